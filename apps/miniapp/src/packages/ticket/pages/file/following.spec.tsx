import { act, fireEvent, render, screen } from '@testing-library/react';
import { request, route } from '../../../../../test/stand-ins/taro';
import { ticket } from '../../../../../test/world/tickets';
import { forgetEverythingRead } from '@/calls/read-cache';
import { type Following, type Ticket } from '@/calls/tickets';
import { keepTokens } from '@/calls/tokens';
import TicketFilePage from './index';

const nobody: Following = { followers: 0, meToos: 0, following: false, meToo: false };
let shown: Ticket;
let sent: { method: string; url: string; data?: string }[];

/** A neighbour's public ticket, as the server keeps what is said of following it. */
async function open(followed: Partial<Following>, more: Partial<Ticket> = {}) {
  shown = ticket({ mine: false, visibility: 'public', openSteps: [], mayFollow: true, followed: { ...nobody, ...followed }, ...more });
  sent = [];
  route.params = { area: String(shown.areaId), id: shown.ticketId };
  request.mockImplementation((asked: { method: string; url: string; data?: string }) => {
    if (asked.method !== 'GET') {
      sent.push(asked);
      const said = asked.method === 'PUT' ? (JSON.parse(asked.data ?? '{}') as { meToo: boolean; following: boolean }) : undefined;
      // As the server has it: to follow no more leaves the other word.
      const { meToo, following } = said ?? { meToo: shown.followed.meToo, following: false };
      shown = { ...shown, followed: { followers: following ? 1 : 0, meToos: meToo ? 1 : 0, following, meToo } };
    }
    return Promise.resolve({
      statusCode: 200,
      header: { 'content-type': 'application/json' },
      data: JSON.stringify(asked.method === 'GET' ? shown : shown.followed),
    });
  });
  await act(async () => void render(<TicketFilePage />));
}

const press = (word: string) => act(async () => void fireEvent.click(screen.getByText(word)));

beforeEach(() => {
  forgetEverythingRead();
  keepTokens({ accessToken: 'a', refreshToken: 'r' });
});

test('a neighbour says that they have the same trouble, takes it back, and follows no more', async () => {
  await open({});
  await press('我也遇到了');
  expect(await screen.findByText('1 位邻居也遇到了')).toBeTruthy();
  expect(screen.getByText('您说过也遇到了，有进展会告诉您。')).toBeTruthy();
  await press('取消“我也遇到了”');
  expect(await screen.findByText('您在关注，有进展会告诉您。')).toBeTruthy();
  await press('不再关注');
  expect(await screen.findByText('点了以后，有进展会在“消息”里告诉您。别人看不到是谁。')).toBeTruthy();
  expect(sent.map(({ method, url }) => `${method} ${url.slice(-7)}`)).toEqual(['PUT /follow', 'PUT /follow', 'DELETE /follow']);
});

test('that they have the same trouble stays said when they follow no more, and is taken back by itself', async () => {
  await open({});
  await press('我也遇到了');
  await press('不再关注');
  expect(await screen.findByText('您说过也遇到了。没有关注，有进展不会告诉您。')).toBeTruthy();
  expect(screen.getByText('1 位邻居也遇到了')).toBeTruthy();
  await press('关注');
  expect(await screen.findByText('您说过也遇到了，有进展会告诉您。')).toBeTruthy();
  await press('不再关注');
  await press('取消“我也遇到了”');
  expect(await screen.findByText('点了以后，有进展会在“消息”里告诉您。别人看不到是谁。')).toBeTruthy();
  expect(sent.map(({ method, data }) => `${method} ${data ?? ''}`)).toEqual([
    'PUT {"meToo":true,"following":true}',
    'DELETE ',
    'PUT {"meToo":true,"following":true}',
    'DELETE ',
    'PUT {"meToo":false,"following":false}',
  ]);
});

test('its reporter reads how many share it, and is offered nothing', async () => {
  await open({ followers: 5, meToos: 3 }, { mine: true, mayFollow: false });
  expect(await screen.findByText('3 位邻居也遇到了 · 5 人关注')).toBeTruthy();
  for (const word of ['我也遇到了', '关注', '不再关注']) expect(screen.queryByText(word)).toBeNull();
});

test('a private ticket is followed by nobody', async () => {
  await open({}, { mine: true, visibility: 'private', mayFollow: false });
  await screen.findByText('时限');
  expect(screen.queryByText(/关注/)).toBeNull();
});

test('what has ended can be followed no more, but left', async () => {
  await open({ followers: 1, following: true }, { state: 'closed', mayFollow: false });
  await press('不再关注');
  expect(sent.map(({ method }) => method)).toEqual(['DELETE']);
});
