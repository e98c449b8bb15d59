import { type View } from '../../calls/api.js';
import { dutyTexts } from '../../texts/duty.js';
import { type ClockView, mostUrgent } from '../../ui/clock/clock-face.js';

type Ticket = Pick<View<'TicketItemView'>, 'number' | 'excerpt' | 'clocks'>;

/** The running clock that is due first. */
export const urgentClock = (clocks: Ticket['clocks']): ClockView | undefined =>
  mostUrgent(clocks.map(({ name, dueAt, warned }) => ({ what: name, dueAt: new Date(dueAt), warned })));

/** One line a ticket for the note of a hand-over: number, what is due when, the first words. */
export const openLines = (tickets: readonly Ticket[], due: (at: Date) => string): string[] =>
  tickets.map(({ number, excerpt, clocks }) => {
    const clock = urgentClock(clocks);
    return dutyTexts.handOver.line(number, clock ? `${due(clock.dueAt)}前${clock.what}` : '', (excerpt ?? '').slice(0, 40));
  });
