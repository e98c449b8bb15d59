import { fireEvent, render, screen } from '@testing-library/react';
import { redirectTo, request, route } from '../../../../../test/stand-ins/taro';
import { rememberScene } from '@/calls/join-scene';
import { forgetEverythingRead } from '@/calls/read-cache';
import { keepTokens } from '@/calls/tokens';
import JoinResultPage from './index';

interface Asked {
  method: string;
  url: string;
  data?: string;
}

const areaId = 310113003001;

const membership = {
  id: '0192f000-0000-7000-8000-000000000001',
  areaId,
  areaName: '松涛苑',
  buildingName: '8号' as string | null,
  relation: 'tenant',
  state: 'pending' as string,
  current: false,
  needsGuardian: false,
  displayName: '王居民',
  person: { name: '王*', phone: null, document: null, address: '8号***' },
  askedAt: '2026-11-20T02:00:00.000Z',
  reviewDueAt: '2026-11-25T16:00:00.000Z' as string | null,
  rejection: null as string | null,
  takenBack: null as string | null,
};

/** The server as far as this page asks it: the document either is in the roster or is not. */
function serve(own: Partial<typeof membership>, known = true) {
  let state = own.state ?? membership.state;
  const asked: Asked[] = [];
  request.mockImplementation((given: Asked) => {
    asked.push(given);
    if (given.url.endsWith('/document') && known) state = 'verified';
    const answer = given.url.endsWith('/api/me')
      ? {
          accountId: 'a',
          phone: null,
          consent: { currentVersion: 1, givenVersion: 1, at: null },
          memberships: [{ ...membership, ...own, state }],
          roles: [],
        }
      : { membershipId: membership.id, state, next: state === 'pending' ? 'evidence' : null };
    return Promise.resolve({ statusCode: 200, header: { 'content-type': 'application/json' }, data: JSON.stringify(answer) });
  });
  return asked;
}

beforeEach(() => {
  forgetEverythingRead();
  keepTokens({ accessToken: 'a', refreshToken: 'r' });
  route.params = { area: String(areaId), next: 'evidence' };
});

const documentField = () => screen.findByLabelText('身份证后四位');

test('the last four of the document settle it at once where the roster knows them', async () => {
  const asked = serve({});
  render(<JoinResultPage />);
  fireEvent.change(await documentField(), { target: { value: '12' } });
  fireEvent.click(screen.getByText('核对'));
  expect(screen.getByText('请填证件号最后四位，例如 001X。')).toBeTruthy();
  fireEvent.change(await documentField(), { target: { value: '001x' } });
  fireEvent.click(screen.getByText('核对'));
  expect(await screen.findByText('您已加入松涛苑')).toBeTruthy();
  expect(asked.filter(({ method }) => method === 'POST').map(({ data }) => data)).toEqual([JSON.stringify({ documentTail: '001X' })]);
});

test('where it does not, the other ways stay open', async () => {
  serve({}, false);
  render(<JoinResultPage />);
  fireEvent.change(await documentField(), { target: { value: '0012' } });
  fireEvent.click(screen.getByText('核对'));
  expect(await screen.findByText(/和底册还是对不上/)).toBeTruthy();
  expect(screen.getByText('上传租赁合同或房产证照片')).toBeTruthy();
});

test('whose verification was taken back reads why and what to bring, not what would have let them in before', async () => {
  serve({ takenBack: '核对证件发现登记的是另一位同名的人', reviewDueAt: '2099-11-25T16:00:00.000Z' });
  render(<JoinResultPage />);
  expect(await screen.findByText('实名认证已撤回')).toBeTruthy();
  expect(screen.getByText('松涛苑的说明：核对证件发现登记的是另一位同名的人')).toBeTruthy();
  expect(screen.getByText('带上证件到居委会')).toBeTruthy();
  expect(screen.getByText('上传租赁合同或房产证照片')).toBeTruthy();
  expect(screen.getByText(/最晚2099年11月25日 24:00 有结果/)).toBeTruthy();
  expect(screen.queryByLabelText('身份证后四位')).toBeNull();
  expect(screen.queryByText('请同住的家人作证')).toBeNull();
});

test('where no building was chosen nobody is asked to speak for them', async () => {
  serve({ buildingName: null });
  render(<JoinResultPage />);
  expect(await screen.findByText('上传租赁合同或房产证照片')).toBeTruthy();
  expect(screen.queryByText('请同住的家人作证')).toBeNull();
});

test('nor is a parent: the building comes first', async () => {
  serve({ needsGuardian: true, buildingName: null });
  render(<JoinResultPage />);
  expect(await screen.findByText(/把楼栋加上/)).toBeTruthy();
  expect(screen.queryByText(/请同住的家长打开/)).toBeNull();
});

test('who waits is told by when there is an answer', async () => {
  serve({ reviewDueAt: '2099-11-25T16:00:00.000Z' });
  render(<JoinResultPage />);
  expect(await screen.findByText(/最晚2099年11月25日 24:00 有结果/)).toBeTruthy();
});

test('and when that has passed, whom to ask', async () => {
  serve({ reviewDueAt: '2020-11-25T16:00:00.000Z' });
  render(<JoinResultPage />);
  expect(await screen.findByText(/本应在2020年11月25日 24:00 前给您结果，现在晚了/)).toBeTruthy();
});

test('a child waits for a guardian', async () => {
  serve({ needsGuardian: true });
  render(<JoinResultPage />);
  expect(await screen.findByText(/请同住的家长打开/)).toBeTruthy();
  expect(screen.getByText(/请家长也扫社区码加入/)).toBeTruthy();
});

test('a refusal says why, and is written again without another scan', async () => {
  serve({ state: 'rejected', rejection: '门牌号和底册不一致' });
  rememberScene(areaId, 'K7PD3MWXQ4');
  render(<JoinResultPage />);
  expect(await screen.findByText('门牌号和底册不一致')).toBeTruthy();
  fireEvent.click(screen.getByText('改一改再交'));
  expect(redirectTo).toHaveBeenCalledWith({ url: '/packages/join/pages/form/index?scene=K7PD3MWXQ4' });
});
