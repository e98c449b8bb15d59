import { alwaysReadable, checkRows, type RowClaim } from '@shequtong/kernel';
import { after, append, at, COMMUNITY, people, reported, requests } from '../testing/histories.js';
import { provedEntry } from './proved-entry.js';
import { seal, type SealedEntry, type StoredWords } from './seal.js';
import { stepWords } from './step-words.js';
import { type Reader } from './timeline.js';
import { type History, lastOf } from './trace.js';

const key = { areaId: COMMUNITY, ticketId: '00000000-0000-7000-8000-0000000000aa' };
const said: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  report: { text: '楼道顶漏水' },
  accept: { note: '转给老王' },
  reply: requests.reply.words,
};

/** Reported, accepted with a note among the office, warned of, answered. */
function written(): { entries: SealedEntry[]; words: StoredWords[] } {
  const accepted = after(reported('2026-11-02 08:00'), 'accept', people.staff, '2026-11-02 08:30');
  const warned = append(accepted, {
    ...lastOf(accepted),
    seq: 3,
    step: 'clock-warned',
    at: at('2026-11-02 20:00'),
    by: people.system,
    from: 'accepted',
    details: { clock: 'first-reply' },
  });
  const history: History = after(warned, 'reply', people.staff, '2026-11-02 20:30');
  const entries: SealedEntry[] = [];
  const words: StoredWords[] = [];
  for (const entry of history) {
    const salted = Object.entries(said[entry.step] ?? {}).map(([field, body]) => ({
      field,
      body,
      salt: String(entry.seq).padStart(32, '0'),
    }));
    const next = seal(key, entries.at(-1), entry, salted, []);
    entries.push(next.sealed);
    words.push(...next.words);
  }
  return { entries, words };
}

const { entries, words } = written();
const provedTo = (reader: Reader, found: readonly StoredWords[] = words): RowClaim[] =>
  entries.map((entry) => ({ seq: entry.seq, hash: entry.hash, ...provedEntry(key, entry, found, reader) }));
const fieldsOf = (claims: readonly RowClaim[]) => claims.map(({ row, words: own }) => row && own.map(({ field }) => field).join());

it('gives the reporter every row they are shown, with the words they may read; the chain holds over what they are not', () => {
  expect(fieldsOf(provedTo('reporter'))).toEqual(['text', '', null, 'reply']);
  expect(checkRows(provedTo('reporter'), key.ticketId)).toMatchObject({ faults: [], rows: { size: 3 } });
});

it('gives the offices all rows and words', () => {
  expect(fieldsOf(provedTo('office'))).toEqual(['text', 'note', '', 'reply']);
  expect(checkRows(provedTo('office'), key.ticketId).faults).toEqual([]);
});

it('gives a neighbour nothing but hashes', () => {
  expect(provedTo('neighbour').every(({ row, words: own }) => row === null && own.length === 0)).toBe(true);
  expect(checkRows(provedTo('neighbour'), key.ticketId).faults).toEqual([]);
});

it('says of words that are not there any more that they are not, which only their reporter’s own may be', () => {
  const without = (seq: number): StoredWords[] => words.filter((word) => word.seq !== seq);
  expect(checkRows(provedTo('reporter', without(1)), key.ticketId).faults).toEqual([]);
  expect(checkRows(provedTo('reporter', without(4)), key.ticketId).faults).toEqual([{ what: 'words', seq: 4, field: 'reply' }]);
});

it('holds with the kernel’s list that none of its fields is an office’s own in any step', () => {
  const fields = Object.values<Readonly<Record<string, { readonly for: string }>>>(stepWords).flatMap((own) => Object.entries(own));
  const inner = new Set(fields.filter(([, field]) => field.for === 'offices').map(([name]) => name));
  const open = new Set(fields.map(([name]) => name).filter((name) => !inner.has(name)));
  expect([...alwaysReadable].sort()).toEqual([...open].sort());
});
