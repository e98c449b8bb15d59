import { type Db, type Tx } from '@shequtong/platform';

interface BuildingUse {
  readonly members: number;
  readonly entries: number;
}

/** The building, locked against whoever moves in at the same moment; undefined when it is not in use. */
export const lockBuilding = (tx: Tx, areaId: number, id: string): Promise<{ name: string } | undefined> =>
  tx.maybe<{ name: string }>('SELECT name FROM identity.building WHERE area_id = $1 AND id = $2 AND retired_at IS NULL FOR UPDATE', [
    areaId,
    id,
  ]);

/** Whether the building is in use, and stays so until the transaction is over: somebody moves in. */
export const holdBuilding = async (tx: Tx, areaId: number, id: string): Promise<boolean> =>
  (await tx.query('SELECT FROM identity.building WHERE area_id = $1 AND id = $2 AND retired_at IS NULL FOR SHARE', [areaId, id])).length >
  0;

/** Whether another building of the community has the name, or had it when it was retired. */
export const isBuildingNameTaken = async (db: Db, areaId: number, id: string, name: string): Promise<boolean> =>
  (await db.query('SELECT FROM identity.building WHERE area_id = $1 AND name = $3 AND id <> $2', [areaId, id, name])).length > 0;

export const setBuildingName = (tx: Tx, areaId: number, id: string, name: string): Promise<number> =>
  tx.execute('UPDATE identity.building SET name = $3 WHERE area_id = $1 AND id = $2', [areaId, id, name]);

/** Who lives there or asks to, and whom the roster has there. */
export const useOfBuilding = (db: Db, areaId: number, id: string): Promise<BuildingUse> =>
  db.one<BuildingUse>(
    `SELECT (SELECT count(*)::int FROM identity.membership WHERE area_id = $1 AND building_id = $2 AND state IN ('pending', 'verified')) AS members,
            (SELECT count(*)::int FROM identity.roster_entry WHERE area_id = $1 AND building_id = $2 AND removed_at IS NULL) AS entries`,
    [areaId, id],
  );

/** Takes a building out of every list, and its poster out of use; what was said of it keeps its name. */
export async function setBuildingRetired(tx: Tx, areaId: number, id: string): Promise<void> {
  await tx.execute('UPDATE identity.building SET retired_at = $3 WHERE area_id = $1 AND id = $2', [areaId, id, tx.now]);
  await tx.execute('UPDATE identity.scene SET ended_at = $3 WHERE area_id = $1 AND building_id = $2 AND ended_at IS NULL', [
    areaId,
    id,
    tx.now,
  ]);
}
