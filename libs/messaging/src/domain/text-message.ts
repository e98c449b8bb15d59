import { type Notification } from './notification.js';
import { refusalOf } from './request-words.js';

/** A text message as the operator registered it with the provider; docs/operations.md has their words. */
export interface TextMessage {
  readonly template: 'join-approved' | 'join-refused' | 'verification-taken-back';
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * What also leaves as a text message: whether a request to join was granted, and that it is no more. Whoever asked is no
 * resident, seldom opens the app, and was promised to be told. Codes and names of offices only, nothing personal.
 */
export function textMessageOf({ kind, facts }: Pick<Notification, 'kind' | 'facts'>, community: string): TextMessage | undefined {
  if (kind === 'membership.verified') return { template: 'join-approved', parameters: { community } };
  if (kind === 'membership.rejected') return { template: 'join-refused', parameters: { community, reason: refusalOf(facts).why } };
  if (kind === 'membership.taken-back') return { template: 'verification-taken-back', parameters: { community } };
  return undefined;
}

/** How often a message is offered to the provider before it is given up: over about four hours. */
export const TRIES_MAX = 8;
/** Seconds between the first try and the second; each pause is twice the one before. */
export const FIRST_PAUSE_SECONDS = 60;
