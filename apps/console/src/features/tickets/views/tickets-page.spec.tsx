import { type Role } from '@shequtong/kernel';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { openConsole, TestKeep } from '../../../../test/open-console.js';
import { json, noNetwork, problem, type ScriptedNetwork } from '../../../../test/scripted-api.js';
import { serverFor } from '../../../../test/staff.js';
import { atTheStreet, ROW_ID, TICKET_ID, TICKET_PATH, ticketFile, ticketItem } from '../../../../test/tickets.js';

const staff: [Role, number] = ['community-staff', 310113003001];
const street: [Role, number] = ['street-officer', 310113003000];
const COMMUNITY_LIST = 'GET /api/areas/310113003001/tickets';
const changed = { ticketId: TICKET_ID, areaId: 310113003001, number: '003001-2026-00042', state: 'accepted', version: 2 };

const sentTo = (network: ScriptedNetwork, route: string) =>
  network.sent.filter(({ method, url }) => `${method} ${url.split('?')[0]}` === route);
const header = (request: { readonly headers: Readonly<Record<string, string>> } | undefined, name: string) =>
  Object.entries(request?.headers ?? {}).find(([key]) => key.toLowerCase() === name)?.[1];

/** The server with one ticket, whose file carries its version as ETag. */
const withTicket = (grant: [Role, number], change = {}) => {
  const file = ticketFile(change);
  return serverFor(grant)
    .on(`GET /api/areas/${grant[1]}/tickets`, () => json({ tickets: [ticketItem(change)] }))
    .on(`GET ${TICKET_PATH}/file`, () => json(file, 200, { ETag: `"${file.version}"` }));
};
const open = (network: ScriptedNetwork, address: string) => openConsole(network, address, new TestKeep('kept'));
const openFile = (network: ScriptedNetwork) => open(network, `/workbench?open=${ROW_ID}`);
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const dialog = async (name: string) => within(await screen.findByRole('dialog', { name }));

describe('the list', () => {
  it('reads what waits for this office, clock first, and opens a row beside the list', async () => {
    const network = withTicket(staff);
    const { address } = open(network, '/workbench');
    const row = await screen.findByText('3 号楼一楼楼道灯坏了，晚上看不见台阶');
    expect(screen.getAllByRole('columnheader').find(({ textContent }) => textContent !== '')?.textContent).toBe('时限');
    expect(sentTo(network, COMMUNITY_LIST)[0]?.url).toMatch(/state=waiting&order=due&responsible=here/);
    fireEvent.click(row);
    expect(await screen.findByText('事项 003001-2026-00042')).toBeTruthy();
    expect(address()).toBe(`/workbench?open=${ROW_ID}`);
  });

  it('narrows by a preset and says when nothing fits', async () => {
    const network = serverFor(staff);
    const { address } = open(network, '/tickets');
    expect(await screen.findByText('还没有事项')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '已超时' }));
    expect(await screen.findByText('没有超时的事项')).toBeTruthy();
    expect(address()).toBe('/tickets?clock=overdue');
    expect(sentTo(network, COMMUNITY_LIST).at(-1)?.url).toContain('clock=overdue');
  });

  it('asks to loosen filters of one’s own that nothing fits', async () => {
    open(serverFor(staff), '/tickets?clock=overdue&state=accepted');
    expect(await screen.findByText('没有符合条件的')).toBeTruthy();
  });

  it('goes on after the last row with the cursor of the page before', async () => {
    const second = ticketItem({ ticketId: TICKET_ID.replace(/1$/, '2'), excerpt: '垃圾桶满了' });
    const network = serverFor(staff).on(COMMUNITY_LIST, ({ url }) =>
      json(url.includes('cursor=two') ? { tickets: [second] } : { tickets: [ticketItem()], next: 'two' }),
    );
    open(network, '/tickets');
    await press('再看一些');
    expect(await screen.findByText('垃圾桶满了')).toBeTruthy();
    expect(screen.getByText('3 号楼一楼楼道灯坏了，晚上看不见台阶')).toBeTruthy();
  });

  it('tells somebody whose post in this area is another one that tickets are not theirs here, and asks nothing', async () => {
    const network = serverFor(['administrator', 310113000000], ['community-staff', 310113003001]);
    open(network, '/workbench');
    expect(await screen.findByText('当前区域的岗位不能看事项，请在左上角换一个区域。')).toBeTruthy();
    expect(sentTo(network, 'GET /api/areas/310113000000/tickets')).toEqual([]);
  });
});

describe('the file', () => {
  it('shows what, who, how long and why, and offers what is open', async () => {
    openFile(withTicket(staff));
    expect(await screen.findByText('3 号楼一楼楼道灯坏了，晚上看不见台阶，老人差点摔倒')).toBeTruthy();
    expect(screen.getByText('对外称呼 张女士')).toBeTruthy();
    expect(screen.getByText('138****0000')).toBeTruthy();
    expect(screen.getByText('现在由宝钢一村居委会负责')).toBeTruthy();
    expect(screen.getByText('从上报起 15 小时，不分昼夜')).toBeTruthy();
    expect(screen.getByRole('img', { name: '照片 1，点开看大图' }).getAttribute('src')).toBe('/media/small');
    for (const name of ['受理', '书面答复', '记录电话答复', '不予受理']) expect(screen.getByRole('button', { name })).toBeTruthy();
    expect(screen.queryByRole('button', { name: '办结' })).toBeNull();
  });

  it('gives a street officer what came up to them', async () => {
    openFile(withTicket(street, atTheStreet()));
    expect(await screen.findByText('现在由友谊路街道负责')).toBeTruthy();
    expect(screen.getByRole('button', { name: '办结' })).toBeTruthy();
    expect(screen.getByText('派到街镇，由街镇负责')).toBeTruthy();
  });

  it.each([
    ['resolved', '由宝钢一村居委会办结'],
    ['closed', '由宝钢一村居委会办结'],
    ['withdrawn', '由宝钢一村居委会办理'],
  ] as const)('says of one that is %s that nobody is responsible for it any more', async (state, words) => {
    openFile(withTicket(staff, { state }));
    expect(await screen.findByText(words)).toBeTruthy();
    for (const now of ['现在由宝钢一村居委会负责', '现在由这里负责']) expect(screen.queryByText(now)).toBeNull();
  });

  it('says first why a ticket came back, until the office goes on with it', async () => {
    const back = {
      seq: 3,
      step: 'return',
      at: '2026-11-23T07:00:00Z',
      moment: '今天 15:00',
      title: '退回宝钢一村居委会，由宝钢一村居委会负责',
      officeName: '友谊路街道',
      post: '城运中心',
      name: '李演示',
      words: [{ field: 'reason', label: '原因', text: '按清单由居委会先行处置' }],
      photos: [],
    };
    const timeline = [...ticketFile().timeline, back];
    const first = openFile(withTicket(staff, { state: 'accepted', returned: true, timeline }));
    const reason = within((await screen.findByRole('heading', { name: '退回的原因' })).closest('section') as HTMLElement);
    for (const words of [/友谊路街道/, /按清单由居委会先行处置/]) expect(reason.getByText(words)).toBeTruthy();
    expect(screen.getAllByText('上级退回，待处置')).toHaveLength(2);
    first.unmount();
    openFile(withTicket(staff, { state: 'handling', returned: false, timeline }));
    expect(await screen.findByText('现在由宝钢一村居委会负责')).toBeTruthy();
    expect(screen.queryByRole('heading', { name: '退回的原因' })).toBeNull();
  });

  it('shows what the reporter added beside the report, and how often they urged', async () => {
    const said = (seq: number, step: string, title: string, text?: string) => ({
      seq,
      step,
      at: '2026-11-23T07:00:00Z',
      moment: '今天 15:00',
      title,
      officeName: null,
      post: null,
      name: null,
      photos: [],
      words: text ? [{ field: 'text', label: '内容', text }] : [],
    });
    openFile(
      withTicket(staff, {
        urges: 2,
        timeline: [...ticketFile().timeline, said(3, 'add-information', '居民补充情况', '二楼的灯也不亮了'), said(4, 'urge', '居民催办')],
      }),
    );
    const told = within((await screen.findByRole('heading', { name: '居民说的' })).closest('section') as HTMLElement);
    expect(told.getByText(/居民补充情况[^]*二楼的灯也不亮了/)).toBeTruthy();
    expect(told.getByText(/居民催办 2 次/)).toBeTruthy();
  });

  it('shows a refusal in the server’s words', async () => {
    openFile(withTicket(staff).on(`GET ${TICKET_PATH}/file`, () => problem(404, 'ticket/unknown', '没有这件事项', '请返回列表。')));
    expect(await screen.findByText('没有这件事项')).toBeTruthy();
  });
});

describe('a step', () => {
  it('names the version that was seen, and reads file and list again', async () => {
    const network = withTicket(staff).on(`POST ${TICKET_PATH}/accept`, () => json(changed));
    openFile(network);
    await press('受理');
    fireEvent.click((await dialog('受理')).getByRole('button', { name: '受理' }));
    expect(await screen.findByText('已受理')).toBeTruthy();
    const [sent] = sentTo(network, `POST ${TICKET_PATH}/accept`);
    expect(header(sent, 'if-match')).toBe('"1"');
    expect(header(sent, 'idempotency-key')).toMatch(/^[0-9a-f]{32}$/);
    await waitFor(() => expect(sentTo(network, `GET ${TICKET_PATH}/file`)).toHaveLength(2));
    await waitFor(() => expect(sentTo(network, COMMUNITY_LIST)).toHaveLength(2));
  });

  it('asks before it sends, and keeps words and key when no answer comes', async () => {
    const route = `POST ${TICKET_PATH}/reply`;
    const network = withTicket(staff).on(route, noNetwork);
    openFile(network);
    await press('书面答复');
    const form = await dialog('书面答复');
    const send = form.getByRole('button', { name: '书面答复' });
    fireEvent.click(send);
    expect(await form.findByText('请填写给居民的答复')).toBeTruthy();
    expect(sentTo(network, route)).toEqual([]);
    fireEvent.change(form.getByLabelText('给居民的答复'), { target: { value: '今晚换灯' } });
    fireEvent.click(send);
    expect(await form.findByText('网络断开了')).toBeTruthy();
    network.on(route, () => json(changed));
    fireEvent.click(send);
    expect(await screen.findByText('已答复，居民能看到')).toBeTruthy();
    const keys = new Set(sentTo(network, route).map((request) => header(request, 'idempotency-key')));
    expect(keys.size).toBe(1);
    expect(network.bodies(route).at(-1)).toEqual({ reply: '今晚换灯' });
  });

  it('puts what the server says of a field at the field', async () => {
    const body = {
      type: 'urn:x',
      status: 422,
      code: 'platform/invalid',
      title: '填写有误',
      detail: '请改正标出的地方。',
      errors: [{ field: 'guidance', message: '请写清电话' }],
    };
    openFile(withTicket(staff).on(`POST ${TICKET_PATH}/decline`, () => json(body, 422)));
    await press('不予受理');
    const form = await dialog('不予受理');
    fireEvent.change(form.getByLabelText('该找谁、怎么找'), { target: { value: '找物业' } });
    fireEvent.click(form.getByRole('button', { name: '不予受理' }));
    expect(await form.findByText('请写清电话')).toBeTruthy();
    expect(form.getByText('填写有误')).toBeTruthy();
  });

  it('reads again when a colleague was faster, and lets one decide on what is there now', async () => {
    let version = 1;
    const route = `POST ${TICKET_PATH}/record-call`;
    const network = withTicket(staff)
      .on(`GET ${TICKET_PATH}/file`, () => json(ticketFile({ version }), 200, { ETag: `W/"${version}"` }))
      .on(route, (request) =>
        header(request, 'if-match') === '"2"'
          ? json(changed)
          : problem(412, 'platform/precondition-failed', '同事刚刚办过', '请看最新情况。'),
      );
    openFile(network);
    await press('记录电话答复');
    version = 2;
    const form = await dialog('记录电话答复');
    fireEvent.change(form.getByLabelText('通话内容'), { target: { value: '已告知今晚换灯' } });
    fireEvent.click(form.getByRole('button', { name: '记录电话答复' }));
    expect(await form.findByText(/已换成最新内容/)).toBeTruthy();
    fireEvent.click(form.getByRole('button', { name: '记录电话答复' }));
    expect(await screen.findByText('已记录电话答复')).toBeTruthy();
    expect(network.bodies(route)).toHaveLength(2);
  });

  it('sends a resolution with its end and words', async () => {
    const network = withTicket(street, atTheStreet()).on(`POST ${TICKET_PATH}/resolve`, () => json(changed));
    openFile(network);
    await press('办结');
    const form = await dialog('办结');
    fireEvent.click(form.getByRole('radio', { name: '目前办不了' }));
    fireEvent.change(form.getByLabelText('给居民的答复'), { target: { value: '线缆要等明年统一入地' } });
    fireEvent.click(form.getByRole('button', { name: '办结' }));
    expect(await screen.findByText('已办结，等没经手的同事回访')).toBeTruthy();
    expect(network.bodies(`POST ${TICKET_PATH}/resolve`)).toEqual([{ ending: 'cannot', result: '线缆要等明年统一入地', seenSeq: 2 }]);
  });

  it('shows what the resident said meanwhile before a ticket ends, and keeps what was written', async () => {
    const report = ticketFile().timeline.slice(0, 1);
    const more = {
      seq: 2,
      step: 'add-information',
      at: '2026-11-23T05:00:00Z',
      moment: '今天 13:00',
      title: '居民补充情况',
      officeName: null,
      post: null,
      name: null,
      words: [{ field: 'text', label: '补充', text: '二楼的灯也不亮了' }],
      photos: ticketFile().photos,
    };
    let timeline = report;
    const route = `POST ${TICKET_PATH}/decline`;
    const network = withTicket(staff)
      .on(`GET ${TICKET_PATH}/file`, () => json(ticketFile({ timeline }), 200, { ETag: '"1"' }))
      .on(route, ({ body }) =>
        (JSON.parse(body ?? '') as { seenSeq: number }).seenSeq === 2
          ? json(changed)
          : problem(409, 'ticket/more-was-said', '居民刚刚补充了情况', '请先看一眼。'),
      );
    openFile(network);
    await press('不予受理');
    timeline = [...report, more];
    const form = await dialog('不予受理');
    fireEvent.change(form.getByLabelText('该找谁、怎么找'), { target: { value: '请找物业报修' } });
    fireEvent.click(form.getByRole('button', { name: '不予受理' }));
    expect(await form.findByText('补充：二楼的灯也不亮了')).toBeTruthy();
    expect(form.getByText('附照片 1 张')).toBeTruthy();
    expect(form.getByText(/已换成最新内容/)).toBeTruthy();
    fireEvent.click(form.getByRole('button', { name: '不予受理' }));
    await waitFor(() =>
      expect(network.bodies(route)).toEqual([
        { guidance: '请找物业报修', seenSeq: 1 },
        { guidance: '请找物业报修', seenSeq: 2 },
      ]),
    );
  });

  it('sends the diagnosis when a ticket goes up', async () => {
    const network = withTicket(street, atTheStreet()).on(`POST ${TICKET_PATH}/escalate`, () => json(changed));
    openFile(network);
    await press('派到宝山区城运中心');
    const form = await dialog('派到宝山区城运中心');
    expect(form.getByText('提交后马上由宝山区城运中心负责。派给了谁、传的照片，居民能看到；写的话只有单位能看到。')).toBeTruthy();
    fireEvent.mouseDown(form.getByRole('combobox', { name: '问题类型' }));
    fireEvent.click(await screen.findByText('楼道照明', { selector: '.ant-select-item-option-content' }));
    for (const [label, text] of [
      ['原因', '线路老化'],
      ['难点', '要停电'],
      ['已做的事', '查过线路'],
    ] as const) {
      fireEvent.change(form.getByLabelText(label), { target: { value: text } });
    }
    fireEvent.click(form.getByRole('button', { name: '派到宝山区城运中心' }));
    await waitFor(() =>
      expect(network.bodies(`POST ${TICKET_PATH}/escalate`)).toEqual([
        { type: 'estate.light', cause: '线路老化', constraints: '要停电', tried: '查过线路' },
      ]),
    );
    expect(await screen.findByText('已派到宝山区城运中心')).toBeTruthy();
  });
});
