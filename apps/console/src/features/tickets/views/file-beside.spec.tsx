import { type Role } from '@shequtong/kernel';
import { screen, within } from '@testing-library/react';
import { openConsole, TestKeep } from '../../../../test/open-console.js';
import { json } from '../../../../test/scripted-api.js';
import { serverFor } from '../../../../test/staff.js';
import { ROW_ID, TICKET_PATH, ticketFile, ticketItem } from '../../../../test/tickets.js';

const staff: [Role, number] = ['community-staff', 310113003001];

/** A file beside its list. */
const open = (change: Parameters<typeof ticketFile>[0], row: Parameters<typeof ticketItem>[0] = {}) =>
  openConsole(
    serverFor(staff)
      .on('GET /api/areas/310113003001/tickets', () => json({ tickets: [ticketItem(row)] }))
      .on(`GET ${TICKET_PATH}/file`, () => json(ticketFile(change), 200, { ETag: '"1"' })),
    `/workbench?open=${ROW_ID}`,
    new TestKeep('kept'),
  );
const list = async () => within(await screen.findByRole('region', { name: '事项' }));
const file = async () => within(await screen.findByRole('dialog', { name: '事项 003001-2026-00042' }));

it('says of work in hand that no clock runs on for how long it is, on the head of the file as in the list', async () => {
  const began = { ...ticketFile().timeline[0]!, seq: 2, step: 'start-handling', at: '2026-11-20T01:00:00Z', title: '开始处置：上门查看' };
  const ended = { ...ticketFile().allClocks[0]!, running: false, outcome: 'met', stoppedAt: '2026-11-20T00:30:00Z' };
  open(
    { state: 'handling', clocks: [], allClocks: [ended], timeline: [...ticketFile().timeline, began] },
    { state: 'handling', clocks: [], handlingSince: began.at },
  );
  const at = '准确时间：2026-11-20 09:00';
  const told = (await list()).getByTitle(at).textContent;
  expect(told).toMatch(/^已处置 .* 开始$/);
  expect((await file()).getByTitle(at).textContent).toBe(told);
});

it.each(['submitted', 'resolved'] as const)(
  'says of a colleague’s own report, on its row and in its file, that the others handle it, and gives no other reason (%s)',
  async (state) => {
    open({ state, mine: true, openSteps: ['add-information', 'rate'] }, { state, mine: true });
    expect((await list()).getByText('您自己报的，由同事办')).toBeTruthy();
    expect((await file()).getByText('这是您自己报的事项，由同事来办；您能做的都在手机上。')).toBeTruthy();
    for (const other of ['回访要由没有经手过的同事来做。', '现在没有要您办的。']) expect(screen.queryByText(other)).toBeNull();
  },
);

it('leads to a map outside only when it is asked to, tells it the point and nothing else, and gives the point to be copied', async () => {
  open({ point: { longitude: 121.48955, latitude: 31.40523 } });
  const link = await screen.findByRole('link', { name: '在高德地图上看这个位置' });
  expect(link.getAttribute('href')).toContain('uri.amap.com/marker?position=121.489550,31.405230&coordinate=wgs84');
  expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  expect(link.getAttribute('referrerpolicy')).toBe('no-referrer');
  expect(screen.getByRole('button', { name: '复制经纬度' })).toBeTruthy();
});

describe('in a narrow window', () => {
  const wide = window.matchMedia;
  beforeEach(() => {
    window.matchMedia = (query) => ({ ...wide(query), matches: false });
  });
  afterEach(() => {
    window.matchMedia = wide;
  });

  it('the column that is left of the list says what each row is about, once', async () => {
    open({});
    await file();
    const [first] = (await list()).getAllByRole('cell').filter((cell) => /还剩|已超时/.test(cell.textContent ?? ''));
    expect(first?.textContent).toContain('3 号楼一楼楼道灯坏了，晚上看不见台阶');
    expect((await list()).getAllByText('3 号楼一楼楼道灯坏了，晚上看不见台阶')).toHaveLength(1);
  });
});
