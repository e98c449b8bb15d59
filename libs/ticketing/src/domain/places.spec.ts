import { after, at, COMMUNITY, people, reported } from '../testing/histories.js';
import { type Ground, type Leaf, placeFaults } from './places.js';
import { seal, type SealedEntry } from './seal.js';
import { leafOf } from './tree.js';

const key = { areaId: COMMUNITY, ticketId: '00000000-0000-7000-8000-0000000000aa' };
const history = after(
  after(reported('2026-11-02 09:00'), 'accept', people.staff, '2026-11-02 09:05'),
  'reply',
  people.staff,
  '2026-11-02 09:10',
);
const entries = history.reduce<SealedEntry[]>((before, entry) => [...before, seal(key, before.at(-1), entry, [], []).sealed], []);
const positions = [3, 4, 7];
const leaves = entries.map(({ seq, hash }, index): Leaf => ({ seq, hash: leafOf(hash), position: positions[index] ?? -1 }));

/** All three have their place, and the day was signed after the second. */
const ground: Ground = { placed: 3, size: 9, head: { size: 5, signedAt: at('2026-11-02 09:08') }, now: at('2026-11-02 10:00') };
const faults = (more: { leaves?: readonly Leaf[]; entries?: readonly SealedEntry[]; ground?: Partial<Ground> } = {}) =>
  placeFaults(more.entries ?? entries, more.leaves ?? leaves, { ...ground, ...more.ground });
const moved = (seq: number, position: number): Leaf[] => leaves.map((leaf) => (leaf.seq === seq ? { ...leaf, position } : leaf));
const without = (seq: number): Leaf[] => leaves.filter((leaf) => leaf.seq !== seq);

it('finds nothing where every entry stands in its place, or waits for one', () => {
  expect(faults()).toEqual([]);
  expect(faults({ leaves: without(3), ground: { placed: 2 } })).toEqual([]);
  expect(faults({ leaves: [], ground: { placed: 0, size: 0, head: undefined } })).toEqual([]);
  expect(faults({ leaves: without(3), ground: { placed: 2, now: at('2026-11-03 09:10') } })).toEqual([]);
  expect(faults({ ground: { now: at('2026-11-04 09:10') } })).toEqual([]);
});

it.each<[string, Parameters<typeof faults>[0], object]>([
  [
    'a leaf of another entry',
    { leaves: [...without(2), { seq: 2, position: 4, hash: 'a'.repeat(64) }] },
    { fault: 'leaf-differs', seq: 2 },
  ],
  ['a leaf of an entry that is gone', { entries: entries.slice(0, 2) }, { fault: 'leaf-differs', seq: 3 }],
  ['an entry that had its place and has none', { leaves: without(2) }, { fault: 'leaf-missing', seq: 2 }],
  [
    'the same where the ticket was made to say that it never had one, once a head was signed long after it',
    { leaves: without(3), ground: { placed: 2, head: { size: 8, signedAt: at('2026-11-03 00:00') } } },
    { fault: 'leaf-missing', seq: 3 },
  ],
  ['a leaf behind the end of the tree', { leaves: moved(3, 9) }, { fault: 'leaf-misplaced', seq: 3 }],
  ['a leaf before that of the step it came after', { leaves: moved(3, 2) }, { fault: 'leaf-misplaced', seq: 3 }],
  [
    'a leaf behind a head that was signed long after its entry was written',
    { leaves: moved(3, 8), ground: { head: { size: 8, signedAt: at('2026-11-03 00:00') } } },
    { fault: 'leaf-misplaced', seq: 3 },
  ],
  [
    'an entry without a place a day after it was written, whatever head there is',
    { leaves: without(3), ground: { placed: 2, now: at('2026-11-03 09:11') } },
    { fault: 'leaf-late', seq: 3 },
  ],
  [
    'a place that no head covers two days after its entry was written',
    { ground: { now: at('2026-11-04 09:11') } },
    { fault: 'leaf-late', seq: 3 },
  ],
])('finds %s', (_, more, fault) => expect(faults(more)).toEqual([fault]));
