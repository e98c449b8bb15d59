import { type Role } from '@shequtong/kernel';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { openConsole, TestKeep } from '../../../../test/open-console.js';
import { COMMUNITY, MEMBER_ID } from '../../../../test/people.js';
import { BUILDING_ID, ENTRY_ID, rosterItem } from '../../../../test/roster.js';
import { json, noNetwork, problem, type ScriptedNetwork } from '../../../../test/scripted-api.js';
import { serverFor } from '../../../../test/staff.js';

const secretary: [Role, number] = ['community-secretary', 310113003001];
const ENTRIES = `${COMMUNITY}/roster-entries`;
const ENTRY = `${ENTRIES}/${ENTRY_ID}`;

const server = (item = rosterItem()) =>
  serverFor(secretary)
    .on(`GET ${ENTRIES}`, () => json({ entries: [item], next: null }))
    .on(`GET ${ENTRY}`, () => json(item))
    .on(`GET ${COMMUNITY}/buildings`, () =>
      json({
        buildings: [
          { id: BUILDING_ID, name: '8 号楼' },
          { id: MEMBER_ID, name: '9 号楼' },
        ],
      }),
    );
const open = (network: ScriptedNetwork, more = '') => openConsole(network, `/people?tab=roster${more}`, new TestKeep('kept'));
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const dialog = async (name: string) => within(await screen.findByRole('dialog', { name }));

/** Asks for another room, with a reason; answers the dialog it was asked in. */
async function sendCorrection() {
  await press('更正');
  const form = await dialog('更正 陈*芬');
  fireEvent.change(form.getByLabelText('室号（可不填）'), { target: { value: '204' } });
  fireEvent.change(form.getByLabelText('为什么更正'), { target: { value: '与房产证不符' } });
  fireEvent.click(form.getByRole('button', { name: '更正' }));
  return form;
}

const lastUrl = (network: ScriptedNetwork) => decodeURIComponent(network.sent.at(-1)?.url ?? '');
const header = (network: ScriptedNetwork, route: string, name: string) =>
  network.sent
    .filter((request) => `${request.method} ${request.url}` === route)
    .map(({ headers }) => Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1]);
const type = (label: string, value: string) => {
  const box = screen.getByRole('searchbox', { name: label });
  fireEvent.change(box, { target: { value } });
  fireEvent.keyDown(box, { key: 'Enter', code: 'Enter', charCode: 13 });
  fireEvent.keyUp(box, { key: 'Enter', code: 'Enter', charCode: 13 });
};

test('an entry by which the reader joined is corrected, removed and put back by a colleague', async () => {
  const item = rosterItem({ membershipId: MEMBER_ID, mine: true });
  open(
    server(item).on(`GET ${ENTRIES}/removed`, () => json({ entries: [{ ...item, removedAt: '2026-11-20T02:00:00Z' }], more: false })),
    `&open=${ENTRY_ID}`,
  );
  expect(await screen.findByText('这是您自己的登记，更正、移出请同事办理。')).toBeTruthy();
  for (const name of ['更正', '移出底册']) expect(screen.queryByRole('button', { name })).toBeNull();
  await press('最近移出');
  expect(await screen.findByText('您自己的，请同事放回')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '放回' })).toBeNull();
});

describe('the list', () => {
  it('shows who is on the roster, masked, and whether somebody has joined', async () => {
    open(server(rosterItem({ membershipId: MEMBER_ID })));
    expect(await screen.findByText('陈*芬')).toBeTruthy();
    expect(screen.getByText('138****0000')).toBeTruthy();
    expect(screen.getByText('已入驻')).toBeTruthy();
  });

  it('is narrowed by building, joining and room, all in the address', async () => {
    const network = server();
    const { address } = open(network, `&building=${BUILDING_ID}&joined=no`);
    await screen.findByText('陈*芬');
    expect(network.sent.some(({ url }) => url.includes(`buildingId=${BUILDING_ID}`) && url.includes('joined=no'))).toBe(true);
    type('室号', '203');
    await waitFor(() => expect(address()).toContain('room=203'));
    await waitFor(() => expect(lastUrl(network)).toContain('room=203'));
  });

  it('finds a whole phone without it ever standing in an address, and comes back when the box is empty', async () => {
    const network = server().on(`POST ${ENTRIES}/search`, () => json({ entries: [], more: false }));
    const { address } = open(network);
    await screen.findByText('陈*芬');
    type('查底册', '1381234');
    expect(await screen.findByText('请输入完整姓名、11 位手机号或 18 位证件号')).toBeTruthy();
    type('查底册', '138 1234 5678');
    expect(await screen.findByText('底册里没有找到')).toBeTruthy();
    expect(network.bodies(`POST ${ENTRIES}/search`)).toEqual([{ phone: '13812345678' }]);
    expect([address(), ...network.sent.map(({ url }) => url)].join()).not.toContain('1234');
    type('查底册', '');
    expect(await screen.findByText('陈*芬')).toBeTruthy();
  });

  it('keeps what a search found up to date without searching again: each search is on record and counted', async () => {
    const other = rosterItem({ entryId: MEMBER_ID, person: { name: '李*安', phone: '138****1111', document: null, address: '9 号楼' } });
    let item = rosterItem();
    const network = server()
      .on(`GET ${ENTRY}`, () => json(item))
      .on(`POST ${ENTRIES}/search`, () => json({ entries: [other, item], more: false }))
      .on(`POST ${ENTRY}/correct`, () => {
        item = rosterItem({ version: 4, person: { ...item.person, phone: '139****2222' } });
        return json({ entryId: ENTRY_ID, version: 4 });
      })
      .on(`POST ${ENTRY}/remove`, () => json({ entryId: ENTRY_ID, joined: false }))
      .on(`POST ${ENTRY}/put-back`, () => json({ entryId: ENTRY_ID, version: 6 }));
    open(network);
    await screen.findByText('陈*芬');
    type('查底册', '138 0000 0000');
    await screen.findByText('李*安');
    const rows = () =>
      within(screen.getByRole('region', { name: '居民底册' }))
        .getAllByRole('row')
        .slice(1)
        .map((row) => row.textContent);
    fireEvent.click(screen.getByText('陈*芬'));
    await press('更正');
    const form = await dialog('更正 陈*芬');
    fireEvent.change(form.getByLabelText('手机号（可不填）'), { target: { value: '13900002222' } });
    fireEvent.change(form.getByLabelText('为什么更正'), { target: { value: '换了号码' } });
    fireEvent.click(form.getByRole('button', { name: '更正' }));
    await waitFor(() => expect(rows()[1]).toContain('139****2222'));
    await press('移出底册');
    const why = await dialog('把 陈*芬 移出底册');
    fireEvent.click(why.getByRole('button', { name: '已搬走' }));
    fireEvent.click(why.getByRole('button', { name: '移出' }));
    await waitFor(() => expect(rows()).toHaveLength(1));
    await press('撤销');
    await waitFor(() => expect(rows()[1]).toContain('139****2222'));
    expect(network.bodies(`POST ${ENTRIES}/search`)).toHaveLength(1);
  });

  it('says that there are more of a name than are shown, and what finds the others', async () => {
    const cut = '还有更多，请再加上手机号或证件号查找';
    open(server().on(`POST ${ENTRIES}/search`, () => json({ entries: [rosterItem()], more: true })));
    await screen.findByText('陈*芬');
    expect(screen.queryByText(cut)).toBeNull();
    type('查底册', '陈素芬');
    expect(await screen.findByText(cut)).toBeTruthy();
    type('查底册', '');
    await waitFor(() => expect(screen.queryByText(cut)).toBeNull());
  });

  it('says what to do while the roster is empty: import it, and come back', async () => {
    open(server().on(`GET ${ENTRIES}`, () => json({ entries: [], next: null })));
    expect(await screen.findByText('底册还是空的')).toBeTruthy();
    await press('导入底册');
    expect(await screen.findByLabelText('粘贴到这里')).toBeTruthy();
    await press('返回底册');
    expect(await screen.findByText('底册还是空的')).toBeTruthy();
  });

  it('says what went wrong', async () => {
    open(server().on(`GET ${ENTRIES}`, () => problem(403, 'platform/forbidden', '没有权限', '请联系管理员。')));
    expect(await screen.findByText('没有权限')).toBeTruthy();
  });
});

describe('an entry', () => {
  it('is read readable under a reason, and says who joined by it', async () => {
    const network = server(rosterItem({ membershipId: MEMBER_ID })).on(`POST ${ENTRY}/unmask`, () =>
      json({ name: '陈素芬', phone: '13800000000', document: null, address: '8 号楼203室' }),
    );
    open(network, `&open=${ENTRY_ID}`);
    expect((await screen.findByRole('link', { name: '看这位居民' })).getAttribute('href')).toBe(`/people?open=${MEMBER_ID}`);
    await press('查看完整信息');
    const form = await dialog('查看完整信息');
    fireEvent.click(form.getByRole('button', { name: '核对底册' }));
    fireEvent.click(form.getByRole('button', { name: '查看' }));
    expect(await screen.findByText('8 号楼203室')).toBeTruthy();
    expect(network.bodies(`POST ${ENTRY}/unmask`)).toEqual([{ fields: ['name', 'phone', 'document', 'address'], reason: '核对底册' }]);
  });

  it('is corrected at the version that was seen; only what was written is sent', async () => {
    const route = `POST ${ENTRY}/correct`;
    const network = server().on(route, () => json({ entryId: ENTRY_ID, version: 4 }));
    open(network, `&open=${ENTRY_ID}`);
    await press('更正');
    const form = await dialog('更正 陈*芬');
    fireEvent.click(form.getByRole('button', { name: '更正' }));
    expect(await form.findByText('没有要改的内容')).toBeTruthy();
    fireEvent.change(form.getByLabelText('手机号（可不填）'), { target: { value: '123' } });
    expect(await form.findByText('请填写 11 位手机号')).toBeTruthy();
    fireEvent.change(form.getByLabelText('手机号（可不填）'), { target: { value: '' } });
    fireEvent.change(form.getByLabelText('室号（可不填）'), { target: { value: '204' } });
    fireEvent.click(form.getByRole('checkbox', { name: '去掉原来的手机号' }));
    fireEvent.click(form.getByRole('button', { name: '更正' }));
    expect(form.getByText('请写明更正的原因')).toBeTruthy();
    expect(network.bodies(route)).toEqual([]);
    fireEvent.change(form.getByLabelText('为什么更正'), { target: { value: '与房产证不符' } });
    fireEvent.click(form.getByRole('button', { name: '更正' }));
    expect(await screen.findByText('底册已更正')).toBeTruthy();
    expect(network.bodies(route)).toEqual([{ room: '204', phone: null, reason: '与房产证不符' }]);
    expect(header(network, route, 'if-match')).toEqual(['"3"']);
  });

  it('is corrected once although the answer was lost: what is sent again is the same, whatever was read meanwhile', async () => {
    const route = `POST ${ENTRY}/correct`;
    let item = rosterItem();
    const network = server()
      .on(`GET ${ENTRY}`, () => json(item))
      .on(route, () => {
        item = rosterItem({ version: 4, relation: 'tenant' });
        return noNetwork();
      });
    open(network, `&open=${ENTRY_ID}`);
    const form = await sendCorrection();
    expect(await form.findByText('网络断开了')).toBeTruthy();
    const reads = () => network.sent.filter(({ method, url }) => `${method} ${url}` === `GET ${ENTRY}`).length;
    await waitFor(() => expect(reads()).toBe(2));
    network.on(route, () => json({ entryId: ENTRY_ID, version: 4 }));
    fireEvent.click(form.getByRole('button', { name: '更正' }));
    expect(await screen.findByText('底册已更正')).toBeTruthy();
    expect(header(network, route, 'if-match')).toEqual(['"3"', '"3"']);
    expect(new Set(header(network, route, 'idempotency-key')).size).toBe(1);
    expect(network.bodies(route)).toEqual(Array.from({ length: 2 }, () => ({ room: '204', reason: '与房产证不符' })));
  });

  it('that a colleague changed meanwhile is not overwritten, and what was written stays', async () => {
    const network = server().on(`POST ${ENTRY}/correct`, () =>
      problem(412, 'platform/precondition-failed', '内容已变', '这项内容刚被别人改过，请看过最新内容再改。'),
    );
    open(network, `&open=${ENTRY_ID}`);
    const form = await sendCorrection();
    expect(await form.findByText('内容已变')).toBeTruthy();
    expect(form.getByLabelText<HTMLInputElement>('室号（可不填）').value).toBe('204');
  });

  it('is taken off with a reason, and it is said beforehand what becomes of whoever joined by it', async () => {
    const route = `POST ${ENTRY}/remove`;
    const network = server(rosterItem({ membershipId: MEMBER_ID })).on(route, () => json({ entryId: ENTRY_ID, joined: true }));
    const { address } = open(network, `&open=${ENTRY_ID}`);
    await press('移出底册');
    const form = await dialog('把 陈*芬 移出底册');
    expect(form.getByText(/他的入驻不变/)).toBeTruthy();
    fireEvent.click(form.getByRole('button', { name: '已搬走' }));
    fireEvent.click(form.getByRole('button', { name: '移出' }));
    expect(await screen.findByText('已移出底册，凭它入驻的居民不受影响')).toBeTruthy();
    expect(network.bodies(route)).toEqual([{ reason: '已搬走' }]);
    expect(header(network, route, 'if-match')).toEqual(['"3"']);
    await waitFor(() => expect(address()).toBe('/people?tab=roster'));
    network.on(`POST ${ENTRY}/put-back`, () => json({ entryId: ENTRY_ID, version: 5 }));
    await press('撤销');
    expect(await screen.findByText('已撤销')).toBeTruthy();
    expect(network.bodies(`POST ${ENTRY}/put-back`)).toHaveLength(1);
  });

  it('that was taken off lately is put back from where it is kept', async () => {
    const off = { ...rosterItem(), removedAt: '2026-11-20T02:00:00Z' };
    let kept: object[] = [off];
    const network = server()
      .on(`GET ${ENTRIES}/removed`, () => json({ entries: kept, more: false }))
      .on(`POST ${ENTRY}/put-back`, () => {
        kept = [];
        return json({ entryId: ENTRY_ID, version: 5 });
      });
    open(network);
    await press('最近移出');
    expect(await screen.findByText('陈*芬')).toBeTruthy();
    await press('放回');
    expect(await screen.findByText('已放回底册')).toBeTruthy();
    expect(await screen.findByText('最近 30 天没有移出的底册')).toBeTruthy();
    await press('返回底册');
    expect(await screen.findByText('138****0000')).toBeTruthy();
  });
});
