import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { request } from '../../../../../test/stand-ins/taro';
import { keepTokens } from '@/calls/tokens';
import { feedback } from '@/ui/feedback';
import HouseholdPage from './index';

interface Asked {
  method: string;
  url: string;
}

const membership = {
  id: '0192f000-0000-7000-8000-000000000001',
  areaId: 310113003001,
  areaName: '松涛苑',
  buildingName: '8号',
  relation: 'owner',
  state: 'verified',
  current: true,
  needsGuardian: false,
  displayName: '王女士',
  person: { name: '王*', phone: null, document: null, address: '8号***' },
  askedAt: '2026-11-20T02:00:00.000Z',
  reviewDueAt: null,
  rejection: null,
};
const child = {
  membershipId: '0192f000-0000-7000-8000-000000000002',
  person: { name: '王*乐', phone: null, document: null, address: '8号***' },
  home: '8号302室',
  relation: 'family',
  needsGuardian: true,
  vouched: false,
  askedAt: '2026-11-24T02:00:00.000Z',
};

/** The server as far as this page asks it; whoever consented is not waiting any more. */
function serve(first = child, left: (typeof child)[] = [], state = 'verified') {
  let waiting = [first];
  const asked: Asked[] = [];
  const answers = ({ method, url }: Asked): unknown => {
    if (url.endsWith('/api/me'))
      return {
        accountId: 'a',
        phone: null,
        consent: { currentVersion: 1, givenVersion: 1, at: null },
        memberships: [membership],
        roles: [],
      };
    if (method === 'GET') return { waiting };
    waiting = left;
    return { membershipId: child.membershipId, state };
  };
  request.mockImplementation((given: Asked) => {
    asked.push(given);
    return Promise.resolve({ statusCode: 200, header: { 'content-type': 'application/json' }, data: JSON.stringify(answers(given)) });
  });
  return asked;
}

beforeEach(() => keepTokens({ accessToken: 'a', refreshToken: 'r' }));

test('a guardian is asked once more, and consents by the route for children', async () => {
  const asked = serve();
  render(<HouseholdPage />);
  fireEvent.click(await screen.findByText('我是监护人，同意加入'));
  expect(await screen.findByText('您是王*乐的监护人吗')).toBeTruthy();
  expect(screen.getByText(/住在8号302室的孩子/)).toBeTruthy();
  expect(asked.some(({ method }) => method === 'POST')).toBe(false);
  fireEvent.click(screen.getByText('是，我同意'));
  await waitFor(() => expect(screen.getByText('没有等您作证的家人')).toBeTruthy());
  expect(asked.filter(({ method }) => method === 'POST').map(({ url }) => url)).toEqual([
    expect.stringMatching(new RegExp(`/memberships/${child.membershipId}/guardian-consent$`)),
  ]);
});

test('who says owner and is not let in by the word alone: both are said before, and on the card afterwards, where there is nothing more to tap', async () => {
  const spouse = { ...child, relation: 'owner', needsGuardian: false };
  const asked = serve(spouse, [{ ...spouse, vouched: true }], 'pending');
  render(<HouseholdPage />);
  fireEvent.click(await screen.findByText('是我家的人'));
  // For which room one vouches stands on the card and in the question: it is one's own, and masked to nobody of it.
  expect(screen.getByText(/申请加入您家，8号302室$/)).toBeTruthy();
  expect(screen.getByText('王*乐和您同住8号302室吗')).toBeTruthy();
  expect(await screen.findByText(/对不上的，居委会还要核实/)).toBeTruthy();
  fireEvent.click(screen.getByText('是，我作证'));
  expect(await screen.findByText(/您已作证。对方填的是业主，和底册对不上，居委会还要核实/)).toBeTruthy();
  expect(feedback.current().toast?.words).toBe('作证已记下，等居委会核实');
  expect(screen.queryByText('是我家的人')).toBeNull();
  expect(asked.filter(({ method }) => method === 'POST').map(({ url }) => url)).toEqual([expect.stringMatching(/\/vouch$/)]);
});

test('nobody signed in: nothing is asked of the server, and signing in is offered', async () => {
  const asked = serve();
  const { forget } = await import('@/platform/storage');
  forget('session');
  render(<HouseholdPage />);
  expect(screen.getByText('请先登录')).toBeTruthy();
  expect(asked).toEqual([]);
});
