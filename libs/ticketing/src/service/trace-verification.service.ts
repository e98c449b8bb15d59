import { Injectable } from '@nestjs/common';
import { districtOf, DomainError, officialCalendar } from '@shequtong/kernel';
import { type Actor, asSystem, type Db, systemActor, Transactions } from '@shequtong/platform';
import { claimFaults, openingFaults, rowFaults, type RowsBeside, rowsBeside } from '../domain/rows-beside.js';
import { leafFaults, type SealedEntry, type StoredWords, type TraceFault, verifyTrace } from '../domain/seal.js';
import { clockRowsOf, clocksAstray } from '../store/clock.store.js';
import { policiesById } from '../store/policy.store.js';
import { findTicket, type TicketRow, ticketsAfter } from '../store/ticket.store.js';
import { wordsOfTickets } from '../store/trace-words.store.js';
import { historiesOf, rowsBesideOf } from '../store/trace.store.js';
import { leavesOf } from '../store/tree.store.js';
import { RETRY_AFTER_MS } from './deadline-sweep.job.js';
import { clockWorkOf, openWork, rowAfter, type StoredTicket } from './working-ticket.js';

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

/** Readings of one ticket until two agree. More than a few steps a moment are taken by nobody. */
const READINGS = 5;

/**
 * Works every hash of a trace out again from its rows, and everything that follows from the trace: the ticket's own row,
 * its clocks, photos, diagnoses and ratings; and compares its entries with their leaves in the district's tree, so that a
 * trace that was cut or rewritten with everything that follows from it is found as well. Not found are a point that was
 * moved after its reporter erased their words, and another number or place of a ticket that was opened before its first
 * entry held them.
 */
@Injectable()
export class TraceVerificationService {
  constructor(private readonly transactions: Transactions) {}

  async verify(actor: Actor, areaId: number, ticketId: string): Promise<Verified> {
    return this.settled(actor, areaId, ticketId, undefined);
  }

  /** Every ticket there is, a page in a transaction and never more than one in memory; `tell` hears of each. */
  async verifyAll(tell: (verified: Verified) => void): Promise<void> {
    let after: Pick<TicketRow, 'areaId' | 'id'> | undefined;
    do {
      const last: typeof after = after;
      const { rows, verdicts } = await this.transactions.read(systemActor(), async (db) => {
        const page = await ticketsAfter(db, last, PAGE);
        const found: Verified[] = [];
        for (const areaId of new Set(page.map((row) => row.areaId)))
          found.push(
            ...(await verifiedOf(
              db,
              areaId,
              page.filter((row) => row.areaId === areaId),
            )),
          );
        return { rows: page, verdicts: found };
      });
      for (const one of verdicts) tell(one.faults.length ? await this.settled(systemActor(), one.areaId, one.ticketId, one) : one);
      after = rows.length === PAGE ? rows[rows.length - 1] : undefined;
    } while (after);
  }

  /** Its tables are read one after another, so a step taken meanwhile looks like a fault: what stays is one. */
  private async settled(actor: Actor, areaId: number, ticketId: string, before: Verified | undefined): Promise<Verified> {
    let last = before ?? (await this.reading(actor, areaId, ticketId));
    for (let reading = 1; last.faults.length && reading < READINGS; reading += 1) {
      const next = await this.reading(actor, areaId, ticketId);
      if (JSON.stringify(next) === JSON.stringify(last)) return next;
      last = next;
    }
    return last;
  }

  private async reading(actor: Actor, areaId: number, ticketId: string): Promise<Verified> {
    // Behind the reader's own wall first; its leaves are the district's, above them.
    if (!(await this.transactions.read(actor, (db) => findTicket(db, areaId, ticketId)))) throw new DomainError('platform/not-found');
    return this.transactions.read(asSystem(actor), async (db) => {
      const row = await findTicket(db, areaId, ticketId);
      if (!row) throw new DomainError('platform/not-found');
      const [one] = await verifiedOf(db, areaId, [row]);
      return one as Verified;
    });
  }
}

/** Tickets of one area: a statement a table for all of them, where one by one a district would take millions. */
async function verifiedOf(db: Db, areaId: number, rows: readonly TicketRow[]): Promise<Verified[]> {
  const ids = rows.map(({ id }) => id);
  const histories = await historiesOf(db, areaId, ids);
  const words = await wordsOfTickets(db, areaId, ids);
  const beside = await rowsBesideOf(db, areaId, ids);
  const clockRows = await clockRowsOf(db, areaId, ids);
  const policies = await policiesById(
    db,
    rows.map((row) => row.policyId),
  );
  const leaves = await leavesOf(db, districtOf(areaId), rows);
  return rows.map((row) => {
    const { areaId: ownArea, id: ticketId, number } = row;
    const history = histories.get(ticketId);
    const own = words.get(ticketId) ?? [];
    const chain = verifyTrace({ areaId: ownArea, ticketId }, history ?? [], own);
    const policy = policies.get(row.policyId);
    // Of a chain that is broken nothing follows.
    const follows = history && !chain.some(({ fault }) => fault === 'chain-broken');
    const rest = follows
      ? followingFaults({ row, history, policy, words: own, clockRows: clockRows.get(ticketId) ?? [] }, beside.get(ticketId), db.now)
      : [];
    return {
      areaId: ownArea,
      ticketId,
      number,
      entries: history?.length ?? 0,
      head: history ? (history.at(-1) as SealedEntry).hash : null,
      faults: [
        ...chain,
        ...rest,
        ...leafFaults(
          history ?? [],
          leaves.filter((leaf) => leaf.ticketId === ticketId),
        ),
      ],
    };
  });
}

type Found = Omit<StoredTicket, 'policy'> & { readonly policy: StoredTicket['policy'] | undefined; readonly words: readonly StoredWords[] };

function followingFaults({ policy, words, ...found }: Found, beside: RowsBeside | undefined, now: Date): TraceFault[] {
  const { row, history, clockRows } = found;
  const own = [...claimFaults(history, row), ...openingFaults(history, row, words)];
  if (!policy) return [...own, { fault: 'ticket-differs', field: 'policyId' }];
  const work = openWork({ ...found, policy }, officialCalendar());
  const clocks = clocksAstray(clockWorkOf(work), new Date(now.getTime() + RETRY_AFTER_MS)).map(({ kind, startedSeq }): TraceFault => ({
    fault: 'clock-differs',
    seq: startedSeq,
    field: kind,
  }));
  // A later edition of the calendar moves it when the sweep comes by.
  const current = clockRows.every(({ calendarEdition }) => calendarEdition === work.calendar.edition);
  const expected = rowAfter(work);
  const waiting = (['decidingAreaId', 'offeredAreaId', 'offeredOrganisationId'] as const)
    .filter((field) => expected[field] !== row[field])
    .map((field): TraceFault => ({ fault: 'ticket-differs', field }));
  const nextDue: TraceFault[] =
    current && expected.nextDueAt?.getTime() !== row.nextDueAt?.getTime() ? [{ fault: 'ticket-differs', field: 'nextDueAt' }] : [];
  return [...own, ...nextDue, ...waiting, ...(beside ? rowFaults(rowsBeside(history, history), beside) : []), ...clocks];
}
