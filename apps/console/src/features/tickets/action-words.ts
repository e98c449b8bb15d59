import { ticketTexts as t } from '../../texts/tickets.js';
import { type TicketFile } from './calls/ticket-calls.js';
import { type TicketAction } from './ticket-actions.js';

interface ActionWords {
  /** On the button and above the dialog. */
  readonly action: string;
  /** What happens when it is sent. */
  readonly next: string;
  readonly done: string;
}

type Asked = Pick<TicketFile['file'], 'officeAbove' | 'officeAsked' | 'officeBelow' | 'clocks'> &
  Partial<Pick<TicketFile['file'], 'handOver'>>;

/** What a step is called for this ticket: nobody sends one up, gives it back or asks for time without reading to whom, or whom. */
export function wordsOf(action: TicketAction, { officeAbove, officeAsked, officeBelow, handOver, clocks }: Asked): ActionWords {
  const plain = { action: t.actions[action], next: t.next[action], done: t.done[action] };
  const runs = (kind: string): boolean => clocks.some((clock) => clock.kind === kind);
  switch (action) {
    case 'accept':
    case 'reply':
    case 'record-call':
    case 'resolve':
      return runs('first-reply') ? { ...plain, next: `${plain.next}${t.firstReply[action]}` } : plain;
    case 'start-handling':
      return runs('start-handling') ? plain : { ...plain, next: t.handlingAgain };
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
      return askedOf(action, officeAsked ?? t.asked.colleague, runs('first-reply'));
    case 'take-back-transfer':
      return handOver?.offeredTo ? { ...plain, next: t.takeBack(handOver.offeredTo.name) } : plain;
    default:
      return plain;
  }
}

function askedOf(action: 'ask-suspension' | 'ask-extension', office: string, replyOwed: boolean): ActionWords {
  const stillOwed = action === 'ask-suspension' && replyOwed ? t.firstReply[action] : '';
  return { action: t.actions[action], next: `${t.asked[action](office)}${stillOwed}`, done: t.asked.done(office) };
}
