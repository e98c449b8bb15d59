import { ancestorsOf } from '@shequtong/kernel';
import { type Db, type Tx } from '@shequtong/platform';
import { type Desk } from '../domain/duty.js';
import { type DeskRow } from './duty.store.js';
import { DutyAssignmentTable } from './duty.table.js';

export interface LineRow {
  readonly areaId: number;
  readonly code: string;
  readonly name: string;
}

/** Lines of work that hold in an area: its own and those of the areas above; of one code the nearest. */
export async function linesOf(db: Db, areaId: number): Promise<LineRow[]> {
  const rows = await db.query<LineRow>(
    'SELECT area_id AS "areaId", code, name FROM identity.line_of_work WHERE area_id = ANY ($1::bigint[]) AND ended_at IS NULL ORDER BY area_id DESC, code LIMIT 600',
    [[areaId, ...ancestorsOf(areaId)]],
  );
  const nearest = new Map<string, LineRow>();
  for (const row of rows) if (!nearest.has(row.code)) nearest.set(row.code, row);
  return [...nearest.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

export const keepLine = (tx: Tx, { areaId, code, name }: LineRow): Promise<number> =>
  tx.execute(
    `INSERT INTO identity.line_of_work (area_id, code, name, made_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (area_id, code) DO UPDATE SET name = $3, ended_at = NULL`,
    [areaId, code, name, tx.now],
  );

export const endLine = (tx: Tx, areaId: number, code: string): Promise<number> =>
  tx.execute('UPDATE identity.line_of_work SET ended_at = $3 WHERE area_id = $1 AND code = $2 AND ended_at IS NULL', [
    areaId,
    code,
    tx.now,
  ]);

interface AssignmentRow {
  readonly id: string;
  readonly deskId: string;
  readonly accountId: string;
  readonly buildingId: string | null;
  readonly line: string | null;
}

const ASSIGNMENT = `id, desk_id AS "deskId", account_id AS "accountId", building_id AS "buildingId", line`;

export const assignmentsOf = (db: Db, { areaId, id }: DeskRow): Promise<AssignmentRow[]> =>
  db.query<AssignmentRow>(
    `SELECT ${ASSIGNMENT} FROM identity.duty_assignment WHERE area_id = $1 AND desk_id = $2 AND ends_at IS NULL ORDER BY line, id LIMIT 2600`,
    [areaId, id],
  );

export const findAssignment = (db: Db, areaId: number, id: string): Promise<AssignmentRow | undefined> =>
  db.maybe<AssignmentRow>(`SELECT ${ASSIGNMENT} FROM identity.duty_assignment WHERE area_id = $1 AND id = $2 AND ends_at IS NULL`, [
    areaId,
    id,
  ]);

export type Owned = { readonly buildingId: string } | { readonly line: string };

const ownedColumns = (owned: Owned): { buildingId: string | null; line: string | null } =>
  'line' in owned ? { buildingId: null, line: owned.line } : { buildingId: owned.buildingId, line: null };

/** The account that owns a building or line at a desk; whether it still works there is another question. */
export async function assignedTo(db: Db, { areaId, organisationId }: Desk, owned: Owned): Promise<string | undefined> {
  const { buildingId, line } = ownedColumns(owned);
  const row = await db.maybe<{ accountId: string }>(
    `SELECT a.account_id AS "accountId" FROM identity.duty_desk d JOIN identity.duty_assignment a ON a.area_id = d.area_id AND a.desk_id = d.id
     WHERE d.area_id = $1 AND d.organisation_id IS NOT DISTINCT FROM $2::uuid AND a.ends_at IS NULL
       AND a.building_id IS NOT DISTINCT FROM $3::uuid AND a.line IS NOT DISTINCT FROM $4`,
    [areaId, organisationId, buildingId, line],
  );
  return row?.accountId;
}

/** Hands a building or line to a person; who had it before has it no longer. The caller holds the desk's lock. */
export async function assign(tx: Tx, desk: DeskRow, owned: Owned, given: { id: string; accountId: string; by: string }): Promise<void> {
  const { buildingId, line } = ownedColumns(owned);
  await tx.execute(
    `UPDATE identity.duty_assignment SET ends_at = $5, ended_by = $6
     WHERE area_id = $1 AND desk_id = $2 AND ends_at IS NULL AND building_id IS NOT DISTINCT FROM $3::uuid AND line IS NOT DISTINCT FROM $4`,
    [desk.areaId, desk.id, buildingId, line, tx.now, given.by],
  );
  await tx.insert(DutyAssignmentTable, {
    areaId: desk.areaId,
    id: given.id,
    deskId: desk.id,
    accountId: given.accountId,
    buildingId,
    line,
    startsAt: tx.now,
    givenBy: given.by,
    endsAt: null,
    endedBy: null,
  });
}

export const endAssignment = (tx: Tx, areaId: number, id: string, by: string): Promise<number> =>
  tx.execute('UPDATE identity.duty_assignment SET ends_at = $3, ended_by = $4 WHERE area_id = $1 AND id = $2 AND ends_at IS NULL', [
    areaId,
    id,
    tx.now,
    by,
  ]);

interface HandOverRow {
  readonly shiftId: string;
  readonly noteSealed: string;
  readonly writtenBy: string;
  readonly writtenAt: Date;
  readonly acceptedBy: string | null;
  readonly acceptedAt: Date | null;
}

const HAND_OVER = `shift_id AS "shiftId", note_sealed AS "noteSealed", written_by AS "writtenBy", written_at AS "writtenAt",
  accepted_by AS "acceptedBy", accepted_at AS "acceptedAt"`;

export const findHandOver = (db: Db, areaId: number, shiftId: string): Promise<HandOverRow | undefined> =>
  db.maybe<HandOverRow>(`SELECT ${HAND_OVER} FROM identity.duty_hand_over WHERE area_id = $1 AND shift_id = $2`, [areaId, shiftId]);

export const handOversOf = (db: Db, areaId: number, shiftIds: readonly string[]): Promise<HandOverRow[]> =>
  db.query<HandOverRow>(`SELECT ${HAND_OVER} FROM identity.duty_hand_over WHERE area_id = $1 AND shift_id = ANY ($2::uuid[])`, [
    areaId,
    shiftIds,
  ]);

/** Writes the note, or writes it anew until the next person has accepted; 0 when that has happened. */
export const writeHandOver = (tx: Tx, areaId: number, shiftId: string, noteSealed: string, by: string): Promise<number> =>
  tx.execute(
    `INSERT INTO identity.duty_hand_over AS h (area_id, shift_id, note_sealed, written_by, written_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (area_id, shift_id) DO UPDATE SET note_sealed = $3, written_at = $5 WHERE h.accepted_at IS NULL`,
    [areaId, shiftId, noteSealed, by, tx.now],
  );

/** 0 when somebody has accepted before. */
export const acceptHandOver = (tx: Tx, areaId: number, shiftId: string, by: string): Promise<number> =>
  tx.execute(
    'UPDATE identity.duty_hand_over SET accepted_by = $3, accepted_at = $4 WHERE area_id = $1 AND shift_id = $2 AND accepted_at IS NULL',
    [areaId, shiftId, by, tx.now],
  );
