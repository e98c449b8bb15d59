import { type Role } from '@shequtong/kernel';
import { screen, waitFor, within } from '@testing-library/react';
import { fireEvent } from '@testing-library/react';
import { openConsole, TestKeep } from '../../../../test/open-console.js';
import { json } from '../../../../test/scripted-api.js';
import { serverFor } from '../../../../test/staff.js';

const auditor: [Role, number] = ['auditor', 310113000000];
const LOOKS = 'GET /api/areas/310113000000/audit/looks';
const ROLES = 'GET /api/areas/310113000000/audit/role-changes';
const look = {
  id: '0192f0aa-8888-7000-8000-000000000001',
  at: '2026-11-23T02:05:00Z',
  areaId: 310113003001,
  areaName: '宝钢一村居委会',
  reader: '党总支书记 顾演示',
  readerRoleName: '居委会书记',
  office: '宝钢一村居委会',
  person: '张*芳',
  what: '姓名、手机号',
  reason: '电话回访',
};
const change = {
  grantId: '0192f0aa-9999-7000-8000-000000000001',
  change: 'ended',
  at: '2026-11-22T02:00:00Z',
  areaId: 310113003001,
  areaName: '宝钢一村居委会',
  role: 'building-lead',
  roleName: '楼组长',
  post: '3 号楼楼组长',
  publicName: null,
  person: '李*安',
  startsAt: '2026-01-01T00:00:00Z',
  endsAt: '2026-11-22T02:00:00Z',
  by: '党总支书记 顾演示',
  reason: '本人不再担任',
};

it('shows who looked at whose data, to the minute, and the changes of roles', async () => {
  const network = serverFor(auditor)
    .on(LOOKS, () => json({ looks: [look], next: null }))
    .on(ROLES, () => json({ changes: [change], next: null }));
  const { address } = openConsole(network, '/audit', new TestKeep('kept'));
  expect(await screen.findByText('2026-11-23 10:05')).toBeTruthy();
  expect(screen.getByText('党总支书记 顾演示')).toBeTruthy();
  expect(screen.getByText('电话回访')).toBeTruthy();
  expect(screen.getByText('张*芳')).toBeTruthy();
  // In a narrow window too: nothing of a record is left out there.
  expect(within(screen.getByText('张*芳').closest('td') as HTMLElement).getByText('宝钢一村居委会')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '角色变动' }));
  expect(await screen.findByText('本人不再担任')).toBeTruthy();
  expect(screen.getByText('李*安')).toBeTruthy();
  const cell = within(screen.getByText('本人不再担任').closest('td') as HTMLElement);
  for (const words of ['2026-01-01 至', '2026-11-22']) expect(cell.getByText(words)).toBeTruthy();
  expect(address()).toBe('/audit?tab=roles');
});

it('asks for the days that were chosen', async () => {
  const network = serverFor(auditor).on(LOOKS, () => json({ looks: [], next: null }));
  openConsole(network, '/audit?from=2026-11-01&to=2026-11-02', new TestKeep('kept'));
  expect(await screen.findByText('这段时间没有人查看过个人信息')).toBeTruthy();
  await waitFor(() =>
    expect(decodeURIComponent(network.sent.at(-1)?.url ?? '')).toContain('from=2026-10-31T16:00:00.000Z&until=2026-11-02T16:00:00.000Z'),
  );
});

it('shows what happened to the sign-ins of staff, also of one without a name', async () => {
  const changes = [
    {
      id: '0192f0aa-aaaa-7000-8000-000000000001',
      change: 'reset',
      at: '2026-11-23T02:05:00Z',
      person: '民政干事 周演示',
      by: '党总支书记 顾演示',
    },
    { id: '0192f0aa-aaaa-7000-8000-000000000002', change: 'set-up', at: '2026-11-22T02:05:00Z', person: null, by: null },
  ];
  openConsole(
    serverFor(auditor).on('GET /api/areas/310113000000/audit/credential-changes', () => json({ changes, next: null })),
    '/audit?tab=sign-ins',
    new TestKeep('kept'),
  );
  expect(await screen.findByText('上级重置')).toBeTruthy();
  expect(screen.getByText('民政干事 周演示')).toBeTruthy();
  expect(screen.getAllByText('未留对外称呼')).toHaveLength(2);
});

it('shows what was done with the rosters: how many lines, which fields, why, and that who joined stays', async () => {
  const row = {
    id: '0192f0aa-bbbb-7000-8000-000000000001',
    change: 'imported',
    at: '2026-11-23T02:05:00Z',
    areaId: 310113003001,
    areaName: '宝钢一村居委会',
    by: '党总支书记 顾演示',
    person: null,
    entries: 120,
    what: null,
    reason: null,
    joined: false,
  };
  const changes = [
    { ...row, id: '0192f0aa-bbbb-7000-8000-000000000003', change: 'removed', person: '李*安', entries: 1, reason: '已搬走', joined: true },
    { ...row, id: '0192f0aa-bbbb-7000-8000-000000000002', change: 'corrected', person: '陈*芬', entries: 1, what: '室号、手机号' },
    row,
  ];
  openConsole(
    serverFor(auditor).on('GET /api/areas/310113000000/audit/roster-changes', () => json({ changes, next: null })),
    '/audit?tab=roster',
    new TestKeep('kept'),
  );
  for (const words of ['120 条', '室号、手机号', '已搬走', '有人凭它入驻，入驻不变']) expect(await screen.findByText(words)).toBeTruthy();
});

it('shows who searched for people, by what, and how many were found', async () => {
  const search = {
    id: '0192f0aa-cccc-7000-8000-000000000001',
    at: '2026-11-23T02:05:00Z',
    areaId: 310113003001,
    areaName: '宝钢一村居委会',
    reader: '社工 陈演示',
    office: '宝钢一村居委会',
    what: '按手机号查底册',
    matches: 0,
  };
  const searches = [search, { ...search, id: '0192f0aa-cccc-7000-8000-000000000002', what: '按姓名查居民', matches: 2 }];
  openConsole(
    serverFor(auditor).on('GET /api/areas/310113000000/audit/searches', () => json({ searches, next: null })),
    '/audit?tab=searches',
    new TestKeep('kept'),
  );
  for (const words of ['按手机号查底册', '没有找到', '按姓名查居民', '2 条']) expect(await screen.findByText(words)).toBeTruthy();
});

it('shows what became of buildings and units, and who did it, also where the platform did', async () => {
  const row = {
    id: '0192f0aa-dddd-7000-8000-000000000001',
    change: 'building-renamed',
    at: '2026-11-23T02:05:00Z',
    areaId: 310113003001,
    areaName: '宝钢一村居委会',
    what: '甲楼 → 丙楼',
    by: '党总支书记 顾演示',
    byPlatform: false,
  };
  const changes = [
    row,
    {
      ...row,
      id: '0192f0aa-dddd-7000-8000-000000000002',
      change: 'unit-renamed',
      what: '旧村居委会 → 新村居委会',
      by: null,
      byPlatform: true,
    },
  ];
  openConsole(
    serverFor(auditor).on('GET /api/areas/310113000000/audit/place-changes', () => json({ changes, next: null })),
    '/audit?tab=places',
    new TestKeep('kept'),
  );
  for (const words of ['楼栋改名', '甲楼 → 丙楼', '党总支书记 顾演示', '单位改名', '平台'])
    expect(await screen.findByText(words)).toBeTruthy();
});
