import { Injectable } from '@nestjs/common';
import {
  consistencySpans,
  districtOf,
  DomainError,
  type Hash,
  inclusionSpans,
  rootsOf,
  runsFor,
  type Span,
  type TreeNode,
} from '@shequtong/kernel';
import { type Actor, asSystem, type Db, reaches, SignedNotes, Transactions } from '@shequtong/platform';
import { isPublic, type Reader, residentReader, showsTo } from '../domain/timeline.js';
import { type TraceEntry } from '../domain/trace.js';
import { leafOf, treeName } from '../domain/tree.js';
import { findTicket, type TicketRow } from '../store/ticket.store.js';
import { entriesOf } from '../store/trace.store.js';
import { headOfDay, headsOf, type HeadRow, leavesOf, nodesOf } from '../store/tree.store.js';

export { type HeadRow } from '../store/tree.store.js';

export interface EntryProof {
  readonly seq: number;
  readonly step: TraceEntry['step'];
  readonly at: Date;
  /** The hash that chains the entry. */
  readonly hash: Hash;
  readonly leafHash: Hash;
  /** Its place in the tree, from 0; null until the worker has come by. */
  readonly position: number | null;
  /** Audit path to the root of the head; null when the head is older than its place. */
  readonly path: readonly Hash[] | null;
}

export interface TicketProof {
  readonly ticketId: string;
  readonly number: string;
  readonly tree: string;
  readonly verifierKeys: readonly string[];
  /** The latest signed head; null before the first. */
  readonly head: HeadRow | null;
  readonly entries: readonly EntryProof[];
}

export interface Heads {
  readonly tree: string;
  readonly verifierKeys: readonly string[];
  readonly heads: readonly HeadRow[];
}

export interface Consistency {
  readonly first: HeadRow;
  readonly second: HeadRow;
  readonly path: readonly Hash[];
}

/**
 * What anybody needs to check the tree of traces without us: signed heads, that one continues another, and that the
 * steps of a ticket stand in it. The tree is the district's, above its readers, and read as the platform: hashes and
 * numbers, of which those of a ticket go to who may read it.
 */
@Injectable()
export class TreeProofs {
  constructor(
    private readonly transactions: Transactions,
    private readonly notes: SignedNotes,
  ) {}

  /** Signed heads of the district an area lies in, the latest first. @param before a day, of which nothing is shown */
  async heads(actor: Actor, areaId: number, before: string | undefined, limit: number): Promise<Heads> {
    const districtId = districtOf(areaId);
    const heads = await this.transactions.read(asSystem(actor), (db) => headsOf(db, districtId, before, limit));
    return { ...this.published(districtId), heads };
  }

  /** Proof that the tree of a day is the beginning of that of another. Throws `platform/not-found`. */
  async consistency(actor: Actor, areaId: number, days: { readonly from: string; readonly to: string }): Promise<Consistency> {
    const districtId = districtOf(areaId);
    return this.transactions.read(asSystem(actor), async (db) => {
      const [first, second] = [await headOfDay(db, districtId, days.from), await headOfDay(db, districtId, days.to)];
      if (!first || !second || first.size > second.size) throw new DomainError('platform/not-found');
      const spans = consistencySpans(first.size, second.size);
      return { first, second, path: rootsOf(spans, await rowsFor(db, districtId, spans)) };
    });
  }

  /** For residents: their own ticket, or a public one. Throws `platform/not-found`. */
  async forResident(actor: Actor, areaId: number, ticketId: string): Promise<TicketProof> {
    return this.proof(actor, areaId, ticketId, (row) =>
      actor.accountId === undefined ? visitor(row) : residentReader(row, actor.accountId),
    );
  }

  /** For the offices of its area. Throws `platform/not-found`. */
  async forOffice(actor: Actor, areaId: number, ticketId: string): Promise<TicketProof> {
    return this.proof(actor, areaId, ticketId, () => (reaches(actor, areaId) ? 'office' : undefined));
  }

  private async proof(
    actor: Actor,
    areaId: number,
    ticketId: string,
    readerOf: (row: TicketRow) => Reader | undefined,
  ): Promise<TicketProof> {
    const row = await this.transactions.read(actor, (db) => findTicket(db, areaId, ticketId));
    const reader = row && readerOf(row);
    if (!row || !reader) throw new DomainError('platform/not-found');
    const districtId = districtOf(areaId);
    return this.transactions.read(asSystem(actor), async (db) => {
      const [entries, leaves, [head]] = await Promise.all([
        entriesOf(db, areaId, ticketId),
        leavesOf(db, districtId, [{ areaId, id: ticketId }]),
        headsOf(db, districtId, undefined, 1),
      ]);
      const places = new Map(leaves.map(({ seq, position }) => [seq, position]));
      const paths = await pathsIn(db, districtId, head, [...places.values()]);
      return {
        ticketId,
        number: row.number,
        ...this.published(districtId),
        head: head ?? null,
        entries: entries
          .filter((entry) => showsTo(entry, reader))
          .map(({ seq, step, at, hash }) => {
            const position = places.get(seq) ?? null;
            return {
              seq,
              step,
              at,
              hash,
              leafHash: leafOf(hash),
              position,
              path: position === null ? null : (paths.get(position) ?? null),
            };
          }),
      };
    });
  }

  private published(districtId: number): Pick<Heads, 'tree' | 'verifierKeys'> {
    const tree = treeName(districtId);
    return { tree, verifierKeys: this.notes.verifierKeys(tree) };
  }
}

const visitor = (row: TicketRow): Reader | undefined => (isPublic(row) ? 'neighbour' : undefined);

/** Audit paths of the positions a head covers; what they share is read once. */
async function pathsIn(db: Db, districtId: number, head: HeadRow | undefined, positions: readonly number[]): Promise<Map<number, Hash[]>> {
  const covered = head ? positions.filter((position) => position < head.size) : [];
  if (!head || !covered.length) return new Map();
  const spans = covered.map((position) => inclusionSpans(head.size, position));
  const rows = await rowsFor(db, districtId, spans.flat());
  return new Map(covered.map((position, index) => [position, rootsOf(spans[index] ?? [], rows)]));
}

async function rowsFor(db: Db, districtId: number, spans: readonly Span[]): Promise<TreeNode[]> {
  const runs = runsFor(spans);
  return runs.length ? nodesOf(db, districtId, runs) : [];
}
