import { act, fireEvent, render, screen } from '@testing-library/react';
import { setOnline } from '../../../../../test/stand-ins/online';
import { navigateTo, request, route, storage } from '../../../../../test/stand-ins/taro';
import { forgetEverythingRead } from '@/calls/read-cache';
import { scannedCommunity } from '@/calls/scanned-community';
import { dropTokens, keepTokens } from '@/calls/tokens';
import ScanPage from './index';

const scene = { code: 'K7PD3MWXQ4', community: { id: 310113003001, name: '松涛苑' }, street: { id: 310113003000, name: '友谊路街道' }, building: null };

/** The server as far as this page asks it: one code is known. */
function serve() {
  request.mockImplementation(({ url }: { url: string }) => {
    const known = url.endsWith(`/api/scenes/${scene.code}`);
    const problem = { type: '/problems/identity/scene-unknown', code: 'identity/scene-unknown', status: 404, title: '没有这个码', detail: '请扫最新的海报' };
    const header = { 'content-type': known ? 'application/json' : 'application/problem+json' };
    return Promise.resolve({ statusCode: known ? 200 : 404, header, data: JSON.stringify(known ? scene : problem) });
  });
}

const type = (code: string) => {
  fireEvent.change(screen.getByLabelText('社区编号'), { target: { value: code } });
  fireEvent.click(screen.getByText('下一步'));
};

beforeEach(() => {
  storage.clear();
  dropTokens();
  forgetEverythingRead();
  route.params = {};
  serve();
});

test('a number that was typed wrong is spoken of as a number, beside its field, with what was typed kept', async () => {
  render(<ScanPage />);
  type('K7PD3MWXQ5');
  expect(await screen.findByText('没有这个社区编号，请对照海报再看一看。')).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('社区编号').value).toBe('K7PD3MWXQ5');
  expect(screen.queryByText('再试一次')).toBeNull();
  type('K7PD3MWXQ4');
  expect(await screen.findByText('松涛苑')).toBeTruthy();
});

test('a poster that is no longer valid is spoken of as a code, and leads to the field', async () => {
  route.params = { scene: 'OLDCODE1' };
  render(<ScanPage />);
  expect(await screen.findByText(/这个码不是社区码，或已经停用/)).toBeTruthy();
  expect(screen.getByLabelText('社区编号')).toBeTruthy();
});

test('who has read a code may look around before joining: back leads to the poster’s page, and the phone keeps where', async () => {
  route.params = { scene: scene.code };
  render(<ScanPage />);
  fireEvent.click(await screen.findByText('先看看'));
  expect(navigateTo).toHaveBeenCalledWith({ url: '/pages/home/index' });
  expect(scannedCommunity()).toEqual({ areaId: scene.community.id, name: '松涛苑', code: scene.code });
});

test('another code leaves the first community behind', async () => {
  route.params = { scene: scene.code };
  render(<ScanPage />);
  fireEvent.click(await screen.findByText('不是这里，换一个编号'));
  expect(scannedCommunity()).toBeNull();
  expect(screen.getByLabelText('社区编号')).toBeTruthy();
});

test('whether somebody belongs there is not guessed without a network, and asked again once it is back', async () => {
  const membership = { id: 'm1', areaId: scene.community.id, areaName: '松涛苑', state: 'verified', current: true, needsGuardian: false, rejection: null };
  const me = { accountId: 'a', phone: null, consent: { currentVersion: 1, givenVersion: 1, at: null }, memberships: [membership], roles: [] };
  let there = false;
  keepTokens({ accessToken: 'a', refreshToken: 'r' });
  request.mockImplementation(({ url }: { url: string }) => {
    if (url.endsWith('/api/me') && !there) return Promise.reject(Object.assign(new Error('no network'), { errMsg: 'request:fail' }));
    return Promise.resolve({ statusCode: 200, header: { 'content-type': 'application/json' }, data: JSON.stringify(url.endsWith('/api/me') ? me : scene) });
  });
  route.params = { scene: scene.code };
  setOnline(false);
  render(<ScanPage />);
  expect(await screen.findByText('还不知道您加入了没有')).toBeTruthy();
  expect(screen.queryByText('去填资料')).toBeNull();
  there = true;
  await act(async () => setOnline(true));
  expect(await screen.findByText('您已经是这里的居民。')).toBeTruthy();
  expect(screen.queryByText('去填资料')).toBeNull();
});
