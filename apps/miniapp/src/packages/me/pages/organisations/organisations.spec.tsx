import { render, screen } from '@testing-library/react';
import { request } from '../../../../../test/stand-ins/taro';
import { type OwnOrganisation } from '@/calls/organisations';
import { forgetEverythingRead } from '@/calls/read-cache';
import { keepTokens } from '@/calls/tokens';
import OrganisationsPage from './index';

const centre: OwnOrganisation = {
  operatorId: '0192f000-0000-7000-8000-0000000000a1',
  organisationId: '0192f000-0000-7000-8000-0000000000b1',
  areaId: 310113000000,
  name: '区城运中心（虚构）',
  kindName: '城市运行中心',
  post: '科员',
  publicName: '赵小丽',
  joinedAt: '2026-11-20T02:00:00.000Z',
  hasSignIn: false,
};

const serve = (hasSignIn: boolean | null) =>
  request.mockImplementation(() =>
    Promise.resolve({
      statusCode: 200,
      header: { 'content-type': 'application/json' },
      data: JSON.stringify({ organisations: [{ ...centre, hasSignIn }] }),
    }),
  );

beforeEach(() => {
  forgetEverythingRead();
  keepTokens({ accessToken: 'a', refreshToken: 'r' });
});

test.each<[string, boolean | null, RegExp | null]>([
  ['in an office, without a sign-in: in the console, and whom to ask for it', false, /找发邀请码给您的人开通/],
  ['in an office, with a sign-in: in the console', true, /请用给您开通的用户名登录/],
  ['elsewhere: on the phone, of which nothing is said', null, null],
])('who joined is told where the work is done: %s', async (_, hasSignIn, how) => {
  serve(hasSignIn);
  render(<OrganisationsPage />);
  expect(await screen.findByText('区城运中心（虚构）')).toBeTruthy();
  expect(screen.queryByText('这个单位的工作要在电脑的工作台上办。') !== null).toBe(how !== null);
  if (how) expect(screen.getByText(how)).toBeTruthy();
});
