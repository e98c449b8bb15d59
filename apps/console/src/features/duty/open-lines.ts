import { type View } from '../../calls/api.js';
import { dutyTexts } from '../../texts/duty.js';
import { firstFace } from '../../ui/clock/first-face.js';

type Ticket = Pick<View<'TicketItemView'>, 'number' | 'excerpt' | 'clocks'>;

/** One line a ticket for the note of a hand-over: number, what is due when, the first words. */
export const openLines = (tickets: readonly Ticket[], due: (at: Date) => string): string[] =>
  tickets.map(({ number, excerpt, clocks }) => {
    const clock = firstFace(clocks);
    return dutyTexts.handOver.line(number, clock ? `${due(clock.dueAt)}前${clock.what}` : '', (excerpt ?? '').slice(0, 40));
  });
