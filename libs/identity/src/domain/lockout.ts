import { MINUTE_MS } from '@shequtong/kernel';

/**
 * Failures that lock: few from one address, so that a guesser is out soon; many from everywhere together, so that
 * nobody keeps an officer out by knowing the user name, and guesses from many addresses still end.
 */
export const FAILURES_ALLOWED = { fromAddress: 5, together: 50 } as const;
const LOCK_MINUTES = 15;
/** Failures this far apart do not add up. */
const FORGET_MINUTES = 15;

export interface Lockout {
  readonly failures: number;
  readonly lastFailureAt: Date;
  readonly lockedUntil: Date | null;
}

const minutes = (n: number): number => n * MINUTE_MS;

/** Seconds the name, or the name from an address, stays locked; 0 when it is open. */
export function lockedSeconds(lockout: Lockout | undefined, now: Date): number {
  const until = lockout?.lockedUntil?.getTime() ?? 0;
  return Math.max(0, Math.ceil((until - now.getTime()) / 1000));
}

/** After a failed sign-in: the last one allowed within a quarter of an hour locks for a quarter of an hour. */
export function afterFailure(lockout: Lockout | undefined, now: Date, allowed: number): Lockout {
  const recent = lockout && now.getTime() - lockout.lastFailureAt.getTime() < minutes(FORGET_MINUTES);
  const failures = (recent ? lockout.failures : 0) + 1;
  const locked = failures >= allowed;
  return { failures, lastFailureAt: now, lockedUntil: locked ? new Date(now.getTime() + minutes(LOCK_MINUTES)) : null };
}
