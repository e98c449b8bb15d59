import { fireEvent, render, screen } from '@testing-library/react';
import { navigateTo, request, storage } from '../../../../../test/stand-ins/taro';
import { forgetEverythingRead } from '@/calls/read-cache';
import { rememberScanned } from '@/calls/scanned-community';
import { dropTokens, keepTokens } from '@/calls/tokens';
import PublicTicketsPage from './index';

const areaId = 310113003001;
const membership = {
  id: 'm1',
  areaId,
  areaName: '松涛苑',
  state: 'pending',
  current: false,
  needsGuardian: false,
  askedAt: '2026-11-20T02:00:00.000Z',
  rejection: null,
};
const ticket = {
  ticketId: '0192f000-0000-7000-8000-000000000001',
  areaId,
  areaName: '松涛苑',
  number: '003001-2026-00001',
  state: 'submitted',
  stateName: '待受理',
  ending: null,
  visibility: 'public',
  reportedAt: '2026-11-20T02:00:00.000Z',
  version: 1,
  responsible: { level: 'community', levelName: '居（村）委', areaId, name: '松涛苑' },
  category: { code: 'estate.light', name: '楼道灯' },
  excerpt: '楼道灯坏了',
  clocks: [],
};

/** The server as far as this page asks it. */
function serve(tickets: object[] = [ticket]) {
  const asked: string[] = [];
  request.mockImplementation(({ url }: { url: string }) => {
    asked.push(url.replace(/^.*\/api/, '/api'));
    const body = url.endsWith('/api/me')
      ? { accountId: 'a', phone: null, consent: { currentVersion: 1, givenVersion: 1, at: null }, memberships: [membership], roles: [] }
      : { tickets };
    return Promise.resolve({ statusCode: 200, header: { 'content-type': 'application/json' }, data: JSON.stringify(body) });
  });
  return asked;
}

beforeEach(() => {
  storage.clear();
  dropTokens();
  forgetEverythingRead();
});

test('a guest reads the public tickets of the community whose code was scanned', async () => {
  const asked = serve();
  rememberScanned({ areaId, name: '松涛苑', code: 'K7PD3MWXQ4' });
  render(<PublicTicketsPage />);
  expect(await screen.findByText('楼道灯坏了')).toBeTruthy();
  expect(asked).toEqual([`/api/communities/${areaId}/tickets`]);
});

test('somebody who waits to be verified reads those of the community they asked to join', async () => {
  serve();
  keepTokens({ accessToken: 'a', refreshToken: 'r' });
  render(<PublicTicketsPage />);
  expect(await screen.findByText('楼道灯坏了')).toBeTruthy();
  expect(screen.queryByText('找到我的社区')).toBeNull();
});

test('a guest without a code is led to one, or back in', () => {
  serve();
  render(<PublicTicketsPage />);
  fireEvent.click(screen.getByText('找到我的社区'));
  expect(navigateTo).toHaveBeenCalledWith({ url: '/packages/join/pages/scan/index' });
  fireEvent.click(screen.getByText('已加入过，登录'));
  expect(navigateTo).toHaveBeenCalledWith({ url: '/packages/join/pages/sign-in/index?then=back' });
});

test('where nothing is public yet one can report', async () => {
  serve([]);
  rememberScanned({ areaId, name: '松涛苑', code: 'K7PD3MWXQ4' });
  render(<PublicTicketsPage />);
  fireEvent.click(await screen.findByRole('button', { name: '报一个问题' }));
  expect(navigateTo).toHaveBeenCalledWith({ url: '/packages/ticket/pages/report/index' });
});
