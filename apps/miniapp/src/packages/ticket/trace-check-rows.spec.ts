import { ticket } from '../../../test/world/tickets';
import { Ledger, sealed } from '../../../test/world/traces';
import { type Ticket } from '@/calls/tickets';
import { type TicketProof } from '@/calls/trace-proof';
import { ed25519 } from './ed25519';
import { type Seen, seenNow, type Verdict, verdictOf, verdictUnworked } from './trace-check';
import { verdictWords } from './verdict-words';

/** What the reporter's phone finds, which is given the rows and words the hashes are of. */

const [reported] = ticket().timeline;
if (!reported) throw new Error('a ticket without a step');
const photo = { mediaId: 'm1', width: 4, height: 3, url: '', thumbnailUrl: '' };
const shown = ticket({
  state: 'accepted',
  timeline: [
    { ...reported, words: [{ field: 'text', label: '内容', text: ticket().text ?? '' }] },
    { ...reported, seq: 2, step: 'accept', at: '2026-11-24T07:00:00.000Z', title: '受理', officeName: '宝钢一村居委会', words: [] },
    {
      ...reported,
      seq: 3,
      step: 'reply',
      at: '2026-11-24T08:00:00.000Z',
      title: '书面答复居民',
      officeName: '宝钢一村居委会',
      words: [{ field: 'reply', label: '答复', text: '今天下午去看' }],
      photos: [photo],
    },
  ],
});
const entries = sealed(shown);
const day = '2026-11-28';
const now = Date.parse('2026-11-28T04:00:00Z');
const ledger = new Ledger(['a', ...entries, 'b']);
const proof = ledger.proof(entries, [1, 2, 3], ledger.head(day, 5));

const verdict = (more: { proof?: TicketProof; shown?: Ticket; seen?: Seen; now?: number } = {}): Verdict =>
  verdictOf({ proof, shown, seen: {}, continuity: null, verify: ed25519, now, ...more });
const said = (found: Verdict): string => verdictWords(found, shown.timeline, now).text;

test('words and times are what the signed hashes are of, and that is what it says', () => {
  expect(verdict()).toMatchObject({ kind: 'sound', bound: true, covered: 3, steps: 3 });
  expect(verdictWords(verdict(), shown.timeline, now)).toEqual({
    tone: 'green',
    title: '写的话和时间都没改过',
    text: '3 步都核对过，写的话、时间和当时一样。照片和人名没有核对。',
    how: expect.stringMatching(/重算指纹.*总账今天 8:00 签名，共 5 条。这件事有 3 步的指纹在里面/),
  });
});

const step = (seq: number, more: Partial<Ticket['timeline'][number]>): Ticket => ({
  ...shown,
  timeline: shown.timeline.map((one) => (one.seq === seq ? { ...one, ...more } : one)),
});
const proved = (seq: number, more: Partial<TicketProof['entries'][number]>): TicketProof => ({
  ...proof,
  entries: proof.entries.map((one) => (one.seq === seq ? { ...one, ...more } : one)),
});
const another = [{ field: 'reply', label: '答复', text: '明天去看' }];

test.each<[string, { proof?: TicketProof; shown?: Ticket }, unknown]>([
  ['another time is shown', { shown: step(3, { at: '2026-11-24T07:59:00.000Z' }) }, { what: 'step', seq: 3 }],
  ['another step is shown', { shown: step(2, { step: 'decline' }) }, { what: 'step', seq: 2 }],
  ['a resident is shown as an office', { shown: step(1, { officeName: '宝钢一村居委会' }) }, { what: 'step', seq: 1 }],
  ['another photo is shown', { shown: step(3, { photos: [{ ...photo, mediaId: 'm2' }] }) }, { what: 'step', seq: 3 }],
  ['other words are shown', { shown: step(3, { words: another }) }, { what: 'words', seq: 3 }],
  [
    'other words are shown and proved with them',
    { shown: step(3, { words: another }), proof: proved(3, { words: [{ field: 'reply', text: '明天去看', salt: '0'.repeat(31) + '3' }] }) },
    { what: 'words', seq: 3 },
  ],
  ['the words are not proved', { proof: proved(3, { words: [] }) }, { what: 'words', seq: 3 }],
  [
    'the time was changed in the row',
    { proof: proved(3, { row: (entries[2]?.row ?? '').replace('T08:00', 'T07:59') }) },
    { what: 'step', seq: 3 },
  ],
  ['the row is not given', { proof: proved(3, { row: null, words: [] }) }, { what: 'step', seq: 3 }],
  ['another report is shown', { shown: { ...shown, text: '没有坏' } }, { what: 'words', seq: 1 }],
  ['another place is shown', { shown: { ...shown, place: '门口' } }, { what: 'words', seq: 1 }],
  ['another number is shown', { shown: { ...shown, number: '003001-2026-00043' } }, { what: 'step', seq: 1 }],
  ['another hour of the report is shown', { shown: { ...shown, reportedAt: '2026-11-24T06:00:00.000Z' } }, { what: 'step', seq: 1 }],
  ['another state is shown', { shown: { ...shown, state: 'handling' } }, { what: 'step', seq: 3 }],
  [
    'it is said to wait for what nobody wrote',
    { shown: { ...shown, because: { label: '在等', text: '配件' } } },
    { what: 'words', seq: 3 },
  ],
  ['a step is not shown', { shown: { ...shown, timeline: shown.timeline.filter(({ seq }) => seq !== 2) } }, { what: 'missing', seq: 2 }],
  ['the end of the trace was cut', { proof: proved(3, { hash: null, row: null, words: [] }) }, { what: 'gone', seq: 3 }],
])('it does not hold where %s', (_, more, fault) => {
  const found = verdict(more);
  expect(found).toEqual({ kind: 'wrong', fault });
  expect(said(found)).toMatch(/请先点“保存凭证”留底，再打值班电话，说“办理经过核对不上”。$/);
});

test('a step that came after the page was read is not shown yet, which is no fault', () => {
  const found = verdict({ shown: { ...shown, state: 'submitted', timeline: shown.timeline.slice(0, 2) } });
  expect(found).toEqual({ kind: 'moved' });
  expect(said(found)).toContain('刷新');
});

test('a step that no signed tree holds days after it was written waits for a tree that stands still', () => {
  const none = ledger.proof(entries, [1, 2, 3], null);
  const behind = ledger.proof(entries, [1, 2, 3], ledger.head('2026-11-24', 3));
  const soon = Date.parse('2026-11-24T09:00:00Z');
  expect([none, behind].map((one) => verdict({ proof: one, now: soon }).kind)).toEqual(['waits', 'sound']);
  const late = verdict({ proof: behind });
  expect([late, verdict({ proof: none })]).toEqual([
    { kind: 'wrong', fault: { what: 'overdue', seq: 3 } },
    { kind: 'wrong', fault: { what: 'overdue', seq: 1 } },
  ]);
  expect(said(late)).toContain('“书面答复居民”这一步早该记进全区总账，到现在还没有。');
  // The platform, which needs no row, says so sooner and to a phone that cannot work it out.
  const told = { ...proof, faults: [{ fault: 'leaf-late', seq: 3 }] };
  expect([verdict({ proof: told }), verdictUnworked(told)]).toEqual([late, late]);
  expect(verdictUnworked({ ...proof, faults: [{ fault: 'head-unsigned', seq: null }] })).toEqual({
    kind: 'wrong',
    fault: { what: 'signature' },
  });
});

test('words their reporter erased are no fault', () => {
  const erased = entries[0]?.words.map((word) => ({ ...word, text: null, salt: null })) ?? [];
  const without: Ticket = { ...step(1, { words: [] }), text: null, place: null };
  expect(verdict({ proof: proved(1, { words: erased }), shown: without })).toMatchObject({ kind: 'sound', bound: true });
});

test('a phone that cannot work it out has the word of the platform, in which it says what it found', () => {
  expect(verdictUnworked(proof)).toEqual({ kind: 'unable' });
  const differs = verdictUnworked({ ...proof, faults: [{ fault: 'words-changed', seq: 3 }] });
  expect(said(differs)).toContain('平台自己也发现，“书面答复居民”这一步和当时记下的不一样。');
  const row = verdictUnworked({ ...proof, faults: [{ fault: 'ticket-differs', seq: null }] });
  expect(said(row)).toContain('平台自己也发现，这件事的记录和当时记下的不一样。');
  const ledger = verdictUnworked({ ...proof, faults: [{ fault: 'tree-broken', seq: 3 }] });
  expect(said(ledger)).toContain('全区总账里少了记录');
  expect(said(ledger)).not.toContain('书面答复');
});

describe('a key the phone never saw', () => {
  const replaced = new Ledger(['a', ...entries, 'b'], 9);
  const later = replaced.proof(entries, [1, 2, 3], replaced.head(day, 5));
  const seen = seenNow(proof, now - 1_000, ed25519);
  const both = { ...later, verifierKeys: [replaced.verifierKey, ledger.verifierKey] };

  test('is said with its fingerprint, and is no alarm', () => {
    const found = verdict({ proof: both, seen });
    expect(found).toEqual({ kind: 'other-key', fingerprint: expect.stringMatching(/^([0-9a-f]{4} ?){5}$/) });
    expect(verdictWords(found, shown.timeline, now)).toMatchObject({ tone: 'amber', title: '请和居委会对一下号码' });
    expect(said(found)).toContain('请看居委会公布的号码是不是');
  });

  test('is nothing to say of where one it saw signed as well', () => {
    const note = `${replaced.head(day, 5).note}${ledger.head(day, 5).note.split('\n\n')[1]}`;
    expect(verdict({ proof: { ...both, head: { ...replaced.head(day, 5), note } }, seen })).toMatchObject({ kind: 'sound' });
  });

  test('does not hide what does not hold, and is gone on with once somebody has compared it', () => {
    expect(verdict({ proof: both, seen, shown: step(3, { words: another }) })).toMatchObject({ kind: 'wrong' });
    const accepted = seenNow(both, now, ed25519);
    expect(accepted.keys).toEqual([replaced.verifierKey]);
    expect(verdict({ proof: both, seen: accepted })).toMatchObject({ kind: 'sound' });
  });

  test('is not taken for known by a check that went by another', () =>
    expect(seenNow(both, now, ed25519, seen.keys).keys).toEqual([ledger.verifierKey]));
});
