import { DomainError } from '@shequtong/kernel';
import { type Actor, reaches } from '@shequtong/platform';

/**
 * Where a step runs with the platform's right, row-level security no longer keeps the caller in their own areas: this
 * does, so that a route whose guard failed still changes nothing elsewhere. Throws `platform/forbidden`.
 */
export function requireReach(actor: Actor, areaId: number): void {
  if (!reaches(actor, areaId)) throw new DomainError('platform/forbidden');
}
