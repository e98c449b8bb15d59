import { act, fireEvent, render, screen } from '@testing-library/react';
import { setOnline } from '../../../test/stand-ins/online';
import { hooks, request, storage } from '../../../test/stand-ins/taro';
import { item } from '../../../test/world/tickets';
import { forgetEverythingRead } from '@/calls/read-cache';
import { keepTokens } from '@/calls/tokens';
import { setTabMark } from '@/ui/frame/tab-marks';
import TicketsPage from './index';

let there = true;

/** The server as far as this page asks it, behind a network that may be gone. */
beforeEach(() => {
  storage.clear();
  forgetEverythingRead();
  setTabMark('me', 0);
  keepTokens({ accessToken: 'a', refreshToken: 'r' });
  there = true;
  request.mockImplementation(({ url }: { url: string }) => {
    if (!there) return Promise.reject(Object.assign(new Error('no network'), { errMsg: 'request:fail' }));
    const me = { accountId: 'a', phone: null, consent: { currentVersion: 1, givenVersion: 1, at: null }, memberships: [], roles: [] };
    const body = url.includes('/unread?')
      ? { unread: 5 }
      : url.endsWith('/api/me')
        ? me
        : { tickets: url.includes('state=open') ? [item()] : [] };
    return Promise.resolve({ statusCode: 200, header: { 'content-type': 'application/json' }, data: JSON.stringify(body) });
  });
});

test('opened first on this page, the tab bar knows of unread messages', async () => {
  render(<TicketsPage />);
  expect(await screen.findByRole('button', { name: '我的，5 条未读' })).toBeTruthy();
});

test('where the number of unread messages does not come, the tab bar says that nobody knows, until it does', async () => {
  const answering = request.getMockImplementation() as (asked: { url: string }) => Promise<object>;
  let counts = false;
  request.mockImplementation((asked: { url: string }) =>
    asked.url.includes('/unread?') && !counts
      ? Promise.resolve({ statusCode: 500, header: { 'content-type': 'application/json' }, data: '{}' })
      : answering(asked),
  );
  render(<TicketsPage />);
  const tab = await screen.findByRole('button', { name: '我的，未读消息没有取到' });
  expect(tab.textContent).toContain('?');
  counts = true;
  await act(async () => hooks.shown.forEach((work) => work()));
  const known = await screen.findByRole('button', { name: '我的，5 条未读' });
  expect(known.textContent).not.toContain('?');
});

test('opened without a network, the list comes by itself once the network is there', async () => {
  there = false;
  setOnline(false);
  render(<TicketsPage />);
  expect(await screen.findByText('没有网络，还打不开')).toBeTruthy();
  // One thing is said once: neither the banner's words nor those of a slow answer stand beside it.
  expect(screen.getAllByText(/没有网络|没有回应|没有打开/)).toHaveLength(1);
  there = true;
  await act(async () => setOnline(true));
  expect(await screen.findByText('三号楼楼道灯坏了')).toBeTruthy();
  expect(screen.queryByText(/没有网络/)).toBeNull();
});

test('nothing that has ended leads back to what is under way', async () => {
  render(<TicketsPage />);
  fireEvent.click(await screen.findByRole('tab', { name: '已结束' }));
  fireEvent.click(await screen.findByRole('button', { name: '看办理中的' }));
  expect(await screen.findByText('三号楼楼道灯坏了')).toBeTruthy();
});
