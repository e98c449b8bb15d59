import { createPublicKey, generateKeyPairSync, type KeyObject, sign, verify as verifySignature } from 'node:crypto';
import { toBase64 } from '../bytes/base64.js';
import { fromHex } from '../bytes/hex.js';
import { utf8 } from '../bytes/utf8.js';
import { canonicalJson } from '../json/canonical-json.js';
import { GENESIS_HASH, nextHash } from '../trace/hash-chain.js';
import { checkpointText } from './checkpoint.js';
import { consistencyProof, inclusionProof, merkleRoot } from './proofs.js';
import { keyFingerprint, signersOf, type VerifySignature } from './signed-note.js';
import { checkTraceProof, continues, type EntryClaim, type SignedHead, signedHead, type TraceProof } from './trace-proof.js';
import { leafHash } from './tree-hash.js';

const TREE = 'shequtong/310113000000';
const PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const verify: VerifySignature = (message, signature, key) =>
  verifySignature(null, message, createPublicKey({ key: Buffer.concat([PREFIX, key]), format: 'der', type: 'spki' }), signature);

/** Somebody who signs under a name, as the platform does. */
class Signer {
  private readonly pair = generateKeyPairSync('ed25519');
  constructor(private readonly id = 'a1b2c3d4') {}

  note(text: string, name = TREE): string {
    return `${text}\n— ${name} ${toBase64(Buffer.concat([Buffer.from(this.id, 'hex'), sign(null, utf8(text), this.pair.privateKey)]))}\n`;
  }

  key(name = TREE): string {
    const bytes = Buffer.concat([Buffer.of(1), rawOf(this.pair.publicKey)]);
    return `${name}+${this.id}+${toBase64(bytes)}`;
  }
}

const rawOf = (key: KeyObject): Buffer => key.export({ format: 'der', type: 'spki' }).subarray(PREFIX.length);

const signer = new Signer();
const hashes = Array.from({ length: 9 }, (_, row) => leafHash(utf8(`row ${row}`)));
const leaves = hashes.map((hash) => leafHash(fromHex(hash)));

const head = (size: number, by = signer, name = TREE): SignedHead => {
  const root = merkleRoot(leaves.slice(0, size));
  return {
    day: '2026-11-28',
    size,
    root,
    note: by.note(checkpointText({ origin: name, size, root, at: new Date('2026-11-28T00:00:00Z') }), name),
  };
};
const entry = (seq: number, position: number, size = 7): EntryClaim => ({
  seq,
  hash: hashes[position] ?? '',
  row: null,
  words: [],
  leafHash: leaves[position] ?? '',
  position,
  path: position < size ? inclusionProof(leaves.slice(0, size), position) : null,
});
const proof: TraceProof = {
  ticketId: 't',
  tree: TREE,
  verifierKeys: [signer.key()],
  head: head(7),
  entries: [entry(1, 2), entry(2, 6), entry(3, 8)],
};
const now = new Date('2026-11-28T04:00:00Z');
const found = (more: Partial<TraceProof>, at = now) => checkTraceProof({ ...proof, ...more }, [signer.key()], verify, at);

it('finds every step in the tree that was signed, or says that no head covers it yet', () => {
  const { head: signed, entries } = found({});
  expect(signed).toMatchObject({ origin: TREE, size: 7, at: new Date('2026-11-28T00:00:00Z') });
  expect(entries).toEqual([
    { seq: 1, standing: 'stands' },
    { seq: 2, standing: 'stands' },
    { seq: 3, standing: 'not-covered' },
  ]);
  expect(found({ head: null })).toMatchObject({ head: 'none', entries: [] });
});

it.each([
  ['at another place', { ...entry(1, 2), position: 3 }, 'misplaced'],
  ['with another path', { ...entry(1, 2), path: entry(2, 6).path }, 'misplaced'],
  ['that was rewritten', { ...entry(1, 2), hash: hashes[3] ?? '' }, 'other-leaf'],
  ['that was rewritten together with its leaf', { ...entry(1, 2), hash: hashes[3] ?? '', leafHash: leaves[3] ?? '' }, 'misplaced'],
  ['whose path is kept back though the head covers its place', { ...entry(1, 2), path: null }, 'misplaced'],
  ['of no hash at all', { ...entry(1, 2), hash: 'x' }, 'other-leaf'],
  ['that the tree holds and the trace does not', { ...entry(1, 2), hash: null }, 'gone'],
])('does not find a step %s', (_, claim, standing) => expect(found({ entries: [claim] }).entries).toEqual([{ seq: 1, standing }]));

it.each([
  ['signed by somebody else', { head: head(7, new Signer()) }],
  ['whose size was changed', { head: { ...head(7), size: 6 } }],
  ['whose root was changed', { head: { ...head(7), root: merkleRoot(leaves) } }],
  ['whose note was changed', { head: { ...head(7), note: head(7).note.replace('\n7\n', '\n8\n') } }],
  ['under a day on which it was not signed', { head: { ...head(7), day: '2026-11-29' } }],
  ['of another tree', { head: head(7, signer, 'shequtong/310112000000') }],
  ['without a signature', { head: { ...head(7), note: 'x\n' } }],
])('believes no head %s', (_, more) => expect(found(more)).toMatchObject({ head: 'unsigned', entries: [] }));

it('believes no key of another name, and none that is no key', () => {
  for (const key of [
    signer.key('shequtong/310112000000'),
    signer.key().replace('a1b2c3d4', 'a1b2c3d5'),
    'nonsense',
    `${TREE}+a1b2c3d4+AQ==`,
  ]) {
    expect(signedHead(head(7), [key], verify)).toBeUndefined();
  }
});

it('names the keys that signed, and what people compare of a key', () => {
  const other = new Signer();
  expect(signersOf(head(7).note, [other.key(), signer.key()], verify)).toEqual([signer.key()]);
  expect(keyFingerprint(signer.key())).toMatch(/^([0-9a-f]{4} ){4}[0-9a-f]{4}$/);
  expect(keyFingerprint(signer.key('another'))).toBe(keyFingerprint(signer.key()));
  expect(keyFingerprint(other.key())).not.toBe(keyFingerprint(signer.key()));
});

it('finds what a row says that its hash does not cover, also before anything is signed', () => {
  const wrong = { ...entry(1, 2), row: '{}' };
  for (const more of [{}, { head: null }]) expect(found({ ...more, entries: [wrong] }).faults).toEqual([{ what: 'row', seq: 1 }]);
});

it('finds a step that waits longer than in a tree that grows, by its row and by now, whatever is signed', () => {
  const written = {
    ticketId: 't',
    seq: 1,
    step: 'report',
    at: '2026-11-27T23:59:00.000Z',
    by: null,
    to: 'submitted',
    details: {},
    digests: {},
    photos: [],
  };
  const hash = nextHash(GENESIS_HASH, written);
  const claim = { seq: 1, hash, row: canonicalJson(written), words: [], leafHash: leafHash(fromHex(hash)), position: null, path: null };
  const waiting = (at: Date, more: Partial<TraceProof> = {}) => found({ entries: [claim], ...more }, at).overdue;
  const later = new Date('2026-11-30T00:00:00Z');
  for (const more of [{}, { head: null }, { entries: [{ ...claim, position: 8 }] }])
    expect([waiting(now, more), waiting(later, more)]).toEqual([[], [1]]);
  // Of a row that is not given nobody can tell how old it is; a step that stands waits for nothing.
  expect(waiting(later, { entries: [{ ...claim, row: null }] })).toEqual([]);
  expect(found({ entries: [entry(1, 2)] }, later).overdue).toEqual([]);
});

it('knows whether a later tree begins with all of an earlier one', () => {
  const [earlier, later] = [head(4), head(7)];
  expect(continues(earlier, later, consistencyProof(leaves.slice(0, 7), 4))).toBe(true);
  expect(continues({ ...earlier, root: merkleRoot(leaves.slice(1, 5)) }, later, consistencyProof(leaves.slice(0, 7), 4))).toBe(false);
});
