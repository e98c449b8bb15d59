import { Injectable } from '@nestjs/common';
import { DomainError } from '@shequtong/kernel';
import { type Actor, type Db, systemActor, Transactions } from '@shequtong/platform';
import { type TraceFault, verifyTrace } from '../domain/seal.js';
import { findTicket, type TicketRow, ticketsAfter } from '../store/ticket.store.js';
import { entriesOf, wordsOf } from '../store/trace.store.js';

export interface Verified {
  readonly areaId: number;
  readonly ticketId: string;
  readonly number: string;
  readonly entries: number;
  /** Hash of the last entry, to be kept elsewhere by whoever wants to compare later. */
  readonly head: string | null;
  readonly faults: readonly TraceFault[];
}

const PAGE = 200;

/**
 * Works every hash of a trace out again from its rows. Anything edited behind the application's back is found, but
 * for rows cut off the end together with the ticket's row: that is what the district's tree and its signed heads
 * are for.
 */
@Injectable()
export class TraceVerificationService {
  constructor(private readonly transactions: Transactions) {}

  async verify(actor: Actor, areaId: number, ticketId: string): Promise<Verified> {
    return this.transactions.read(actor, async (db) => {
      const row = await findTicket(db, areaId, ticketId);
      if (!row) throw new DomainError('platform/not-found');
      return verified(db, row);
    });
  }

  /** Every ticket there is, a page in a transaction; `tell` hears of each. */
  async verifyAll(tell: (verified: Verified) => void): Promise<void> {
    let after: Pick<TicketRow, 'areaId' | 'id'> | undefined;
    do {
      const last: typeof after = after;
      const page = await this.transactions.read(systemActor(), async (db) => {
        const rows = await ticketsAfter(db, last, PAGE);
        const results: Verified[] = [];
        for (const row of rows) results.push(await verified(db, row));
        return { results, next: rows.length === PAGE ? rows[rows.length - 1] : undefined };
      });
      page.results.forEach(tell);
      after = page.next;
    } while (after);
  }
}

async function verified(db: Db, row: TicketRow): Promise<Verified> {
  const { areaId, id: ticketId, number } = row;
  const entries = await entriesOf(db, areaId, ticketId);
  const faults = verifyTrace({ areaId, ticketId }, entries, await wordsOf(db, areaId, ticketId), row);
  return { areaId, ticketId, number, entries: entries.length, head: entries[entries.length - 1]?.hash ?? null, faults };
}
