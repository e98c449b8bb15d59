import fc from 'fast-check';
import { appendLeaves, EMPTY_FRONTIER, rootOfFrontier } from './frontier.js';
import { consistencyProof, inclusionProof, merkleRoot } from './proofs.js';
import { consistencySpans, inclusionSpans } from './spans.js';
import { grow, type NodeRun, openRuns, rootsIn, rootsOf, runsFor, type TreeNode } from './stored-tree.js';
import { type Hash, leafHash } from './tree-hash.js';

/** More than two full runs of the first kept level, so that proofs reach into the second. */
const LEAVES = Array.from({ length: 700 }, (_, i) => leafHash(new TextEncoder().encode(`entry ${i}`)));

/** What the tables hold: leaves and kept nodes. */
function tables(): { readonly rows: TreeNode[]; readonly read: (runs: readonly NodeRun[]) => TreeNode[] } {
  const rows: TreeNode[] = [];
  return {
    rows,
    read: (runs) =>
      runs.flatMap(({ level, from, to }) => rows.filter((row) => row.level === level && row.position >= from && row.position < to)),
  };
}

/** Grows a tree in batches, each from the rows that the one before left. */
function grown(batches: readonly number[]): ReturnType<typeof tables> & { readonly size: number; readonly root: Hash } {
  const { rows, read } = tables();
  let frontier = EMPTY_FRONTIER;
  for (const length of batches) {
    const leaves = LEAVES.slice(frontier.size, frontier.size + length);
    const below = new Map(openRuns(frontier.size).map((run) => [run.level, read([run]).map(({ hash }) => hash)]));
    const next = grow(frontier, below, leaves);
    rows.push(...leaves.map((hash, i) => ({ level: 0, position: frontier.size + i, hash })), ...next.nodes);
    frontier = next.frontier;
  }
  return { rows, read, size: frontier.size, root: rootOfFrontier(frontier) };
}

const batches = fc
  .array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 4 })
  .filter((sizes) => sizes.reduce((a, b) => a + b, 0) <= LEAVES.length);

describe('a tree in rows', () => {
  it('is the same tree, in whatever batches it grew, and keeps one row for 256', () => {
    fc.assert(
      fc.property(batches, (sizes) => {
        const { rows, size, root } = grown(sizes);
        expect(root).toBe(merkleRoot(LEAVES.slice(0, size)));
        const kept = rows.filter(({ level }) => level > 0);
        expect(kept).toEqual(
          Array.from({ length: Math.floor(size / 256) }, (_, i) => ({
            level: 8,
            position: i,
            hash: merkleRoot(LEAVES.slice(i * 256, (i + 1) * 256)),
          })),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('gives the proofs of the tree in memory', () => {
    const { read } = grown([700]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 700 }), fc.nat(), (size, pick) => {
        const leaves = LEAVES.slice(0, size);
        const index = pick % size;
        const path = inclusionSpans(size, index);
        expect(rootsOf(path, read(runsFor(path)))).toEqual(inclusionProof(leaves, index));
        const beginning = consistencySpans(index, size);
        expect(rootsOf(beginning, read(runsFor(beginning)))).toEqual(consistencyProof(leaves, index));
      }),
      { numRuns: 150 },
    );
  });

  it('gives several proofs out of the same rows as it gives each, also behind one that lacks a row', () => {
    const { read } = grown([700]);
    const paths = [0, 255, 256, 511, 699].map((index) => inclusionSpans(700, index));
    const rows = read(runsFor(paths.flat()));
    const roots = rootsIn(rows);
    expect(paths.map(roots)).toEqual(paths.map((path) => rootsOf(path, rows)));
    const lacking = rootsIn(rows.filter(({ level, position }) => level > 0 || position !== 256));
    expect(() => lacking(paths[3] ?? [])).toThrow(RangeError);
    expect(() => lacking(paths[3] ?? [])).toThrow(RangeError);
    expect(lacking(paths[0] ?? [])).toEqual(rootsOf(paths[0] ?? [], rows));
  });

  it('asks for few rows of a large tree', () => {
    const size = 2_160_000;
    for (const index of [0, 1, 1_000_003, size - 1]) {
      const runs = runsFor(inclusionSpans(size, index));
      expect(runs.reduce((sum, { from, to }) => sum + to - from, 0)).toBeLessThan(6 * 256);
      expect(runs.length).toBeLessThan(20);
    }
  });

  it('refuses rows that are not there and runs that are not the last', () => {
    const { read, rows } = grown([300]);
    const path = inclusionSpans(300, 299);
    expect(() => rootsOf(path, read(runsFor(path)).slice(1))).toThrow(RangeError);
    expect(() =>
      grow(
        appendLeaves(EMPTY_FRONTIER, LEAVES.slice(0, 300)),
        new Map([[0, rows.slice(0, 3).map(({ hash }) => hash)]]),
        LEAVES.slice(300, 301),
      ),
    ).toThrow(RangeError);
    expect(() => rootsOf([{ from: 3, to: 3 }], [])).toThrow(RangeError);
  });
});
