import { EMPTY_ROOT, type Hash, isHash, nodeHash } from './tree-hash.js';

/**
 * What the root of a growing tree is worked out from: the roots of its full subtrees, largest first, one for each 1 in
 * the binary size. Proofs want the rows of `stored-tree.ts` besides.
 */
export interface Frontier {
  readonly size: number;
  readonly peaks: readonly Hash[];
}

export const EMPTY_FRONTIER: Frontier = { size: 0, peaks: [] };

/** The frontier with one more leaf; a RangeError for a frontier that cannot be one, so that a damaged row is seen. */
export function appendLeaf(frontier: Frontier, leafHash: Hash): Frontier {
  requireSound(frontier);
  if (!isHash(leafHash)) throw new RangeError('not a leaf hash');
  const peaks = [...frontier.peaks];
  let top = leafHash;
  for (let carried = frontier.size; carried % 2 === 1; carried = Math.floor(carried / 2)) top = nodeHash(peaks.pop() as Hash, top);
  return { size: frontier.size + 1, peaks: [...peaks, top] };
}

export const appendLeaves = (frontier: Frontier, leafHashes: readonly Hash[]): Frontier => leafHashes.reduce(appendLeaf, frontier);

/** Root of the tree so far, the same as of all its leaves. */
export function rootOfFrontier(frontier: Frontier): Hash {
  requireSound(frontier);
  const [smallest, ...larger] = [...frontier.peaks].reverse();
  return smallest === undefined ? EMPTY_ROOT : larger.reduce((root, peak) => nodeHash(peak, root), smallest);
}

function requireSound({ size, peaks }: Frontier): void {
  if (!Number.isSafeInteger(size) || size < 0 || peaks.length !== ones(size) || !peaks.every(isHash))
    throw new RangeError('not a frontier');
}

function ones(n: number): number {
  let count = 0;
  for (let rest = n; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2;
  return count;
}
