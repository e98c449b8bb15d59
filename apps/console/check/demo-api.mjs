/** Answers of the API for looking at the console alone. Invented people. */

const tokens = { accessToken: 'demo-access', refreshToken: 'demo-refresh', accessExpiresAt: '2030-01-01T00:00:00Z', refreshExpiresAt: '2030-02-01T00:00:00Z' };
const since = '2026-01-01T00:00:00Z';

export const people = {
  secretary: {
    accountId: '0192f0aa-0000-7000-8000-000000000001',
    displayName: '周建平（演示）',
    grants: [{ role: 'community-secretary', areaId: 310113003001, areaName: '宝钢一村居委会', startsAt: since }],
  },
  manager: {
    accountId: '0192f0aa-0000-7000-8000-000000000002',
    displayName: '林晓燕（演示）',
    grants: [
      { role: 'street-officer', areaId: 310113003000, areaName: '友谊路街道', startsAt: since },
      { role: 'administrator', areaId: 310113000000, areaName: '宝山区', startsAt: since },
      { role: 'auditor', areaId: 310113000000, areaName: '宝山区', startsAt: since },
      { role: 'community-staff', areaId: 310113102001, areaName: '上海市宝山区大场镇乾宁园一二三期联合居民委员会', startsAt: since },
    ],
  },
  resident: {
    accountId: '0192f0aa-0000-7000-8000-000000000003',
    displayName: '居民（演示）',
    grants: [{ role: 'resident', areaId: 310113003001, areaName: '宝钢一村居委会', startsAt: since }],
  },
};

const problem = (status, code, title, detail) => ({ status, contentType: 'application/problem+json', body: JSON.stringify({ type: `urn:shequtong:problem:${code}`, status, code, title, detail }) });
const json = (body) => ({ status: 200, contentType: 'application/json', body: JSON.stringify(body) });

const answers = {
  'signed-in': () => json({ state: 'signed-in', session: tokens, enrolment: null }),
  enrol: () => json({ state: 'enrol', session: null, enrolment: { secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', otpauthUri: 'otpauth://totp/%E7%A4%BE%E5%8C%BA%E9%80%9A:lin?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=%E7%A4%BE%E5%8C%BA%E9%80%9A' } }),
  wrong: () => problem(401, 'identity/sign-in-failed', '登录不成功', '用户名、密码或动态码不对，请检查后再试。'),
  locked: () => ({ ...problem(423, 'identity/account-locked', '账号已锁定', '连续输错太多次，账号暂时锁定，请过 15 分钟再试。'), headers: { 'Retry-After': '872' } }),
};

export async function answerApi(page, { signIn = 'signed-in', person = 'manager', kept = false, down = false }) {
  if (kept) await page.addInitScript(() => localStorage.setItem('shequtong.console.session', 'demo-refresh'));
  await page.route('**/api/**', async (route) => {
    if (down) return route.abort('internetdisconnected');
    const { pathname } = new URL(route.request().url());
    if (pathname === '/api/staff-sessions') return route.fulfill(answers[signIn]());
    if (pathname === '/api/staff-sessions/enrolment') return route.fulfill(json(tokens));
    if (pathname === '/api/sessions/refresh') return route.fulfill(json(tokens));
    if (pathname === '/api/account') return route.fulfill(json(people[person]));
    return route.fulfill(problem(404, 'platform/not-found', '没有找到', '请返回列表。'));
  });
}
