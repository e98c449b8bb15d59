import { type Member, places } from '@shequtong/identity/testing';
import { type Product } from '../support/product.js';

const path = `/api/communities/${places.community}/tickets`;

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Reports a ticket under a key; undefined when the connection broke before an answer came. */
export async function report(url: string, person: Member, key: string): Promise<Answer | undefined> {
  try {
    const answer = await fetch(url + path, {
      method: 'POST',
      headers: { Authorization: `Bearer ${person.accessToken}`, 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify({ text: `楼道灯坏了 ${key}`, categoryCode: 'estate.light', place: '三号楼一楼' }),
    });
    return { status: answer.status, text: await answer.text() };
  } catch {
    return undefined;
  }
}

/** Refusals that ask to be repeated: the wait for a twin ran out, or the machine is too busy for one more connection. */
const askAgain = new Set([409, 429, 503]);

const MOST_TRIES = 1_000;

/** Repeats under the same key, as phones do, until it is taken or refused for good. */
export async function reportUntilTaken(url: string, person: Member, key: string): Promise<Answer> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const answer = await report(url, person, key);
    if (answer && !askAgain.has(answer.status)) return answer;
  }
  throw new Error(`${key} was not taken in ${MOST_TRIES} tries`);
}

interface Counts {
  readonly tickets: number;
  readonly commands: number;
  readonly events: number;
  readonly firstSteps: number;
  readonly firstReplyClocks: number;
}

/** What reports leave behind; each number must equal the number of tickets. */
export async function countsOf(product: Product): Promise<Counts> {
  const [counts] = await product.asOwner<Counts & object>(`SELECT
    (SELECT count(*)::int FROM ticketing.ticket) AS tickets,
    (SELECT count(*)::int FROM platform.command WHERE route LIKE 'POST %/tickets' AND answer IS NOT NULL) AS commands,
    (SELECT count(*)::int FROM platform.event WHERE type = 'ticket.reported') AS events,
    (SELECT count(*)::int FROM ticketing.trace WHERE seq = 1) AS "firstSteps",
    (SELECT count(*)::int FROM ticketing.clock WHERE kind = 'first-reply') AS "firstReplyClocks"`);
  if (!counts) throw new Error('no counts');
  return counts;
}

/** Every ticket with one command, one event, one first step and one clock. */
export const allEqual = (tickets: number): Counts => ({
  tickets,
  commands: tickets,
  events: tickets,
  firstSteps: tickets,
  firstReplyClocks: tickets,
});

/**
 * Negative control: takes away what makes a key unique, so that every repeat is a new command. A campaign that does not
 * notice this would not notice anything.
 */
export async function forgetKeys(product: Product): Promise<void> {
  const [unique] = await product.asOwner<{ name: string }>(
    `SELECT conname AS name FROM pg_constraint WHERE conrelid = 'platform.command'::regclass AND contype = 'p'`,
  );
  await product.asOwner(`ALTER TABLE platform.command DROP CONSTRAINT "${unique?.name}"`);
}
