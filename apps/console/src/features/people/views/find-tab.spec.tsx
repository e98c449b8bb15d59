import { type Role } from '@shequtong/kernel';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { openConsole, TestKeep } from '../../../../test/open-console.js';
import { grantRow, MEMBER_ID } from '../../../../test/people.js';
import { json, type ScriptedNetwork } from '../../../../test/scripted-api.js';
import { serverFor } from '../../../../test/staff.js';

const STREET = '/api/areas/310113003000';
const MEMBERS = `POST ${STREET}/members/search`;
const STAFF = `POST ${STREET}/grants/search`;
const found = {
  membershipId: MEMBER_ID,
  areaId: 310113003001,
  areaName: '宝钢一村居委会',
  person: { name: '陈*芬', phone: '138****0000', document: null, address: '8 号楼' },
  displayName: '陈女士',
  state: 'verified',
};

const server = (role: Role = 'street-officer') =>
  serverFor([role, 310113003000])
    .on(`GET ${STREET}/grants`, () => json({ grants: [grantRow()], next: null }))
    .on(MEMBERS, () => json({ members: [found], more: false }))
    .on(STAFF, () => json({ staff: [{ ...grantRow(), areaId: 310113003001, areaName: '宝钢一村居委会' }], more: true }));
const open = (network: ScriptedNetwork) => openConsole(network, '/people?tab=find', new TestKeep('kept'));
const search = async (typed: string): Promise<void> => {
  const box = await screen.findByRole('searchbox', { name: '找人' });
  fireEvent.change(box, { target: { value: typed } });
  fireEvent.keyDown(box, { key: 'Enter', code: 'Enter', charCode: 13 });
  fireEvent.keyUp(box, { key: 'Enter', code: 'Enter', charCode: 13 });
};

it('finds residents and staff of all communities below by a name, which never stands in an address', async () => {
  const network = server();
  const { address } = open(network);
  expect(await screen.findByText('在友谊路街道范围内找人')).toBeTruthy();
  await search('陈素芬');
  expect(await screen.findByText('陈*芬')).toBeTruthy();
  expect(await screen.findByText('王演示', { selector: 'strong' })).toBeTruthy();
  expect(screen.getAllByText('宝钢一村居委会')).toHaveLength(2);
  expect(screen.getByText('居委会主任').parentElement?.textContent).toBe('居委会主任居委会工作人员');
  expect(screen.getByText('还有更多，请换完整的姓名或手机号。')).toBeTruthy();
  expect([network.bodies(MEMBERS), network.bodies(STAFF)]).toEqual([[{ name: '陈素芬' }], [{ name: '陈素芬' }]]);
  expect(decodeURIComponent([address(), ...network.sent.map(({ url }) => url)].join())).not.toContain('陈素芬');
});

it('finds residents alone by a whole phone, and asks for no half of one', async () => {
  const network = server();
  open(network);
  await search('1381234');
  expect(await screen.findByText('请输入完整姓名或 11 位手机号')).toBeTruthy();
  await search('138 1234 5678');
  await waitFor(() => expect(network.bodies(MEMBERS)).toEqual([{ phone: '13812345678' }]));
  expect(network.bodies(STAFF)).toEqual([]);
});

it('is a search that is made once: coming back to the window makes no other', async () => {
  const network = server();
  open(network);
  await search('陈素芬');
  await screen.findByText('陈*芬');
  const now = Date.now();
  jest.spyOn(Date, 'now').mockReturnValue(now + 60_000);
  fireEvent(window, new Event('visibilitychange'));
  // The names of offices are public and read again like any list.
  await waitFor(() => expect(network.bodies(STAFF)).toHaveLength(2));
  expect(network.bodies(MEMBERS)).toHaveLength(1);
});

it('finds staff for an administrator, and no residents', async () => {
  const network = server('administrator');
  open(network);
  await search('王演示');
  expect(await screen.findByText('王演示', { selector: 'strong' })).toBeTruthy();
  expect(network.bodies(MEMBERS)).toEqual([]);
});
