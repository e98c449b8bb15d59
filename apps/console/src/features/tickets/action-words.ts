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

/** What a step is called for this ticket: nobody sends one up without reading to whom. */
export function wordsOf(action: TicketAction, { officeAbove }: Pick<TicketFile['file'], 'officeAbove'>): ActionWords {
  if (action === 'escalate' && officeAbove !== null) return { action: t.up.action(officeAbove), next: t.up.next(officeAbove), done: t.up.done(officeAbove) };
  return { action: t.actions[action], next: t.next[action], done: t.done[action] };
}
