import {
  consistencySpans,
  type Frontier,
  type Hash,
  inclusionSpans,
  rootOfFrontier,
  rootsIn,
  rootsOf,
  runsFor,
  type Span,
  type TreeNode,
  verifyConsistency,
  verifyInclusion,
} from '@shequtong/kernel';
import { type Db } from '@shequtong/platform';
import { type TraceFault } from '../domain/seal.js';
import { type HeadRow, type LeafRow, nodesOf } from '../store/tree.store.js';

/** The tree of a district as it stands: its own row, and the latest head that was signed of it. */
export interface Standing {
  readonly tree: Frontier;
  readonly head: HeadRow | undefined;
}

interface Paths {
  /** By position, to the root of the head: of the leaves it covers. */
  readonly paths: ReadonlyMap<number, readonly Hash[]>;
  readonly faults: readonly TraceFault[];
}

/**
 * Audit paths of leaves, and which of them do not stand where they are said to: under the signed head, or, behind it, in a
 * tree that goes on from that head. What the paths share is read once.
 */
export async function pathsOf(db: Db, districtId: number, leaves: readonly LeafRow[], { tree, head }: Standing): Promise<Paths> {
  const covered = leaves.filter(({ position }) => head && position < head.size);
  // What stands behind the end of the tree has no path at all.
  const later = leaves.filter(({ position }) => position >= (head?.size ?? 0) && position < tree.size);
  const goesOn = head && later.length && head.size <= tree.size ? consistencySpans(head.size, tree.size) : [];
  const spansOf = new Map<LeafRow, Span[]>([
    ...covered.map((leaf) => [leaf, inclusionSpans(head?.size ?? 0, leaf.position)] as const),
    ...later.map((leaf) => [leaf, inclusionSpans(tree.size, leaf.position)] as const),
  ]);
  const roots = rootsIn(await rowsFor(db, districtId, [...[...spansOf.values()].flat(), ...goesOn]));
  const paths = new Map<number, readonly Hash[]>();
  const faults: TraceFault[] = [];
  const check = (leaf: LeafRow, size: number, root: Hash | undefined): readonly Hash[] | undefined => {
    const path = orBroken(() => roots(spansOf.get(leaf) ?? []));
    const known = path && root !== undefined;
    const stands = known && verifyInclusion({ leafHash: leaf.hash, index: leaf.position, size, root, path });
    if (!stands) faults.push({ fault: known ? 'leaf-misplaced' : 'tree-broken', seq: leaf.seq });
    return path;
  };
  for (const leaf of covered) {
    const path = head && check(leaf, head.size, head.root);
    if (path) paths.set(leaf.position, path);
  }
  const now = orBroken(() => rootOfFrontier(tree));
  for (const leaf of later) check(leaf, tree.size, now);
  // Where the tree as it is now does not go on from its head, nothing that stands behind the head is shown by it.
  const path = orBroken(() => roots(goesOn));
  if (later.length && !faults.length && !(now && path && continuesFrom(head, { size: tree.size, root: now }, path)))
    faults.push(...later.map(({ seq }): TraceFault => ({ fault: 'tree-broken', seq })));
  return { paths, faults };
}

type Size = Pick<HeadRow, 'size' | 'root'>;

const continuesFrom = (head: Size | undefined, { size, root }: Size, path: readonly Hash[]): boolean =>
  !head || verifyConsistency({ firstSize: head.size, firstRoot: head.root, secondSize: size, secondRoot: root, path });

/** A row that is missing spoils the proofs of others too: it is said, and keeps none of them from being read. */
function orBroken<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return undefined;
  }
}

/**
 * Proof that the tree of a size is the beginning of that of another.
 * @returns undefined where rows of the tree are missing
 */
export async function consistencyPath(db: Db, districtId: number, first: number, second: number): Promise<Hash[] | undefined> {
  const spans = consistencySpans(first, second);
  const rows = await rowsFor(db, districtId, spans);
  return orBroken(() => rootsOf(spans, rows));
}

async function rowsFor(db: Db, districtId: number, spans: readonly Span[]): Promise<TreeNode[]> {
  const runs = runsFor(spans);
  return runs.length ? nodesOf(db, districtId, runs) : [];
}
