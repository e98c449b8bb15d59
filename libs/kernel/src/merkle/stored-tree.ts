import { type Frontier, EMPTY_FRONTIER, appendLeaf } from './frontier.js';
import { type Span } from './spans.js';
import { type Hash, nodeHash } from './tree-hash.js';

/**
 * A growing tree in rows. Kept are the leaf hashes and, of the inner nodes, every eighth level: one row for 256 below
 * it. Any proof is then worked out from two short runs of rows a kept level, however large the tree has become.
 */
const KEPT_EVERY = 8;
const RUN = 2 ** KEPT_EVERY;

/** The root of a full subtree of `2 ** level` leaves, the `position`-th of its level from the left, from 0. Level 0 are the leaves. */
export interface TreeNode {
  readonly level: number;
  readonly position: number;
  readonly hash: Hash;
}

/** Rows of one kept level, without `to`. */
export interface NodeRun extends Span {
  readonly level: number;
}

interface Growth {
  readonly frontier: Frontier;
  /** Inner nodes that have become full and are kept. */
  readonly nodes: readonly TreeNode[];
}

/**
 * The tree with more leaves.
 * @param below hashes of the current run of each kept level, as `openRuns` names them; what they lack is not made up
 */
export function grow(frontier: Frontier, below: ReadonlyMap<number, readonly Hash[]>, leafHashes: readonly Hash[]): Growth {
  const runs = new Map([...below].map(([level, hashes]) => [level, [...hashes]]));
  const nodes: TreeNode[] = [];
  const add = (level: number, position: number, hash: Hash): void => {
    if (level > 0) nodes.push({ level, position, hash });
    const run = runs.get(level) ?? [];
    runs.set(level, run);
    run.push(hash);
    if (run.length !== (position % RUN) + 1) throw new RangeError('not the run the tree has come to');
    if (run.length < RUN) return;
    runs.set(level, []);
    add(level + KEPT_EVERY, Math.floor(position / RUN), fullRoot(run));
  };
  let grown = frontier;
  for (const hash of leafHashes) {
    add(0, grown.size, hash);
    grown = appendLeaf(grown, hash);
  }
  return { frontier: grown, nodes };
}

/** The rows at the right edge that `grow` goes on from: of each kept level those that fill no run yet. */
export function openRuns(size: number): NodeRun[] {
  const runs: NodeRun[] = [];
  for (let [level, count] = [0, size]; count > 0; level += KEPT_EVERY, count = Math.floor(count / RUN)) {
    const from = count - (count % RUN);
    if (from < count) runs.push({ level, from, to: count });
  }
  return runs;
}

/** Which rows the roots of these subtrees are worked out from; what lies side by side is one run. */
export function runsFor(spans: readonly Span[]): NodeRun[] {
  const wanted = spans.flatMap(subtreesOf).map(({ level, position }): NodeRun => {
    const width = 2 ** (level % KEPT_EVERY);
    return { level: level - (level % KEPT_EVERY), from: position * width, to: (position + 1) * width };
  });
  wanted.sort((a, b) => a.level - b.level || a.from - b.from);
  const runs: NodeRun[] = [];
  for (const run of wanted) {
    const last = runs.at(-1);
    if (last && last.level === run.level && last.to >= run.from) runs[runs.length - 1] = { ...last, to: Math.max(last.to, run.to) };
    else runs.push(run);
  }
  return runs;
}

/** The roots of subtrees out of the rows `runsFor` names; a RangeError when one is missing. */
export const rootsOf = (spans: readonly Span[], rows: readonly TreeNode[]): Hash[] => rootsIn(rows)(spans);

/** The same for several proofs out of the same rows: what they share, which is nearly all of it, is worked out once. */
export function rootsIn(rows: readonly TreeNode[]): (spans: readonly Span[]) => Hash[] {
  const known = new Map(rows.map(({ level, position, hash }) => [`${level}/${position}`, hash]));
  const full = ({ level, position }: Omit<TreeNode, 'hash'>): Hash => {
    const key = `${level}/${position}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    if (level % KEPT_EVERY === 0) throw new RangeError(`the node ${position} of level ${level} is missing`);
    const below = { level: level - 1, position: position * 2 };
    const hash = nodeHash(full(below), full({ ...below, position: below.position + 1 }));
    known.set(key, hash);
    return hash;
  };
  return (spans) =>
    spans.map((span) => {
      const [smallest, ...larger] = subtreesOf(span).map(full).reverse();
      if (smallest === undefined) throw new RangeError('a subtree without leaves');
      return larger.reduce((root, peak) => nodeHash(peak, root), smallest);
    });
}

/** The full subtrees a subtree is made of, largest first: one for each 1 in the binary number of its leaves. */
function subtreesOf({ from, to }: Span): Omit<TreeNode, 'hash'>[] {
  const parts: Omit<TreeNode, 'hash'>[] = [];
  for (let at = from; at < to;) {
    let level = 0;
    while (at + 2 ** (level + 1) <= to) level += 1;
    parts.push({ level, position: at / 2 ** level });
    at += 2 ** level;
  }
  return parts;
}

/** Root of a run that is full. */
const fullRoot = (run: readonly Hash[]): Hash => run.reduce(appendLeaf, EMPTY_FRONTIER).peaks[0] as Hash;
