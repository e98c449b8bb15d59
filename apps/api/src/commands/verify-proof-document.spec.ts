import { randomBytes } from 'node:crypto';
import {
  canonicalJson,
  checkpointText,
  consistencyProof,
  GENESIS_HASH,
  inclusionProof,
  leafHash,
  merkleRoot,
  nextHash,
  textDigest,
  utf8,
} from '@shequtong/kernel';
import { SignedNotes } from '@shequtong/platform';
import { verifyProofDocument as verify } from './verify-proof-document.js';

type NotesConfig = ConstructorParameters<typeof SignedNotes>[0];

const TREE = 'shequtong/310113000000';
const signer = (): SignedNotes => new SignedNotes({ secrets: { treeKeys: [{ id: 'k', key: randomBytes(32) }] } } as unknown as NotesConfig);
const notes = signer();
const keys = notes.verifierKeys(TREE);
const NOW = new Date('2026-11-28T04:00:00Z');
const verifyProofDocument = (document: unknown, trusted: readonly string[], now = NOW) => verify(document, trusted, now);

const HASHES = Array.from({ length: 20 }, (_, i) => leafHash(utf8(`row ${i}`)));
const LEAVES = HASHES.map((hash) => leafHash(Buffer.from(hash, 'hex')));
const headAt = (size: number): { day: string; size: number; root: string; note: string } => {
  const root = merkleRoot(LEAVES.slice(0, size));
  return {
    day: '2026-11-28',
    size,
    root,
    note: notes.sign(TREE, checkpointText({ origin: TREE, size, root, at: new Date('2026-11-28T00:00:00Z') })),
  };
};
const entryAt = (seq: number, position: number, size: number) => ({
  seq,
  row: null,
  words: [],
  hash: HASHES[position],
  leafHash: LEAVES[position],
  position,
  path: inclusionProof(LEAVES.slice(0, size), position),
});
const ticket = {
  ticketId: '0193a000-0000-7000-8000-0000000000d1',
  number: '003001-2026-7',
  tree: TREE,
  verifierKeys: keys,
  head: headAt(17),
  entries: [
    entryAt(1, 3, 17),
    entryAt(2, 16, 17),
    { ...entryAt(3, 16, 17), position: 18, hash: HASHES[18], leafHash: LEAVES[18], path: null },
  ],
};
const days = { first: headAt(9), second: headAt(17), path: consistencyProof(LEAVES.slice(0, 17), 9) };

/** The same with the row and the words of its first two steps. */
function withRows() {
  let previous = GENESIS_HASH;
  const salt = '0'.repeat(32);
  const rows = ['report', 'reply'].map((step, index) => {
    const row = {
      ticketId: ticket.ticketId,
      seq: index + 1,
      step,
      at: `2026-11-27T0${index + 1}:00:00.000Z`,
      by: { accountId: 'somebody', office: null },
      to: 'submitted',
      details: {},
      digests: { text: textDigest(salt, `words "${step}"`) },
      photos: [],
    };
    previous = nextHash(previous, row);
    return { seq: index + 1, hash: previous, row: canonicalJson(row), words: [{ field: 'text', text: `words "${step}"`, salt }] };
  });
  const leaves = rows.map(({ hash }) => leafHash(Buffer.from(hash, 'hex')));
  const root = merkleRoot(leaves);
  const note = notes.sign(TREE, checkpointText({ origin: TREE, size: 2, root, at: new Date('2026-11-28T00:00:00Z') }));
  const entries = rows.map((row, position) => ({ ...row, leafHash: leaves[position], position, path: inclusionProof(leaves, position) }));
  return { ...ticket, head: { day: '2026-11-28', size: 2, root, note }, entries };
}

describe('a proof with its rows', () => {
  const proof = withRows();
  const with2 = (more: object) => ({ ...proof, entries: proof.entries.map((entry) => (entry.seq === 2 ? { ...entry, ...more } : entry)) });

  it('says what was written, when and by whom, and quotes the words', () => {
    const { sound, lines } = verifyProofDocument(proof, keys);
    expect(sound).toBe(true);
    const said = `{"ticketId":"${ticket.ticketId}","step":"reply","at":"2026-11-27T02:00:00.000Z","by":{"accountId":"somebody","office":null},"details":{}}`;
    expect(lines).toContain(`row 2: ${said}; text: "words \\"reply\\""`);
    expect(lines.at(-1)).toContain('proved are the rows and words above');
  });

  it.each([
    ['words', { words: [{ field: 'text', text: 'others', salt: '0'.repeat(32) }] }, 'the words "text" of row 2'],
    ['time', { row: proof.entries[1]?.row.replace('T02', 'T03') }, 'row 2 is not what its hash covers'],
    ['ticket', { row: proof.entries[1]?.row.replaceAll('d1', 'd2') }, 'row 2 is not what its hash covers'],
  ])('does not hold with other %s', (_, more, line) => {
    const { sound, lines } = verifyProofDocument(with2(more), keys);
    expect([sound, lines]).toEqual([false, expect.arrayContaining([expect.stringContaining(line)])]);
  });
});

it('does not hold where a step waits for days for a tree that stands still', () => {
  const proof = { ...withRows(), head: null };
  expect(verifyProofDocument(proof, keys).sound).toBe(true);
  expect(verifyProofDocument(proof, keys, new Date('2026-11-29T01:30:00Z'))).toMatchObject({
    sound: false,
    lines: expect.arrayContaining([expect.stringContaining('row 1 was written days ago and no head covers it')]),
  });
});

describe('a proof, checked without us', () => {
  it('of a ticket’s steps', () => {
    expect(verifyProofDocument(ticket, keys)).toEqual({
      sound: true,
      lines: [
        `head of ${TREE}: 17 entries, signed 2026-11-28T00:00:00.000Z`,
        expect.stringMatching(/^signed by the key ([0-9a-f]{4} ?){5}$/),
        `hash ${HASHES[3]}: stands at 3`,
        `hash ${HASHES[16]}: stands at 16`,
        `hash ${HASHES[18]}: not covered by this head yet`,
        expect.stringContaining('proved are the hashes'),
      ],
    });
    expect(verifyProofDocument(ticket, []).lines[0]).toContain('those of the document itself');
    expect(verifyProofDocument({ ...ticket, head: null }, keys).sound).toBe(true);
  });

  it('prints nothing the hashes do not bind: under another number, or with another kind of step, it reads the same', () => {
    const renamed = {
      ...ticket,
      number: '003001-2026-999',
      ticketId: '0193a000-0000-7000-8000-0000000000d2',
      entries: ticket.entries.map((entry) => ({ ...entry, step: 'close', at: '2020-01-01T00:00:00Z' })),
    };
    expect(verifyProofDocument(renamed, keys)).toEqual(verifyProofDocument(ticket, keys));
    expect(verifyProofDocument(renamed, keys).lines.join()).not.toMatch(/2026-999|close|step \d/);
  });

  it('finds no step without an entry sound, nor a trace the platform found wrong itself', () => {
    const gone = { ...entryAt(4, 5, 17), hash: null };
    expect(verifyProofDocument({ ...ticket, entries: [...ticket.entries, gone] }, keys)).toMatchObject({
      sound: false,
      lines: expect.arrayContaining(['hash of no entry: the tree holds a leaf at 5, and the trace no entry']),
    });
    const faults = [{ fault: 'words-changed', seq: 2 }];
    expect(verifyProofDocument({ ...ticket, faults }, keys)).toMatchObject({
      sound: false,
      lines: expect.arrayContaining(['the platform itself found: "words-changed", step 2']),
    });
  });

  it('that one day’s tree continues another’s', () => {
    expect(verifyProofDocument(days, keys).sound).toBe(true);
  });

  it.each([
    ['a step at another place', { ...ticket, entries: [{ ...entryAt(1, 3, 17), position: 4 }] }],
    ['a step that was rewritten', { ...ticket, entries: [{ ...entryAt(1, 3, 17), hash: HASHES[4] }] }],
    ['a step whose leaf was rewritten with it', { ...ticket, entries: [{ ...entryAt(1, 3, 17), hash: HASHES[4], leafHash: LEAVES[4] }] }],
    ['a head of another key', { ...ticket, head: { ...ticket.head, note: signer().sign(TREE, ticket.head.note.split('\n\n')[0] + '\n') } }],
    ['a head whose size was changed', { ...ticket, head: { ...ticket.head, size: 18 } }],
    ['a tree of another name', { ...ticket, tree: 'shequtong/310112000000' }],
    ['days in another order', { ...days, first: days.second, second: days.first }],
    ['a day whose tree was rewritten', { ...days, path: [...days.path].reverse() }],
    ['something else', { hello: 1 }],
    ['nothing', null],
  ])('does not hold for %s', (_, document) => expect(verifyProofDocument(document, keys).sound).toBe(false));

  it('does not hold between two days under the document’s own word', () => {
    expect(verifyProofDocument(days, []).sound).toBe(false);
  });
});
