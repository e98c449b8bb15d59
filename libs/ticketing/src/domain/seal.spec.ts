import { after, COMMUNITY, people, requests, resolvedByCommunity } from '../testing/histories.js';
import { rowOf, seal, type SealedEntry, type StoredWords, verifyTrace } from './seal.js';
import { type History, type TraceEntry } from './trace.js';

const key = { areaId: COMMUNITY, ticketId: '00000000-0000-7000-8000-0000000000aa' };

const said: Readonly<Partial<Record<TraceEntry['step'], Readonly<Record<string, string>>>>> = {
  report: { text: '楼道顶漏水' },
  resolve: requests.resolve.words,
  'not-solved': { reason: '还在漏' },
};

function sealAll(
  history: History,
  saltOf = (seq: number): string => String(seq).padStart(32, '0'),
): { entries: SealedEntry[]; words: StoredWords[] } {
  const entries: SealedEntry[] = [];
  const words: StoredWords[] = [];
  for (const entry of history) {
    const salted = Object.entries(said[entry.step] ?? {}).map(([field, body]) => ({ field, body, salt: saltOf(entry.seq) }));
    const next = seal(key, entries.at(-1), entry, salted, entry.step === 'resolve' ? ['00000000-0000-7000-8000-0000000000bb'] : []);
    entries.push(next.sealed);
    words.push(...next.words);
  }
  return { entries, words };
}

const history = resolvedByCommunity();
const { entries, words } = sealAll(history);
const verify = (rows: readonly SealedEntry[], texts: readonly StoredWords[] = words) => verifyTrace(key, rows, texts);
const edited = (index: number, change: Partial<SealedEntry>): SealedEntry[] =>
  entries.map((entry, i) => (i === index ? { ...entry, ...change } : entry));

it('verifies what was written', () => {
  expect(verify(entries)).toEqual([]);
});

it.each([
  ['the time', { at: new Date('2026-11-02T01:00:00.001Z') }],
  ['the person', { by: people.otherStaff }],
  [
    'the office of the person',
    { by: { ...people.staff, office: { role: 'community-secretary', areaId: COMMUNITY, organisationId: null } } as SealedEntry['by'] },
  ],
  ['the state', { to: 'handling' }],
  ['the responsible office', { officeTo: { level: 'street', areaId: 310113003000, organisationId: null } }],
  ['a detail', { details: { act: 'call' } }],
  ['a picture', { photos: ['00000000-0000-7000-8000-0000000000cc'] }],
  ['a digest', { digests: { note: '0'.repeat(64) } }],
] as const)('finds that %s of a row was changed', (_, change) => {
  expect(verify(edited(1, change as Partial<SealedEntry>))).toContainEqual({ fault: 'chain-broken', seq: 2 });
});

it('finds a row that was taken out, put elsewhere, or given a new hash of its own', () => {
  expect(verify(entries.filter((_, i) => i !== 1))).toContainEqual({ fault: 'chain-broken', seq: 3 });
  const [a, b, c, d] = entries as [SealedEntry, SealedEntry, SealedEntry, SealedEntry];
  expect(verify([a, c, b, d])).toContainEqual({ fault: 'chain-broken', seq: 3 });
  const forged = seal(key, a, { ...b, by: people.otherStaff }, [], []).sealed;
  expect(verify([a, forged, c, d])).toContainEqual({ fault: 'chain-broken', seq: 3 });
});

it('finds a history moved to another ticket', () => {
  expect(verifyTrace({ ...key, ticketId: '00000000-0000-7000-8000-0000000000ff' }, entries, words)).toContainEqual({
    fault: 'chain-broken',
    seq: 1,
  });
});

it('finds changed and missing words, and lets erased ones be', () => {
  const first = words[0] as StoredWords;
  expect(verify(entries, [{ ...first, body: '一切正常' }, ...words.slice(1)])).toEqual([{ fault: 'words-changed', seq: 1, field: 'text' }]);
  expect(verify(entries, words.slice(1))).toEqual([{ fault: 'words-missing', seq: 1, field: 'text' }]);
  const closed = sealAll(
    after(after(history, 'follow-up', people.otherStaff, '2026-11-02 12:00'), 'close', people.system, '2026-11-09 12:00'),
  );
  const erased = (seq: number): StoredWords[] =>
    closed.words.map((word) => (word.seq === seq ? { ...word, body: null, salt: null } : word));
  expect(verify(closed.entries, erased(1))).toEqual([]);
  // What an office wrote is erased by nobody, nor is anything of a ticket that has not ended.
  const resolve = closed.entries.find(({ step }) => step === 'resolve')?.seq ?? 0;
  expect(verify(closed.entries, erased(resolve))).toEqual([{ fault: 'words-missing', seq: resolve, field: 'result' }]);
  expect(verify(entries, [{ ...first, body: null, salt: null }, ...words.slice(1)])).toEqual([
    { fault: 'words-missing', seq: 1, field: 'text' },
  ]);
});

it('finds words that were put beside the trace, in a field without a digest or at an entry that is not there', () => {
  const forged = (seq: number, field: string): StoredWords => ({ seq, field, body: '居委会承诺赔偿一万元', salt: 'ab'.repeat(16) });
  expect(verify(entries, [...words, forged(2, 'note'), forged(99, 'reply')])).toEqual([
    { fault: 'words-unknown', seq: 2, field: 'note' },
    { fault: 'words-unknown', seq: 99, field: 'reply' },
  ]);
});

it('finds that one sentence of a reporter was emptied, because they erase all of theirs or none', () => {
  const withdrawn = sealAll(
    after(after(history, 'not-solved', people.resident, '2026-11-02 12:00'), 'withdraw', people.resident, '2026-11-02 13:00'),
  );
  const emptied = (...seqs: number[]): StoredWords[] =>
    withdrawn.words.map((word) => (seqs.includes(word.seq) ? { ...word, body: null, salt: null } : word));
  const again = withdrawn.entries.find(({ step }) => step === 'not-solved')?.seq ?? 0;
  expect(verify(withdrawn.entries, emptied(1, again))).toEqual([]);
  expect(verify(withdrawn.entries, emptied(again))).toEqual([{ fault: 'words-missing', seq: again, field: 'reason' }]);
});

it('finds a ticket without a trace', () => {
  expect(verify([])).toEqual([{ fault: 'no-trace' }]);
});

it('holds no word a person wrote', () => {
  const text = JSON.stringify(entries.map((entry) => rowOf(key, entry)));
  expect(text).not.toMatch(/[\u4e00-\u9fff]/);
});

it('is the same for the same words under the same salts, and tells under others nothing of words that are equal', () => {
  expect(sealAll(history)).toEqual({ entries, words });
  const [other] = sealAll(history, () => 'a'.repeat(32)).entries;
  expect(other?.digests.text).not.toBe(entries[0]?.digests.text);
});
