import { EMPTY_ROOT, type Hash, isHash, nodeHash } from './tree-hash.js';

interface InclusionClaim {
  readonly leafHash: Hash;
  /** Position of the leaf, from 0. */
  readonly index: number;
  /** Number of leaves of the tree. */
  readonly size: number;
  readonly root: Hash;
  readonly path: readonly Hash[];
}

/** Whether the path proves that the leaf stands at its place in the tree of that root (RFC 9162 §2.1.3.2). */
export function verifyInclusion({ leafHash, index, size, root, path }: InclusionClaim): boolean {
  if (!isPlace(index) || !isPlace(size) || index >= size || ![leafHash, root, ...path].every(isHash)) return false;
  let place = index;
  let last = size - 1;
  let hash = leafHash;
  for (const sibling of path) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      hash = nodeHash(sibling, hash);
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && hash === root;
}

interface ConsistencyClaim {
  readonly firstSize: number;
  readonly secondSize: number;
  readonly firstRoot: Hash;
  readonly secondRoot: Hash;
  readonly path: readonly Hash[];
}

/** Whether the path proves that the first tree is the beginning of the second (RFC 9162 §2.1.4.2). */
export function verifyConsistency({ firstSize, secondSize, firstRoot, secondRoot, path }: ConsistencyClaim): boolean {
  if (!isPlace(firstSize) || !isPlace(secondSize) || firstSize > secondSize || ![firstRoot, secondRoot, ...path].every(isHash))
    return false;
  if (firstSize === 0) return path.length === 0 && firstRoot === EMPTY_ROOT && (secondSize > 0 || secondRoot === EMPTY_ROOT);
  if (firstSize === secondSize) return path.length === 0 && firstRoot === secondRoot;
  // The root of a full first tree is itself the first node of the path.
  const [start, ...rest] = isPowerOfTwo(firstSize) ? [firstRoot, ...path] : path;
  return start !== undefined && walks(firstSize - 1, secondSize - 1, start, rest, [firstRoot, secondRoot]);
}

function walks(firstLast: number, secondLast: number, start: Hash, path: readonly Hash[], roots: readonly [Hash, Hash]): boolean {
  let [first, second] = [firstLast, secondLast];
  while (isOdd(first)) [first, second] = [half(first), half(second)];
  let firstHash = start;
  let secondHash = start;
  for (const node of path) {
    if (second === 0) return false;
    if (isOdd(first) || first === second) {
      firstHash = nodeHash(node, firstHash);
      secondHash = nodeHash(node, secondHash);
      while (!isOdd(first) && first !== 0) [first, second] = [half(first), half(second)];
    } else {
      secondHash = nodeHash(secondHash, node);
    }
    [first, second] = [half(first), half(second)];
  }
  return second === 0 && firstHash === roots[0] && secondHash === roots[1];
}

const isPlace = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;
const isOdd = (n: number): boolean => n % 2 === 1;
const half = (n: number): number => Math.floor(n / 2);

function isPowerOfTwo(n: number): boolean {
  let power = 1;
  while (power < n) power *= 2;
  return power === n;
}
