import { act, fireEvent, render, screen } from '@testing-library/react';
import { setOnline } from '../../../test/stand-ins/online';
import { hooks, navigateTo, request, storage } from '../../../test/stand-ins/taro';
import { accessOf } from '../../../test/world/people';
import { forgetEverythingRead } from '@/calls/read-cache';
import { rememberScanned } from '@/calls/scanned-community';
import { dropTokens, keepTokens } from '@/calls/tokens';
import MePage from './index';

beforeEach(() => {
  storage.clear();
  dropTokens();
  forgetEverythingRead();
  setOnline(true);
  navigateTo.mockClear();
});

test('a guest who looked around in a community joins that one; who has read no code is led to one', () => {
  render(<MePage />);
  fireEvent.click(screen.getByText('去加入社区'));
  rememberScanned({ areaId: 310113003001, name: '松涛苑', code: 'K7PD3MWXQ4' });
  fireEvent.click(screen.getByText('去加入社区'));
  expect(navigateTo.mock.calls).toEqual([
    [{ url: '/packages/join/pages/scan/index' }],
    [{ url: '/packages/join/pages/scan/index?scene=K7PD3MWXQ4' }],
  ]);
});

describe('what was read before', () => {
  const membership = {
    id: 'm1',
    areaId: 310113003001,
    areaName: '松涛苑',
    state: 'verified',
    current: true,
    displayName: '王女士',
    needsGuardian: false,
    rejection: null,
  };
  const mine = {
    accountId: 'a',
    phone: null,
    consent: { currentVersion: 1, givenVersion: 1, at: null },
    memberships: [membership],
    roles: [],
  };
  let there = true;
  let asked = 0;
  const comeBack = () => act(async () => hooks.shown.forEach((work) => work()));

  /** The page as it was read once, and looked at again while nothing answers. */
  beforeEach(async () => {
    there = true;
    asked = 0;
    keepTokens({ accessToken: 'a', refreshToken: 'r' });
    request.mockImplementation(({ url }: { url: string }) => {
      if (!there) return Promise.reject(Object.assign(new Error('no network'), { errMsg: 'request:fail' }));
      if (url.endsWith('/api/me')) asked += 1;
      const body = url.includes('/unread?') ? { unread: 2 } : url.endsWith('/api/me') ? mine : { relatives: [] };
      return Promise.resolve({ statusCode: 200, header: { 'content-type': 'application/json' }, data: JSON.stringify(body) });
    });
    render(<MePage />);
    await screen.findByText('王女士');
    there = false;
  });

  test('is not what the next person on the phone sees, though the page was open all the while', async () => {
    await act(async () => keepTokens({ accessToken: accessOf('b'), refreshToken: 'r' }));
    expect(screen.queryByText('王女士')).toBeNull();
    expect(await screen.findByText('没有打开')).toBeTruthy();
  });

  test('says so, with another try that brings the latest', async () => {
    await comeBack();
    expect(await screen.findByText('没有取到最新的，这里是上次看到的。网络没有回应，请看看网络再试一次。')).toBeTruthy();
    there = true;
    await act(async () => void fireEvent.click(screen.getByText('再试一次')));
    expect(screen.queryByText(/上次看到的/)).toBeNull();
    expect(screen.getByText('王女士')).toBeTruthy();
  });

  test('without a network one notice says so, speaks of nothing filled in, and leaves by itself with the latest read', async () => {
    setOnline(false);
    await comeBack();
    expect(await screen.findByText('现在没有网络，这里是上次看到的，连上网会自动更新。')).toBeTruthy();
    expect(screen.queryByText(/填/)).toBeNull();
    expect(screen.getAllByText(/上次看到的|没有网络|网络没有/)).toHaveLength(1);
    there = true;
    const before = asked;
    await act(async () => setOnline(true));
    expect(screen.queryByText(/上次看到的|没有网络/)).toBeNull();
    expect(asked).toBe(before + 1);
  });
});
