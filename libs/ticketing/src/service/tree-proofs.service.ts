import { Injectable } from '@nestjs/common';
import { districtOf, DomainError, type Hash } from '@shequtong/kernel';
import { type Actor, asSystem, reaches, SignedNotes, Transactions } from '@shequtong/platform';
import { type ProvedEntry, provedEntry } from '../domain/proved-entry.js';
import { type SealedEntry, type TraceFault } from '../domain/seal.js';
import { isPublic, type Reader, residentReader } from '../domain/timeline.js';
import { leafOf, treeName } from '../domain/tree.js';
import { findTicket, type TicketRow } from '../store/ticket.store.js';
import { headOfDay, headsOf, type HeadRow, type LeafRow } from '../store/tree.store.js';
import { TraceVerificationService } from './trace-verification.service.js';
import { consistencyPath } from './tree-paths.js';

export { type HeadRow } from '../store/tree.store.js';

interface EntryProof extends ProvedEntry {
  readonly seq: number;
  /** The hash that chains the entry; null where the tree holds an entry that the trace does not have any more. */
  readonly hash: Hash | null;
  /** As the tree holds it; worked out from the hash until it does. */
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
  /** Every entry of the trace and every leaf the tree has of it, in order; without rows also those this reader is not shown. */
  readonly entries: readonly EntryProof[];
  /** What we find ourselves when we work the trace out again: for who cannot, or is not given the rows. */
  readonly faults: readonly TraceFault[];
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
    private readonly verification: TraceVerificationService,
  ) {}

  /** Signed heads of the district an area lies in, the latest first. @param before a day, of which nothing is shown */
  async heads(actor: Actor, areaId: number, before: string | undefined, limit: number): Promise<Heads> {
    const districtId = districtOf(areaId);
    const heads = await this.transactions.read(asSystem(actor), (db) => headsOf(db, districtId, before, limit));
    return { ...this.published(districtId), heads };
  }

  /** Proof that the tree of a day is the beginning of that of another. Throws `platform/not-found`, `ticket/tree-broken`. */
  async consistency(actor: Actor, areaId: number, days: { readonly from: string; readonly to: string }): Promise<Consistency> {
    const districtId = districtOf(areaId);
    return this.transactions.read(asSystem(actor), async (db) => {
      const [first, second] = [await headOfDay(db, districtId, days.from), await headOfDay(db, districtId, days.to)];
      if (!first || !second || first.size > second.size) throw new DomainError('platform/not-found');
      const path = await consistencyPath(db, districtId, first.size, second.size);
      if (!path) throw new DomainError('ticket/tree-broken');
      return { first, second, path };
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
    const { verified, history, words, leaves, head, paths } = await this.verification.examine(actor, areaId, ticketId);
    return {
      ticketId,
      number: row.number,
      ...this.published(districtOf(areaId)),
      head: head ?? null,
      entries: placed(history, leaves).map(({ seq, entry, leaf }) => ({
        seq,
        ...(entry ? provedEntry({ areaId, ticketId }, entry, words, reader) : { row: null, words: [] }),
        hash: entry?.hash ?? null,
        leafHash: leaf?.hash ?? leafOf(entry?.hash ?? ''),
        position: leaf?.position ?? null,
        path: (leaf && paths.get(leaf.position)) ?? null,
      })),
      faults: verified.faults,
    };
  }

  private published(districtId: number): Pick<Heads, 'tree' | 'verifierKeys'> {
    const tree = treeName(districtId);
    return { tree, verifierKeys: this.notes.verifierKeys(tree) };
  }
}

const visitor = (row: TicketRow): Reader | undefined => (isPublic(row) ? 'neighbour' : undefined);

interface Placed {
  readonly seq: number;
  readonly entry: SealedEntry | undefined;
  readonly leaf: LeafRow | undefined;
}

/** Entries and leaves by their numbers. */
function placed(entries: readonly SealedEntry[], leaves: readonly LeafRow[]): Placed[] {
  const seqs = new Set([...entries, ...leaves].map(({ seq }) => seq));
  return [...seqs]
    .sort((one, other) => one - other)
    .map((seq) => ({ seq, entry: entries.find((one) => one.seq === seq), leaf: leaves.find((one) => one.seq === seq) }));
}
