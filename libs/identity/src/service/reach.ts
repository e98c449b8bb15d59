import { DomainError } from '@shequtong/kernel';
import { type Actor } from '@shequtong/platform';

/**
 * Where a step runs with the platform's right, row-level security no longer keeps the caller in their own areas: this
 * does, so that a route whose guard failed still changes nothing elsewhere. Throws `platform/forbidden`.
 */
export function requireReach({ from, to, more }: Actor, areaId: number): void {
  const inRange = from !== undefined && to !== undefined && areaId >= from && areaId <= to;
  if (!inRange && !more.includes(areaId)) throw new DomainError('platform/forbidden');
}
