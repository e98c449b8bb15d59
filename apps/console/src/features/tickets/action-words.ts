import { ticketTexts as t } from '../../texts/tickets.js';
import { type TicketFile } from './calls/ticket-calls.js';
import { type TicketAction } from './ticket-actions.js';

export interface ActionWords {
  /** On the button and above the dialog. */
  readonly action: string;
  /** What happens when it is sent. */
  readonly next: string;
  readonly done: string;
}

type Offices = Pick<TicketFile['file'], 'officeAbove' | 'officeAsked' | 'officeBelow'> & Partial<Pick<TicketFile['file'], 'handOver'>>;

/** What a step is called for this ticket: nobody sends one up, gives it back or asks for time without reading to whom, or whom. */
export function wordsOf(action: TicketAction, { officeAbove, officeAsked, officeBelow, handOver }: Offices): ActionWords {
  const plain = { action: t.actions[action], next: t.next[action], done: t.done[action] };
  switch (action) {
    case 'escalate':
      return officeAbove === null
        ? plain
        : { action: t.up.action(officeAbove), next: t.up.next(officeAbove), done: t.up.done(officeAbove) };
    case 'return':
      return officeBelow === null
        ? plain
        : { action: t.back.action(officeBelow), next: t.back.next(officeBelow), done: t.back.done(officeBelow) };
    // Above the district there is no desk: a colleague there decides.
    case 'ask-suspension':
    case 'ask-extension':
      return { ...plain, next: t.asked[action](officeAsked ?? t.asked.colleague), done: t.asked.done(officeAsked ?? t.asked.colleague) };
    case 'take-back-transfer':
      return handOver?.offeredTo ? { ...plain, next: t.takeBack(handOver.offeredTo.name) } : plain;
    default:
      return plain;
  }
}
