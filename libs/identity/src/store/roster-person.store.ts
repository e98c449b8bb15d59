import { type Db } from '@shequtong/platform';
import { type RosterEntryRow } from './roster.store.js';

/** A roster entry with all that an enrolment takes over from it. */
export interface RosterPersonRow extends RosterEntryRow {
  readonly documentSealed: string | null;
}

const COLUMNS = `e.id, e.building_id AS "buildingId", e.relation, e.name_sealed AS "nameSealed", e.phone_sealed AS "phoneSealed",
  e.document_sealed AS "documentSealed", e.room_sealed AS "roomSealed", e.entry_hash AS "entryHash"`;

export const findRosterPerson = (db: Db, areaId: number, id: string): Promise<RosterPersonRow | undefined> =>
  db.maybe<RosterPersonRow>(`SELECT ${COLUMNS} FROM identity.roster_entry e WHERE e.area_id = $1 AND e.id = $2 AND e.removed_at IS NULL`, [areaId, id]);

/** Entries with a name, and whether a verified member stands behind each. */
export const rosterNamed = (db: Db, areaId: number, nameHash: string): Promise<(RosterEntryRow & { taken: boolean })[]> =>
  db.query(
    `SELECT ${COLUMNS}, EXISTS (
       SELECT 1 FROM identity.membership m WHERE m.area_id = e.area_id AND m.roster_entry_id = e.id AND m.state = 'verified') AS taken
     FROM identity.roster_entry e WHERE e.area_id = $1 AND e.name_hash = $2 AND e.removed_at IS NULL ORDER BY e.id LIMIT 50`,
    [areaId, nameHash],
  );
