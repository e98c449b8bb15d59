import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { navigateTo, request, storage } from '../../../test/stand-ins/taro';
import { areaId, duty, membership } from '../../../test/world/people';
import { item } from '../../../test/world/tickets';
import { rememberHome } from '@/calls/home-community';
import { forgetEverythingRead } from '@/calls/read-cache';
import { keepTokens } from '@/calls/tokens';
import { setElderMode } from '@/platform/preferences';
import HomePage from './index';

beforeEach(() => {
  storage.clear();
  setElderMode(false);
  forgetEverythingRead();
  keepTokens({ accessToken: 'a', refreshToken: 'r' });
  rememberHome({ areaId, name: '松涛苑' });
});

test('without an answer the page still says where one is, and leads back from large letters', async () => {
  request.mockRejectedValue({ errMsg: 'request:fail' });
  setElderMode(true);
  render(<HomePage />);
  expect(screen.getByRole('heading', { name: '松涛苑' })).toBeTruthy();
  expect(await screen.findByText('再试一次')).toBeTruthy();
  expect(screen.getByRole('heading', { name: '松涛苑' })).toBeTruthy();
  fireEvent.click(screen.getByText('返回标准模式'));
  expect(screen.getByText('长辈版')).toBeTruthy();
});

test('opened without a network, a report can be written all the same', async () => {
  request.mockRejectedValue({ errMsg: 'request:fail' });
  render(<HomePage />);
  fireEvent.click(await screen.findByText('报问题'));
  await waitFor(() => expect(navigateTo).toHaveBeenCalledWith({ url: '/packages/ticket/pages/report/index' }));
});

test('trying again brings all that did not come, and says that nothing waits once that is known', async () => {
  request.mockRejectedValue({ errMsg: 'request:fail' });
  render(<HomePage />);
  const again = await screen.findByText('再试一次');
  const answers: Record<string, object> = {
    '/me': {
      accountId: 'a',
      phone: null,
      consent: { currentVersion: 1, givenVersion: 1, at: null },
      memberships: [membership()],
      roles: [],
    },
    '/me/inbox/unread?side=own': { unread: 5 },
    [`/areas/${areaId}/duty/today`]: duty,
  };
  request.mockImplementation(({ url }: { url: string }) => {
    const body = answers[url.replace(/^.*\/api/, '')] ?? { tickets: [], waiting: [] };
    return Promise.resolve({ statusCode: 200, header: { 'content-type': 'application/json' }, data: JSON.stringify(body) });
  });
  fireEvent.click(again);
  expect(await screen.findByText('今天值班')).toBeTruthy();
  expect(await screen.findByText('看看新消息')).toBeTruthy();
  expect(screen.queryByText('眼下没有等您办的事。')).toBeNull();
});

test('a report that was rated before the follow-up is not asked about again', async () => {
  const answers: Record<string, object> = {
    '/me': {
      accountId: 'a',
      phone: null,
      consent: { currentVersion: 1, givenVersion: 1, at: null },
      memberships: [membership()],
      roles: [],
    },
    '/me/inbox/unread?side=own': { unread: 0 },
    [`/areas/${areaId}/duty/today`]: duty,
    '/me/tickets': { tickets: [item({ state: 'resolved' })] },
    '/me/tickets?state=waiting': { tickets: [] },
  };
  request.mockImplementation(({ url }: { url: string }) => {
    const body = answers[url.replace(/^.*\/api/, '')] ?? { tickets: [], waiting: [] };
    return Promise.resolve({ statusCode: 200, header: { 'content-type': 'application/json' }, data: JSON.stringify(body) });
  });
  render(<HomePage />);
  expect(await screen.findByText('眼下没有等您办的事。')).toBeTruthy();
  expect(screen.queryByText(/^评价/)).toBeNull();
});
