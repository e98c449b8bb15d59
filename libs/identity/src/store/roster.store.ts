import { type Db, type Tx } from '@shequtong/platform';
import { RosterEntryTable } from './roster.table.js';
import { type RosterComparison } from '../domain/roster-match.js';

export type NewRosterEntry = Omit<RosterEntryTable, 'removedAt' | 'importedAt'>;

/** Adds entries that are not there yet; one that was removed comes back. Answers how many are new. */
export async function addRosterEntries(tx: Tx, entries: readonly NewRosterEntry[]): Promise<number> {
  if (!entries.length) return 0;
  const [first] = entries;
  const known = await tx.query<{ entryHash: string }>(
    'SELECT entry_hash AS "entryHash" FROM identity.roster_entry WHERE area_id = $1 AND entry_hash = ANY ($2::text[])',
    [first?.areaId, entries.map(({ entryHash }) => entryHash)],
  );
  const there = new Set(known.map(({ entryHash }) => entryHash));
  const added = entries.filter(({ entryHash }) => !there.has(entryHash));
  if (added.length) await tx.insert(RosterEntryTable, added.map((entry) => ({ ...entry, importedAt: tx.now, removedAt: null })));
  await tx.execute('UPDATE identity.roster_entry SET removed_at = NULL WHERE area_id = $1 AND entry_hash = ANY ($2::text[]) AND removed_at IS NOT NULL', [first?.areaId, [...there]]);
  return added.length;
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
  readonly relation: string;
  readonly nameSealed: string;
  readonly phoneSealed: string | null;
  readonly roomSealed: string;
  readonly entryHash: string;
}

const COLUMNS = `id, building_id AS "buildingId", relation, name_sealed AS "nameSealed", phone_sealed AS "phoneSealed",
  room_sealed AS "roomSealed", entry_hash AS "entryHash"`;

export const findRosterEntry = (db: Db, areaId: number, id: string): Promise<RosterEntryRow | undefined> =>
  db.maybe<RosterEntryRow>(`SELECT ${COLUMNS} FROM identity.roster_entry WHERE area_id = $1 AND id = $2 AND removed_at IS NULL`, [areaId, id]);

/** Entries that live in a room: what staff compare a request with. */
export const rosterOfRoom = (db: Db, areaId: number, roomHash: string): Promise<RosterEntryRow[]> =>
  db.query<RosterEntryRow>(`SELECT ${COLUMNS} FROM identity.roster_entry WHERE area_id = $1 AND room_hash = $2 AND removed_at IS NULL ORDER BY id LIMIT 50`, [areaId, roomHash]);
