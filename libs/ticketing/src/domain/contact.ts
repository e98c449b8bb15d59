import { DAY_MS } from '@shequtong/kernel';
import { type DeadlinePolicy } from './deadline-policy.js';
import { endStates } from './ticket.js';
import { type History, lastOf } from './trace.js';

/** Whether the offices may still call the reporter: while the ticket is open, and for some days after its end, in case it is asked about again. */
export function mayStillCall(history: History, { contactDays }: DeadlinePolicy, now: Date): boolean {
  const { to, at } = lastOf(history);
  return !(endStates as readonly string[]).includes(to) || now.getTime() < at.getTime() + contactDays * DAY_MS;
}
