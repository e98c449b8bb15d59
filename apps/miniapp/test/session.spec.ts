import { accessOf, accountId, me, membership, tokenPair } from './world/people.js';
import { answers, launchSignedIn, refuses, routes, tokens } from './world/product.js';
import { type Answer } from './weapp-runtime/wx.js';

/** Tokens run out while the mini-program is open: nobody notices. */

const expired = refuses(401, 'platform/unauthenticated', '请先登录', '登录已过期，请重新登录。');
const onlyWith =
  (token: string, then: Answer): Answer =>
  (request) =>
    request.headers.Authorization === `Bearer ${token}` ? then(request) : expired(request);
const lists: Record<string, Answer> = {
  'GET /api/me': onlyWith(accessOf(accountId, 2), answers(me([membership()]))),
  'GET /api/me/tickets': onlyWith(accessOf(accountId, 2), answers({ tickets: [] })),
};

test('several refusals at once lead to one refresh, and every request is made again with the new token', async () => {
  const app = launchSignedIn({ answers: { ...lists, 'POST /api/sessions/refresh': answers(tokenPair(2)) } });
  const page = await app.open(routes.tickets);
  expect(page.text()).toContain('没有正在办的事项');
  const refreshes = app.sent.filter(({ path }) => path === '/api/sessions/refresh');
  expect(refreshes.map(({ body, headers }) => [body, headers.Authorization])).toEqual([
    [JSON.stringify({ refreshToken: tokens.refreshToken }), undefined],
  ]);
  const used = app.sent.filter(({ path }) => path === '/api/me').map(({ headers }) => headers.Authorization);
  expect(used).toEqual([1, 2].map((number) => `Bearer ${accessOf(accountId, number)}`));
  expect(JSON.parse(app.storage.get('shequtong.session') as string)).toEqual({
    accessToken: accessOf(accountId, 2),
    refreshToken: 'refresh-2',
  });
});

test('a session that ran out of time is opened anew by WeChat without a word', async () => {
  const login = ({ success }: { success: (value: object) => void }) => success({ code: 'wx-code-1', errMsg: 'login:ok' });
  const tooOld = refuses(401, 'identity/refresh-expired', '登录已过期', '请重新登录。');
  const app = launchSignedIn({
    answers: { ...lists, 'POST /api/sessions/refresh': tooOld, 'POST /api/sessions/wechat': answers(tokenPair(2)) },
    functions: { login },
  });
  expect((await app.open(routes.tickets)).text()).toContain('没有正在办的事项');
  const [opened] = app.sent.filter(({ path }) => path === '/api/sessions/wechat');
  expect(JSON.parse(opened?.body as string)).toEqual({ code: 'wx-code-1', device: 'devtools stub' });
});

test('a revoked session ends on this phone, and the page is the guest’s', async () => {
  const revoked = refuses(401, 'identity/session-revoked', '登录已失效', '请重新登录。');
  const app = launchSignedIn({ answers: { ...lists, 'POST /api/sessions/refresh': revoked } });
  expect((await app.open(routes.tickets)).text()).toContain('去加入社区');
  expect(app.storage.has('shequtong.session')).toBe(false);
});

test('a refresh without an answer signs nobody out', async () => {
  const app = launchSignedIn({ answers: lists });
  expect((await app.open(routes.tickets)).text()).toContain('网络没有回应');
  expect(JSON.parse(app.storage.get('shequtong.session') as string)).toEqual(tokens);
});
