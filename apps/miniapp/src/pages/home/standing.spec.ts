import { type Membership } from '@/calls/me';
import { type TicketItem } from '@/calls/tickets';
import { standingOf, waitingItems } from './standing';

const membership = {
  id: 'm1',
  areaId: 310113003001,
  areaName: '松涛苑',
  state: 'verified',
  current: true,
  needsGuardian: false,
  askedAt: '2026-11-24T01:00:00.000Z',
  reviewDueAt: '2026-11-27T16:00:00.000Z',
  rejection: null,
} as Membership;
const ticket = (ticketId: string, state: TicketItem['state']) =>
  ({ ticketId, areaId: 310113003001, state, excerpt: '路灯不亮', category: { code: 'light', name: '路灯' } }) as TicketItem;
const relative = {
  membershipId: 'r1',
  person: { name: '王*乐', phone: null, document: null, address: '8号***' },
  home: '8号302室',
  relation: 'family',
  needsGuardian: true,
  vouched: false,
  askedAt: '2026-11-24T01:00:00.000Z',
} as const;

test('nobody signed in, and somebody without a community, are both guests', () => {
  expect(standingOf(undefined, {})).toEqual({ kind: 'guest', signedIn: false, looksAt: null });
  expect(standingOf({ memberships: [] }, {})).toEqual({ kind: 'guest', signedIn: true, looksAt: null });
  expect(standingOf({ memberships: [{ ...membership, state: 'ended' }] }, {})).toEqual({ kind: 'guest', signedIn: true, looksAt: null });
});

test('whoever belongs nowhere looks at the community whose code was read', () => {
  const scanned = { areaId: 310113003001, name: '松涛苑', code: 'K7PD3MWXQ4' };
  const onDuty = { onDuty: null, phone: '021-56001234' };
  expect(standingOf(undefined, { scanned, duty: onDuty })).toMatchObject({
    kind: 'guest',
    looksAt: { community: '松涛苑', duty: { phone: '021-56001234' } },
  });
  expect(standingOf({ memberships: [{ ...membership, state: 'pending' }] }, { scanned, duty: onDuty })).toMatchObject({
    kind: 'waiting',
    duty: { phone: '021-56001234' },
  });
});

test('each state of a request has its own standing', () => {
  expect(standingOf({ memberships: [{ ...membership, state: 'pending', needsGuardian: true }] }, {})).toMatchObject({
    kind: 'waiting',
    needsGuardian: true,
    dueAt: Date.parse('2026-11-28T00:00:00+08:00'),
  });
  expect(standingOf({ memberships: [{ ...membership, state: 'rejected', rejection: '门牌号不对' }] }, {})).toMatchObject({
    kind: 'refused',
    reason: '门牌号不对',
  });
  expect(standingOf({ memberships: [membership] }, {})).toMatchObject({
    kind: 'joined',
    duty: null,
    waiting: null,
    severalCommunities: false,
  });
});

test('a request that waits in one community does not hide another one that is open', () => {
  const pending: Membership = { ...membership, id: 'm2', areaId: 310113003002, state: 'pending', current: false };
  expect(standingOf({ memberships: [pending, membership] }, {})).toMatchObject({ kind: 'joined', severalCommunities: true });
});

test('who waits and what is new follows what ends by itself', () => {
  const items = waitingItems({
    toRate: [ticket('t1', 'resolved'), ticket('t3', 'followed-up')],
    unread: 2,
    relatives: [relative, { ...relative, membershipId: 'r2', vouched: true }],
  });
  expect(items?.map(({ id, title, opens }) => [id, title, opens])).toEqual([
    ['t1', '评价“路灯不亮”', 'ticket'],
    ['t3', '评价“路灯不亮”', 'ticket'],
    ['r1', '王*乐等您同意加入', 'household'],
    ['unread', '看看新消息', 'inbox'],
  ]);
  const long = { ...ticket('t4', 'resolved'), excerpt: '很'.repeat(80) };
  expect(waitingItems({ toRate: [long] })?.[0]?.title).toBe(`评价“${'很'.repeat(10)}…”`);
  expect(waitingItems({})).toBeNull();
  // Not known is not none: the way to the inbox stands there and says so.
  expect(waitingItems({ unread: 'unknown', toRate: [], relatives: [] })).toEqual([
    { id: 'unread', title: '消息', by: '没有取到，点开看', opens: 'inbox' },
  ]);
  expect(waitingItems({ unread: 0, toRate: [] })).toBeNull();
  expect(waitingItems({ unread: 0, toRate: [], relatives: [] })).toEqual([]);
});
