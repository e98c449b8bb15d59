import { type AreaRange, type Grant, needsConsole, type Role } from '@shequtong/kernel';
import { type Db, type Tx } from '@shequtong/platform';
import { type Face } from '../domain/refresh-token.js';
import { RoleGrantTable } from './account.table.js';
import { predecessorsOf } from './area.store.js';

export interface GrantRow {
  readonly id: string;
  readonly accountId: string;
  readonly areaId: number;
  readonly areaName: string;
  readonly role: Role;
  readonly organisationId: string | null;
  readonly post: string | null;
  readonly publicName: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
}

/** The name of a grant's unit, after which a role is called where there is no post. */
export const AREA_NAME = `(SELECT a.name FROM identity.area a WHERE a.id = role_grant.area_id) AS "areaName"`;

const COLUMNS = `id, account_id AS "accountId", area_id AS "areaId", role, organisation_id AS "organisationId", post, ${AREA_NAME},
  public_name AS "publicName", starts_at AS "startsAt", ends_at AS "endsAt"`;

/** As it is shown in a list: the department or organisation it is held for is named, which its role alone is not told from. */
export interface ListedGrant extends GrantRow {
  /** Null of the area's own office, and of residents. */
  readonly organisationName: string | null;
}

/** An organisation is kept by the area of the grant, or by one above that it serves. */
const LISTED = `${COLUMNS}, (SELECT o.name FROM identity.organisation o WHERE o.id = role_grant.organisation_id AND o.area_id IN
    (role_grant.area_id, role_grant.area_id - role_grant.area_id % 1000, role_grant.area_id - role_grant.area_id % 1000000)) AS "organisationName"`;

export interface NewGrant {
  readonly id: string;
  readonly accountId: string;
  readonly areaId: number;
  readonly role: Role;
  readonly organisationId?: string;
  readonly post?: string;
  readonly publicName?: string;
  readonly startsAt: Date;
  readonly endsAt?: Date;
  readonly givenBy: string | null;
}

export const insertGrant = (tx: Tx, grant: NewGrant): Promise<void> =>
  tx.insert(RoleGrantTable, {
    ...grant,
    organisationId: grant.organisationId ?? null,
    post: grant.post ?? null,
    publicName: grant.publicName ?? null,
    endsAt: grant.endsAt ?? null,
    givenUntil: grant.endsAt ?? null,
    givenAt: tx.now,
    endedBy: null,
    endReason: null,
  });

/** All grants of an account that are in force now or will be, however many: who serves a district has one for each community. */
export const liveGrantsOf = (db: Db, accountId: string): Promise<GrantRow[]> =>
  db.query<GrantRow>(
    `SELECT ${COLUMNS} FROM identity.role_grant WHERE account_id = $1 AND (ends_at IS NULL OR ends_at > $2) ORDER BY starts_at, id`,
    [accountId, db.now],
  );

export const allGrantsOf = (db: Db, accountId: string): Promise<GrantRow[]> =>
  db.query<GrantRow>(`SELECT ${COLUMNS} FROM identity.role_grant WHERE account_id = $1 ORDER BY starts_at, id LIMIT 1000`, [accountId]);

/**
 * What a token of a session carries: the account's grants, each also on the units that were merged into its area, whose
 * rows stayed where they were. A phone's session has no office's rights, whoever holds it.
 */
export const tokenGrants = async (db: Db, accountId: string, face: Face): Promise<Grant[]> =>
  (await grantsOfAccount(db, accountId)).filter(({ role }) => face === 'console' || !needsConsole(role));

/** All grants of an account as rights, whatever they are used with. */
export async function grantsOfAccount(db: Db, accountId: string): Promise<Grant[]> {
  const rows = await liveGrantsOf(db, accountId);
  const old = rows.length ? await predecessorsOf(db, [...new Set(rows.map((row) => row.areaId))]) : [];
  return rows.flatMap((row) => {
    const areas = [row.areaId, ...old.filter(({ successorId }) => successorId === row.areaId).map(({ areaId }) => areaId)];
    return areas.map((areaId) => ({
      role: row.role,
      areaId,
      ...(row.organisationId && { organisationId: row.organisationId }),
      startsAt: row.startsAt,
      ...(row.endsAt && { endsAt: row.endsAt }),
    }));
  });
}

/** So many of a name are shown. */
export const MOST_NAMED = 50;

/** Who speaks for an office of a range under a name that begins so, now; one more than are shown. */
export const grantsNamed = (db: Db, { from, to }: AreaRange, name: string): Promise<ListedGrant[]> =>
  db.query<ListedGrant>(
    `SELECT ${LISTED} FROM identity.role_grant
     WHERE area_id BETWEEN $1 AND $2 AND public_name IS NOT NULL AND starts_with(public_name, $3) AND starts_at <= $4 AND (ends_at IS NULL OR ends_at > $4)
     ORDER BY area_id, id LIMIT ${MOST_NAMED + 1}`,
    [from, to, name, db.now],
  );

/** Holders of roles on exactly this area, now. */
export const grantsOnArea = (
  db: Db,
  areaId: number,
  roles: readonly Role[] | undefined,
  limit: number,
  after?: string,
): Promise<ListedGrant[]> =>
  db.query<ListedGrant>(
    `SELECT ${LISTED} FROM identity.role_grant
     WHERE area_id = $1 AND starts_at <= $2 AND (ends_at IS NULL OR ends_at > $2)
       AND ($3::text[] IS NULL OR role = ANY ($3::text[])) AND ($4::uuid IS NULL OR id > $4::uuid)
     ORDER BY id LIMIT $5`,
    [areaId, db.now, roles ?? null, after ?? null, limit],
  );

export const findGrantOnArea = (db: Db, areaId: number, id: string): Promise<GrantRow | undefined> =>
  db.maybe<GrantRow>(`SELECT ${COLUMNS} FROM identity.role_grant WHERE area_id = $1 AND id = $2`, [areaId, id]);

/** The name an account works under, as its offices show it: the one given last of those in force; null for who has none. */
export async function workingName(db: Db, accountId: string): Promise<string | null> {
  const row = await db.maybe<{ name: string }>(
    `SELECT public_name AS name FROM identity.role_grant
     WHERE account_id = $1 AND public_name IS NOT NULL AND starts_at <= $2 AND (ends_at IS NULL OR ends_at > $2)
     ORDER BY given_at DESC, id DESC LIMIT 1`,
    [accountId, db.now],
  );
  return row?.name ?? null;
}

/** What an account is called where it holds which role, as its offices say; of those in force. */
export const postsOf = (db: Db, accountId: string): Promise<{ role: Role; areaId: number; post: string }[]> =>
  db.query(
    `SELECT role, area_id AS "areaId", post FROM identity.role_grant
     WHERE account_id = $1 AND post IS NOT NULL AND starts_at <= $2 AND (ends_at IS NULL OR ends_at > $2) ORDER BY given_at, id`,
    [accountId, db.now],
  );

/** Ends a grant that has not ended; 0 when somebody was faster. */
export const endGrant = (tx: Tx, grant: { accountId: string; id: string }, endedBy: string | null, reason: string): Promise<number> =>
  tx.execute(
    `UPDATE identity.role_grant SET ends_at = greatest(starts_at, $3), ended_by = $4, end_reason = $5
     WHERE account_id = $1 AND id = $2 AND (ends_at IS NULL OR ends_at > $3)`,
    [grant.accountId, grant.id, tx.now, endedBy, reason],
  );

/** Ends every live grant of an account. */
export const endGrantsOf = (tx: Tx, accountId: string, reason: string): Promise<number> =>
  tx.execute(
    `UPDATE identity.role_grant SET ends_at = greatest(starts_at, $2), end_reason = $3 WHERE account_id = $1 AND (ends_at IS NULL OR ends_at > $2)`,
    [accountId, tx.now, reason],
  );

/** Ends an account's live grants of some roles on an area. @param by the staff who ended them; nobody where the person did */
export const endRolesOn = (
  tx: Tx,
  accountId: string,
  areaId: number,
  roles: readonly Role[],
  reason: string,
  by: string | null = null,
): Promise<number> =>
  tx.execute(
    `UPDATE identity.role_grant SET ends_at = greatest(starts_at, $3), end_reason = $5, ended_by = $6
     WHERE account_id = $1 AND area_id = $2 AND role = ANY ($4::text[]) AND (ends_at IS NULL OR ends_at > $3)`,
    [accountId, areaId, tx.now, roles, reason, by],
  );

/** A grant of the same role on the same area (and organisation) that is in force at some instant of the period. */
export async function overlapsGrant(db: Db, grant: NewGrant): Promise<boolean> {
  const rows = await db.query(
    `SELECT 1 FROM identity.role_grant
     WHERE account_id = $1 AND area_id = $2 AND role = $3 AND organisation_id IS NOT DISTINCT FROM $4::uuid
       AND (ends_at IS NULL OR ends_at > $5) AND ($6::timestamptz IS NULL OR starts_at < $6) LIMIT 1`,
    [grant.accountId, grant.areaId, grant.role, grant.organisationId ?? null, grant.startsAt, grant.endsAt ?? null],
  );
  return rows.length > 0;
}

/**
 * The administrators of an area, locked: two who go at once take turns. Who was ended while this waited no longer
 * counts, whichever of the two transactions began first: a grant ended by hand has a reason.
 */
export const lockAdministrators = (tx: Tx, areaId: number): Promise<{ id: string; accountId: string }[]> =>
  tx.query(
    `SELECT id, account_id AS "accountId" FROM identity.role_grant
     WHERE area_id = $1 AND role = 'administrator' AND starts_at <= $2 AND (ends_at IS NULL OR (ends_at > $2 AND end_reason IS NULL))
     ORDER BY id FOR UPDATE`,
    [areaId, tx.now],
  );
