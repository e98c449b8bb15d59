import { type View } from '../../calls/api.js';
import { type ClockView, mostUrgent } from '../../ui/clock/clock-face.js';

/** The clock of a list: the running one that is due first. */
export const listClock = (clocks: readonly View<'LiveClockView'>[]): ClockView | undefined =>
  mostUrgent(clocks.map(({ name, dueAt, warned }) => ({ what: name, dueAt: new Date(dueAt), warned })));

/** The clock that closes a ticket by itself is nobody's promise: it always ends a moment after it is due. */
const promised = ({ kind, running }: Pick<View<'ClockView'>, 'kind' | 'running'>): boolean => running || kind !== 'close';

/** All clocks of a file, running ones first, each with how it was counted. */
export function fileClocks({ allClocks, clocks }: Pick<View<'TicketFileView'>, 'allClocks' | 'clocks'>): ClockView[] {
  const isWarned = (clock: View<'ClockView'>): boolean =>
    clocks.some(({ kind, dueAt, warned }) => warned && kind === clock.kind && dueAt === clock.dueAt);
  return allClocks
    .filter(promised)
    .sort((a, b) => Number(b.running) - Number(a.running) || a.dueAt.localeCompare(b.dueAt))
    .map((clock) => ({
      what: [clock.name, clock.officeName].filter(Boolean).join(' · '),
      dueAt: new Date(clock.dueAt),
      paused: clock.pausedAt !== null,
      warned: clock.running && isWarned(clock),
      stoppedAt: clock.stoppedAt === null ? null : new Date(clock.stoppedAt),
      outcome: clock.outcome,
      provisional: clock.provisional,
      why: clock.why,
    }));
}
