import { type Role } from '@shequtong/kernel';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { openConsole, TestKeep } from '../../../../test/open-console.js';
import { json, type ScriptedNetwork } from '../../../../test/scripted-api.js';
import { meView, serverFor } from '../../../../test/staff.js';
import { type View } from '../../../calls/api.js';

const secretary: [Role, number] = ['community-secretary', 310113003001];
const message = (serial: number, change: Partial<View<'InboxItemView'>> = {}): View<'InboxItemView'> => ({
  id: `0192f0aa-8888-7000-8000-00000000000${serial}`,
  kind: 'ticket.reported',
  asWhom: 'duty',
  title: '新的事项',
  body: '请在今天 24:00 前答复。',
  areaId: 310113003001,
  about: 'ticket',
  subjectId: '0192f0aa-1111-7000-8000-000000000001',
  topic: '楼道照明',
  words: `第 ${serial} 件`,
  number: '003001-2026-00001',
  at: '2026-11-23T04:00:00Z',
  read: false,
  ...change,
});

/** The console of somebody with these messages. */
function open(
  items: View<'InboxItemView'>[],
  change: (network: ScriptedNetwork) => ScriptedNetwork = (network) => network,
  grants: [Role, number][] = [secretary],
) {
  let unread = items.filter(({ read }) => !read).length;
  const marked: string[] = [];
  const network = change(
    serverFor(...grants)
      .on('GET /api/me/inbox/unread', () => json({ unread }))
      .on('GET /api/me/inbox', () => json({ items }))
      .on('POST /api/me/inbox/read', ({ body }) => {
        unread = 0;
        marked.push(body ?? '');
        return json({ unread });
      })
      .on(`POST /api/me/inbox/${message(1).id}/read`, () => {
        unread -= 1;
        marked.push('one');
        return json({ unread });
      }),
  );
  openConsole(network, '/people', new TestKeep('kept'));
  const asked = (): string[] => network.sent.map(({ url }) => url).filter((url) => url.includes('/me/inbox'));
  return { marked, asked };
}
const bell = (name: string | RegExp) => screen.findByRole('button', { name });

test('the bell says how many are unread; a message leads to the file of its ticket and is read by that', async () => {
  const { marked } = open([message(2), message(1)]);
  fireEvent.click(await bell('消息，2 条未读'));
  const list = within(await screen.findByRole('dialog', { name: '消息' }));
  const links = await list.findAllByRole('link');
  expect(links.map((link) => link.getAttribute('href'))).toEqual(
    [2, 1].map(() => '/tickets?open=310113003001.0192f0aa-1111-7000-8000-000000000001'),
  );
  expect(links[0]?.textContent).toContain('003001-2026-00001 · 第 2 件');
  fireEvent.click(links[1] as HTMLElement);
  await waitFor(() => expect(marked).toEqual(['one']));
  expect(await bell('消息，1 条未读')).toBeTruthy();
});

test('all are read at one press, up to the newest that is shown', async () => {
  const { marked } = open([message(2), message(1)]);
  fireEvent.click(await bell('消息，2 条未读'));
  await screen.findAllByRole('link', { name: /新的事项/ });
  fireEvent.click(screen.getByText('全部标为已读'));
  expect(await bell('消息，没有未读')).toBeTruthy();
  expect(marked.map((body) => JSON.parse(body) as object)).toEqual([{ upTo: message(2).id }]);
});

test('what a colleague is told as a resident is neither counted, listed nor read here: each call asks for the office’s side', async () => {
  const { marked, asked } = open([message(2), message(1)]);
  fireEvent.click(await bell('消息，2 条未读'));
  fireEvent.click((await screen.findAllByRole('link', { name: /新的事项/ }))[1] as HTMLElement);
  await waitFor(() => expect(marked).toEqual(['one']));
  fireEvent.click(await bell('消息，1 条未读'));
  fireEvent.click(await screen.findByText('全部标为已读'));
  await waitFor(() => expect(marked).toHaveLength(2));
  expect(asked().filter((url) => !/[?&]side=office(&|$)/.test(url))).toEqual([]);
});

test('says that there is none', async () => {
  open([]);
  fireEvent.click(await bell('消息，没有未读'));
  expect(await screen.findByText('还没有消息')).toBeTruthy();
});

test('what cannot be read is said, with another try', async () => {
  open([], (network) =>
    network.on('GET /api/me/inbox', () => ({
      ...json({ title: '出错了', detail: '请稍后再试。', status: 500, code: 'platform/internal' }),
      status: 500,
    })),
  );
  fireEvent.click(await bell('消息，没有未读'));
  expect(await screen.findByRole('alert')).toBeTruthy();
});

const failed = () => ({ ...json({ title: '出错了', detail: '请稍后再试。', status: 500, code: 'platform/internal' }), status: 500 });

test('looks different where nobody knows whether there is something unread, and does not keep them from being marked', async () => {
  const { marked } = open([message(1)], (network) => network.on('GET /api/me/inbox/unread', failed));
  const button = await bell('消息，有没有未读还没读到');
  expect(button.textContent).toContain('？');
  fireEvent.click(button);
  await screen.findByRole('link', { name: /新的事项/ });
  fireEvent.click(screen.getByText('全部标为已读'));
  await waitFor(() => expect(marked).toHaveLength(1));
});

test('a further page that did not arrive is said, and read when it is asked for again', async () => {
  let works = false;
  open([], (network) =>
    network.on('GET /api/me/inbox', ({ url }) =>
      !url.includes('cursor=') ? json({ items: [message(2)], next: 'more' }) : works ? json({ items: [message(1)] }) : failed(),
    ),
  );
  fireEvent.click(await bell('消息，没有未读'));
  await screen.findByRole('link', { name: /第 2 件/ });
  fireEvent.click(screen.getByText('更早的消息'));
  const again = await screen.findByText('更早的没有读到，点这里重试');
  expect(screen.getByRole('link', { name: /第 2 件/ })).toBeTruthy();
  works = true;
  fireEvent.click(again);
  expect(await screen.findByRole('link', { name: /第 1 件/ })).toBeTruthy();
  expect(screen.queryByText('更早的没有读到，点这里重试')).toBeNull();
});

test('what another office of theirs is told is opened as that office', async () => {
  const { accountId: account } = meView(secretary);
  const kept = `shequtong.console.area.${account}`;
  localStorage.setItem(kept, '310113003001');
  open([message(1, { areaId: 310113003002 })], (network) => network, [secretary, ['street-officer', 310113003000]]);
  fireEvent.click(await bell('消息，1 条未读'));
  expect(localStorage.getItem(kept)).toBe('310113003001');
  fireEvent.click(await screen.findByRole('link', { name: /新的事项/ }));
  await waitFor(() => expect(localStorage.getItem(kept)).toBe('310113003000'));
  localStorage.removeItem(kept);
});
