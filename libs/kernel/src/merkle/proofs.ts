import { consistencySpans, inclusionSpans, splitOf } from './spans.js';
import { EMPTY_ROOT, type Hash, nodeHash } from './tree-hash.js';

/**
 * The tree of RFC 6962 §2.1 over leaf hashes held in memory, and its proofs. Of a tree that grows, the worker keeps
 * rows instead; see `stored-tree.ts`.
 */
export function merkleRoot(leaves: readonly Hash[]): Hash {
  return leaves.length ? rootOf(leaves, 0, leaves.length) : EMPTY_ROOT;
}

/** Audit path of a leaf, from its sibling up; a RangeError when there is no such leaf. */
export const inclusionProof = (leaves: readonly Hash[], index: number): Hash[] =>
  inclusionSpans(leaves.length, index).map(({ from, to }) => rootOf(leaves, from, to));

/** Proof that the tree of the first `size` leaves is the beginning of this one; empty for size 0 and for the whole. */
export const consistencyProof = (leaves: readonly Hash[], size: number): Hash[] =>
  consistencySpans(size, leaves.length).map(({ from, to }) => rootOf(leaves, from, to));

function rootOf(leaves: readonly Hash[], from: number, to: number): Hash {
  if (to - from === 1) return leaves[from] as Hash;
  const middle = from + splitOf(to - from);
  return nodeHash(rootOf(leaves, from, middle), rootOf(leaves, middle, to));
}
