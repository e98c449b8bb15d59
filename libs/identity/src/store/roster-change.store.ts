import { type Db, type Tx } from '@shequtong/platform';
import { type Relation } from '../domain/membership-state.js';
import { type RosterChange, type RosterField } from '../domain/roster-change.js';
import { type AuditWindow, nameThen, windowValues } from './audit.store.js';
import { ENTRY_COLUMNS, type NewRosterEntry, type RosterEntryRow, writerIn } from './roster.store.js';
import { RosterChangeTable, RosterEntryTable } from './roster.table.js';

/** The entry, locked: two colleagues who change it take turns, and whoever claims it waits. */
export const lockRosterEntry = (tx: Tx, areaId: number, id: string): Promise<RosterEntryRow | undefined> =>
  tx.maybe<RosterEntryRow>(
    `SELECT ${ENTRY_COLUMNS} FROM identity.roster_entry e WHERE e.area_id = $1 AND e.id = $2 AND e.removed_at IS NULL FOR UPDATE`,
    [areaId, id],
  );

/** Whether the same person in the same room is another entry already, or was one that has been removed. */
export const isEntryKnown = async (db: Db, areaId: number, id: string, entryHash: string): Promise<boolean> =>
  (await db.query('SELECT FROM identity.roster_entry WHERE area_id = $1 AND entry_hash = $3 AND id <> $2', [areaId, id, entryHash]))
    .length > 0;

/** @returns 0 where the entry is no longer of this version */
export const writeRosterEntry = (tx: Tx, { areaId, id, ...entry }: NewRosterEntry, version: number): Promise<number> =>
  tx.update(RosterEntryTable, { areaId, id, version }, { ...entry, version: version + 1, writtenBy: writerIn(tx) });

export const removeRosterEntry = (tx: Tx, areaId: number, id: string): Promise<number> =>
  tx.execute(
    'UPDATE identity.roster_entry SET removed_at = $3, version = version + 1 WHERE area_id = $1 AND id = $2 AND removed_at IS NULL',
    [areaId, id, tx.now],
  );

/** Whoever claimed the entry as it was has claimed it as it is. A key is not rewritten but made anew. Needs the platform's scope. */
export const moveRosterClaim = (tx: Tx, from: string, to: string): Promise<number> =>
  tx.execute(
    `WITH old AS (DELETE FROM identity.claim WHERE kind = 'roster-entry' AND hash = $1 RETURNING account_id, at)
     INSERT INTO identity.claim (kind, hash, account_id, at) SELECT 'roster-entry', $2, account_id, at FROM old`,
    [from, to],
  );

/**
 * Requests that waited for no more than this entry wait for staff now.
 * @param typed only of those who typed one of these relations
 */
export const unlinkPending = (
  tx: Tx,
  areaId: number,
  entryId: string,
  typed: readonly Relation[],
): Promise<{ id: string; accountId: string }[]> =>
  tx.query(
    `UPDATE identity.membership SET roster_entry_id = NULL WHERE area_id = $1 AND roster_entry_id = $2 AND state = 'pending' AND relation = ANY ($3::text[])
     RETURNING id, account_id AS "accountId"`,
    [areaId, entryId, typed],
  );

export const recordRosterChange = (tx: Tx, change: Omit<RosterChangeTable, 'at'>): Promise<void> =>
  tx.insert(RosterChangeTable, { ...change, at: tx.now });

/** Whether a verification by the entry was taken back once. */
export const wasReleased = async (db: Db, areaId: number, entryId: string): Promise<boolean> =>
  (
    await db.query(`SELECT FROM identity.roster_change WHERE area_id = $1 AND entry_id = $2 AND change = 'released' LIMIT 1`, [
      areaId,
      entryId,
    ])
  ).length > 0;

export interface RosterChangeRow {
  readonly id: string;
  readonly change: RosterChange;
  readonly at: Date;
  readonly areaId: number;
  readonly byAccountId: string;
  readonly entries: number;
  readonly fields: RosterField[];
  readonly reason: string | null;
  readonly entryId: string | null;
  /** See `nameThen`. */
  readonly nameSealed: string | null;
  /** Somebody had joined by the entry. */
  readonly joined: boolean;
}

export const rosterChangesWithin = (db: Db, window: AuditWindow): Promise<RosterChangeRow[]> =>
  db.query<RosterChangeRow>(
    `SELECT c.id, c.change, c.at, c.area_id AS "areaId", c.by_account_id AS "byAccountId", c.entries, c.fields, c.reason, c.entry_id AS "entryId",
       ${nameThen('c.at')} AS "nameSealed",
       c.membership_id IS NOT NULL AS joined
     FROM identity.roster_change c LEFT JOIN identity.roster_entry e ON e.area_id = c.area_id AND e.id = c.entry_id
     WHERE c.area_id BETWEEN $1 AND $2 AND c.at >= $3 AND c.at < $4 AND ($5::timestamptz IS NULL OR (c.at, c.id) < ($5::timestamptz, $6::uuid))
     ORDER BY c.at DESC, c.id DESC LIMIT $7`,
    windowValues(window),
  );

export interface UnhashedPhone {
  readonly id: string;
  readonly phoneSealed: string;
}

const UNHASHED = 'phone_hash IS NULL AND phone_sealed IS NOT NULL';

/** Communities with entries from before phones had an index of their own. */
export const areasWithUnhashedPhones = async (db: Db, limit: number): Promise<number[]> =>
  (
    await db.query<{ areaId: number }>(`SELECT DISTINCT area_id AS "areaId" FROM identity.roster_entry WHERE ${UNHASHED} LIMIT $1`, [limit])
  ).map(({ areaId }) => areaId);

/** The next of them behind an entry, locked until their hashes are written. */
export const lockUnhashedPhones = (tx: Tx, areaId: number, after: string | undefined, limit: number): Promise<UnhashedPhone[]> =>
  tx.query<UnhashedPhone>(
    `SELECT id, phone_sealed AS "phoneSealed" FROM identity.roster_entry
     WHERE area_id = $1 AND ${UNHASHED} AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3 FOR UPDATE`,
    [areaId, after ?? null, limit],
  );

export const setPhoneHashes = (
  tx: Tx,
  areaId: number,
  hashes: readonly { readonly id: string; readonly phoneHash: string }[],
): Promise<number> =>
  tx.execute(
    `UPDATE identity.roster_entry e SET phone_hash = h.hash FROM unnest($2::uuid[], $3::text[]) AS h (id, hash) WHERE e.area_id = $1 AND e.id = h.id`,
    [areaId, hashes.map(({ id }) => id), hashes.map(({ phoneHash }) => phoneHash)],
  );
