import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { navigateTo, request } from '../../../../../test/stand-ins/taro';
import { type Message } from '@/calls/messages';
import { forgetEverythingRead } from '@/calls/read-cache';
import { keepTokens } from '@/calls/tokens';
import InboxPage from './index';

interface Asked {
  method: string;
  url: string;
}

const areaId = 310113003001;
const id = (last: string) => `0192f000-0000-7000-8000-0000000000${last}`;

const approved: Message = {
  id: id('a1'),
  kind: 'membership.verified',
  asWhom: 'self',
  title: '加入申请已通过',
  body: '松涛苑居委会核实了您的资料。现在可以报问题、看办理经过。',
  topic: null,
  words: null,
  about: 'membership',
  areaId,
  subjectId: id('b1'),
  number: null,
  at: '2026-11-20T02:00:00.000Z',
  read: false,
};

/** The number of unread messages does not come. */
let uncounted = false;
afterEach(() => {
  uncounted = false;
});

/** An inbox of one page. */
function serve(...items: Message[]) {
  const asked: Asked[] = [];
  request.mockImplementation((given: Asked) => {
    asked.push(given);
    if (uncounted && given.url.includes('/unread'))
      return Promise.resolve({ statusCode: 500, header: { 'content-type': 'application/json' }, data: '{}' });
    const unread = items.filter(({ read }) => !read).length;
    const answer = given.url.includes('/api/me/inbox?') ? { items } : { unread };
    return Promise.resolve({ statusCode: 200, header: { 'content-type': 'application/json' }, data: JSON.stringify(answer) });
  });
  return asked;
}

beforeEach(() => {
  forgetEverythingRead();
  navigateTo.mockClear();
  keepTokens({ accessToken: 'a', refreshToken: 'r' });
});

test.each<[string, Partial<Message>, string]>([
  ['a decision on joining, the result of that community', {}, `/packages/join/pages/result/index?area=${areaId}`],
  [
    'a ticket',
    { about: 'ticket', kind: 'ticket.replied', asWhom: 'reporter', title: '有新的答复' },
    `/packages/ticket/pages/file/index?area=${areaId}&id=${id('b1')}`,
  ],
  [
    'a ticket of one’s office, as staff',
    { about: 'ticket', kind: 'ticket.reported', asWhom: 'duty', title: '有新的事项' },
    `/packages/ticket/pages/file/index?area=${areaId}&id=${id('b1')}&as=staff`,
  ],
  [
    'a ticket for which one asked for time, as staff',
    { about: 'ticket', kind: 'ticket.time-lapsed', asWhom: 'self', title: '延期申请已失效' },
    `/packages/ticket/pages/file/index?area=${areaId}&id=${id('b1')}&as=staff`,
  ],
  [
    'a resident group',
    { about: 'resident-group', kind: 'resident-group.filed', title: '居民团队已备案' },
    '/packages/neighbours/pages/groups/index',
  ],
  ['a delegation', { about: 'delegation', kind: 'delegation.recorded', title: '代办人已登记' }, '/packages/me/pages/delegations/index'],
])('a message opens what it is about: %s', async (_, more, url) => {
  const message = { ...approved, ...more };
  const asked = serve(message);
  render(<InboxPage />);
  fireEvent.click(await screen.findByText(message.title));
  await waitFor(() => expect(navigateTo).toHaveBeenCalledWith({ url }));
  expect(asked).toContainEqual(
    expect.objectContaining({ method: 'POST', url: expect.stringContaining(`/api/me/inbox/${message.id}/read`) }),
  );
});

test('what is unread says so, and one tap reads it all', async () => {
  const asked = serve(approved, { ...approved, id: id('a0'), title: '已受理', about: 'ticket', read: true });
  render(<InboxPage />);
  expect(await screen.findByText('加入申请已通过')).toBeTruthy();
  expect(screen.getAllByText('未读')).toHaveLength(1);
  fireEvent.click(await screen.findByText('全部标为已读'));
  await waitFor(() =>
    expect(asked).toContainEqual(expect.objectContaining({ method: 'POST', url: expect.stringContaining('/api/me/inbox/read') })),
  );
});

test('what an office is told is neither counted, listed nor read on the phone: each call asks for one’s own side', async () => {
  const asked = serve(approved, { ...approved, id: id('a0') });
  render(<InboxPage />);
  fireEvent.click(await screen.findByText('全部标为已读'));
  fireEvent.click((await screen.findAllByText('加入申请已通过'))[0] as HTMLElement);
  const marks = () => asked.filter(({ method }) => method === 'POST');
  await waitFor(() => expect(marks()).toHaveLength(2));
  expect(asked.map(({ url }) => url).filter((url) => !/[?&]side=own(&|$)/.test(url))).toEqual([]);
});

test('where the number of unread ones does not come, what is shown says whether there is something to read', async () => {
  uncounted = true;
  serve(approved);
  render(<InboxPage />);
  expect(await screen.findByText('全部标为已读')).toBeTruthy();
});

test('a message says who did what, and on one line to which ticket: its number, and its words as far as they fit', async () => {
  const ticket: Message = {
    ...approved,
    kind: 'ticket.accepted',
    asWhom: 'reporter',
    title: '已受理',
    about: 'ticket',
    topic: '照明',
    words: '楼道灯坏了',
    number: '003001-2026-00041',
  };
  serve(
    { ...ticket, body: '松涛苑居委会已受理，接下来会开始处置。' },
    { ...ticket, id: id('a2'), words: null, number: '003001-2026-00042' },
  );
  render(<InboxPage />);
  const number = await screen.findByText('003001-2026-00041');
  expect(number.parentElement?.textContent).toBe('003001-2026-00041照明 · 楼道灯坏了');
  expect(screen.getByText('松涛苑居委会已受理，接下来会开始处置。')).toBeTruthy();
  expect(screen.getByText('003001-2026-00042').parentElement?.textContent).toBe('003001-2026-00042照明');
});

test('an empty inbox says what will come', async () => {
  serve();
  render(<InboxPage />);
  expect(await screen.findByText('还没有消息')).toBeTruthy();
  expect(screen.queryByText('全部标为已读')).toBeNull();
});
