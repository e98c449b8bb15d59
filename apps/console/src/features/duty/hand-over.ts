import { DAY_MS, handOverOpensAt } from '@shequtong/kernel';
import { type Shift } from './calls/duty-calls.js';

/** What one can do about the hand-over of a shift. The server decides when it is done. */
type HandOverTurn = 'too-early' | 'write' | 'others-write' | 'accept' | 'others-accept' | 'done';

const ms = (instant: string): number => new Date(instant).getTime();

/** The shift that follows, of those that are known. */
export const nextOf = (shift: Shift, shifts: readonly Shift[]): Shift | undefined =>
  [...shifts].sort((a, b) => ms(a.startsAt) - ms(b.startsAt)).find((other) => ms(other.startsAt) >= ms(shift.endsAt));

export const opensAt = (shift: Shift): Date => handOverOpensAt(new Date(shift.endsAt));

export function turnOf(shift: Shift, shifts: readonly Shift[], me: string, now: Date): HandOverTurn {
  const mine = shift.accountId === me;
  if (shift.handOver === 'accepted') return 'done';
  if (now < opensAt(shift)) return 'too-early';
  if (shift.handOver === 'none') return mine ? 'write' : 'others-write';
  const next = nextOf(shift, shifts);
  if (next ? next.accountId === me : !mine) return 'accept';
  return mine ? 'write' : 'others-accept';
}

/** Old hand-overs that nobody wrote are history, not work. */
const REMEMBERED_MS = DAY_MS;

/** The hand-over that waits for this person now: to be accepted first, to be written then. */
export function waitingFor(
  shifts: readonly Shift[],
  me: string,
  now: Date,
): { readonly shift: Shift; readonly turn: 'write' | 'accept' } | undefined {
  const recent = shifts.filter((shift) => now.getTime() - ms(shift.endsAt) < REMEMBERED_MS);
  const accept = recent.find((shift) => shift.handOver === 'written' && nextOf(shift, shifts)?.accountId === me);
  if (accept) return { shift: accept, turn: 'accept' };
  const write = recent.find((shift) => shift.handOver === 'none' && shift.accountId === me && now >= opensAt(shift));
  return write && { shift: write, turn: 'write' };
}
