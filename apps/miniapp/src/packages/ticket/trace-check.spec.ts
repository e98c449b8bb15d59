import { DAY_MS } from '@shequtong/kernel';
import { ticket } from '../../../test/world/tickets';
import { Ledger } from '../../../test/world/traces';
import { type TicketProof } from '@/calls/trace-proof';
import { storage } from '../../../test/stand-ins/taro';
import { ed25519 } from './ed25519';
import { keepSeen, seenBefore } from './seen-traces';
import { type Continuity, continuityNeeded, type Seen, seenNow, verdictOf } from './trace-check';
import { verdictWords } from './verdict-words';

const [reported] = ticket().timeline;
if (!reported) throw new Error('a ticket without a step');
const timeline = [reported, { ...reported, seq: 2, step: 'accept', at: '2026-11-24T07:00:00.000Z', title: '受理' }];

const ledger = new Ledger(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
/** The same entries, of which one that our ticket does not own was rewritten. */
const rewritten = new Ledger(['a', 'b', 'x', 'd', 'e', 'f', 'g']);
const day = '2026-11-28';
const now = Date.parse('2026-11-28T04:00:00Z');
const proof = ledger.proof(timeline, [1, 4], ledger.head(day, 7));

/** As a neighbour's phone sees it, which is given hashes and places. */
const verdict = ({
  timeline: steps = timeline,
  ...more
}: { proof?: TicketProof; timeline?: typeof timeline; seen?: Seen; continuity?: Continuity } = {}) =>
  verdictOf({ proof, shown: { ...ticket(), timeline: steps }, seen: {}, continuity: null, verify: ed25519, now, ...more });
const seenOf = (one: TicketProof, at: number): Seen => seenNow(one, at, ed25519);

test('every step stands in the signed tree, as the phone finds out itself', () => {
  expect(verdict()).toEqual({
    kind: 'sound',
    bound: false,
    covered: 2,
    steps: 2,
    size: 7,
    signedAt: Date.parse('2026-11-28T00:00:00Z'),
    seenAt: null,
  });
  expect(verdictWords(verdict(), timeline, now)).toEqual({
    tone: 'green',
    title: '一步没少，也没被换过',
    text: '2 步都核对过，还是当时记下的那几步。页面上的文字是不是当时写的，要由报问题的人和居委会核对。',
    how: expect.stringMatching(/全区总账里找每一步的指纹.*总账今天 8:00 签名，共 7 条。这件事有 2 步的指纹在里面/),
  });
});

test('what came after the signature is said, and is no fault', () => {
  const found = verdict({ proof: ledger.proof(timeline, [1, 4], ledger.head(day, 3)) });
  expect(found).toMatchObject({ kind: 'sound', covered: 1, steps: 2 });
  expect(verdictWords(found, timeline, now).text).toContain('最新的 1 步还没记进全区总账，明天再核对一次。');
});

test('before anything of it is signed there is nothing to claim', () => {
  expect(verdict({ proof: ledger.proof(timeline, [1, 4], null) })).toEqual({ kind: 'waits', steps: 2 });
  expect(verdict({ proof: ledger.proof(timeline, [1, 4], ledger.head(day, 1)) })).toEqual({ kind: 'waits', steps: 2 });
});

const [first, second] = proof.entries;
if (!first || !second) throw new Error('a proof without steps');

test.each([
  [
    'the head is signed by somebody else',
    { proof: { ...proof, verifierKeys: [`${ledger.tree}+a1b2c3d4+AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA`] } },
    { what: 'signature' },
  ],
  [
    'the head stands under a day on which it was not signed',
    { proof: { ...proof, head: { ...ledger.head(day, 7), day: '2026-11-29' } } },
    { what: 'signature' },
  ],
  ['the head was changed', { proof: { ...proof, head: { ...ledger.head(day, 7), size: 6 } } }, { what: 'signature' }],
  [
    'a step was rewritten',
    { proof: { ...proof, entries: [first, { ...second, hash: ledger.hashes[5] ?? '' }] } },
    { what: 'place', seq: 2 },
  ],
  ['a step stands elsewhere', { proof: { ...proof, entries: [first, { ...second, position: 5 }] } }, { what: 'place', seq: 2 }],
  ['the path of a step is kept back', { proof: { ...proof, entries: [first, { ...second, path: null }] } }, { what: 'place', seq: 2 }],
  [
    'rows of the tree are gone, so that no path can be given',
    { proof: { ...proof, entries: [first, { ...second, path: null }], faults: [{ fault: 'tree-broken', seq: 2 }] } },
    { what: 'ledger' },
  ],
  ['a step is shown that has no proof', { proof: { ...proof, entries: [first] } }, { what: 'place', seq: 2 }],
  [
    'the tree holds a step more than the trace',
    { proof: { ...proof, entries: [first, second, { ...second, seq: 3, hash: null }] } },
    { what: 'gone', seq: 3 },
  ],
  [
    'the platform finds a step that differs itself',
    { proof: { ...proof, faults: [{ fault: 'words-changed', seq: 2 }] } },
    { what: 'platform', seq: 2 },
  ],
] as const)('it does not hold where %s', (_, more, fault) =>
  expect(verdict(more as Parameters<typeof verdict>[0])).toEqual({ kind: 'wrong', fault }),
);

describe('with what the phone saw before', () => {
  const yesterday: Seen = seenOf(ledger.proof(timeline, [1, 4], ledger.head('2026-11-27', 5)), now - DAY_MS);

  test('it asks that the tree only grew, and says since when it has looked', () => {
    expect(continuityNeeded(proof, yesterday)).toEqual({ from: '2026-11-27', to: day });
    const found = verdict({ seen: yesterday, continuity: ledger.continuity(5, 7) });
    expect(found).toMatchObject({ kind: 'sound', seenAt: now - DAY_MS });
    expect(verdictWords(found, timeline, now).text).toContain('和昨天 12:00 核对时也一样。');
  });

  test('of one day nothing needs to be shown', () => {
    const today = seenOf(proof, now);
    expect(continuityNeeded(proof, today)).toBeNull();
    expect(verdict({ seen: today })).toMatchObject({ kind: 'sound' });
  });

  test.each([
    ['does not continue it', { proof: rewritten.proof(timeline, [1, 4], rewritten.head(day, 7)), continuity: rewritten.continuity(5, 7) }],
    ['is not shown to continue it', {}],
    ['is smaller', { proof: ledger.proof(timeline, [1, 4], ledger.head(day, 4)) }],
    ['is gone', { proof: ledger.proof(timeline, [1, 4], null) }],
    ['is another one of the same size', { proof: rewritten.proof(timeline, [1, 4], rewritten.head('2026-11-27', 5)) }],
  ])('it does not hold where the tree %s', (_, more) =>
    expect(verdict({ seen: yesterday, ...more })).toEqual({ kind: 'wrong', fault: { what: 'tree' } }),
  );

  test('it does not hold where rows of the tree are gone, so that nobody can tell', () =>
    expect(verdict({ seen: yesterday, continuity: 'broken' })).toEqual({ kind: 'wrong', fault: { what: 'ledger' } }));

  test('it does not hold where a step is another now, or gone', () => {
    const [one, two] = [first.hash ?? '', second.hash ?? ''];
    const other: Seen = { trace: { at: now, hashes: { 1: one, 2: one } } };
    const more: Seen = { trace: { at: now, hashes: { 1: one, 2: two, 3: one } } };
    expect(verdict({ seen: other })).toEqual({ kind: 'wrong', fault: { what: 'changed', seq: 2 } });
    expect(verdict({ seen: more })).toEqual({ kind: 'wrong', fault: { what: 'changed', seq: 3 } });
    expect(verdictWords(verdict({ seen: other }), timeline, now)).toEqual({
      tone: 'red',
      title: '核对不上',
      text: '“受理”这一步，和这台手机上次核对时不一样。请先点“保存凭证”留底，再打值班电话，说“办理经过核对不上”。',
      how: expect.stringMatching(/问题代码 changed，第 2 步。$/),
    });
  });

  test('it is kept by tree and ticket, the latest thirty, and what is no such thing is not read', () => {
    storage.clear();
    const { head, trace, keys } = yesterday;
    for (let at = 0; at < 31; at += 1) keepSeen(ledger.tree, `t${at}`, yesterday);
    expect(seenBefore(ledger.tree, 't30')).toEqual({ head, keys, trace });
    expect(seenBefore(ledger.tree, 't0')).toEqual({ head, keys });
    expect(seenBefore('another', 't30')).toEqual({ trace });
    storage.set('shequtong.seen-traces', '{"heads":{"x":1},"traces":[]}');
    expect(seenBefore('x', 't30')).toEqual({});
  });
});
