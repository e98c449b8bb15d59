import { type Db, type Tx } from '@shequtong/platform';
import { RosterEntryTable } from './roster.table.js';
import { type Relation } from '../domain/membership-state.js';
import { type RosterComparison } from '../domain/roster-match.js';

export type NewRosterEntry = Omit<RosterEntryTable, 'removedAt' | 'importedAt' | 'version'>;

/** Adds entries that are not there yet; one that was removed comes back. */
export async function addRosterEntries(tx: Tx, entries: readonly NewRosterEntry[]): Promise<{ added: number; back: number }> {
  if (!entries.length) return { added: 0, back: 0 };
  const [first] = entries;
  const known = await tx.query<{ entryHash: string }>(
    'SELECT entry_hash AS "entryHash" FROM identity.roster_entry WHERE area_id = $1 AND entry_hash = ANY ($2::text[])',
    [first?.areaId, entries.map(({ entryHash }) => entryHash)],
  );
  const there = new Set(known.map(({ entryHash }) => entryHash));
  const added = entries.filter(({ entryHash }) => !there.has(entryHash));
  if (added.length) await tx.insert(RosterEntryTable, added.map((entry) => ({ ...entry, version: 1, importedAt: tx.now, removedAt: null })));
  const back = await tx.execute(
    'UPDATE identity.roster_entry SET removed_at = NULL, version = version + 1 WHERE area_id = $1 AND entry_hash = ANY ($2::text[]) AND removed_at IS NOT NULL',
    [first?.areaId, [...there]],
  );
  return { added: added.length, back };
}

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
            name_hash = $4 AS name, coalesce(name_phone_hash = $5, false) AS "namePhone", room_hash = $6 AS room
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

export const findRosterEntry = (db: Db, areaId: number, id: string): Promise<RosterEntryRow | undefined> =>
  db.maybe<RosterEntryRow>(`SELECT ${ENTRY_COLUMNS} FROM identity.roster_entry e WHERE e.area_id = $1 AND e.id = $2 AND e.removed_at IS NULL`, [areaId, id]);

/** The entry as it stays until this transaction ends: whoever corrects or removes it waits. For whoever claims it. */
export const holdRosterEntry = (tx: Tx, areaId: number, id: string): Promise<RosterEntryRow | undefined> =>
  tx.maybe<RosterEntryRow>(`SELECT ${ENTRY_COLUMNS} FROM identity.roster_entry e WHERE e.area_id = $1 AND e.id = $2 AND e.removed_at IS NULL FOR SHARE`, [areaId, id]);

/** The claim to an entry outlasts its removal: whoever holds it gives it up by leaving. */
export const entryHashOf = async (db: Db, areaId: number, id: string): Promise<string | undefined> =>
  (await db.maybe<{ entryHash: string }>('SELECT entry_hash AS "entryHash" FROM identity.roster_entry WHERE area_id = $1 AND id = $2', [areaId, id]))?.entryHash;

/** Entries that live in a room: what staff compare a request with. */
export const rosterOfRoom = (db: Db, areaId: number, roomHash: string): Promise<RosterEntryRow[]> =>
  db.query<RosterEntryRow>(`SELECT ${ENTRY_COLUMNS} FROM identity.roster_entry e WHERE e.area_id = $1 AND e.room_hash = $2 AND e.removed_at IS NULL ORDER BY e.id LIMIT 50`, [areaId, roomHash]);
