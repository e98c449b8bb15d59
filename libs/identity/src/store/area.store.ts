import { addDays, chinaDateOf } from '@shequtong/kernel';
import { type Db, type Tx } from '@shequtong/platform';
import { type AreaFacts, type AreaKind } from '../domain/area-file.js';
import { initialsOf } from '../domain/initials.js';
import { AreaTable, FormerNameTable } from './area.table.js';

export interface AreaRow {
  readonly id: number;
  readonly parentId: number | null;
  readonly kind: AreaKind;
  readonly name: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly successorId: number | null;
}

export interface BuildingRow {
  readonly id: string;
  readonly name: string;
}

interface SceneRow {
  readonly areaId: number;
  readonly buildingId: string | null;
  readonly buildingName: string | null;
  readonly endedAt: Date | null;
}

const COLUMNS = `id, parent_id AS "parentId", kind, name, valid_from AS "validFrom", valid_to AS "validTo", successor_id AS "successorId"`;

export const findArea = (db: Db, id: number): Promise<AreaRow | undefined> =>
  db.maybe<AreaRow>(`SELECT ${COLUMNS} FROM identity.area WHERE id = $1`, [id]);

export const findAreas = (db: Db, ids: readonly number[]): Promise<AreaRow[]> =>
  db.query<AreaRow>(`SELECT ${COLUMNS} FROM identity.area WHERE id = ANY ($1::bigint[]) ORDER BY id`, [ids]);

/** The communities of a range, also those that were merged since: their rows stayed where they were. */
export const communitiesIn = async (db: Db, { from, to }: { from: number; to: number }): Promise<number[]> =>
  (
    await db.query<{ id: number }>(
      `SELECT id FROM identity.area WHERE id BETWEEN $1 AND $2 AND kind IN ('neighbourhood', 'village') ORDER BY id`,
      [from, to],
    )
  ).map(({ id }) => id);

/** The units directly below that are there today, or the districts when no parent is named; of one street a few hundred at most. */
export const childrenOf = (db: Db, parentId: number | null): Promise<AreaRow[]> =>
  db.query<AreaRow>(
    `SELECT ${COLUMNS} FROM identity.area
     WHERE parent_id IS NOT DISTINCT FROM $1 AND (valid_to IS NULL OR valid_to > $2::date) ORDER BY id LIMIT 500`,
    [parentId, chinaDateOf(db.now)],
  );

const escaped = (text: string): string => text.replace(/[\\%_]/g, (c) => `\\${c}`);

/** Units whose name holds the words, or whose pinyin initials begin with them; in code order. */
export const searchAreas = (db: Db, words: string, range: { from: number; to: number }, limit: number): Promise<AreaRow[]> =>
  db.query<AreaRow>(
    `SELECT ${COLUMNS} FROM identity.area
     WHERE (name LIKE $1 OR initials LIKE $2) AND id BETWEEN $3 AND $4 AND (valid_to IS NULL OR valid_to > $5::date)
     ORDER BY id LIMIT $6`,
    [`%${escaped(words)}%`, `${escaped(words.toLowerCase())}%`, range.from, range.to, chinaDateOf(db.now), limit],
  );

/** Codes of units that were merged into these, however long ago; from a unit's last day on, never before. */
export async function predecessorsOf(db: Db, areaIds: readonly number[]): Promise<{ areaId: number; successorId: number }[]> {
  return db.query(
    `WITH RECURSIVE old AS (
       SELECT id, successor_id AS heir FROM identity.area WHERE successor_id = ANY ($1::bigint[]) AND valid_to <= $2::date
       UNION SELECT a.id, old.heir FROM identity.area a JOIN old ON a.successor_id = old.id WHERE a.valid_to <= $2::date)
     SELECT id AS "areaId", heir AS "successorId" FROM old`,
    [areaIds, addDays(chinaDateOf(db.now), 1)],
  );
}

/** The unit that stands in an area's place today: itself, or once it has ended the one it was merged into, however often. */
export async function unitInPlaceOf(db: Db, areaId: number): Promise<number> {
  const [last] = await db.query<{ id: number }>(
    `WITH RECURSIVE heir AS (
       SELECT id, successor_id, valid_to, 0 AS distance FROM identity.area WHERE id = $1
       UNION ALL SELECT a.id, a.successor_id, a.valid_to, h.distance + 1 FROM heir h JOIN identity.area a ON a.id = h.successor_id
       WHERE h.valid_to <= $2::date AND h.distance < 10)
     SELECT id FROM heir ORDER BY distance DESC LIMIT 1`,
    [areaId, chinaDateOf(db.now)],
  );
  return last?.id ?? areaId;
}

/** Names a unit had before, each with the days on which it had them, oldest first. */
export const formerNamesOf = (db: Db, areaId: number): Promise<{ name: string; validFrom: string; validTo: string }[]> =>
  db.query(
    'SELECT name, valid_from AS "validFrom", valid_to AS "validTo" FROM identity.former_name WHERE area_id = $1 ORDER BY valid_from, valid_to LIMIT 100',
    [areaId],
  );

/** Which of the units got a new name on a day. */
export const renamedOn = async (db: Db, areaIds: readonly number[], day: string): Promise<number[]> =>
  (
    await db.query<{ areaId: number }>(
      'SELECT DISTINCT area_id AS "areaId" FROM identity.former_name WHERE area_id = ANY ($1::bigint[]) AND valid_to = $2::date ORDER BY 1',
      [areaIds, day],
    )
  ).map(({ areaId }) => areaId);

/** Units below (a community: itself excepted, those that became part of it) that have ended or will. */
export const endedUnder = (db: Db, areaId: number): Promise<AreaRow[]> =>
  db.query<AreaRow>(
    `SELECT ${COLUMNS} FROM identity.area WHERE (parent_id = $1 OR successor_id = $1) AND valid_to IS NOT NULL ORDER BY valid_to DESC, id LIMIT 500`,
    [areaId],
  );

/** Adds units; one that another import adds at this moment is left to it. */
export async function insertAreas(tx: Tx, areas: readonly AreaFacts[], validFrom: string): Promise<void> {
  const rows = areas.map(({ id, kind, name, parentId }) => ({ id, parent_id: parentId, kind, name, initials: initialsOf(name) }));
  await tx.execute(
    `INSERT INTO identity.area (id, parent_id, kind, name, initials, valid_from)
     SELECT id, parent_id, kind, name, initials, $2::date FROM jsonb_to_recordset($1::jsonb) AS a (id bigint, parent_id bigint, kind text, name text, initials text)
     ORDER BY id ON CONFLICT (id) DO NOTHING`,
    [JSON.stringify(rows), validFrom],
  );
}

/** The unit, locked against others that add to its buildings or roster at the same moment; undefined when unknown. */
export const lockArea = (tx: Tx, id: number): Promise<AreaRow | undefined> =>
  tx.maybe<AreaRow>(`SELECT ${COLUMNS} FROM identity.area WHERE id = $1 FOR NO KEY UPDATE`, [id]);

/** Gives a unit its new name and keeps the old one with its dates. */
export async function renameArea(tx: Tx, areaId: number, name: string, day: string): Promise<void> {
  const known = await tx.one<{ name: string; since: string }>(
    `SELECT a.name, coalesce((SELECT max(f.valid_to) FROM identity.former_name f WHERE f.area_id = a.id), a.valid_from) AS since
     FROM identity.area a WHERE a.id = $1 FOR UPDATE OF a`,
    [areaId],
  );
  await tx.insert(FormerNameTable, { areaId, name: known.name, validFrom: known.since, validTo: day });
  await tx.update(AreaTable, { id: areaId }, { name, initials: initialsOf(name) });
}

/** Ends a unit; its rows stay where they are, and grants on the successor reach them. */
export const endArea = (tx: Tx, areaId: number, day: string, successorId: number | null): Promise<number> =>
  tx.execute('UPDATE identity.area SET valid_to = $2, successor_id = $3 WHERE id = $1 AND valid_to IS NULL', [areaId, day, successorId]);

/** Takes back an end that has not come yet; 0 when there is none, or its first day without the unit has begun. */
export const reopenArea = (tx: Tx, areaId: number, today: string): Promise<number> =>
  tx.execute(
    'UPDATE identity.area SET valid_to = NULL, successor_id = NULL WHERE id = $1 AND valid_to > $2::date AND successor_id IS NOT NULL',
    [areaId, today],
  );

/** Buildings of one community; the largest of the district has some 200. More than this are a mistaken list. */
export const MOST_BUILDINGS = 1_000;

export const buildingsOf = (db: Db, areaId: number): Promise<BuildingRow[]> =>
  db.query<BuildingRow>('SELECT id, name FROM identity.building WHERE area_id = $1 AND retired_at IS NULL ORDER BY position, name', [
    areaId,
  ]);

export const findBuilding = (db: Db, areaId: number, id: string): Promise<BuildingRow | undefined> =>
  db.maybe<BuildingRow>('SELECT id, name FROM identity.building WHERE area_id = $1 AND id = $2 AND retired_at IS NULL', [areaId, id]);

/** Names of buildings of one community, or of several, also of those that are in use no more. */
export const buildingNames = async (db: Db, areas: number | readonly number[], ids: readonly string[]): Promise<Map<string, string>> => {
  const rows = await db.query<BuildingRow>(
    'SELECT id, name FROM identity.building WHERE area_id = ANY ($1::bigint[]) AND id = ANY ($2::uuid[])',
    [[areas].flat(), ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
};

/** Adds buildings by name; those that are there already stay as they are. The caller has locked the unit. @returns all there are then, and the names that were not there before */
export async function ensureBuildings(
  tx: Tx,
  areaId: number,
  buildings: readonly BuildingRow[],
): Promise<{ all: BuildingRow[]; added: string[] }> {
  const known = await buildingsOf(tx, areaId);
  const names = new Set(known.map((building) => building.name));
  const added = buildings.filter(({ name }) => !names.has(name));
  // Two importers at once may bring the same building: the second one finds it there. A retired one is in use again.
  if (added.length) {
    await tx.query(
      `INSERT INTO identity.building (area_id, id, name, position, made_at)
       SELECT $1, id, name, $4 + n - 1, $5 FROM unnest($2::uuid[], $3::text[]) WITH ORDINALITY AS added (id, name, n)
       ON CONFLICT (area_id, name) DO UPDATE SET retired_at = NULL`,
      [areaId, added.map(({ id }) => id), added.map(({ name }) => name), known.length, tx.now],
    );
  }
  return { all: await buildingsOf(tx, areaId), added: added.map(({ name }) => name) };
}

export const findScene = (db: Db, code: string): Promise<SceneRow | undefined> =>
  db.maybe<SceneRow>(
    `SELECT s.area_id AS "areaId", s.building_id AS "buildingId", b.name AS "buildingName", s.ended_at AS "endedAt"
     FROM identity.scene s LEFT JOIN identity.building b ON b.area_id = s.area_id AND b.id = s.building_id
     WHERE s.code = $1`,
    [code],
  );

interface ScenePlace {
  readonly areaId: number;
  readonly buildingId: string | null;
  readonly newCode: string;
}

/** Every place gets the code of its poster: the one in use, or its new one. */
export async function ensureScenes(tx: Tx, places: readonly ScenePlace[]): Promise<void> {
  await tx.query(
    `INSERT INTO identity.scene (code, area_id, building_id, made_at)
     SELECT code, area_id, building_id, $4 FROM unnest($1::text[], $2::bigint[], $3::uuid[]) AS place (code, area_id, building_id)
     ON CONFLICT (area_id, building_id) WHERE ended_at IS NULL DO NOTHING`,
    [places.map(({ newCode }) => newCode), places.map(({ areaId }) => areaId), places.map(({ buildingId }) => buildingId), tx.now],
  );
}

export const scenesOf = (db: Db, areaId: number): Promise<{ code: string; buildingId: string | null }[]> =>
  db.query('SELECT code, building_id AS "buildingId" FROM identity.scene WHERE area_id = $1 AND ended_at IS NULL ORDER BY code', [areaId]);
