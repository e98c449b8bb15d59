import { EMPTY_ROOT, type Hash, nodeHash } from './tree-hash.js';

/**
 * The tree of RFC 6962 §2.1 over leaf hashes held in memory, and its proofs. For a tree that grows, the worker keeps
 * a frontier instead; proofs are made from the stored leaf hashes.
 */
export function merkleRoot(leaves: readonly Hash[]): Hash {
  return leaves.length ? rootOf(leaves, 0, leaves.length) : EMPTY_ROOT;
}

/** Audit path of a leaf, from its sibling up; a RangeError when there is no such leaf. */
export function inclusionProof(leaves: readonly Hash[], index: number): Hash[] {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length) throw new RangeError('no such leaf');
  return pathOf(leaves, index, 0, leaves.length);
}

/** Proof that the tree of the first `size` leaves is the beginning of this one; empty for size 0 and for the whole. */
export function consistencyProof(leaves: readonly Hash[], size: number): Hash[] {
  if (!Number.isInteger(size) || size < 0 || size > leaves.length) throw new RangeError('no such size');
  if (size === 0 || size === leaves.length) return [];
  return subproofOf(leaves, size, 0, leaves.length, true);
}

function rootOf(leaves: readonly Hash[], from: number, to: number): Hash {
  if (to - from === 1) return leaves[from] as Hash;
  const middle = from + splitOf(to - from);
  return nodeHash(rootOf(leaves, from, middle), rootOf(leaves, middle, to));
}

function pathOf(leaves: readonly Hash[], index: number, from: number, to: number): Hash[] {
  if (to - from === 1) return [];
  const middle = from + splitOf(to - from);
  return index < middle
    ? [...pathOf(leaves, index, from, middle), rootOf(leaves, middle, to)]
    : [...pathOf(leaves, index, middle, to), rootOf(leaves, from, middle)];
}

/** SUBPROOF of RFC 6962 §2.1.2; `known` says that the verifier has the root of `from`–`to` as the old root. */
function subproofOf(leaves: readonly Hash[], size: number, from: number, to: number, known: boolean): Hash[] {
  if (size === to) return known ? [] : [rootOf(leaves, from, to)];
  const middle = from + splitOf(to - from);
  return size <= middle
    ? [...subproofOf(leaves, size, from, middle, known), rootOf(leaves, middle, to)]
    : [...subproofOf(leaves, size, middle, to, false), rootOf(leaves, from, middle)];
}

/** The largest power of two below n (n ≥ 2). */
function splitOf(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}
