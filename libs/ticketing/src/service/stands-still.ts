import { PLACED_WITHIN_MS, rangeOf, SIGNED_WITHIN_MS } from '@shequtong/kernel';
import { type Db } from '@shequtong/platform';
import { latestHead, standsFrom, waitsFrom } from '../store/tree.store.js';

/**
 * Whether entries of a district wait longer for their places, or for a head that covers them, than in a tree that grows.
 * One row in its way stops a tree, and what was written since could be rewritten with nothing to be measured by.
 */
export async function standsStill(db: Db, districtId: number): Promise<boolean> {
  const before = (ms: number): Date => new Date(db.now.getTime() - ms);
  if (await waitsFrom(db, districtId, rangeOf(districtId), before(PLACED_WITHIN_MS))) return true;
  return standsFrom(db, districtId, (await latestHead(db, districtId))?.size ?? 0, before(SIGNED_WITHIN_MS));
}
