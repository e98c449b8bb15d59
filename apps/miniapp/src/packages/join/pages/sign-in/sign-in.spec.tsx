import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { redirectTo, request, route, storage } from '../../../../../test/stand-ins/taro';
import { forgetEverythingRead, lastRead, readOnce } from '@/calls/read-cache';
import { dropTokens } from '@/calls/tokens';
import SignInPage from './index';

interface Asked {
  method: string;
  url: string;
  data?: string;
}

const notice = { version: 3, title: '隐私说明', body: '', inForceAt: '2026-01-01T00:00:00.000Z' };
const answers: Record<string, unknown> = {
  '/api/sms-codes': { expiresAt: '2026-11-20T02:05:00.000Z', resendAfterSeconds: 60 },
  '/api/sessions/sms': { accessToken: 'a', refreshToken: 'r' },
  '/api/me/consents': {},
  '/api/privacy-notice': notice,
};

/**
 * @param arrives resolves when the notice may come
 * @param agreeing happens when consent is on its way
 */
function serve(arrives: Promise<void>, agreeing = (): unknown => undefined): Asked[] {
  const asked: Asked[] = [];
  request.mockImplementation(async (given: Asked) => {
    asked.push(given);
    const path = given.url.replace(/^.*?(?=\/api)/, '');
    if (path === '/api/privacy-notice') await arrives;
    if (path === '/api/me/consents') agreeing();
    return { statusCode: 200, header: { 'content-type': 'application/json' }, data: JSON.stringify(answers[path]) };
  });
  return asked;
}

async function signIn(): Promise<void> {
  render(<SignInPage />);
  fireEvent.change(screen.getByLabelText('手机号'), { target: { value: '13800000000' } });
  fireEvent.change(screen.getByLabelText('短信验证码'), { target: { value: '123456' } });
  fireEvent.click(screen.getByRole('checkbox'));
  fireEvent.click(screen.getByRole('button', { name: '登录' }));
}

beforeEach(() => {
  storage.clear();
  dropTokens();
  forgetEverythingRead();
  redirectTo.mockClear();
  route.params = { scene: 'K7PD3MWXQ4' };
});

test('who agrees before the notice has come is not asked a second time', async () => {
  let come = (): void => undefined;
  const asked = serve(new Promise((resolve) => (come = resolve)));
  await signIn();
  await waitFor(() => expect(asked.map(({ url }) => url)).toContainEqual(expect.stringContaining('/api/sessions/sms')));
  await act(async () => come());
  await waitFor(() => expect(redirectTo).toHaveBeenCalledTimes(1));
  const given = asked.filter(({ method, url }) => method === 'POST' && url.endsWith('/api/me/consents'));
  expect(given.map(({ data }) => JSON.parse(data ?? '{}') as object)).toEqual([{ version: 3 }]);
});

test('what was asked of oneself before agreeing is not what the next page shows', async () => {
  let come = (_: object): void => undefined;
  let before: Promise<object> = Promise.resolve({});
  // A page that is open reads who signed in, as soon as somebody has.
  serve(Promise.resolve(), () => (before = readOnce('me', () => new Promise<object>((resolve) => (come = resolve)))));
  await signIn();
  await waitFor(() => expect(redirectTo).toHaveBeenCalledTimes(1));
  come({ consent: null });
  await before;
  expect(lastRead('me')).toBeUndefined();
});
