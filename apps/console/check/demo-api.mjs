/** Answers of the API for looking at the console alone. Invented people. */
import { work } from './demo-work.mjs';

import { answerPlaces } from './places-api.mjs';

const tokens = {
  accessToken: 'demo-access',
  refreshToken: 'demo-refresh',
  accessExpiresAt: '2030-01-01T00:00:00Z',
  refreshExpiresAt: '2030-02-01T00:00:00Z',
};

const areas = {
  310113000000: '宝山区',
  310113003000: '友谊路街道',
  310113003001: '宝钢一村居委会',
  310113102001: '上海市宝山区大场镇乾宁园一二三期联合居民委员会',
};

const grant = (role, roleName, areaId, post = null) => ({ role, roleName, post, areaId, endsAt: null });
const me = (serial, ...roles) => ({
  accountId: `0192f0aa-0000-7000-8000-00000000000${serial}`,
  name: '王静怡',
  phone: null,
  consent: { currentVersion: 1, givenVersion: 1, at: null },
  memberships: [],
  roles,
});

const people = {
  secretary: me(1, grant('community-secretary', '居委会书记', 310113003001)),
  manager: me(
    2,
    grant('street-officer', '街镇工作人员', 310113003000, '街道城运中心主任'),
    grant('administrator', '管理员', 310113000000),
    grant('auditor', '审计员', 310113000000),
    grant('community-staff', '居委会工作人员', 310113102001),
  ),
  resident: me(3, grant('resident', '居民', 310113003001)),
};

const problem = (status, code, title, detail) => ({
  status,
  contentType: 'application/problem+json',
  body: JSON.stringify({ type: `urn:shequtong:problem:${code}`, status, code, title, detail }),
});
const json = (body) => ({ status: 200, contentType: 'application/json', body: JSON.stringify(body) });

const answers = {
  'signed-in': () => json({ state: 'signed-in', session: tokens, enrolment: null }),
  enrol: () =>
    json({
      state: 'enrol',
      session: null,
      enrolment: {
        secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
        otpauthUri:
          'otpauth://totp/%E7%A4%BE%E5%8C%BA%E9%80%9A:lin?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=%E7%A4%BE%E5%8C%BA%E9%80%9A',
      },
    }),
  wrong: () => problem(401, 'identity/sign-in-failed', '登录不成功', '用户名、密码或动态码不对，请检查后再试。'),
  locked: () => ({
    ...problem(423, 'identity/account-locked', '账号已锁定', '连续输错太多次，账号暂时锁定，请过 15 分钟再试。'),
    headers: { 'Retry-After': '872' },
  }),
};

export async function answerApi(page, { signIn = 'signed-in', person = 'manager', kept = false, down = false }) {
  // eslint-disable-next-line no-undef -- runs in the page
  if (kept) await page.addInitScript(() => localStorage.setItem('shequtong.console.session', 'demo-refresh'));
  await page.route('**/api/**', async (route) => {
    if (down) return route.abort('internetdisconnected');
    const { pathname } = new URL(route.request().url());
    if (pathname === '/api/staff-sessions') return route.fulfill(answers[signIn]());
    if (pathname === '/api/staff-sessions/enrolment') return route.fulfill(json(tokens));
    if (pathname === '/api/sessions/refresh') return route.fulfill(json(tokens));
    if (pathname === '/api/me') return route.fulfill(json(people[person]));
    const places = answerPlaces(new URL(route.request().url()), route.request().method());
    if (places) return route.fulfill(places);
    const area = /^\/api\/areas\/(\d{12})$/.exec(pathname)?.[1];
    if (area)
      return route.fulfill(
        json({ area: { id: Number(area), parentId: null, kind: 'street', name: areas[area], successorId: null }, children: [] }),
      );
    // A search is a POST, so that what is searched for stays out of addresses.
    const reads = route.request().method() === 'GET' || pathname.endsWith('/search');
    const done = reads ? work.find(({ path }) => path.test(pathname)) : undefined;
    if (done) return route.fulfill(json(done.body));
    return route.fulfill(problem(404, 'platform/not-found', '没有找到', '请返回列表。'));
  });
}
