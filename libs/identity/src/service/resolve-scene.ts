import { chinaDateOf, readShortCode, SCENE_CODE_LENGTH } from '@shequtong/kernel';
import { type Db } from '@shequtong/platform';
import { type AreaRow, type BuildingRow, findArea, findAreas, findScene } from '../store/area.store.js';

export interface ResolvedScene {
  readonly code: string;
  readonly community: AreaRow;
  readonly street: AreaRow | undefined;
  readonly building: BuildingRow | undefined;
}

/** What a typed or scanned code stands for; `unknown` or ended, or the code of a community that is `closed`. */
export async function resolveScene(db: Db, typed: string): Promise<ResolvedScene | 'unknown' | 'closed'> {
  const code = readShortCode(typed, SCENE_CODE_LENGTH);
  const scene = code === undefined ? undefined : await findScene(db, code);
  if (code === undefined || !scene || scene.endedAt) return 'unknown';
  const community = await findArea(db, scene.areaId);
  if (!community) return 'unknown';
  if (community.validTo && community.validTo <= chinaDateOf(db.now)) return 'closed';
  const [street] = community.parentId === null ? [] : await findAreas(db, [community.parentId]);
  const building = scene.buildingId && scene.buildingName ? { id: scene.buildingId, name: scene.buildingName } : undefined;
  return { code, community, street, building };
}
