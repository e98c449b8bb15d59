import { chinaDateOf, DomainError } from '@shequtong/kernel';
import { type Tx } from '@shequtong/platform';
import { type AreaRow, lockArea } from '../store/area.store.js';

/**
 * The unit, locked against its end: what is given there is given to a unit that goes on.
 * Throws `identity/area-unknown`, `identity/area-closed`.
 */
export async function openArea(tx: Tx, areaId: number): Promise<AreaRow> {
  const area = await lockArea(tx, areaId);
  if (!area) throw new DomainError('identity/area-unknown');
  if (area.validTo && area.validTo <= chinaDateOf(tx.now)) throw new DomainError('identity/area-closed');
  return area;
}
