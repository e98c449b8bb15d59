import { type ticketStateNames } from '../words/ticket-words.js';

/** What stands beside the word of a state; each face has its own picture of it. */
export type TicketMark = 'waiting' | 'running' | 'paused' | 'up' | 'redo' | 'done' | 'rated' | 'refused' | 'dropped';

/**
 * How each state of a ticket looks, on the phone and on the console: one colour for one state. Red is kept for what is
 * late, so no state is red; amber waits for somebody, green goes well, grey needs nobody now.
 */
export const ticketStateLooks = {
  submitted: { mark: 'waiting', tone: 'amber' },
  accepted: { mark: 'running', tone: 'grey' },
  handling: { mark: 'running', tone: 'green' },
  escalated: { mark: 'up', tone: 'amber' },
  suspended: { mark: 'paused', tone: 'grey' },
  reopened: { mark: 'redo', tone: 'amber' },
  resolved: { mark: 'done', tone: 'green' },
  'followed-up': { mark: 'done', tone: 'green' },
  rated: { mark: 'rated', tone: 'grey' },
  closed: { mark: 'done', tone: 'grey' },
  declined: { mark: 'refused', tone: 'grey' },
  withdrawn: { mark: 'dropped', tone: 'grey' },
} as const satisfies Readonly<
  Record<keyof typeof ticketStateNames, { readonly mark: TicketMark; readonly tone: 'green' | 'amber' | 'grey' }>
>;
