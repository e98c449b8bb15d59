import { type Role } from '@shequtong/kernel';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { openConsole, TestKeep } from '../../../../test/open-console.js';
import { json, type ScriptedNetwork } from '../../../../test/scripted-api.js';
import { serverFor } from '../../../../test/staff.js';
import { ROW_ID, TICKET_ID, TICKET_PATH, ticketFile, ticketItem } from '../../../../test/tickets.js';

const staff: [Role, number] = ['community-staff', 310113003001];
const changed = { ticketId: TICKET_ID, areaId: 310113003001, number: '003001-2026-00042', state: 'handling', version: 2 };

/** The server with one ticket, whose file carries its version as ETag. */
const withTicket = (grant: [Role, number], change = {}) => {
  const file = ticketFile(change);
  return serverFor(grant)
    .on(`GET /api/areas/${grant[1]}/tickets`, () => json({ tickets: [ticketItem()] }))
    .on(`GET ${TICKET_PATH}/file`, () => json(file, 200, { ETag: `"${file.version}"` }));
};
const open = (network: ScriptedNetwork, address: string) => openConsole(network, address, new TestKeep('kept'));
const openFile = (network: ScriptedNetwork) => open(network, `/workbench?open=${ROW_ID}`);
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const dialog = async (name: string) => within(await screen.findByRole('dialog', { name }));

it('says of a public ticket that everybody reads what is written, where everybody does', async () => {
  openFile(withTicket(staff, { visibility: 'public' }));
  await press('书面答复');
  expect((await dialog('书面答复')).getByText(/^这件事是公开的/)).toBeTruthy();
  fireEvent.click((await dialog('书面答复')).getByRole('button', { name: '取消' }));
  await press('受理');
  expect((await dialog('受理')).queryByText(/^这件事是公开的/)).toBeNull();
});

it.each([
  ['派到友谊路街道', ['escalate'], '这件事是公开的：照片大家都能看到，请不要拍进居民的脸、门牌和电话。写的话不公开。'],
  ['开始处置', ['start-handling'], '这件事是公开的：照片大家都能看到，请不要拍进居民的脸、门牌和电话。写的话不公开。'],
  ['不予受理', ['decline'], '这件事是公开的：写的话大家都能看到，请不要写居民的姓名、门牌和电话。'],
])('says in %s of what exactly', async (name, openSteps, words) => {
  openFile(withTicket(staff, { visibility: 'public', openSteps }));
  await press(name);
  expect((await dialog(name)).getByText(words)).toBeTruthy();
});

it('says of a ticket that is not public who sees the photos that go with it to the level above', async () => {
  openFile(withTicket(staff, { visibility: 'private', openSteps: ['escalate'] }));
  await press('派到友谊路街道');
  const form = await dialog('派到友谊路街道');
  expect(form.getByText(/传的照片，居民能看到；写的话只有单位能看到。$/)).toBeTruthy();
  expect(form.queryByText(/^这件事是公开的/)).toBeNull();
});

it('asks once more before a number of a person goes out to everybody, and lets the words be changed', async () => {
  const route = `POST ${TICKET_PATH}/reply`;
  const network = withTicket(staff, { visibility: 'public' }).on(route, () => json(changed));
  openFile(network);
  await press('书面答复');
  const form = await dialog('书面答复');
  fireEvent.change(form.getByLabelText('给居民的答复'), { target: { value: '已打 138 0000 0000，到302室看过' } });
  fireEvent.click(form.getByRole('button', { name: '书面答复' }));
  const question = '这段话里有上报人的电话 138 0000 0000、室号 302室，所有人都能看到。仍要发出？';
  expect((await screen.findAllByText(question)).length).toBeGreaterThan(0);
  fireEvent.click(screen.getByRole('button', { name: '回去改' }));
  expect(network.bodies(route)).toEqual([]);
  await waitFor(() => expect(screen.queryAllByText(question)).toEqual([]));
  fireEvent.click(form.getByRole('button', { name: '书面答复' }));
  fireEvent.click(await screen.findByRole('button', { name: '仍要发出' }));
  expect(await screen.findByText('已答复，居民能看到')).toBeTruthy();
  expect(network.bodies(route)).toHaveLength(1);
});
