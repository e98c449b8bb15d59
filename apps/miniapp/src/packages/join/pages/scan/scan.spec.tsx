import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { setOnline } from '../../../../../test/stand-ins/online';
import { navigateTo, request, route, storage, switchTab } from '../../../../../test/stand-ins/taro';
import { forgetEverythingRead } from '@/calls/read-cache';
import { scannedCommunity } from '@/calls/scanned-community';
import { dropTokens, keepTokens } from '@/calls/tokens';
import ScanPage from './index';

const scene = {
  code: 'K7PD3MWXQ4',
  community: { id: 310113003001, name: '松涛苑' },
  street: { id: 310113003000, name: '友谊路街道' },
  building: null,
};

/** The server as far as this page asks it: one code is known. */
function serve() {
  request.mockImplementation(({ url }: { url: string }) => {
    const known = url.endsWith(`/api/scenes/${scene.code}`);
    const problem = {
      type: '/problems/identity/scene-unknown',
      code: 'identity/scene-unknown',
      status: 404,
      title: '没有这个码',
      detail: '请扫最新的海报',
    };
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
  setOnline(true);
  [navigateTo, switchTab].forEach((mock) => mock.mockClear());
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

const membership = {
  id: 'm1',
  areaId: scene.community.id,
  areaName: '松涛苑',
  state: 'verified',
  current: true,
  needsGuardian: false,
  rejection: null,
};

/** Somebody signed in who belongs to these communities; without a network for what is asked of themselves, while there is none. */
function signedIn(memberships: object[], there = () => true, shown: object = scene) {
  const me = { accountId: 'a', phone: null, consent: { currentVersion: 1, givenVersion: 1, at: null }, memberships, roles: [] };
  const asked: string[] = [];
  keepTokens({ accessToken: 'a', refreshToken: 'r' });
  request.mockImplementation(({ url, method, data }: { url: string; method: string; data?: string }) => {
    if (url.endsWith('/api/me') && !there()) return Promise.reject(Object.assign(new Error('no network'), { errMsg: 'request:fail' }));
    if (method === 'PUT') asked.push(`${url.replace(/^.*\/api/, '')} ${data}`);
    return Promise.resolve({
      statusCode: 200,
      header: { 'content-type': 'application/json' },
      data: JSON.stringify(url.endsWith('/api/me') ? me : shown),
    });
  });
  route.params = { scene: scene.code };
  return asked;
}

test('whether somebody belongs there is not guessed without a network, and asked again once it is back', async () => {
  let there = false;
  signedIn([membership], () => there);
  setOnline(false);
  render(<ScanPage />);
  expect(await screen.findByText('还不知道您加入了没有')).toBeTruthy();
  for (const guess of ['去填资料', '您要加入的是']) expect(screen.queryByText(guess)).toBeNull();
  there = true;
  await act(async () => setOnline(true));
  expect(await screen.findByText('您已是这里的居民')).toBeTruthy();
  expect(screen.queryByText('去填资料')).toBeNull();
});

test('who belongs there is greeted as a neighbour, by the building whose poster it is, and led home', async () => {
  const asked = signedIn([membership], () => true, { ...scene, building: { id: 'b', name: '3 号楼' } });
  render(<ScanPage />);
  expect(await screen.findByText('您已是这里的居民')).toBeTruthy();
  expect(screen.getByText('海报贴在 3 号楼')).toBeTruthy();
  expect(document.title).toBe('社区码');
  for (const forNewcomers of ['您要加入的是', '去填资料', '先看看', '不是这里，换一个编号'])
    expect(screen.queryByText(forNewcomers)).toBeNull();
  fireEvent.click(screen.getByText('进入首页'));
  await waitFor(() => expect(switchTab).toHaveBeenCalledWith({ url: '/pages/home/index' }));
  expect(asked).toEqual([]);
});

test('whose home is another community finds this one at home after it', async () => {
  const asked = signedIn([
    { ...membership, current: false },
    { ...membership, id: 'm2', areaId: 310113003002, areaName: '杨泰苑' },
  ]);
  render(<ScanPage />);
  fireEvent.click(await screen.findByText('换到这里，进入首页'));
  await waitFor(() => expect(switchTab).toHaveBeenCalledWith({ url: '/pages/home/index' }));
  expect(asked).toEqual([`/me/current-community {"areaId":${scene.community.id}}`]);
});

test('who waits there reads that nothing has to be handed in again, and sees how it stands', async () => {
  signedIn([{ ...membership, state: 'pending' }]);
  render(<ScanPage />);
  expect(await screen.findByText('您申请加入的是')).toBeTruthy();
  expect(screen.queryByText('去填资料')).toBeNull();
  fireEvent.click(screen.getByText('看看办到哪了'));
  await waitFor(() => expect(navigateTo).toHaveBeenCalledWith({ url: `/packages/join/pages/result/index?area=${scene.community.id}` }));
});
