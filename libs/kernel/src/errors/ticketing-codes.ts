/** What can go wrong on a ticket's way (product §3). */
export const ticketingCodes = [
  'ticket/illegal-step',
  'ticket/not-responsible',
  'ticket/not-reporter',
  'ticket/changed-meanwhile',
  'ticket/category-unknown',
  'ticket/place-missing',
  'ticket/place-outside-community',
  'ticket/reason-missing',
  'ticket/diagnosis-missing',
  'ticket/may-not-go-up',
  'ticket/highest-level',
  'ticket/reply-missing',
  'ticket/already-answered',
  'ticket/end-missing',
  'ticket/duplicate-unknown',
  'ticket/proof-missing',
  'ticket/followed-up-by-handler',
  'ticket/already-rated',
  'ticket/already-closed',
  'ticket/media-not-yours',
  'ticket/contact-over',
  'ticket/policy-missing',
] as const;

export type TicketingCode = (typeof ticketingCodes)[number];
