import { type Audience, type Notification, type RequestKind, requestKinds } from './notification.js';
import { type NotificationWords, requestWords } from './request-words.js';
import { ticketWords } from './ticket-tellings.js';

const isRequest = (kind: Notification['kind']): kind is RequestKind => (requestKinds as readonly string[]).includes(kind);

/**
 * What an item says to the person it was written for. It names the office, and no person; what it is about stands beside it.
 * @param office how the office that acted is called, now
 */
export function notificationWords({ kind, facts, at }: Omit<Notification, 'id'>, asWhom: Audience, office: string): NotificationWords {
  return isRequest(kind) ? requestWords(kind, facts, office) : ticketWords(kind, asWhom, { facts, at, office });
}
