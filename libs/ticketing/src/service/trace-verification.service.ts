import { Injectable } from '@nestjs/common';
import { DomainError } from '@shequtong/kernel';
import { type Actor, type Db, systemActor, Transactions } from '@shequtong/platform';
import { type SealedEntry, type StoredWords, type TraceFault, verifyTrace } from '../domain/seal.js';
import { findTicket, type TicketRow, ticketsAfter } from '../store/ticket.store.js';
import { entriesOf, historiesOf, wordsOf, wordsOfTickets } from '../store/trace.store.js';

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

  /** Every ticket there is, a page in a transaction and never more than one in memory; `tell` hears of each. */
  async verifyAll(tell: (verified: Verified) => void): Promise<void> {
    let after: Pick<TicketRow, 'areaId' | 'id'> | undefined;
    do {
      const last: typeof after = after;
      const rows = await this.transactions.read(systemActor(), async (db) => {
        const page = await ticketsAfter(db, last, PAGE);
        for (const areaId of new Set(page.map((row) => row.areaId))) {
          for (const one of await verifiedOf(db, areaId, page.filter((row) => row.areaId === areaId))) tell(one);
        }
        return page;
      });
      after = rows.length === PAGE ? rows[rows.length - 1] : undefined;
    } while (after);
  }
}

async function verified(db: Db, row: TicketRow): Promise<Verified> {
  const { areaId, id } = row;
  return verdict(row, await entriesOf(db, areaId, id), await wordsOf(db, areaId, id));
}

/** Tickets of one area: two statements for all of them, where one by one a district would take half a million. */
async function verifiedOf(db: Db, areaId: number, rows: readonly TicketRow[]): Promise<Verified[]> {
  const ids = rows.map(({ id }) => id);
  const [histories, words] = await Promise.all([historiesOf(db, areaId, ids), wordsOfTickets(db, areaId, ids)]);
  return rows.map((row) => verdict(row, histories.get(row.id) ?? [], words.get(row.id) ?? []));
}

function verdict(row: TicketRow, entries: readonly SealedEntry[], words: readonly StoredWords[]): Verified {
  const { areaId, id: ticketId, number } = row;
  const faults = verifyTrace({ areaId, ticketId }, entries, words, row);
  return { areaId, ticketId, number, entries: entries.length, head: entries[entries.length - 1]?.hash ?? null, faults };
}
