import { ticketClockNames } from '../words/ticket-words.js';

/** A running clock as the API tells it. */
interface RunningClock {
  readonly kind: string;
  readonly dueAt: string;
}

const kinds = Object.keys(ticketClockNames);

/**
 * Running clocks, the nearest deadline first. Working days end at midnight, so two are often due at one instant: then
 * what the responsible office owes comes before what others owe, and every screen tells the same one.
 */
export const byDeadline = (one: RunningClock, other: RunningClock): number =>
  Date.parse(one.dueAt) - Date.parse(other.dueAt) || kinds.indexOf(one.kind) - kinds.indexOf(other.kind);

/** The clock of a ticket that is told where there is room for one: in a list, and on the head of its file. */
export const firstClock = <Clock extends RunningClock>(running: readonly Clock[]): Clock | undefined => [...running].sort(byDeadline)[0];
