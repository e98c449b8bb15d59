import { type Role } from '@shequtong/kernel';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { openConsole, TestKeep } from '../../../../test/open-console.js';
import { json, type ScriptedNetwork } from '../../../../test/scripted-api.js';
import { serverFor } from '../../../../test/staff.js';
import { ROW_ID, TICKET_ID, TICKET_PATH, ticketFile, ticketItem } from '../../../../test/tickets.js';

const staff: [Role, number] = ['community-staff', 310113003001];
const street: [Role, number] = ['street-officer', 310113003000];
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

const matter = {
  kind: 'extension' as const,
  title: '向友谊路街道申请延期 10 个工作日',
  askedAt: '2026-11-23T05:00:00Z',
  dueAt: '2026-11-30T16:00:00Z' as string | null,
  until: '2026-12-14T16:00:00Z',
  text: '厂家要 10 天才到货',
};

it('says of each row what this office is asked for, until when, why, and by when it is to decide: not the nearest deadline of the ticket', async () => {
  const network = serverFor(street).on('GET /api/areas/310113003000/tickets', () => json({ tickets: [ticketItem({ matters: [matter] })] }));
  open(network, '/workbench?responsible=decides');
  expect(await screen.findByText('向友谊路街道申请延期 10 个工作日（到12月14日（周一）24:00）：厂家要 10 天才到货')).toBeTruthy();
  expect(screen.getByText('决定延期 · 11月30日（周一）24:00')).toBeTruthy();
  expect(screen.queryByText(/^首次答复/)).toBeNull();
});

it('says of what nothing ends since when it waits, and keeps the nearest deadline in every other list', async () => {
  const pause = { ...matter, kind: 'suspension' as const, dueAt: null };
  const network = serverFor(street).on('GET /api/areas/310113003000/tickets', () => json({ tickets: [ticketItem({ matters: [pause] })] }));
  const list = open(network, '/workbench?responsible=decides');
  expect(await screen.findByText(/提出，没有期限$/)).toBeTruthy();
  list.unmount();
  open(network, '/workbench?responsible=anyone');
  expect(await screen.findByText(/^首次答复/)).toBeTruthy();
});

it('says first what a suspended ticket waits for and until when, and urges nobody to take that back', async () => {
  const ask = {
    ...ticketFile().timeline[0]!,
    seq: 2,
    step: 'ask-suspension',
    title: '申请暂停办理 5 个工作日',
    officeName: '宝钢一村居委会',
    words: [{ field: 'waiting', label: '等待什么', text: '配件下周到货' }],
  };
  const suspension = {
    kind: 'suspension' as const,
    name: '恢复办理',
    dueAt: '2026-11-30T16:00:00Z',
    phrase: '',
    late: false,
    warned: false,
  };
  openFile(
    withTicket(street, {
      state: 'suspended',
      timeline: [...ticketFile().timeline, ask],
      clocks: [suspension],
      openSteps: ['resume'],
    }),
  );
  const paused = within((await screen.findByRole('heading', { name: '暂停办理，在等' })).closest('section') as HTMLElement);
  for (const words of [/宝钢一村居委会/, /配件下周到货/, '11月30日（周一）24:00自动恢复办理，等到了可以提前恢复。'])
    expect(paused.getByText(words)).toBeTruthy();
  const resume = screen.getByRole('button', { name: '恢复办理' });
  expect(resume.className).not.toContain('primary');
  expect(resume.className).not.toContain('dangerous');
});

it('asks for a suspension with the days and what is waited for', async () => {
  const network = withTicket(staff, { state: 'handling', openSteps: ['resolve', 'ask-suspension'] }).on(
    `POST ${TICKET_PATH}/suspension/ask`,
    () => json(changed),
  );
  openFile(network);
  await press('申请暂停');
  const form = await dialog('申请暂停');
  fireEvent.click(form.getByRole('radio', { name: '5 个工作日' }));
  fireEvent.change(form.getByLabelText('等待什么'), { target: { value: '配件下周到货' } });
  fireEvent.click(form.getByRole('button', { name: '申请暂停' }));
  await waitFor(() => expect(network.bodies(`POST ${TICKET_PATH}/suspension/ask`)).toEqual([{ days: 5, waitsFor: '配件下周到货' }]));
});

const asked = {
  seq: 2,
  step: 'ask-extension',
  at: '2026-11-23T05:00:00Z',
  moment: '今天 13:00',
  title: '申请延期 10 个工作日',
  officeName: '宝钢一村居委会',
  post: '居委会主任',
  name: '王演示',
  words: [{ field: 'reason', label: '原因', text: '厂家要 10 天才到货' }],
  photos: [],
};

it.each([
  ['2026-11-30T16:00:00Z', /^11月30日（周一）24:00前还没定，申请就失效/],
  [null, '没定之前照常办理，时限照常走。'],
])('shows who asked that it waits, for whom and until when: %p', async (until, words) => {
  openFile(
    withTicket(staff, {
      state: 'handling',
      timeline: [...ticketFile().timeline, asked],
      asks: [{ seq: 2, kind: 'extension', office: '友谊路街道', until, grantedUntil: '2026-12-14T16:00:00Z' }],
      openSteps: ['resolve'],
    }),
  );
  const box = within((await screen.findByRole('heading', { name: '等友谊路街道定' })).parentElement as HTMLElement);
  for (const text of [/申请延期 10 个工作日 · 宝钢一村居委会/, /厂家要 10 天才到货/, words]) expect(box.getByText(text)).toBeTruthy();
});

it('shows whoever decides what was asked for', async () => {
  const network = withTicket(street, {
    state: 'handling',
    timeline: [...ticketFile().timeline, asked],
    asks: [{ seq: 2, kind: 'extension', office: '友谊路街道', until: '2026-11-30T16:00:00Z', grantedUntil: '2026-12-14T16:00:00Z' }],
    openSteps: ['extend', 'refuse-extension'],
  }).on(`POST ${TICKET_PATH}/extension/grant`, () => json(changed));
  openFile(network);
  expect(await screen.findByRole('heading', { name: '等您定' })).toBeTruthy();
  await press('同意延期');
  const form = await dialog('同意延期');
  for (const words of [/申请延期 10 个工作日 · 宝钢一村居委会/, /厂家要 10 天才到货/, '现在同意的话，办结时限延到12月14日（周一）24:00。'])
    expect(form.getByText(words)).toBeTruthy();
  fireEvent.click(form.getByRole('button', { name: '同意延期' }));
  await waitFor(() => expect(network.bodies(`POST ${TICKET_PATH}/extension/grant`)).toEqual([{}]));
});
