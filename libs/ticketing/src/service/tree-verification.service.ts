import { Injectable } from '@nestjs/common';
import { EMPTY_FRONTIER, type Frontier, grow, type Hash, openRuns, rootOfFrontier, type TreeNode } from '@shequtong/kernel';
import { type Db, SignedNotes, systemActor, Transactions } from '@shequtong/platform';
import {
  districtsWithTree,
  findTree,
  headsOf,
  type HeadRow,
  leavesFrom,
  type LeafOnRecord,
  nodesOf,
  rowsBeyond,
} from '../store/tree.store.js';
import { isOfItsDay, isSigned } from './head-signed.js';
import { standsStill } from './stands-still.js';

type TreeFault =
  /** There is no leaf at a position. */
  | { readonly fault: 'leaf-missing'; readonly position: number }
  /** The ticket of a leaf is not there. */
  | { readonly fault: 'ticket-missing'; readonly position: number }
  /** A kept inner node is not what lies below it. */
  | { readonly fault: 'node-differs'; readonly level: number; readonly position: number }
  /** The tree is not as large, or not what, its row says. */
  | { readonly fault: 'tree-differs' }
  /** A leaf, or a kept node, stands where the tree has not come to: it cannot grow over it. */
  | { readonly fault: 'leaf-beyond'; readonly position: number }
  | { readonly fault: 'node-beyond'; readonly level: number; readonly position: number }
  /** Entries wait for their places, or for a head that covers them, longer than in a tree that grows. */
  | { readonly fault: 'tree-stands-still' }
  /** The root of a head is not that of the tree at its size. */
  | { readonly fault: 'head-differs'; readonly day: string }
  /** No key of ours signed what the head says. */
  | { readonly fault: 'head-unsigned'; readonly day: string }
  /** A head stands under a day on which it was not signed, or is smaller than one of an earlier day. */
  | { readonly fault: 'head-misdated'; readonly day: string };

export interface VerifiedTree {
  readonly districtId: number;
  readonly size: number;
  readonly heads: number;
  readonly faults: readonly TreeFault[];
}

const PAGE = 5_000;
const HEADS = 10_000;
/** More are not told of. */
const MOST_FAULTS = 100;

/**
 * Works the trees out again from their leaves: kept nodes, the row that says how far the tree is, every signed head. That
 * a leaf is the hash of its entry is seen with the traces (`TraceVerificationService`). A trace that was cut, rewritten or
 * taken away as a whole, with everything that follows from it, leaves its leaves; a tree rewritten with it no longer fits
 * the heads, and those are signed with a key the database does not hold.
 */
@Injectable()
export class TreeVerificationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly notes: SignedNotes,
  ) {}

  /** Every district's tree, a page of leaves in a transaction. */
  async verifyAll(tell: (verified: VerifiedTree) => void): Promise<void> {
    for (const districtId of await this.read(districtsWithTree)) tell(await this.verify(districtId));
  }

  private async verify(districtId: number): Promise<VerifiedTree> {
    // The row before its leaves: what the worker adds meanwhile lies behind its size.
    const tree = (await this.read((db) => findTree(db, districtId))) ?? EMPTY_FRONTIER;
    const heads = await this.read((db) => headsOf(db, districtId, undefined, HEADS));
    const growth = await this.growthFaults(districtId);
    const again = new GrownAgain(heads.filter(({ size }) => size <= tree.size));
    while (again.frontier.size < tree.size) {
      const at = again.frontier.size;
      const rows = await this.read((db) => leavesFrom(db, districtId, at, Math.min(PAGE, tree.size - at)));
      const gap = again.add(rows);
      if (gap !== undefined)
        return this.verdict(districtId, tree, heads, [...growth, ...again.faults, { fault: 'leaf-missing', position: gap }]);
      again.compare(await this.read((db) => nodesOf(db, districtId, again.filled())));
    }
    const fits = JSON.stringify(again.frontier) === JSON.stringify({ size: tree.size, peaks: tree.peaks });
    return this.verdict(districtId, tree, heads, [...growth, ...again.faults, ...(fits ? [] : [{ fault: 'tree-differs' } as const])]);
  }

  /** Whether it grows: nothing stands in its way, and nothing waits for days. */
  private growthFaults(districtId: number): Promise<TreeFault[]> {
    return this.read(async (db) => {
      const beyond = (await rowsBeyond(db, districtId, MOST_FAULTS)).map(({ level, position }): TreeFault =>
        level === 0 ? { fault: 'leaf-beyond', position } : { fault: 'node-beyond', level, position },
      );
      return [...beyond, ...((await standsStill(db, districtId)) ? [{ fault: 'tree-stands-still' } as const] : [])];
    });
  }

  private verdict(districtId: number, { size }: Frontier, heads: readonly HeadRow[], faults: readonly TreeFault[]): VerifiedTree {
    const unsigned = heads
      .filter((head) => !isSigned(head, districtId, this.notes))
      .map(({ day }): TreeFault => ({ fault: 'head-unsigned', day }));
    const ahead = heads.filter((head) => head.size > size).map(({ day }): TreeFault => ({ fault: 'head-differs', day }));
    // The latest first.
    const misdated = heads
      .filter((head, index) => !isOfItsDay(head) || head.size < (heads[index + 1]?.size ?? 0))
      .map(({ day }): TreeFault => ({ fault: 'head-misdated', day }));
    return { districtId, size, heads: heads.length, faults: [...faults, ...ahead, ...unsigned, ...misdated].slice(0, MOST_FAULTS) };
  }

  private read<T>(work: (db: Db) => Promise<T>): Promise<T> {
    return this.transactions.read(systemActor(), work);
  }
}

/** A tree that grows again out of the leaves on record. */
class GrownAgain {
  frontier: Frontier = EMPTY_FRONTIER;
  readonly faults: TreeFault[] = [];
  private readonly leaves: Hash[] = [];
  private readonly kept = new Map<number, Hash[]>();
  private added: readonly TreeNode[] = [];

  constructor(private readonly heads: readonly HeadRow[]) {}

  /** @returns the first position without a leaf, if there is one */
  add(rows: readonly LeafOnRecord[]): number | undefined {
    const start = this.frontier.size;
    const gap = rows.findIndex(({ position }, index) => position !== start + index);
    if (gap !== -1 || !rows.length) return start + Math.max(gap, 0);
    this.faults.push(...rows.filter(({ known }) => !known).map(({ position }): TreeFault => ({ fault: 'ticket-missing', position })));
    this.added = [];
    // In the pieces that end where a head was signed.
    const ends = [...new Set([...this.heads.map(({ size }) => size), start + rows.length])]
      .filter((size) => size > start && size <= start + rows.length)
      .sort((a, b) => a - b);
    for (const end of ends) this.growTo(rows.slice(this.frontier.size - start, end - start).map(({ hash }) => hash));
    return undefined;
  }

  /** The kept nodes that the last rows filled. */
  filled(): { level: number; from: number; to: number }[] {
    return this.added.map(({ level, position }) => ({ level, from: position, to: position + 1 }));
  }

  compare(found: readonly TreeNode[]): void {
    const hashes = new Map(found.map(({ level, position, hash }) => [`${level}/${position}`, hash]));
    for (const { level, position, hash } of this.added)
      if (hashes.get(`${level}/${position}`) !== hash) this.faults.push({ fault: 'node-differs', level, position });
  }

  private growTo(hashes: readonly Hash[]): void {
    const below = new Map(
      openRuns(this.frontier.size).map(({ level, from }) => [
        level,
        level === 0 ? [...this.leaves] : (this.kept.get(level) ?? []).slice(from),
      ]),
    );
    const { frontier, nodes } = grow(this.frontier, below, hashes);
    this.leaves.push(...hashes);
    const open = openRuns(frontier.size).find(({ level }) => level === 0);
    this.leaves.splice(0, this.leaves.length - (open ? open.to - open.from : 0));
    for (const { level, hash } of nodes) this.kept.set(level, [...(this.kept.get(level) ?? []), hash]);
    this.frontier = frontier;
    this.added = [...this.added, ...nodes];
    const root = rootOfFrontier(frontier);
    for (const head of this.heads)
      if (head.size === frontier.size && head.root !== root) this.faults.push({ fault: 'head-differs', day: head.day });
  }
}
