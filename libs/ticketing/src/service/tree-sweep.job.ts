import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import {
  checkpointText,
  type Frontier,
  grow,
  type Hash,
  openRuns,
  rangeOf,
  rootOfFrontier,
  SETTLED_MS,
  startOfDay,
} from '@shequtong/kernel';
import { eachAlone, LOGGER, SignedNotes, Sweeps, systemActor, Transactions, type Tx } from '@shequtong/platform';
import { type Logger } from 'pino';
import { headDay, inOrder, leafOf, treeName, type Unplaced } from '../domain/tree.js';
import {
  districtsToGrow,
  growTree,
  headOfDay,
  insertHead,
  leavesOf,
  type LeafRow,
  lockTree,
  markPlaced,
  nodesOf,
  unplacedEntries,
  type UnplacedTicket,
  unplacedTickets,
  waitsFrom,
} from '../store/tree.store.js';
import { isOfItsDay } from './head-signed.js';
import { standsStill } from './stands-still.js';

/** Tickets in one pass. */
const BATCH = 200;
const EVERY_MS = 5_000;

/**
 * Gives every entry of every trace its place in the one growing tree of its district (RFC 6962), and signs the tree's
 * head each day (architecture, trace). The tree is the district's, the traces are the communities': an entry is placed
 * first and noted on its ticket after, each in a transaction of its own area, so that whatever falls between the two is
 * found in the tree the next time and not placed again.
 *
 * A ticket whose trace is shorter than its row says waits for ever; `verify-trace` names it. Passes walk on behind it.
 */
@Injectable()
export class TreeSweep implements OnModuleInit {
  /** Where the walk through a district goes on, and nothing else. */
  private readonly walkedTo = new Map<number, UnplacedTicket>();

  constructor(
    private readonly transactions: Transactions,
    private readonly sweeps: Sweeps,
    private readonly notes: SignedNotes,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  onModuleInit(): void {
    this.sweeps.register('ticketing/tree', EVERY_MS, () => this.sweep());
  }

  async sweep(): Promise<{ handled: number; more: boolean }> {
    const districts = await this.transactions.read(systemActor(), (db) => {
      const day = headDay(db.now);
      return districtsToGrow(db, day, startOfDay(day));
    });
    let more = false;
    // One that fails holds up no other, and is told at the end: the sweep then is not marked as done (`sweep_age_seconds`).
    const handled = await eachAlone(districts, async (districtId) => {
      try {
        const pass = await this.grow(districtId);
        more ||= pass.more;
        return pass.handled;
      } catch (error) {
        this.log.error({ areaId: districtId, err: error as Error }, 'the tree of a district did not grow; it is tried again');
        throw error;
      }
    });
    return { handled, more: more && handled > 0 };
  }

  private async grow(districtId: number): Promise<{ handled: number; more: boolean }> {
    const pass = await this.place(districtId);
    if (await this.isToBeSigned(districtId)) await this.sign(districtId);
    // While it catches up, as after a week without a worker, it grows.
    if (pass.handled === 0 && !pass.more && (await this.transactions.read(systemActor(), (db) => standsStill(db, districtId))))
      throw new Error('entries wait for days for their places or for a signed head');
    return pass;
  }

  private async place(districtId: number): Promise<{ handled: number; more: boolean }> {
    const tickets = await this.transactions.read(systemActor(), (db) =>
      unplacedTickets(db, rangeOf(districtId), this.walkedTo.get(districtId), BATCH),
    );
    const last = tickets.length === BATCH ? tickets.at(-1) : undefined;
    if (last) this.walkedTo.set(districtId, last);
    else this.walkedTo.delete(districtId);
    const entries = tickets.length ? await this.transactions.read(systemActor(), (db) => unplacedEntries(db, tickets)) : [];
    if (!entries.length) return { handled: 0, more: last !== undefined };
    await this.transactions.transact(systemActor(districtId), (tx) => append(tx, districtId, tickets, entries));
    for (const areaId of new Set(entries.map((entry) => entry.areaId))) {
      const own = entries.filter((entry) => entry.areaId === areaId);
      await this.transactions.transact(systemActor(areaId), (tx) => markPlaced(tx, areaId, furthest(own)));
    }
    return { handled: entries.length, more: last !== undefined };
  }

  /** Once a day, and not before everything that was written long before has its place: a later head finds it missing. */
  private isToBeSigned(districtId: number): Promise<boolean> {
    return this.transactions.read(systemActor(), async (db) => {
      const head = await headOfDay(db, districtId, headDay(db.now));
      if (head && !isOfItsDay(head)) throw new Error(`a head stands under ${head.day}, on which it was not signed`);
      if (head) return false;
      return !(await waitsFrom(db, districtId, rangeOf(districtId), new Date(db.now.getTime() - SETTLED_MS)));
    });
  }

  private async sign(districtId: number): Promise<void> {
    await this.transactions.transact(systemActor(districtId), async (tx) => {
      const tree = await lockTree(tx, districtId);
      const day = headDay(tx.now);
      if (tree.size === 0 || (await headOfDay(tx, districtId, day))) return;
      const root = rootOfFrontier(tree);
      const origin = treeName(districtId);
      const note = this.notes.sign(origin, checkpointText({ origin, size: tree.size, root, at: tx.now }));
      await insertHead(tx, districtId, { day, size: tree.size, root, signedAt: tx.now, note });
    });
  }
}

/** Appends what is not there yet; another worker, or one that was stopped between two transactions, may have been first. */
async function append(tx: Tx, districtId: number, tickets: readonly UnplacedTicket[], entries: readonly Unplaced[]): Promise<void> {
  const tree = await lockTree(tx, districtId);
  const there = new Set((await leavesOf(tx, districtId, tickets)).map(keyOf));
  const fresh = inOrder(entries.filter((entry) => !there.has(keyOf(entry))));
  if (!fresh.length) return;
  const leaves = fresh.map(({ areaId, ticketId, seq, hash }, index): LeafRow => ({
    areaId,
    ticketId,
    seq,
    position: tree.size + index,
    hash: leafOf(hash),
  }));
  const { frontier, nodes } = grow(
    tree,
    await edgeOf(tx, districtId, tree),
    leaves.map(({ hash }) => hash),
  );
  await growTree(tx, districtId, leaves, nodes, frontier);
}

async function edgeOf(tx: Tx, districtId: number, { size }: Frontier): Promise<Map<number, Hash[]>> {
  const runs = openRuns(size);
  const rows = runs.length ? await nodesOf(tx, districtId, runs) : [];
  return new Map(runs.map(({ level }) => [level, rows.filter((row) => row.level === level).map(({ hash }) => hash)]));
}

const keyOf = ({ ticketId, seq }: { readonly ticketId: string; readonly seq: number }): string => `${ticketId}/${seq}`;

/** The last entry of each ticket. */
function furthest(entries: readonly Unplaced[]): Map<string, number> {
  const last = new Map<string, number>();
  for (const { ticketId, seq } of entries) last.set(ticketId, Math.max(seq, last.get(ticketId) ?? 0));
  return last;
}
