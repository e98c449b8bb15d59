import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { openConsole, TestKeep } from '../../../../test/open-console.js';
import { json, problem, type ScriptedNetwork } from '../../../../test/scripted-api.js';
import { serverFor } from '../../../../test/staff.js';
import { TICKET_ID } from '../../../../test/tickets.js';

/** What a resident says by phone is written down in their name (代报). */

const AREA = 310113003001;
const FIND = `POST /api/communities/${AREA}/members/search`;
const TELL = `POST /api/communities/${AREA}/tickets/for-resident`;
const member = (id: string, buildingName: string, mine = false) => ({
  membershipId: `0192f0aa-4444-7000-8000-00000000000${id}`,
  person: { name: '张*', phone: '138****0000', address: '3 号楼 ***', document: null },
  displayName: '张女士',
  buildingName,
  relation: 'owner',
  state: 'verified',
  way: 'roster',
  askedAt: '2026-11-01T00:00:00Z',
  mine,
});
const changed = { ticketId: TICKET_ID, areaId: AREA, number: '003001-2026-00043', state: 'submitted', version: 1 };

const server = (): ScriptedNetwork =>
  serverFor(['community-staff', AREA])
    .on(`GET /api/communities/${AREA}/buildings`, () =>
      json({ buildings: [{ id: '0192f0aa-5555-7000-8000-000000000001', name: '3 号楼' }] }),
    )
    .on(FIND, () => json({ members: [member('1', '3 号楼'), member('2', '5 号楼', true)], next: null }));

const openDialog = async (network: ScriptedNetwork) => {
  openConsole(network, '/workbench', new TestKeep('kept'));
  fireEvent.click(await screen.findByRole('button', { name: '代报' }));
  return within(await screen.findByRole('dialog', { name: '代居民报事项' }));
};
type Form = Awaited<ReturnType<typeof openDialog>>;

const type = (form: Form, label: RegExp | string, value: string) => fireEvent.change(form.getByLabelText(label), { target: { value } });

async function choose(form: Form): Promise<void> {
  type(form, '居民的全名', '张三');
  fireEvent.click(form.getByRole('button', { name: '查找' }));
  fireEvent.click(await form.findByRole('radio', { name: /张\*\s+3 号楼/ }));
}

async function fill(form: Form): Promise<void> {
  await choose(form);
  fireEvent.click(form.getByRole('radio', { name: '来电' }));
  type(form, '反映的内容', '三楼的灯不亮');
  fireEvent.mouseDown(form.getByRole('combobox', { name: '类别' }));
  fireEvent.click(await screen.findByText('楼道照明', { selector: '.ant-select-item-option-content' }));
  type(form, '具体位置', '3 号楼三楼');
}

it('finds the resident by name, and sends what they said in their name', async () => {
  const network = server().on(TELL, () => json(changed, 201));
  const form = await openDialog(network);
  await fill(form);
  fireEvent.click(form.getByRole('button', { name: '提交' }));
  expect(await screen.findByText('已登记，编号 003001-2026-00043')).toBeTruthy();
  expect(network.bodies(FIND)).toEqual([{ name: '张三', state: 'verified' }]);
  expect(network.bodies(TELL)).toEqual([
    {
      membershipId: member('1', '').membershipId,
      way: 'by-phone',
      text: '三楼的灯不亮',
      categoryCode: 'estate.light',
      visibility: 'private',
      place: '3 号楼三楼',
    },
  ]);
});

it('says what is missing, and sends nothing', async () => {
  const network = server();
  const form = await openDialog(network);
  fireEvent.click(form.getByRole('button', { name: '提交' }));
  for (const words of ['请查找并选择居民', '请选怎么反映的', '请写清反映的内容', '请选类别', '请选楼栋，或写明具体位置'])
    expect(await form.findByText(words)).toBeTruthy();
  expect(network.bodies(TELL)).toEqual([]);
});

it('says what to do where nobody of that name is a resident, and offers nobody themselves', async () => {
  const network = server().on(FIND, () => json({ members: [], next: null }));
  const form = await openDialog(network);
  type(form, '居民的全名', '王五');
  fireEvent.click(form.getByRole('button', { name: '查找' }));
  expect((await form.findByRole('status')).textContent).toContain('没有找到已核实的居民');
  network.on(FIND, () => json({ members: [member('2', '5 号楼', true)], next: null }));
  fireEvent.click(form.getByRole('button', { name: '查找' }));
  expect((await form.findByRole<HTMLInputElement>('radio', { name: /5 号楼/ })).disabled).toBe(true);
});

it('keeps what was written when it is refused, and when the dialog is closed by mistake', async () => {
  const network = server().on(TELL, () => problem(409, 'ticket/consent-of-reporter', '这位居民收回了隐私同意', '请先征得同意。'));
  const form = await openDialog(network);
  await fill(form);
  fireEvent.click(form.getByRole('button', { name: '提交' }));
  expect(await form.findByText('这位居民收回了隐私同意')).toBeTruthy();
  fireEvent.click(form.getByRole('button', { name: /取\s?消/ }));
  await waitFor(() => expect(screen.queryByRole('dialog', { name: '代居民报事项' })).toBeNull());
  fireEvent.click(screen.getByRole('button', { name: '代报' }));
  const again = within(await screen.findByRole('dialog', { name: '代居民报事项' }));
  expect(again.getByLabelText<HTMLTextAreaElement>('反映的内容').value).toBe('三楼的灯不亮');
  expect(again.getByText(/居民：张\*/)).toBeTruthy();
  expect(again.getByText(/已放回上次没写完的内容/)).toBeTruthy();
});

it('asks before everybody reads a phone number, or the name of who told it', async () => {
  const network = server().on(TELL, () => json(changed, 201));
  const form = await openDialog(network);
  await fill(form);
  type(form, '反映的内容', '张三说请打 13900000000');
  fireEvent.click(form.getByRole('radio', { name: /所有人都能看到/ }));
  fireEvent.click(form.getByRole('button', { name: '提交' }));
  expect((await screen.findAllByText(/里有姓名 张三、?.*电话 13900000000/)).length).toBeGreaterThan(0);
  expect(network.bodies(TELL)).toEqual([]);
});

it('is not offered to a street, which is told nothing at its counter', async () => {
  openConsole(serverFor(['street-officer', 310113003000]), '/workbench', new TestKeep('kept'));
  expect(await screen.findByRole('heading', { level: 1 })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '代报' })).toBeNull();
});
