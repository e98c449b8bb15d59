import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { pageScrollTo, request, route, switchTab } from '../../../../../test/stand-ins/taro';
import { ticket } from '../../../../../test/world/tickets';
import { forgetEverythingRead } from '@/calls/read-cache';
import { type Ticket } from '@/calls/tickets';
import { keepTokens } from '@/calls/tokens';
import { setElderMode } from '@/platform/preferences';
import { ticketPage } from '@/texts/tickets';
import TicketFilePage from './index';

const running = ticket().allClocks;
const met = running.map((clock) => ({
  ...clock,
  name: '开始处置',
  running: false,
  outcome: 'met' as const,
  stoppedAt: '2026-11-24T08:30:00.000Z',
  why: ['从受理起 3 个工作日'],
}));
const metLate = met.map((clock) => ({ ...clock, name: '回访', kind: 'follow-up' as const, dueAt: '2026-11-24T07:30:00.000Z' }));

/** The server as far as this page asks it. */
function open(more: Partial<Ticket>, query: Record<string, string> = {}) {
  const shown = ticket(more);
  route.params = { area: String(shown.areaId), id: shown.ticketId, ...query };
  request.mockImplementation(() =>
    Promise.resolve({ statusCode: 200, header: { 'content-type': 'application/json' }, data: JSON.stringify(shown) }),
  );
  render(<TicketFilePage />);
}

const refused = {
  type: '/problems/ticket/illegal-step',
  code: 'ticket/illegal-step',
  status: 409,
  title: '现在不能这样办',
  detail: '这件事项现在的状态不能这样办，请刷新看看。',
};

/** The ticket as this window read it before a step was taken in another one, where the server has it now. */
async function openBehind(before: Partial<Ticket>, now: Partial<Ticket>) {
  open(before);
  await screen.findByText('时限');
  request.mockImplementation(({ method }: { method: string }) => {
    const taken = method === 'POST';
    const header = { 'content-type': taken ? 'application/problem+json' : 'application/json' };
    return Promise.resolve({ statusCode: taken ? 409 : 200, header, data: JSON.stringify(taken ? refused : ticket(now)) });
  });
}

const movedOn = '这件事项刚才已经有了新的进展，您这一步没有办。请看看现在到了哪一步。';

const follows = (one: HTMLElement, other: HTMLElement) => Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);

beforeEach(() => {
  forgetEverythingRead();
  setElderMode(false);
  keepTokens({ accessToken: 'a', refreshToken: 'r' });
});

test('withdrawing stands below clocks, trace and facts, and asks before it does', async () => {
  open({ openSteps: ['withdraw'] });
  const withdraw = await screen.findByText('撤回这件事');
  for (const earlier of ['时限', '办理经过', '复制编号']) expect(follows(screen.getByText(earlier), withdraw)).toBe(true);
  fireEvent.click(withdraw);
  expect(await screen.findByText('撤回后不再办理，经过会保留。')).toBeTruthy();
});

test.each([
  [
    'what a ticket waits for',
    { state: 'suspended', because: { label: '暂停办理的原因', text: '电梯配件下周到货' } },
    '暂停办理的原因：电梯配件下周到货',
    '到期自动接着办。',
  ],
  [
    'why it was given back',
    { state: 'accepted', because: { label: '友谊路街道退回的原因', text: '这栋楼还在保修期，请先找开发商' } },
    '友谊路街道退回的原因：这栋楼还在保修期，请先找开发商',
    '接下来会有人上门或联系您。',
  ],
] as const)('%s is read in the first card, before what comes next', async (_what, more, said, next) => {
  open(more);
  const words = await screen.findByText(said);
  expect(follows(words, screen.getByText(next))).toBe(true);
  expect(follows(words, screen.getByText('时限'))).toBe(true);
});

test.each([
  [
    { seq: 4, kind: 'extension', office: '友谊路街道', until: '2099-11-30T16:00:00.000Z', grantedUntil: null },
    /^宝钢一村居委会申请延期，等友谊路街道决定。2099年11月30日.*24:00 前没定，就按原来的时限办。$/,
  ],
  [
    { seq: 4, kind: 'suspension', office: null, until: null, grantedUntil: null },
    '宝钢一村居委会申请暂停办理，等另一位同事决定。没定之前照常办。',
  ],
] as const)('whose decision on time is waited for, and until when it lapses, is read in the first card', async (ask, said) => {
  open({ state: 'handling', asks: [ask] });
  const words = await screen.findByText(said);
  expect(follows(words, screen.getByText('时限'))).toBe(true);
});

test('what is asked of the reporter stands above the clocks', async () => {
  open({ state: 'resolved', openSteps: ['rate', 'not-solved', 'withdraw'] });
  const clocks = await screen.findByText('时限');
  for (const asked of ['提交评价', '没解决']) expect(follows(screen.getByText(asked), clocks)).toBe(true);
  expect(follows(clocks, screen.getByText('撤回这件事'))).toBe(true);
});

test('clocks that were met are folded behind one line, which owns up to late ones; the running one stays in sight', async () => {
  open({ allClocks: [...met, ...running, ...metLate] });
  const line = await screen.findByRole('button', { name: '已完成的时限 2 项，其中 1 项晚了' });
  expect(screen.getByText('首次答复')).toBeTruthy();
  expect(screen.queryByText('开始处置')).toBeNull();
  expect(line.getAttribute('aria-expanded')).toBe('false');
  fireEvent.click(line);
  expect(screen.getByText('开始处置')).toBeTruthy();
  expect(screen.getByText(/^晚了/)).toBeTruthy();
});

test('where every clock was met there is one line, and nothing claims to run', async () => {
  open({ allClocks: met });
  expect(await screen.findByRole('button', { name: '已完成的时限 1 项' })).toBeTruthy();
  expect(screen.getByText('没有正在计时的时限。')).toBeTruthy();
});

const resolve: Ticket['timeline'][number] = {
  seq: 5,
  step: 'resolve',
  at: '2026-11-25T02:30:00.000Z',
  moment: '昨天 10:30',
  title: '办结：已解决',
  officeName: '宝钢一村居委会',
  post: '社工',
  name: '王敏',
  words: [{ field: 'result', label: '答复', text: '换了灯管，晚上试过会亮' }],
  photos: [],
};

test.each([false, true])('what was done is read before it is rated, with office, post and name (large letters: %p)', async (elder) => {
  setElderMode(elder);
  const first = { ...resolve, seq: 3, words: [{ field: 'result', label: '答复', text: '当时没找到原因' }] };
  open({ state: 'resolved', openSteps: ['rate', 'not-solved'], timeline: [...ticket().timeline, first, resolve] });
  const answer = within(await screen.findByRole('list', { name: '办理结果' }));
  expect(answer.getByText('办结：已解决')).toBeTruthy();
  expect(answer.getByText('宝钢一村居委会 社工 王敏')).toBeTruthy();
  expect(answer.queryByText('当时没找到原因')).toBeNull();
  const words = answer.getByText('换了灯管，晚上试过会亮');
  expect(follows(screen.getByText('三号楼楼道灯坏了，晚上看不见台阶'), words)).toBe(true);
  expect(follows(words, screen.getByRole('radio', { name: '5 星，很满意' }))).toBe(true);
});

test('while it is in hand no result is announced', async () => {
  open({ state: 'handling', openSteps: ['withdraw'], timeline: [...ticket().timeline, resolve] });
  await screen.findByText('时限');
  expect(screen.queryByRole('list', { name: '办理结果' })).toBeNull();
});

test('a long report is folded, and shown whole on a tap', async () => {
  const text = `开头${'水'.repeat(300)}结尾`;
  open({ text });
  const more = await screen.findByRole('button', { name: '展开全文' });
  expect(screen.getByText(/^开头/).textContent).toMatch(/…$/);
  fireEvent.click(more);
  expect(screen.getByText(text)).toBeTruthy();
  expect(screen.getByRole('button', { name: '收起' }).getAttribute('aria-expanded')).toBe('true');
});

test('where the ticket has moved on in another window, a rating is not sent in vain: the file is read again and says so', async () => {
  await openBehind({ state: 'resolved', openSteps: ['rate', 'not-solved'] }, { state: 'handling', openSteps: ['withdraw'] });
  fireEvent.click(screen.getByRole('radio', { name: '5 星，很满意' }));
  fireEvent.click(screen.getByText(/^提交评价：5 星/));
  expect(await screen.findByText(movedOn)).toBeTruthy();
  expect(screen.queryByText(/请刷新/)).toBeNull();
  expect(screen.queryByRole('radio')).toBeNull();
  expect(screen.getByText('撤回这件事')).toBeTruthy();
  expect(pageScrollTo).toHaveBeenCalledWith({ scrollTop: 0, duration: 0 });
});

test('a form in a sheet goes too, and the word stands above where the ticket stands now', async () => {
  await openBehind({ openSteps: ['withdraw'] }, { state: 'closed', openSteps: [] });
  fireEvent.click(screen.getByText('撤回这件事'));
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: /撤回/ }));
  const word = await screen.findByText(movedOn);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(follows(word, screen.getByText('由宝钢一村居委会办结'))).toBe(true);
});

const missingStars = ticketPage.rate.missing;
const inWork = '请在电脑上处理';

test('who comes from a message of work reads where it is dealt with, above the ticket', async () => {
  open({ mine: false, openSteps: [] }, { as: 'staff' });
  const said = await screen.findByText(inWork);
  expect(follows(said, screen.getByText('时限'))).toBe(true);
  expect(screen.getByText(/社区通 · 工作台/)).toBeTruthy();
});

test('a ticket the phone may not show is no dead end for staff', async () => {
  route.params = { area: '310113003001', id: ticket().ticketId, as: 'staff' };
  const unknown = {
    type: '/problems/ticket/unknown',
    code: 'ticket/unknown',
    status: 404,
    title: '没有这件事项',
    detail: '没有这件事项。',
  };
  request.mockImplementation(() =>
    Promise.resolve({ statusCode: 404, header: { 'content-type': 'application/problem+json' }, data: JSON.stringify(unknown) }),
  );
  render(<TicketFilePage />);
  expect(await screen.findByText(inWork)).toBeTruthy();
  expect(screen.queryByText('没有找到这件事项')).toBeNull();
  expect(screen.getByText('回首页')).toBeTruthy();
});

test.each([
  ['without its id', { area: '310113003001' }],
  ['without its community', { id: ticket().ticketId }],
  ['cut in its middle', { area: '310113003001', id: ticket().ticketId.slice(0, 20) }],
  ['of nonsense', { area: 'x', id: '%' }],
])('a link %s says so and leads on, instead of blaming the network', async (_, params) => {
  request.mockReset();
  route.params = params;
  render(<TicketFilePage />);
  expect(screen.getByText('这个链接不完整')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '看我的事项' }));
  await waitFor(() => expect(switchTab).toHaveBeenCalledWith({ url: '/pages/tickets/index' }));
  expect(screen.getByRole('button', { name: '回首页' })).toBeTruthy();
  expect(screen.queryByText(/网络|再试一次/)).toBeNull();
  expect(request).not.toHaveBeenCalled();
});

test('each of the two forms keeps its own words', async () => {
  open({ state: 'resolved', openSteps: ['rate', 'not-solved', 'withdraw'] });
  const box = async (form: string) => {
    fireEvent.click(await screen.findByText(form));
    return within(await screen.findByRole('dialog')).getByRole<HTMLTextAreaElement>('textbox');
  };
  const close = () => fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '关闭' }));
  fireEvent.change(await box('没解决'), { target: { value: '灯又不亮了' } });
  close();
  expect((await box('撤回这件事')).value).toBe('');
  close();
  expect((await box('没解决')).value).toBe('灯又不亮了');
});

test('what the rating is missing is not said of the words of another form', async () => {
  open({ state: 'resolved', openSteps: ['rate', 'not-solved'] });
  fireEvent.click(await screen.findByText('提交评价'));
  expect(await screen.findByRole('alert')).toBeTruthy();
  fireEvent.click(screen.getByText('没解决'));
  const sheet = within(await screen.findByRole('dialog'));
  expect(sheet.queryByText(missingStars)).toBeNull();
});

const urgedAt = (at: string): Ticket['timeline'][number] => ({
  ...resolve,
  seq: 9,
  step: 'urge',
  at,
  title: '居民催办',
  officeName: null,
  post: null,
  name: null,
  words: [],
});

test('while the work is owed the reporter adds to it and urges; what was sent is said and the file read again', async () => {
  open({ openSteps: ['add-information', 'urge', 'withdraw'] });
  fireEvent.click(await screen.findByText('催一催'));
  expect(await screen.findByText(/会马上收到提醒/)).toBeTruthy();
  fireEvent.change(screen.getByLabelText(/^想说的话/), { target: { value: '天黑前能来吗' } });
  fireEvent.click(screen.getAllByText('催一催').at(-1) as HTMLElement);
  await waitFor(() =>
    expect(request.mock.calls.map(([asked]) => (asked as { url: string }).url).some((url) => url.endsWith('/urge'))).toBe(true),
  );
  expect(screen.getByText('补充情况')).toBeTruthy();
});

test('who urged today reads that they did; tomorrow they may again', async () => {
  open({ openSteps: ['add-information', 'withdraw'], timeline: [...ticket().timeline, urgedAt(new Date().toISOString())] });
  expect(await screen.findByText(/^今天已经催过/)).toBeTruthy();
  expect(screen.queryByText('催一催')).toBeNull();
});

test('nobody else is offered to add or urge', async () => {
  open({ mine: false, visibility: 'public', openSteps: [] });
  await screen.findByText('时限');
  for (const word of ['补充情况', '催一催']) expect(screen.queryByText(word)).toBeNull();
});
