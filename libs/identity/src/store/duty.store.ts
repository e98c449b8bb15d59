import { type Role } from '@shequtong/kernel';
import { type Db, type Tx } from '@shequtong/platform';
import { type Desk, type Period, type PublicNameRule } from '../domain/duty.js';
import { DutyDeskTable } from './duty.table.js';
import { AREA_NAME } from './grant.store.js';

export interface DeskRow extends Desk {
  readonly id: string;
  readonly nameRule: PublicNameRule;
  /** The office's own number, answered by whoever is on duty; null while it has given none. */
  readonly phone: string | null;
}

export interface ShiftRow extends Period {
  readonly id: string;
  readonly deskId: string;
  readonly accountId: string;
}

/** A person of an office: what the office shows of them. */
export interface DeskPerson {
  readonly accountId: string;
  readonly areaName: string;
  readonly role: Role;
  readonly post: string | null;
  readonly publicName: string | null;
}

const DESK = `area_id AS "areaId", id, organisation_id AS "organisationId", name_rule AS "nameRule", phone`;
const SHIFT = `id, desk_id AS "deskId", account_id AS "accountId", starts_at AS "startsAt", ends_at AS "endsAt"`;

export const findDesk = (db: Db, { areaId, organisationId }: Desk): Promise<DeskRow | undefined> =>
  db.maybe<DeskRow>(`SELECT ${DESK} FROM identity.duty_desk WHERE area_id = $1 AND organisation_id IS NOT DISTINCT FROM $2::uuid`, [
    areaId,
    organisationId,
  ]);

export const deskById = (db: Db, areaId: number, id: string): Promise<DeskRow> =>
  db.one<DeskRow>(`SELECT ${DESK} FROM identity.duty_desk WHERE area_id = $1 AND id = $2`, [areaId, id]);

/** The desk, made when the office has none yet, and locked: changes of one roster take turns. */
export async function lockDesk(tx: Tx, fresh: Omit<DeskRow, 'phone'>): Promise<DeskRow> {
  await tx.execute(
    `INSERT INTO identity.duty_desk (area_id, id, organisation_id, name_rule, made_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (area_id, organisation_id) DO NOTHING`,
    [fresh.areaId, fresh.id, fresh.organisationId, fresh.nameRule, tx.now],
  );
  return tx.one<DeskRow>(
    `SELECT ${DESK} FROM identity.duty_desk WHERE area_id = $1 AND organisation_id IS NOT DISTINCT FROM $2::uuid FOR UPDATE`,
    [fresh.areaId, fresh.organisationId],
  );
}

export const setNameRule = (tx: Tx, { areaId, id }: DeskRow, nameRule: PublicNameRule): Promise<number> =>
  tx.update(DutyDeskTable, { areaId, id }, { nameRule });

export const setDeskPhone = (tx: Tx, { areaId, id }: DeskRow, phone: string | null): Promise<number> =>
  tx.update(DutyDeskTable, { areaId, id }, { phone });

interface NewShift extends ShiftRow {
  readonly areaId: number;
  readonly madeBy: string;
}

/** Adds a shift unless one overlaps; 0 then. The caller holds the desk's lock, so nothing slips in between. */
export const addShift = (tx: Tx, shift: NewShift): Promise<number> =>
  tx.execute(
    `INSERT INTO identity.duty_shift (area_id, id, desk_id, account_id, starts_at, ends_at, made_by, made_at)
     SELECT $1, $2, $3, $4, $5, $6, $7, $8
     WHERE NOT EXISTS (
       SELECT 1 FROM identity.duty_shift
       WHERE area_id = $1 AND desk_id = $3 AND cancelled_at IS NULL AND starts_at < $6 AND ends_at > $5)`,
    [shift.areaId, shift.id, shift.deskId, shift.accountId, shift.startsAt, shift.endsAt, shift.madeBy, tx.now],
  );

export const findShift = (db: Db, areaId: number, id: string): Promise<ShiftRow | undefined> =>
  db.maybe<ShiftRow>(`SELECT ${SHIFT} FROM identity.duty_shift WHERE area_id = $1 AND id = $2 AND cancelled_at IS NULL`, [areaId, id]);

/** Shifts that touch a period, in order. */
export const shiftsIn = (db: Db, { areaId, id }: DeskRow, { startsAt, endsAt }: Period): Promise<ShiftRow[]> =>
  db.query<ShiftRow>(
    `SELECT ${SHIFT} FROM identity.duty_shift
     WHERE area_id = $1 AND desk_id = $2 AND cancelled_at IS NULL AND starts_at < $4 AND ends_at > $3 ORDER BY starts_at LIMIT 500`,
    [areaId, id, startsAt, endsAt],
  );

/** The shift that follows another one at the same desk. */
export const nextShift = async (db: Db, areaId: number, shift: ShiftRow): Promise<ShiftRow | undefined> =>
  (
    await db.query<ShiftRow>(
      `SELECT ${SHIFT} FROM identity.duty_shift
     WHERE area_id = $1 AND desk_id = $2 AND cancelled_at IS NULL AND starts_at >= $3 ORDER BY starts_at LIMIT 1`,
      [areaId, shift.deskId, shift.endsAt],
    )
  )[0];

/**
 * Whose shift is on at an instant. Shifts of a desk do not overlap, so the last one that has begun is the only
 * candidate, and one step down the index finds it.
 */
export async function onShiftAt(db: Db, { areaId, organisationId }: Desk, at: Date): Promise<ShiftRow | undefined> {
  const [last] = await db.query<ShiftRow>(
    `SELECT s.id, s.desk_id AS "deskId", s.account_id AS "accountId", s.starts_at AS "startsAt", s.ends_at AS "endsAt"
     FROM identity.duty_desk d JOIN identity.duty_shift s ON s.area_id = d.area_id AND s.desk_id = d.id
     WHERE d.area_id = $1 AND d.organisation_id IS NOT DISTINCT FROM $2::uuid AND s.cancelled_at IS NULL AND s.starts_at <= $3
     ORDER BY s.starts_at DESC LIMIT 1`,
    [areaId, organisationId, at],
  );
  return last && at < last.endsAt ? last : undefined;
}

/** Takes a shift to come off the roster; 0 when it has begun or is gone. */
export const cancelShift = (tx: Tx, areaId: number, id: string, by: string): Promise<number> =>
  tx.execute(
    'UPDATE identity.duty_shift SET cancelled_at = $3, cancelled_by = $4 WHERE area_id = $1 AND id = $2 AND cancelled_at IS NULL AND starts_at >= $3',
    [areaId, id, tx.now, by],
  );

/** Ends a shift under way now; 0 when it is not under way. */
export const cutShift = (tx: Tx, areaId: number, id: string): Promise<number> =>
  tx.execute(
    'UPDATE identity.duty_shift SET ends_at = $3 WHERE area_id = $1 AND id = $2 AND cancelled_at IS NULL AND starts_at < $3 AND ends_at > $3',
    [areaId, id, tx.now],
  );

const PERSON = `account_id AS "accountId", ${AREA_NAME}, role, post, public_name AS "publicName"`;

/** Who holds one of the roles on the desk's area at an instant, longest in office first; of a department its own people. */
export const deskPeople = (db: Db, { areaId, organisationId }: Desk, roles: readonly Role[], at: Date): Promise<DeskPerson[]> =>
  db.query<DeskPerson>(
    `SELECT ${PERSON} FROM identity.role_grant
     WHERE area_id = $1 AND role = ANY ($2::text[]) AND ($3::uuid IS NULL OR organisation_id = $3::uuid)
       AND starts_at <= $4 AND (ends_at IS NULL OR ends_at > $4) ORDER BY starts_at, id LIMIT 500`,
    [areaId, roles, organisationId, at],
  );

/** How accounts are shown that once held one of the roles there, the latest grant of each. */
export async function formerPeople(
  db: Db,
  areaId: number,
  roles: readonly Role[],
  accountIds: readonly string[],
): Promise<Map<string, DeskPerson>> {
  const rows = await db.query<DeskPerson>(
    `SELECT DISTINCT ON (account_id) ${PERSON} FROM identity.role_grant
     WHERE area_id = $1 AND role = ANY ($2::text[]) AND account_id = ANY ($3::uuid[]) ORDER BY account_id, starts_at DESC`,
    [areaId, roles, accountIds],
  );
  return new Map(rows.map((row) => [row.accountId, row]));
}
