import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { fromHex } from '../bytes/hex.js';
import { appendLeaf, appendLeaves, EMPTY_FRONTIER, rootOfFrontier } from './frontier.js';
import { consistencyProof, inclusionProof, merkleRoot } from './proofs.js';
import { EMPTY_ROOT, type Hash, leafHash } from './tree-hash.js';
import { verifyConsistency, verifyInclusion } from './verify.js';

// The eight entries, roots and paths that Certificate Transparency implementations test against.
const ENTRIES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const LEAVES = ENTRIES.map((entry) => leafHash(fromHex(entry)));

/** A second implementation, straight from the definition in RFC 6962 §2.1 and on Node's own SHA-256. */
const node = (...parts: Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();
function naiveRoot(entries: readonly Buffer[]): Buffer {
  if (entries.length === 0) return node();
  if (entries.length === 1) return node(Buffer.of(0), ...entries);
  const k = 2 ** (Math.ceil(Math.log2(entries.length)) - 1);
  return node(Buffer.of(1), naiveRoot(entries.slice(0, k)), naiveRoot(entries.slice(k)));
}

const entriesOf = (size: number): Buffer[] => Array.from({ length: size }, (_, i) => Buffer.from(`entry ${i}`));
const SIXTY_FOUR = entriesOf(64).map((entry) => leafHash(entry));
const leavesOf = (size: number): Hash[] => SIXTY_FOUR.slice(0, size);
const SIZES = Array.from({ length: 65 }, (_, size) => size);
const size = fc.integer({ min: 1, max: 64 });

describe('the Merkle tree of RFC 6962', () => {
  it('has the known roots', () => {
    expect(EMPTY_ROOT).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(merkleRoot([])).toBe(EMPTY_ROOT);
    expect(ROOTS.map((_, i) => merkleRoot(LEAVES.slice(0, i + 1)))).toEqual(ROOTS);
  });

  it('gives the known audit paths', () => {
    expect(inclusionProof(LEAVES.slice(0, 1), 0)).toEqual([]);
    expect(inclusionProof(LEAVES, 0)).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ]);
    expect(inclusionProof(LEAVES, 5)).toEqual([
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
    expect(inclusionProof(LEAVES.slice(0, 3), 2)).toEqual(['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']);
  });

  it('gives the known consistency proofs', () => {
    expect(consistencyProof(LEAVES, 6)).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
    expect(consistencyProof(LEAVES.slice(0, 5), 2)).toEqual([
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ]);
    expect(consistencyProof(LEAVES, 8)).toEqual([]);
    expect(consistencyProof(LEAVES, 0)).toEqual([]);
  });

  it.each(SIZES)('agrees with a naive tree of %d leaves, at once and leaf by leaf', (n) => {
    const root = naiveRoot(entriesOf(n)).toString('hex');
    expect(merkleRoot(leavesOf(n))).toBe(root);
    expect(rootOfFrontier(appendLeaves(EMPTY_FRONTIER, leavesOf(n)))).toBe(root);
  });

  it('proves every leaf of every size up to 64', () => {
    for (const n of SIZES) {
      const leaves = leavesOf(n);
      const root = merkleRoot(leaves);
      const unproven = leaves.filter(
        (leaf, index) => !verifyInclusion({ leafHash: leaf, index, size: n, root, path: inclusionProof(leaves, index) }),
      );
      expect(unproven).toEqual([]);
    }
  });

  it('proves every beginning of every size up to 64', () => {
    const leaves = leavesOf(64);
    const roots = SIZES.map((n) => merkleRoot(leaves.slice(0, n)));
    for (const second of SIZES) {
      for (let first = 0; first <= second; first++) {
        const path = consistencyProof(leaves.slice(0, second), first);
        expect(
          verifyConsistency({ firstSize: first, secondSize: second, firstRoot: roots[first] ?? '', secondRoot: roots[second] ?? '', path }),
        ).toBe(true);
      }
    }
  });
});

const changed = (hash: Hash): Hash => (hash.startsWith('0') ? '1' : '0') + hash.slice(1);

/** Every way to bend a path: a changed, a missing, an additional node. */
const bentPaths = (path: readonly Hash[]): Hash[][] => [
  ...path.map((hash, i) => path.map((other, k) => (k === i ? changed(hash) : other))),
  ...(path.length ? [path.slice(1), path.slice(0, -1)] : []),
  [...path, EMPTY_ROOT],
  [EMPTY_ROOT, ...path],
];

describe('a verifier', () => {
  it('refuses every bent inclusion proof', () => {
    fc.assert(
      fc.property(size, fc.nat(), (n, pick) => {
        const leaves = leavesOf(n);
        const index = pick % n;
        const claim = { leafHash: leaves[index] ?? '', index, size: n, root: merkleRoot(leaves), path: inclusionProof(leaves, index) };
        expect(verifyInclusion({ ...claim, leafHash: changed(claim.leafHash) })).toBe(false);
        expect(verifyInclusion({ ...claim, root: changed(claim.root) })).toBe(false);
        for (let other = 0; other < n; other++) if (other !== index) expect(verifyInclusion({ ...claim, index: other })).toBe(false);
        for (const path of bentPaths(claim.path)) expect(verifyInclusion({ ...claim, path })).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('refuses every bent consistency proof and a history that was rewritten', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 63 }), fc.integer({ min: 1, max: 63 }), (a, b) => {
        const [firstSize, secondSize] = [Math.min(a, b), Math.max(a, b) + 1];
        const leaves = leavesOf(secondSize);
        const claim = {
          firstSize,
          secondSize,
          firstRoot: merkleRoot(leaves.slice(0, firstSize)),
          secondRoot: merkleRoot(leaves),
          path: consistencyProof(leaves, firstSize),
        };
        expect(verifyConsistency({ ...claim, firstRoot: changed(claim.firstRoot) })).toBe(false);
        expect(verifyConsistency({ ...claim, secondRoot: changed(claim.secondRoot) })).toBe(false);
        for (const path of bentPaths(claim.path)) expect(verifyConsistency({ ...claim, path })).toBe(false);
        const rewritten = [changed(leaves[0] ?? ''), ...leaves.slice(1)];
        expect(verifyConsistency({ ...claim, secondRoot: merkleRoot(rewritten), path: consistencyProof(rewritten, firstSize) })).toBe(
          false,
        );
      }),
    );
  });

  it('refuses nonsense instead of throwing', () => {
    const claim = { leafHash: LEAVES[0] ?? '', index: 0, size: 1, root: ROOTS[0] ?? '', path: [] };
    expect(verifyInclusion(claim)).toBe(true);
    for (const wrong of [
      { index: -1 },
      { index: 1 },
      { index: 0.5 },
      { size: 0 },
      { size: NaN },
      { root: 'x' },
      { leafHash: '' },
      { path: ['zz'] },
    ]) {
      expect(verifyInclusion({ ...claim, ...wrong })).toBe(false);
    }
    const pair = { firstSize: 1, secondSize: 1, firstRoot: ROOTS[0] ?? '', secondRoot: ROOTS[0] ?? '', path: [] };
    expect(verifyConsistency(pair)).toBe(true);
    for (const wrong of [
      { firstSize: 2 },
      { secondSize: 2 },
      { firstSize: -1 },
      { firstRoot: 'x' },
      { secondRoot: ROOTS[1] ?? '' },
      { path: [EMPTY_ROOT] },
    ]) {
      expect(verifyConsistency({ ...pair, ...wrong })).toBe(false);
    }
    expect(verifyConsistency({ ...pair, firstSize: 0, firstRoot: ROOTS[1] ?? '' })).toBe(false);
    expect(() => inclusionProof(LEAVES, 8)).toThrow(RangeError);
    expect(() => consistencyProof(LEAVES, 9)).toThrow(RangeError);
  });
});

describe('a frontier', () => {
  it('keeps one hash for each 1 of the binary size', () => {
    const frontier = appendLeaves(EMPTY_FRONTIER, leavesOf(45));
    expect(frontier.size).toBe(45);
    expect(frontier.peaks).toHaveLength(4);
    expect(appendLeaves(EMPTY_FRONTIER, leavesOf(64)).peaks).toHaveLength(1);
  });

  it('leaves the one it grew from as it was', () => {
    const before = appendLeaves(EMPTY_FRONTIER, leavesOf(3));
    const copy = structuredClone(before);
    appendLeaf(before, leafHash(Buffer.from('x')));
    expect(before).toEqual(copy);
  });

  it('refuses a damaged row', () => {
    const leaf = LEAVES[0] ?? '';
    for (const damaged of [
      { size: 1, peaks: [] },
      { size: 2, peaks: [leaf, leaf] },
      { size: -1, peaks: [] },
      { size: 1, peaks: ['x'] },
    ]) {
      expect(() => appendLeaf(damaged, leaf)).toThrow(RangeError);
      expect(() => rootOfFrontier(damaged)).toThrow(RangeError);
    }
    expect(() => appendLeaf(EMPTY_FRONTIER, 'x')).toThrow(RangeError);
  });
});
