import { isHash, PLACED_WITHIN_MS, SETTLED_MS, SIGNED_WITHIN_MS } from '@shequtong/kernel';
import { type SealedEntry, type TraceFault } from './seal.js';
import { leafOf } from './tree.js';

/** A leaf the tree of the district has of an entry. */
export interface Leaf {
  readonly seq: number;
  readonly position: number;
  readonly hash: string;
}

/** What the leaves of a ticket are measured by. */
export interface Ground {
  /** Of the ticket's entries so many are noted to have their place. */
  readonly placed: number;
  /** How many leaves the tree has. */
  readonly size: number;
  /** The latest signed head. */
  readonly head: { readonly size: number; readonly signedAt: Date } | undefined;
  readonly now: Date;
}

/**
 * What does not fit between a trace and its leaves: a leaf of another entry or of one that is gone, an entry that had its
 * place and has none, and a leaf that stands where its entry cannot have been placed. What waits for its place or for the
 * next head is no fault; but a head is signed only once everything written long before it has its place
 * (`SETTLED_MS`), so that a leaf cannot be moved behind the head to be one that waits. And nothing waits for days: a tree
 * that was stopped has no newer head to be measured by, so what waits is measured by now as well.
 */
export function placeFaults(history: readonly SealedEntry[], leaves: readonly Leaf[], ground: Ground): TraceFault[] {
  const bySeq = new Map(leaves.map((leaf) => [leaf.seq, leaf]));
  const differing = leaves.filter(({ seq, hash }) => hash !== leafAt(history, seq)).map(({ seq }) => seq);
  const missing = history.filter((entry) => !bySeq.has(entry.seq) && (entry.seq <= ground.placed || isSettled(entry, ground)));
  const inOrder = [...leaves].sort((one, other) => one.seq - other.seq);
  const astray = inOrder.filter((leaf, index) => isAstray(leaf, inOrder[index - 1], ground) || isLate(leaf, history, ground));
  const named = new Set([...missing, ...astray].map(({ seq }) => seq));
  const late = history.filter((entry) => !named.has(entry.seq) && isOverdue(entry, bySeq.get(entry.seq), ground));
  const faults: (TraceFault & { readonly seq: number })[] = [
    ...differing.map((seq) => ({ fault: 'leaf-differs', seq }) as const),
    ...missing.map(({ seq }) => ({ fault: 'leaf-missing', seq }) as const),
    ...astray.map(({ seq }) => ({ fault: 'leaf-misplaced', seq }) as const),
    ...late.map(({ seq }) => ({ fault: 'leaf-late', seq }) as const),
  ];
  return faults.sort((one, other) => one.seq - other.seq);
}

/** It stands behind the end of the tree, or before the step it came after. */
const isAstray = ({ position }: Leaf, before: Leaf | undefined, { size }: Ground): boolean =>
  position >= size || (before !== undefined && position <= before.position);

/** The latest head lacks it, which was written when everything in that head had been. */
function isLate({ seq, position }: Leaf, history: readonly SealedEntry[], ground: Ground): boolean {
  const entry = history.find((one) => one.seq === seq);
  return entry !== undefined && position >= (ground.head?.size ?? 0) && isSettled(entry, ground);
}

/** It has waited longer for its place, or for a head that covers it, than it does in a tree that grows. */
const isOverdue = ({ at }: SealedEntry, leaf: Leaf | undefined, { head, now }: Ground): boolean => {
  const waited = now.getTime() - at.getTime();
  return leaf ? leaf.position >= (head?.size ?? 0) && waited > SIGNED_WITHIN_MS : waited > PLACED_WITHIN_MS;
};

const isSettled = ({ at }: SealedEntry, { head }: Ground): boolean =>
  head !== undefined && at.getTime() < head.signedAt.getTime() - SETTLED_MS;

function leafAt(history: readonly SealedEntry[], seq: number): string | undefined {
  const hash = history.find((entry) => entry.seq === seq)?.hash;
  return hash !== undefined && isHash(hash) ? leafOf(hash) : undefined;
}
