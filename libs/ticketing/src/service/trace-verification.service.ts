import { Injectable } from '@nestjs/common';
import { districtOf, DomainError, EMPTY_FRONTIER, type Hash, officialCalendar } from '@shequtong/kernel';
import { type Actor, asSystem, type Db, SignedNotes, systemActor, Transactions } from '@shequtong/platform';
import { claimFaults, openingFaults, rowFaults, type RowsBeside, rowsBeside } from '../domain/rows-beside.js';
import { placeFaults } from '../domain/places.js';
import { type SealedEntry, type StoredWords, type TraceFault, verifyTrace } from '../domain/seal.js';
import { clockRowsOf, clocksAstray } from '../store/clock.store.js';
import { policiesById } from '../store/policy.store.js';
import { findTicket, type TicketRow, ticketsAfter } from '../store/ticket.store.js';
import { wordsOfTickets } from '../store/trace-words.store.js';
import { historiesOf, rowsBesideOf } from '../store/trace.store.js';
import { findTree, type HeadRow, latestHead, leavesOf, type LeafRow, placedOf } from '../store/tree.store.js';
import { RETRY_AFTER_MS } from './deadline-sweep.job.js';
import { isOfItsDay, isSigned } from './head-signed.js';
import { pathsOf, type Standing } from './tree-paths.js';
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

/** A ticket that was verified, with all it was verified by. */
interface Examined {
  readonly verified: Verified;
  readonly history: readonly SealedEntry[];
  readonly words: readonly StoredWords[];
  readonly leaves: readonly LeafRow[];
  readonly head: HeadRow | undefined;
  /** Audit paths to the root of the head, by position. */
  readonly paths: ReadonlyMap<number, readonly Hash[]>;
}

type Compared = Omit<Examined, 'paths'> & Pick<Standing, 'tree'>;

const PAGE = 200;

/** Readings of one ticket until two agree. More than a few steps a moment are taken by nobody. */
const READINGS = 5;

/**
 * Works every hash of a trace out again from its rows, and everything that follows from the trace: the ticket's own row,
 * its clocks, photos, diagnoses and ratings; and compares its entries with their leaves in the district's tree, so that a
 * trace that was cut or rewritten with everything that follows from it is found as well. Of one ticket it also works out
 * that the leaves stand where they are said to; of all of them that is seen with the trees. Not found are a point that was
 * moved after its reporter erased their words, and another number or place of a ticket that was opened before its first
 * entry held them.
 */
@Injectable()
export class TraceVerificationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly notes: SignedNotes,
  ) {}

  async verify(actor: Actor, areaId: number, ticketId: string): Promise<Verified> {
    return (await this.examine(actor, areaId, ticketId)).verified;
  }

  /** The same with all it was verified by, read together with it. */
  async examine(actor: Actor, areaId: number, ticketId: string): Promise<Examined> {
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
            ...(
              await comparedOf(
                db,
                areaId,
                page.filter((row) => row.areaId === areaId),
              )
            ).map(({ verified }) => verified),
          );
        return { rows: page, verdicts: found };
      });
      for (const one of verdicts)
        tell(one.faults.length ? (await this.settled(systemActor(), one.areaId, one.ticketId, one)).verified : one);
      after = rows.length === PAGE ? rows[rows.length - 1] : undefined;
    } while (after);
  }

  /** Its tables are read one after another, so a step taken meanwhile looks like a fault: what stays is one. */
  private async settled(actor: Actor, areaId: number, ticketId: string, before: Verified | undefined): Promise<Examined> {
    let last = await this.reading(actor, areaId, ticketId);
    let earlier = before;
    for (let reading = 1; last.verified.faults.length && reading < READINGS; reading += 1) {
      if (JSON.stringify(last.verified) === JSON.stringify(earlier)) return last;
      earlier = last.verified;
      last = await this.reading(actor, areaId, ticketId);
    }
    return last;
  }

  private async reading(actor: Actor, areaId: number, ticketId: string): Promise<Examined> {
    // Behind the reader's own wall first; its leaves are the district's, above them.
    if (!(await this.transactions.read(actor, (db) => findTicket(db, areaId, ticketId)))) throw new DomainError('platform/not-found');
    return this.transactions.read(asSystem(actor), async (db) => {
      const row = await findTicket(db, areaId, ticketId);
      if (!row) throw new DomainError('platform/not-found');
      const [one] = await comparedOf(db, areaId, [row]);
      const { tree, ...compared } = one as Compared;
      const { paths, faults } = await pathsOf(db, districtOf(areaId), compared.leaves, { tree, head: compared.head });
      const all = [...compared.verified.faults, ...faults, ...this.headFaults(districtOf(areaId), compared.head)];
      return { ...compared, paths, verified: { ...compared.verified, faults: withoutTwins(all) } };
    });
  }

  /** A head that no phone believes proves nothing here either. */
  private headFaults(districtId: number, head: HeadRow | undefined): TraceFault[] {
    return !head || (isSigned(head, districtId, this.notes) && isOfItsDay(head)) ? [] : [{ fault: 'head-unsigned' }];
  }
}

/** A leaf that stands before the one it came after does not stand in the tree there either. */
const withoutTwins = (faults: readonly TraceFault[]): TraceFault[] => [
  ...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values(),
];

/** Tickets of one area: a statement a table for all of them, where one by one a district would take millions. */
async function comparedOf(db: Db, areaId: number, rows: readonly TicketRow[]): Promise<Compared[]> {
  const ids = rows.map(({ id }) => id);
  const histories = await historiesOf(db, areaId, ids);
  const words = await wordsOfTickets(db, areaId, ids);
  const beside = await rowsBesideOf(db, areaId, ids);
  const clockRows = await clockRowsOf(db, areaId, ids);
  const policies = await policiesById(
    db,
    rows.map((row) => row.policyId),
  );
  const ground = await groundOf(db, areaId, rows);
  return rows.map((row): Compared => {
    const { areaId: ownArea, id: ticketId, number } = row;
    const history = histories.get(ticketId);
    const own = words.get(ticketId) ?? [];
    const leaves = ground.leaves.get(ticketId) ?? [];
    const chain = verifyTrace({ areaId: ownArea, ticketId }, history ?? [], own);
    const policy = policies.get(row.policyId);
    // Of a chain that is broken nothing follows.
    const follows = history && !chain.some(({ fault }) => fault === 'chain-broken');
    const rest = follows
      ? followingFaults({ row, history, policy, words: own, clockRows: clockRows.get(ticketId) ?? [] }, beside.get(ticketId), db.now)
      : [];
    const { tree, head, placed } = ground;
    const places = placeFaults(history ?? [], leaves, { placed: placed.get(ticketId) ?? 0, size: tree.size, head, now: db.now });
    const verified: Verified = {
      areaId: ownArea,
      ticketId,
      number,
      entries: history?.length ?? 0,
      head: history ? (history.at(-1) as SealedEntry).hash : null,
      faults: [...chain, ...rest, ...places],
    };
    return { verified, history: history ?? [], words: own, leaves, tree, head };
  });
}

interface Ground extends Standing {
  readonly placed: ReadonlyMap<string, number>;
  readonly leaves: ReadonlyMap<string, readonly LeafRow[]>;
}

/** What is noted as placed before the leaves, and these before the tree: what the worker adds meanwhile is then no fault. */
async function groundOf(db: Db, areaId: number, rows: readonly TicketRow[]): Promise<Ground> {
  const districtId = districtOf(areaId);
  const placed = await placedOf(
    db,
    areaId,
    rows.map(({ id }) => id),
  );
  const leaves = new Map<string, LeafRow[]>();
  for (const leaf of await leavesOf(db, districtId, rows)) leaves.set(leaf.ticketId, [...(leaves.get(leaf.ticketId) ?? []), leaf]);
  const tree = (await findTree(db, districtId)) ?? EMPTY_FRONTIER;
  const head = await latestHead(db, districtId);
  return { placed, leaves, tree, head };
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
