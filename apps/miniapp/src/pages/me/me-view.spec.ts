import { type Membership } from '@/calls/me';
import { meView } from './me-view';

const person = { name: '王*', phone: null, document: null, address: '8号***' };
const membership: Membership = {
  id: 'm1',
  areaId: 310113003001,
  areaName: '松涛苑',
  buildingName: '8号',
  relation: 'owner',
  state: 'verified',
  current: true,
  needsGuardian: false,
  displayName: '王女士',
  person,
  askedAt: '2026-11-20T02:00:00.000Z',
  reviewDueAt: null,
  rejection: null,
  takenBack: null,
};
const nothing = { unread: 0, relatives: 0 };
const values = (view: ReturnType<typeof meView>) =>
  Object.fromEntries([...view.rows.people, ...view.rows.account].map(({ opens, value, mark }) => [opens, { value, mark }]));

test('somebody without a community is nobody’s neighbour yet, but has all rows of their own', () => {
  const view = meView({ memberships: [], phone: { phone: '138****0000', provedAt: '2026-11-20T02:00:00.000Z' } }, nothing);
  expect(view).toMatchObject({ name: null, phone: '138****0000', community: undefined });
  expect(values(view).communities).toEqual({ value: '还没有加入', mark: undefined });
  expect(Object.keys(values(view))).toEqual([
    'inbox',
    'communities',
    'household',
    'groups',
    'delegations',
    'organisations',
    'devices',
    'consent',
    'looks',
    'data',
  ]);
});

test('what waits is said in words at its row', () => {
  const rows = values(meView({ memberships: [membership], phone: null }, { unread: 120, relatives: 2 }));
  expect(rows.inbox).toEqual({ value: '99 条以上未读', mark: true });
  expect(rows.household).toEqual({ value: '2 位等您作证', mark: true });
});

test('where the number of unread messages did not come, its row says so, and not that there are none', () => {
  const { inbox } = values(meView({ memberships: [membership], phone: null }, { unread: 'unknown', relatives: 0 }));
  expect(inbox).toEqual({ value: '没有取到，点开看' });
});

test('of several communities the current one is named, those left are not counted', () => {
  const other: Membership = { ...membership, id: 'm2', areaId: 310113003002, areaName: '馨佳园', current: false, relation: 'tenant' };
  const left: Membership = { ...other, id: 'm3', state: 'ended' };
  expect(values(meView({ memberships: [other, membership, left], phone: null }, nothing)).communities?.value).toBe('松涛苑 等 2 个');
});

test('after a refusal neighbours see nobody', () => {
  expect(meView({ memberships: [{ ...membership, state: 'rejected', current: false }], phone: null }, nothing).name).toBeNull();
});
