import { DomainError, handOverOpensAt } from '@shequtong/kernel';
import { type PlannedShift } from './duty.js';

/** What was written down at the end of a shift, and whether the next person has taken over. */
interface HandOverFacts {
  readonly acceptedAt: Date | null;
}

/**
 * Only who was on duty hands over, from shortly before the end until the next one has accepted.
 * Throws `identity/hand-over-not-yours`, `identity/hand-over-too-early`, `identity/hand-over-accepted`.
 */
export function checkWriting(shift: PlannedShift, written: HandOverFacts | undefined, by: string, now: Date): void {
  if (shift.accountId !== by) throw new DomainError('identity/hand-over-not-yours');
  if (now < handOverOpensAt(shift.endsAt)) throw new DomainError('identity/hand-over-too-early');
  if (written?.acceptedAt) throw new DomainError('identity/hand-over-accepted');
}

/**
 * The incoming person accepts: whoever has the next shift, or, where none is planned yet, any other member of the desk.
 * Throws `identity/hand-over-missing`, `identity/hand-over-accepted`, `identity/hand-over-not-yours`.
 */
export function checkAccepting(shift: PlannedShift, next: PlannedShift | undefined, written: HandOverFacts | undefined, by: string): void {
  if (!written) throw new DomainError('identity/hand-over-missing');
  if (written.acceptedAt) throw new DomainError('identity/hand-over-accepted');
  const incoming = next ? next.accountId === by : shift.accountId !== by;
  if (!incoming) throw new DomainError('identity/hand-over-not-yours');
}
