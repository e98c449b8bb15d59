import { type Db } from '@shequtong/platform';
import { ENTRY_COLUMNS, type RosterEntryRow } from './roster.store.js';

/** An entry and the verified member who stands behind it, if there is one. */
export interface KeptEntryRow extends RosterEntryRow {
  readonly membershipId: string | null;
  /** The account of that member. */
  readonly holderId: string | null;
}

const ofHolder = (column: 'id' | 'account_id'): string =>
  `(SELECT m.${column} FROM identity.membership m WHERE m.area_id = e.area_id AND m.roster_entry_id = e.id AND m.state = 'verified')`;

export const KEPT = `${ENTRY_COLUMNS}, ${ofHolder('id')} AS "membershipId", ${ofHolder('account_id')} AS "holderId"`;

/** So many of one name, phone or document are shown. */
export const MOST_FOUND = 50;

/** Entries with a name, by its blind index; like the two below one more than are shown, so that it can be said that there are more. */
export const rosterNamed = (db: Db, areaId: number, nameHash: string): Promise<KeptEntryRow[]> => found(db, 'name_hash', areaId, nameHash);

export const rosterWithPhone = (db: Db, areaId: number, phoneHash: string): Promise<KeptEntryRow[]> =>
  found(db, 'phone_hash', areaId, phoneHash);

export const rosterWithDocument = (db: Db, areaId: number, documentHash: string): Promise<KeptEntryRow[]> =>
  found(db, 'document_hash', areaId, documentHash);

const found = (db: Db, column: 'name_hash' | 'phone_hash' | 'document_hash', areaId: number, hash: string): Promise<KeptEntryRow[]> =>
  db.query<KeptEntryRow>(
    `SELECT ${KEPT} FROM identity.roster_entry e WHERE e.area_id = $1 AND e.${column} = $2 AND e.removed_at IS NULL ORDER BY e.id LIMIT ${MOST_FOUND + 1}`,
    [areaId, hash],
  );

/** What was taken off and is not emptied yet, the latest first; one more than are shown. */
export const rosterRemoved = (db: Db, areaId: number): Promise<(KeptEntryRow & { readonly removedAt: Date })[]> =>
  db.query(
    `SELECT ${KEPT}, e.removed_at AS "removedAt" FROM identity.roster_entry e
     WHERE e.area_id = $1 AND e.removed_at IS NOT NULL AND e.name_sealed IS NOT NULL ORDER BY e.removed_at DESC, e.id DESC LIMIT ${MOST_FOUND + 1}`,
    [areaId],
  );

export const findKeptEntry = (db: Db, areaId: number, id: string): Promise<KeptEntryRow | undefined> =>
  db.maybe<KeptEntryRow>(`SELECT ${KEPT} FROM identity.roster_entry e WHERE e.area_id = $1 AND e.id = $2 AND e.removed_at IS NULL`, [
    areaId,
    id,
  ]);

export interface RosterFilter {
  readonly buildingId?: string;
  /** A room by its blind index: one hash for each building it may lie in. */
  readonly roomHashes?: readonly string[];
  /** Whether a verified member has joined by the entry. */
  readonly joined?: boolean;
}

const FILTER = `e.area_id = $1 AND e.removed_at IS NULL AND ($2::uuid IS NULL OR e.building_id = $2) AND ($3::text[] IS NULL OR e.room_hash = ANY ($3::text[]))
  AND ($4::boolean IS NULL OR $4 = EXISTS (SELECT 1 FROM identity.membership m WHERE m.area_id = e.area_id AND m.roster_entry_id = e.id AND m.state = 'verified'))`;

const valuesOf = (areaId: number, { buildingId, roomHashes, joined }: RosterFilter): unknown[] => [
  areaId,
  buildingId ?? null,
  roomHashes ?? null,
  joined ?? null,
];

export interface BuildingOfRoster {
  readonly id: string;
  readonly name: string;
  readonly rooms: number;
}

/** Every building in the community's own order, and how many of its rooms are on the roster; also one that is empty by now, in which a page ended. */
export const buildingsOfRoster = (db: Db, areaId: number, filter: RosterFilter): Promise<BuildingOfRoster[]> =>
  db.query<BuildingOfRoster>(
    `SELECT b.id, b.name, coalesce(r.rooms, 0) AS rooms
     FROM identity.building b LEFT JOIN (
       SELECT e.building_id, count(DISTINCT e.room_hash)::int AS rooms FROM identity.roster_entry e WHERE ${FILTER} GROUP BY e.building_id) r ON r.building_id = b.id
     WHERE b.area_id = $1 ORDER BY b.position, b.name, b.id`,
    valuesOf(areaId, filter),
  );

interface RoomOfRoster {
  readonly buildingId: string;
  readonly roomHash: string;
  /** The entry whose room this is: sealed values open in their own row only. */
  readonly id: string;
  readonly roomSealed: string;
  readonly entries: number;
}

/** Each room of some buildings once, with how many entries the filter leaves in it. */
export const roomsOfRoster = (db: Db, areaId: number, filter: RosterFilter, buildingIds: readonly string[]): Promise<RoomOfRoster[]> =>
  db.query<RoomOfRoster>(
    `SELECT DISTINCT ON (e.building_id, e.room_hash) e.building_id AS "buildingId", e.room_hash AS "roomHash", e.id, e.room_sealed AS "roomSealed",
       count(*) OVER (PARTITION BY e.building_id, e.room_hash)::int AS entries
     FROM identity.roster_entry e WHERE ${FILTER} AND e.building_id = ANY ($5::uuid[]) ORDER BY e.building_id, e.room_hash, e.id`,
    [...valuesOf(areaId, filter), buildingIds],
  );

/** All entries of some rooms, in no order: room and name are sealed. For rooms whose entries have been counted. */
export const entriesOfRooms = (db: Db, areaId: number, filter: RosterFilter, roomHashes: readonly string[]): Promise<KeptEntryRow[]> =>
  db.query<KeptEntryRow>(`SELECT ${KEPT} FROM identity.roster_entry e WHERE ${FILTER} AND e.room_hash = ANY ($5::text[])`, [
    ...valuesOf(areaId, filter),
    roomHashes,
  ]);

/** The next entries of some rooms in the order they were imported, behind one of them. */
export const importedInRooms = (
  db: Db,
  areaId: number,
  filter: RosterFilter,
  roomHashes: readonly string[],
  { after, most }: { readonly after: string | undefined; readonly most: number },
): Promise<KeptEntryRow[]> =>
  db.query<KeptEntryRow>(
    `SELECT ${KEPT} FROM identity.roster_entry e WHERE ${FILTER} AND e.room_hash = ANY ($5::text[]) AND ($6::uuid IS NULL OR e.id > $6) ORDER BY e.id LIMIT $7`,
    [...valuesOf(areaId, filter), roomHashes, after ?? null, most],
  );
