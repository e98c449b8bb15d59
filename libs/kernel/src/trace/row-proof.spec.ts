import fc from 'fast-check';
import { canonicalJson, type JsonValue } from '../json/canonical-json.js';
import { textDigest } from './digest.js';
import { GENESIS_HASH, nextHash } from './hash-chain.js';
import { alwaysReadable, checkRows, type RowClaim } from './row-proof.js';

const TICKET = '0193a000-0000-7000-8000-0000000000d1';
const REPORTER = '0193a000-0000-7000-8000-0000000000a1';
const OFFICER = '0193a000-0000-7000-8000-0000000000a2';
const office = { role: 'community-staff', areaId: 310113003001, organisationId: null };
const saltOf = (seq: number): string => String(seq).padStart(32, '0');

interface Said {
  readonly step: string;
  readonly by: JsonValue;
  readonly words?: Readonly<Record<string, string>>;
  /** Words nobody but the offices reads, and a row that only they are shown. */
  readonly inner?: Readonly<Record<string, string>>;
  readonly hidden?: boolean;
  readonly details?: Readonly<Record<string, JsonValue>>;
}

const resident = { accountId: REPORTER, office: null };
const officer = { accountId: OFFICER, office };

/** A trace as it is proved to its reporter. */
function claims(steps: readonly Said[]): RowClaim[] {
  let previous = GENESIS_HASH;
  return steps.map(({ step, by, words = {}, inner = {}, hidden = false, details }, index) => {
    const seq = index + 1;
    const digests = Object.fromEntries(
      Object.entries({ ...words, ...inner }).map(([field, text]) => [field, textDigest(saltOf(seq), text)]),
    );
    const row: JsonValue = {
      areaId: 310113003001,
      ticketId: TICKET,
      seq,
      step,
      at: `2026-11-02T0${seq}:00:00.000Z`,
      by,
      from: seq === 1 ? null : 'submitted',
      to: 'submitted',
      officeFrom: null,
      officeTo: { level: 'community', areaId: 310113003001, organisationId: null },
      details: details ?? (seq === 1 ? { category: 'estate.light', number: '003001-2026-7' } : {}),
      digests,
      photos: ['0193a000-0000-7000-8000-0000000000b1'],
    };
    const hash = nextHash(previous, row);
    previous = hash;
    const claimed = Object.entries(words).map(([field, text]) => ({ field, text, salt: saltOf(seq) }));
    return { seq, hash, row: hidden ? null : canonicalJson(row), words: hidden ? [] : claimed };
  });
}

const TRACE = claims([
  { step: 'report', by: resident, words: { text: '楼道灯坏了', place: '电梯口' } },
  { step: 'accept', by: officer, inner: { note: '转给老王' } },
  { step: 'clock-warned', by: null, hidden: true },
  { step: 'reply', by: officer, words: { reply: '今天下午去看' } },
  { step: 'resolve', by: officer, words: { result: '灯已换好' } },
]);
const faultsOf = (entries: readonly RowClaim[]) => checkRows(entries, TICKET).faults;
const at = (seq: number): RowClaim => TRACE[seq - 1] as RowClaim;
const withClaim = (seq: number, more: Partial<RowClaim>): RowClaim[] => TRACE.map((one) => (one.seq === seq ? { ...one, ...more } : one));

it('finds that rows are what their hashes cover, over a step that is not shown, in whatever order they come', () => {
  const { faults, rows } = checkRows([...TRACE].reverse(), TICKET);
  expect(faults).toEqual([]);
  expect([...rows.keys()]).toEqual([1, 2, 4, 5]);
  expect(rows.get(4)).toMatchObject({ step: 'reply', at: '2026-11-02T04:00:00.000Z', by: officer });
});

it('proves nothing, and faults nothing, for who is given hashes only', () => {
  const { faults, rows } = checkRows(
    TRACE.map(({ seq, hash }) => ({ seq, hash, row: null, words: [] })),
    TICKET,
  );
  expect([faults, rows.size]).toEqual([[], 0]);
});

/** Every place in a value at which something stands, with another thing put there. */
function edits(value: JsonValue): JsonValue[] {
  if (Array.isArray(value)) return value.flatMap((one: JsonValue, i) => edits(one).map((other) => value.with(i, other) as JsonValue));
  if (typeof value === 'object' && value !== null) {
    const record = value as Readonly<Record<string, JsonValue>>;
    const { ...whole } = record;
    return [
      { ...whole, more: 1 },
      ...Object.keys(record).flatMap((name) => {
        const { [name]: own = null, ...rest } = record;
        return [rest, ...edits(own).map((other) => ({ ...whole, [name]: other }))];
      }),
    ];
  }
  if (typeof value === 'number') return [value + 1, null];
  return typeof value === 'string' ? [`${value}0`, null] : ['x'];
}

it('finds every field of every row that was changed, taken out or put in', () => {
  const missed = TRACE.flatMap(({ seq, row }) =>
    row === null
      ? []
      : edits(JSON.parse(row) as JsonValue).filter((other) => !faultsOf(withClaim(seq, { row: canonicalJson(other) })).length),
  );
  expect(missed).toEqual([]);
  expect(faultsOf(withClaim(4, { row: (at(4).row ?? '').replace('T04:00', 'T04:01') }))).toEqual([{ what: 'row', seq: 4 }]);
});

it('finds every character of the words, and of their salt, that is another', () => {
  fc.assert(
    fc.property(fc.constantFrom(1, 4, 5), fc.nat(), fc.string({ minLength: 1, maxLength: 3 }), (seq, pick, put) => {
      const { words } = at(seq);
      const index = pick % words.length;
      const edited = words.map((one, i) => {
        const text = one.text ?? '';
        const place = pick % (text.length + 1);
        return i === index ? { ...one, text: text.slice(0, place) + put + text.slice(place) } : one;
      });
      expect(faultsOf(withClaim(seq, { words: edited }))).toEqual([{ what: 'words', seq, field: words[index]?.field }]);
    }),
  );
  const [reply] = at(4).words;
  for (const salt of [saltOf(5), 'zz', ''])
    expect(faultsOf(withClaim(4, { words: [{ field: 'reply', text: reply?.text ?? '', salt }] }))).toEqual([
      { what: 'words', seq: 4, field: 'reply' },
    ]);
});

it.each<[string, RowClaim[], unknown]>([
  ['words that are left out', withClaim(4, { words: [] }), { what: 'words', seq: 4, field: 'reply' }],
  [
    'words of an office that were erased',
    withClaim(4, { words: [{ field: 'reply', text: null, salt: null }] }),
    { what: 'words', seq: 4, field: 'reply' },
  ],
  [
    'words the row has no digest of',
    withClaim(2, { words: [{ field: 'reply', text: '赔一万元', salt: saltOf(2) }] }),
    { what: 'words', seq: 2, field: 'reply' },
  ],
  ['a row under another number', [at(1), at(2), at(3), { ...at(5), seq: 4 }], { what: 'row', seq: 4 }],
  ['two rows exchanged', [at(1), at(2), at(3), { ...at(5), seq: 4 }, { ...at(4), seq: 5 }], { what: 'row', seq: 4 }],
  [
    'a row of which a name stands twice',
    withClaim(4, { row: (at(4).row ?? '').replace('{', '{"at":"2026-01-01T00:00:00.000Z",') }),
    { what: 'row', seq: 4 },
  ],
  ['a row that is none', withClaim(4, { row: 'null' }), { what: 'row', seq: 4 }],
  ['a step left out', TRACE.filter(({ seq }) => seq !== 3), { what: 'gone', seq: 3 }],
  ['a step the tree holds and the trace does not', [...TRACE, { seq: 6, hash: null, row: null, words: [] }], { what: 'gone', seq: 6 }],
  ['the hash of a step that is not shown', withClaim(3, { hash: at(2).hash }), { what: 'row', seq: 4 }],
])('finds %s', (_, entries, fault) => expect(faultsOf(entries)).toContainEqual(fault));

it('finds a trace of another ticket', () => expect(checkRows(TRACE, OFFICER).faults).toContainEqual({ what: 'row', seq: 1 }));

it('takes words for erased that an office wrote down for their reporter, and what they added themselves', () => {
  const told = claims([
    { step: 'report', by: officer, words: { text: '楼道灯坏了', place: '电梯口' }, details: { channel: 'by-phone', reporterId: REPORTER } },
    { step: 'add-information', by: resident, words: { text: '二楼的也坏了' } },
    { step: 'reply', by: officer, words: { reply: '今天下午去看' } },
  ]);
  const gone = (claim: RowClaim): RowClaim => ({ ...claim, words: claim.words.map(({ field }) => ({ field, text: null, salt: null })) });
  const [report, added, reply] = told as [RowClaim, RowClaim, RowClaim];
  expect(checkRows([gone(report), gone(added), reply], TICKET).faults).toEqual([]);
  expect(checkRows([report, added, gone(reply)], TICKET).faults).toEqual([{ what: 'words', seq: 3, field: 'reply' }]);
});

it('takes words that their reporter erased for what they are', () => {
  const erased = at(1).words.map(({ field }) => ({ field, text: null, salt: null }));
  expect(faultsOf(withClaim(1, { words: erased }))).toEqual([]);
});

it('knows fields that are never an office’s own', () => expect(alwaysReadable).not.toContain('note'));
