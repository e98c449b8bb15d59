import { type AreaRange } from '@shequtong/kernel';
import { type Db, type Tx } from '@shequtong/platform';
import { type MembershipState, type Relation } from '../domain/membership-state.js';
import { MembershipTable } from './membership.table.js';

export interface MembershipRow {
  readonly areaId: number;
  readonly id: string;
  readonly accountId: string;
  readonly buildingId: string | null;
  readonly relation: Relation;
  readonly state: MembershipState;
  readonly way: string | null;
  readonly rosterEntryId: string | null;
  readonly nameSealed: string | null;
  readonly phoneSealed: string | null;
  readonly documentSealed: string | null;
  readonly documentTailSealed: string | null;
  readonly roomSealed: string | null;
  readonly phoneHash: string | null;
  readonly roomHash: string | null;
  readonly displayName: string;
  readonly under14: boolean;
  readonly guardianId: string | null;
  readonly askedAt: Date;
  readonly decidedAt: Date | null;
}

const COLUMNS = `area_id AS "areaId", id, account_id AS "accountId", building_id AS "buildingId", relation, state, way,
  roster_entry_id AS "rosterEntryId", name_sealed AS "nameSealed", phone_sealed AS "phoneSealed",
  document_sealed AS "documentSealed", document_tail_sealed AS "documentTailSealed", room_sealed AS "roomSealed",
  phone_hash AS "phoneHash", room_hash AS "roomHash",
  display_name AS "displayName", under_14 AS "under14", guardian_id AS "guardianId", asked_at AS "askedAt", decided_at AS "decidedAt"`;

export const insertMembership = (tx: Tx, row: MembershipTable): Promise<void> => tx.insert(MembershipTable, row);

export const findMembership = (db: Db, areaId: number, id: string): Promise<MembershipRow | undefined> =>
  db.maybe<MembershipRow>(`SELECT ${COLUMNS} FROM identity.membership WHERE area_id = $1 AND id = $2`, [areaId, id]);

/** In no particular order; unknown ids are left out. */
export const membershipsByIds = (db: Db, areaId: number, ids: readonly string[]): Promise<MembershipRow[]> =>
  db.query<MembershipRow>(`SELECT ${COLUMNS} FROM identity.membership WHERE area_id = $1 AND id = ANY ($2::uuid[])`, [areaId, ids]);

/** The membership, locked: two decisions on it take turns. */
export const lockMembership = (tx: Tx, areaId: number, id: string): Promise<MembershipRow | undefined> =>
  tx.maybe<MembershipRow>(`SELECT ${COLUMNS} FROM identity.membership WHERE area_id = $1 AND id = $2 FOR UPDATE`, [areaId, id]);

/** The membership of an account in a community that is waited for or in force. */
export const liveMembership = (db: Db, areaId: number, accountId: string): Promise<MembershipRow | undefined> =>
  db.maybe<MembershipRow>(
    `SELECT ${COLUMNS} FROM identity.membership WHERE area_id = $1 AND account_id = $2 AND state IN ('pending', 'verified')`,
    [areaId, accountId],
  );

/** The verified members of a community among these accounts. */
export const verifiedOfAccounts = (db: Db, areaId: number, accountIds: readonly string[]): Promise<MembershipRow[]> =>
  db.query<MembershipRow>(
    `SELECT ${COLUMNS} FROM identity.membership WHERE area_id = $1 AND account_id = ANY ($2::uuid[]) AND state = 'verified'`,
    [areaId, accountIds],
  );

/** All of an account's memberships in the communities it joined, newest first. */
export const membershipsOf = (db: Db, accountId: string, areaIds: readonly number[]): Promise<MembershipRow[]> =>
  db.query<MembershipRow>(
    `SELECT ${COLUMNS} FROM identity.membership WHERE account_id = $1 AND area_id = ANY ($2::bigint[]) AND state <> 'ended' ORDER BY asked_at DESC, id DESC LIMIT 200`,
    [accountId, areaIds],
  );

/** Members of a household that ask to be let in. */
export const pendingInRoom = (db: Db, areaId: number, roomHash: string): Promise<MembershipRow[]> =>
  db.query<MembershipRow>(
    `SELECT ${COLUMNS} FROM identity.membership WHERE area_id = $1 AND room_hash = $2 AND state = 'pending' ORDER BY asked_at, id LIMIT 50`,
    [areaId, roomHash],
  );

export interface MemberFilter {
  readonly state: MembershipState;
  /** Only members of this name, by its blind index. */
  readonly nameHash?: string;
  readonly after?: { readonly askedAt: string; readonly id: string };
  readonly limit: number;
}

/** Members of a community in the order they asked. */
export const listMembers = (db: Db, areaId: number, filter: MemberFilter): Promise<MembershipRow[]> =>
  db.query<MembershipRow>(
    `SELECT ${COLUMNS} FROM identity.membership
     WHERE area_id = $1 AND state = $2 AND ($3::text IS NULL OR name_hash = $3)
       AND ($4::timestamptz IS NULL OR (asked_at, id) > ($4::timestamptz, $5::uuid))
     ORDER BY asked_at, id LIMIT $6`,
    [areaId, filter.state, filter.nameHash ?? null, filter.after?.askedAt ?? null, filter.after?.id ?? null, filter.limit],
  );

/** So many people found over several communities are shown. */
export const MOST_PEOPLE_FOUND = 50;

/** Who asked or belongs in communities of a range, by the blind index of a phone; one more than are shown. */
export const membersWithPhone = (db: Db, { from, to }: AreaRange, phoneHash: string): Promise<MembershipRow[]> =>
  db.query<MembershipRow>(
    `SELECT ${COLUMNS} FROM identity.membership
     WHERE phone_hash = $1 AND area_id BETWEEN $2 AND $3 AND state IN ('pending', 'verified') ORDER BY area_id, id LIMIT ${MOST_PEOPLE_FOUND + 1}`,
    [phoneHash, from, to],
  );

/** The same by name, whose blind index is another one in each community. */
export const membersNamed = (db: Db, hashes: readonly { readonly areaId: number; readonly nameHash: string }[]): Promise<MembershipRow[]> =>
  db.query<MembershipRow>(
    `SELECT ${COLUMNS} FROM identity.membership
     WHERE (area_id, name_hash) IN (SELECT * FROM unnest($1::bigint[], $2::text[])) AND state IN ('pending', 'verified')
     ORDER BY area_id, id LIMIT ${MOST_PEOPLE_FOUND + 1}`,
    [hashes.map(({ areaId }) => areaId), hashes.map(({ nameHash }) => nameHash)],
  );

interface Decision {
  readonly way: string;
  readonly rosterEntryId: string | null;
  readonly decidedBy: string | null;
}

export const verifyMembership = (tx: Tx, areaId: number, id: string, { way, rosterEntryId, decidedBy }: Decision): Promise<number> =>
  tx.execute(
    `UPDATE identity.membership SET state = 'verified', way = $3, roster_entry_id = coalesce($4, roster_entry_id), decided_by = $5, decided_at = $6
     WHERE area_id = $1 AND id = $2 AND state = 'pending'`,
    [areaId, id, way, rosterEntryId, decidedBy, tx.now],
  );

/** Back among those who wait, as if the roster and staff had said nothing; 0 where it is verified no more. */
export const takeBackMembership = (tx: Tx, areaId: number, id: string): Promise<number> =>
  tx.execute(
    `UPDATE identity.membership SET state = 'pending', way = NULL, roster_entry_id = NULL, decided_by = NULL, decided_at = NULL
     WHERE area_id = $1 AND id = $2 AND state = 'verified'`,
    [areaId, id],
  );

/** So many of those whom somebody let in are shown. */
const MOST_LET_IN = 50;

/** Verified members whom a member let in: of the household by their word, and children by their consent. */
export const letInBy = (db: Db, areaId: number, { id, accountId }: Pick<MembershipRow, 'id' | 'accountId'>): Promise<MembershipRow[]> =>
  db.query<MembershipRow>(
    `SELECT ${COLUMNS} FROM identity.membership
     WHERE area_id = $1 AND state = 'verified' AND (guardian_id = $2 OR (way = 'household' AND decided_by = $3)) ORDER BY asked_at, id LIMIT ${MOST_LET_IN}`,
    [areaId, id, accountId],
  );

export const rejectMembership = (tx: Tx, areaId: number, id: string, decidedBy: string): Promise<number> =>
  tx.execute(
    `UPDATE identity.membership SET state = 'rejected', decided_by = $3, decided_at = $4 WHERE area_id = $1 AND id = $2 AND state = 'pending'`,
    [areaId, id, decidedBy, tx.now],
  );

export const setDocument = (
  tx: Tx,
  areaId: number,
  id: string,
  given: { documentSealed: string | null; documentTailSealed: string | null; rosterEntryId?: string },
): Promise<number> =>
  tx.execute(
    `UPDATE identity.membership SET document_sealed = $3, document_tail_sealed = $4, roster_entry_id = coalesce($5, roster_entry_id)
     WHERE area_id = $1 AND id = $2 AND state = 'pending'`,
    [areaId, id, given.documentSealed, given.documentTailSealed, given.rosterEntryId ?? null],
  );

export const setGuardian = (tx: Tx, areaId: number, id: string, guardianId: string): Promise<number> =>
  tx.execute(
    `UPDATE identity.membership SET guardian_id = $3 WHERE area_id = $1 AND id = $2 AND state = 'pending' AND guardian_id IS NULL`,
    [areaId, id, guardianId],
  );

const EMPTIED = `name_sealed = NULL, phone_sealed = NULL, document_sealed = NULL, document_tail_sealed = NULL, room_sealed = NULL,
  name_hash = NULL, phone_hash = NULL, room_hash = NULL`;

/** Ends a membership and empties it of everything personal. */
export const endMembership = (tx: Tx, areaId: number, id: string, displayName: string): Promise<number> =>
  tx.execute(
    `UPDATE identity.membership SET state = 'ended', ended_at = $3, decided_at = coalesce(decided_at, $3), display_name = $4, ${EMPTIED}
     WHERE area_id = $1 AND id = $2 AND state <> 'ended'`,
    [areaId, id, tx.now, displayName],
  );

const KEPT_REJECTED = `state = 'rejected' AND name_sealed IS NOT NULL AND decided_at <`;

/** Communities with requests rejected before an instant that are not emptied yet. */
export const areasWithRejected = async (db: Db, before: Date, limit: number): Promise<number[]> =>
  (
    await db.query<{ areaId: number }>(`SELECT DISTINCT area_id AS "areaId" FROM identity.membership WHERE ${KEPT_REJECTED} $1 LIMIT $2`, [
      before,
      limit,
    ])
  ).map(({ areaId }) => areaId);

/** Empties what was rejected there before an instant. @returns ids of the memberships */
export const emptyRejected = async (tx: Tx, areaId: number, before: Date): Promise<string[]> =>
  (
    await tx.query<{ id: string }>(`UPDATE identity.membership SET ${EMPTIED} WHERE area_id = $1 AND ${KEPT_REJECTED} $2 RETURNING id`, [
      areaId,
      before,
    ])
  ).map(({ id }) => id);

export const setDisplayName = (tx: Tx, areaId: number, id: string, displayName: string): Promise<number> =>
  tx.execute(`UPDATE identity.membership SET display_name = $3 WHERE area_id = $1 AND id = $2 AND state IN ('pending', 'verified')`, [
    areaId,
    id,
    displayName,
  ]);

/** Moves a membership to the person's older account. */
export const moveMembership = (tx: Tx, areaId: number, id: string, accountId: string): Promise<number> =>
  tx.execute(`UPDATE identity.membership SET account_id = $3 WHERE area_id = $1 AND id = $2 AND state = 'pending'`, [
    areaId,
    id,
    accountId,
  ]);

export const displayNamesOf = async (db: Db, areaId: number, accountIds: readonly string[]): Promise<Map<string, string>> => {
  const rows = await db.query<{ accountId: string; displayName: string }>(
    `SELECT DISTINCT ON (account_id) account_id AS "accountId", display_name AS "displayName" FROM identity.membership
     WHERE area_id = $1 AND account_id = ANY ($2::uuid[]) ORDER BY account_id, asked_at DESC`,
    [areaId, accountIds],
  );
  return new Map(rows.map((row) => [row.accountId, row.displayName]));
};
