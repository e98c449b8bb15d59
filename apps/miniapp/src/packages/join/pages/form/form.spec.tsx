import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { navigateTo, request, route, setStorageSync, storage } from '../../../../../test/stand-ins/taro';
import { accessOf } from '../../../../../test/world/people';
import { forgetEverythingRead } from '@/calls/read-cache';
import { keepTokens } from '@/calls/tokens';
import { feedback } from '@/ui/feedback';
import JoinFormPage from './index';

const areaId = 310113003001;
const code = 'K7PD3MWXQ4';
const building = { id: '0192f000-0000-7000-8000-0000000000b1', name: '8号楼' };
const scene = { code, community: { id: areaId, name: '松涛苑' }, street: { id: 310113003000, name: '友谊路街道' }, building: null };
const refused = {
  id: '0192f000-0000-7000-8000-000000000001',
  areaId,
  areaName: '松涛苑',
  state: 'rejected',
  current: false,
  needsGuardian: false,
  rejection: '室号和底册不一致',
};
const sent = { name: '潘俊', relation: 'tenant', buildingId: building.id, room: '602', under14: false };

interface Asked {
  method: string;
  url: string;
  data?: string;
}

/** The server as far as this page asks it: a request that was refused, and what was sent with it unless it was emptied. */
function serve(own: typeof sent | null, accountId = 'a') {
  const asked: Asked[] = [];
  const me = {
    accountId,
    phone: { phone: '138****0000', provedAt: '2026-11-20T02:00:00.000Z' },
    consent: { currentVersion: 1, givenVersion: 1, at: null },
    memberships: [refused],
    roles: [],
  };
  const answers: Record<string, unknown> = {
    '/api/me': me,
    [`/api/scenes/${code}`]: scene,
    '/api/privacy-notice': { version: 1, title: '隐私说明', body: '', inForceAt: '2026-01-01T00:00:00.000Z' },
    [`/api/communities/${areaId}/buildings`]: { buildings: [building] },
    [`/api/communities/${areaId}/memberships`]: { membershipId: refused.id, state: 'pending', next: 'evidence' },
    ...(own && { [`/api/communities/${areaId}/memberships/${refused.id}/request`]: own }),
  };
  request.mockImplementation((given: Asked) => {
    asked.push(given);
    const answer = answers[given.url.replace(/^.*?(?=\/api)/, '')];
    const problem = {
      type: '/problems/platform/not-found',
      code: 'platform/not-found',
      status: 404,
      title: '没有找到',
      detail: '没有找到',
    };
    const header = { 'content-type': answer ? 'application/json' : 'application/problem+json' };
    return Promise.resolve({ statusCode: answer ? 200 : 404, header, data: JSON.stringify(answer ?? problem) });
  });
  return asked;
}

const valueOf = async (label: string) => (await screen.findByLabelText<HTMLInputElement>(label)).value;

beforeEach(() => {
  storage.clear();
  forgetEverythingRead();
  keepTokens({ accessToken: 'a', refreshToken: 'r' });
  route.params = { scene: code };
});

test('a second try comes with what was sent, and with the reason of the refusal on top', async () => {
  const asked = serve(sent);
  render(<JoinFormPage />);
  expect(await valueOf('姓名')).toBe('潘俊');
  expect(screen.getByText('室号和底册不一致')).toBeTruthy();
  expect(screen.getByText('8号楼')).toBeTruthy();
  expect(screen.getByText('租客')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('室号或门牌'), { target: { value: '603' } });
  fireEvent.click(screen.getByText('提交'));
  await screen.findByText('提交');
  const body = asked.find(({ method }) => method === 'POST')?.data;
  expect(JSON.parse(body ?? '{}')).toEqual({ sceneCode: code, name: '潘俊', relation: 'tenant', room: '603', buildingId: building.id });
});

test('what was typed since and not sent comes first', async () => {
  serve(sent);
  const { unmount } = render(<JoinFormPage />);
  await valueOf('姓名');
  fireEvent.change(screen.getByLabelText('室号或门牌'), { target: { value: '605' } });
  unmount();
  render(<JoinFormPage />);
  expect(await valueOf('室号或门牌')).toBe('605');
});

test('a phone without room says so while there is time', async () => {
  serve(sent);
  render(<JoinFormPage />);
  await valueOf('姓名');
  setStorageSync.mockImplementationOnce(() => {
    throw new Error('full');
  });
  fireEvent.change(screen.getByLabelText('室号或门牌'), { target: { value: '605' } });
  expect(feedback.current().toast?.words).toBe('手机存不下了，请不要关闭这一页。');
});

test('what one person typed is not what the next one on the phone finds in the form', async () => {
  serve(sent);
  const { unmount } = render(<JoinFormPage />);
  await valueOf('姓名');
  fireEvent.change(screen.getByLabelText('室号或门牌'), { target: { value: '605' } });
  unmount();
  keepTokens({ accessToken: accessOf('b'), refreshToken: 'r' });
  serve(null, 'b');
  render(<JoinFormPage />);
  expect(await valueOf('室号或门牌')).toBe('');
  expect(screen.queryByText('租客')).toBeNull();
});

test('once it has been emptied the form is empty, and still says why it was refused', async () => {
  serve(null);
  render(<JoinFormPage />);
  expect(await valueOf('姓名')).toBe('');
  expect(screen.getByText('室号和底册不一致')).toBeTruthy();
});

test.each([
  ['without a code', {}, 0],
  ['whose code is cut', { scene: 'K7' }, 0],
  ['whose code no community has', { scene: 'K7PD3MWXQ5' }, 1],
])('a link %s says that it is incomplete and leads to where a code is read', async (_, params, looks) => {
  const asked = serve(null);
  route.params = params;
  render(<JoinFormPage />);
  fireEvent.click(await screen.findByRole('button', { name: '扫码或输入编号' }));
  await waitFor(() => expect(navigateTo).toHaveBeenCalledWith({ url: '/packages/join/pages/scan/index' }));
  expect(screen.getByText('这个链接不完整')).toBeTruthy();
  expect(screen.queryByText(/网络|再试一次/)).toBeNull();
  expect(asked.filter(({ url }) => url.includes('/scenes'))).toHaveLength(looks);
});

test('what is missing is said beside the button too, wherever the form is rolled to', async () => {
  serve(null);
  render(<JoinFormPage />);
  await screen.findByLabelText('姓名');
  expect(screen.queryByText(/还有没填好的地方/)).toBeNull();
  fireEvent.click(screen.getByText('提交'));
  expect(await screen.findByText('还有没填好的地方，往上看红色的字。')).toBeTruthy();
});
