import { type Db, type Tx } from '@shequtong/platform';
import { RosterEntryTable } from './roster.table.js';
import { type Relation } from '../domain/membership-state.js';
import { type RosterComparison } from '../domain/roster-match.js';

/** What an entry is never without while it is on the roster. */
type Full = 'buildingId' | 'relation' | 'nameSealed' | 'roomSealed' | 'nameHash' | 'roomHash';
export type NewRosterEntry = Omit<RosterEntryTable, 'removedAt' | 'importedAt' | 'writtenBy' | 'version' | Full> & Record<Full, string>;

export const insertRosterEntries = (tx: Tx, entries: readonly NewRosterEntry[]): Promise<void> =>
  tx.insert(
    RosterEntryTable,
    entries.map((entry) => ({ ...entry, version: 1, importedAt: tx.now, removedAt: null, writtenBy: writerIn(tx) })),
  );

/** Whose word an entry is that is written in this transaction. */
export const writerIn = (tx: Tx): string | null => tx.actor.accountId ?? null;

/** Whether what the entry says was written by the account itself. */
export const isOwnWord = async (db: Db, areaId: number, entryId: string, accountId: string | undefined): Promise<boolean> =>
  accountId !== undefined &&
  (await db.query('SELECT FROM identity.roster_entry WHERE area_id = $1 AND id = $2 AND written_by = $3', [areaId, entryId, accountId]))
    .length > 0;

export interface RosterQuestion {
  readonly documentHash: string | null;
  readonly documentTailHash: string | null;
  readonly nameHash: string;
  readonly namePhoneHash: string | null;
  readonly roomHash: string;
}

/** Entries of the community's roster that share a document, a name with phone, or a room with the form. */
export const compareWithRoster = (db: Db, areaId: number, q: RosterQuestion): Promise<RosterComparison[]> =>
  db.query<RosterComparison>(
    `SELECT id AS "entryId", coalesce(document_hash = $2, false) AS document, coalesce(document_tail_hash = $3, false) AS "documentTail",
            name_hash = $4 AS name, coalesce(name_phone_hash = $5, false) AS "namePhone", room_hash = $6 AS room, relation
     FROM identity.roster_entry
     WHERE area_id = $1 AND removed_at IS NULL AND (document_hash = $2 OR name_phone_hash = $5 OR room_hash = $6)
     ORDER BY id LIMIT 100`,
    [areaId, q.documentHash, q.documentTailHash, q.nameHash, q.namePhoneHash, q.roomHash],
  );

export interface RosterEntryRow {
  readonly id: string;
  readonly buildingId: string;
  readonly relation: Relation;
  readonly nameSealed: string;
  readonly phoneSealed: string | null;
  readonly documentSealed: string | null;
  readonly roomSealed: string;
  readonly entryHash: string;
  readonly version: number;
}

export const ENTRY_COLUMNS = `e.id, e.building_id AS "buildingId", e.relation, e.name_sealed AS "nameSealed", e.phone_sealed AS "phoneSealed",
  e.document_sealed AS "documentSealed", e.room_sealed AS "roomSealed", e.entry_hash AS "entryHash", e.version`;

/** The entry as it stays until this transaction ends: whoever corrects or removes it waits. For whoever claims it. */
export const holdRosterEntry = (tx: Tx, areaId: number, id: string): Promise<RosterEntryRow | undefined> =>
  tx.maybe<RosterEntryRow>(
    `SELECT ${ENTRY_COLUMNS} FROM identity.roster_entry e WHERE e.area_id = $1 AND e.id = $2 AND e.removed_at IS NULL FOR SHARE`,
    [areaId, id],
  );

/**
 * The claim to an entry outlasts its removal: whoever holds it gives it up by leaving. Locked, so that whoever asks by it
 * at this moment has either been told that it is held, and their case is there to see, or waits and finds it free.
 */
export const lockHeldEntry = (tx: Tx, areaId: number, id: string): Promise<{ entryHash: string; roomHash: string | null } | undefined> =>
  tx.maybe<{ entryHash: string; roomHash: string | null }>(
    'SELECT entry_hash AS "entryHash", room_hash AS "roomHash" FROM identity.roster_entry WHERE area_id = $1 AND id = $2 FOR UPDATE',
    [areaId, id],
  );

/** Entries that live in a room: what staff compare a request with. */
export const rosterOfRoom = (db: Db, areaId: number, roomHash: string): Promise<RosterEntryRow[]> =>
  db.query<RosterEntryRow>(
    `SELECT ${ENTRY_COLUMNS} FROM identity.roster_entry e WHERE e.area_id = $1 AND e.room_hash = $2 AND e.removed_at IS NULL ORDER BY e.id LIMIT 50`,
    [areaId, roomHash],
  );

const KEPT_REMOVED = 'name_sealed IS NOT NULL AND removed_at <';

/** Communities with entries taken off before an instant that are not emptied yet. */
export const areasWithRemoved = async (db: Db, before: Date, limit: number): Promise<number[]> =>
  (
    await db.query<{ areaId: number }>(`SELECT DISTINCT area_id AS "areaId" FROM identity.roster_entry WHERE ${KEPT_REMOVED} $1 LIMIT $2`, [
      before,
      limit,
    ])
  ).map(({ areaId }) => areaId);

/** Empties what was taken off there before an instant; of an entry its hash stays, which tells nobody anything. */
export const emptyRemoved = (tx: Tx, areaId: number, before: Date): Promise<number> =>
  tx.execute(
    `UPDATE identity.roster_entry SET building_id = NULL, relation = NULL, name_sealed = NULL, phone_sealed = NULL, document_sealed = NULL, room_sealed = NULL,
       name_hash = NULL, phone_hash = NULL, name_phone_hash = NULL, document_hash = NULL, document_tail_hash = NULL, room_hash = NULL, written_by = NULL
     WHERE area_id = $1 AND ${KEPT_REMOVED} $2`,
    [areaId, before],
  );
