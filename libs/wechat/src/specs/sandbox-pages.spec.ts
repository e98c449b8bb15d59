import { startFixture, startedAt, type Fixture } from '../testing/fixture.js';

describe('the pages of the sandbox', () => {
  let at: Fixture;

  beforeEach(async () => {
    at = await startFixture();
  });
  afterEach(async () => at.sandbox.stop());

  const page = async (path: string): Promise<string> => (await fetch(`${at.sandbox.url}${path}`)).text();
  const submit = async (path: string, fields: Record<string, string>): Promise<Response> =>
    fetch(`${at.sandbox.url}${path}`, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });

  it.each([
    ['/', '还没有短信和电话'],
    ['/?phone=13800000001', '这个号码还没有收到'],
    ['/?tab=messages', '还没有订阅消息'],
    ['/?tab=codes', '还没有生成过小程序码'],
    ['/?tab=codes&scene=a', '没有这个场景值'],
    ['/?tab=login', '还没有发过码'],
    ['/?tab=account', '还没有登记消息推送地址'],
  ])('%s says what to do while there is nothing', async (path, sentence) => {
    expect(await page(path)).toContain(sentence);
  });

  it('show messages by number, newest first, with the code standing out and any text made harmless', async () => {
    const send = async (to: string, code: string): Promise<unknown> =>
      at.gateway.sendSms({ to, template: 'sign-in-code', parameters: { code }, idempotencyId: `${to}${code}` });
    await send('13800000001', '111111');
    await send('13800000001', '222222');
    await send('13800000002', '<script>');
    const all = await page('/');
    expect(all).not.toContain('<script>alert');
    expect(all).toContain('&#60;script&#62;');
    const own = await page('/?tab=inbox&phone=13800000001');
    expect(own.indexOf('<b class="code">222222</b>')).toBeLessThan(own.indexOf('<b class="code">111111</b>'));
    expect(own).not.toContain('&#60;script&#62;');
    expect(own).toContain('王桂兰（虚构）');
    await at.gateway.sendSms({
      to: '13800000001',
      template: 'x',
      parameters: { number: '310113-2026-000123', on: '2026年11月23日' },
      idempotencyId: 'n',
    });
    expect((await page('/?phone=13800000001')).split('<b class="code">')).toHaveLength(3);
  });

  it('hold together with a very long text and very many messages', async () => {
    const long = '很长'.repeat(100);
    for (let n = 0; n < 130; n += 1) {
      if (n % 9 === 0) await at.sandbox.control.advance(60);
      await at.gateway.sendSms({ to: '13800000001', template: 'x', parameters: { text: long }, idempotencyId: String(n) });
    }
    const own = await page('/');
    expect(own.split('<article').length - 1).toBe(100);
    expect(own).toContain('共 130 条');
  });

  it('issue codes of each kind and show what became of them', async () => {
    for (const kind of ['login', 'phone', 'web']) expect((await submit('/ui/code', { personId: 'wang', kind })).status).toBe(303);
    const { code } = at.sandbox.control.grantLoginCode({ personId: 'li' });
    await at.mini.code2session(code);
    const shown = await page('/?tab=login');
    for (const text of ['小程序登录码', '手机号按钮码', '网页授权码', '已用过', '可用，还有 5 分钟']) expect(shown).toContain(text);
    await at.sandbox.control.advance(300);
    expect(await page('/?tab=login')).toContain('已过期');
    expect((await submit('/ui/code', { personId: 'nobody', kind: 'login' })).status).toBe(400);
  });

  it('let a person accept a message, and show what arrives', async () => {
    expect((await submit('/ui/accept', { personId: 'wang', templateId: 'tpl-notice' })).status).toBe(303);
    const { openid } = at.sandbox.control.touch({ personId: 'wang' });
    await at.mini.sendSubscribeMessage({ openid, templateId: 'tpl-notice', values: { thing1: '明天停水' } });
    const shown = await page('/?tab=messages');
    for (const text of ['社区公告', '公告标题', '明天停水', '首页']) expect(shown).toContain(text);
  });

  it('look up a code and open it as a scan would', async () => {
    await at.mini.miniProgramCode({ scene: 'c-7K', page: 'pages/home/index' });
    const shown = await page('/?tab=codes&scene=c-7K');
    expect(shown).toContain('像扫码一样打开');
    const opened = await page('/open?appid=wxminiprogram00001&scene=c-7K&page=pages%2Fhome%2Findex');
    expect(opened).toContain('http://127.0.0.1:4200/join?scene=c-7K');
    expect((await fetch(`${at.sandbox.url}/open?appid=wxnone&scene=a`)).status).toBe(404);
    expect((await fetch(`${at.sandbox.url}/open?ticket=none`)).status).toBe(404);
  });

  it('let a person act in the official account', async () => {
    expect((await submit('/ui/account', { personId: 'wang', kind: 'scan', value: 'c-7K' })).status).toBe(303);
    await submit('/ui/account', { personId: 'wang', kind: 'follow' });
    await submit('/ui/account', { personId: 'wang', kind: 'click', value: 'menu-1' });
    await submit('/ui/account', { personId: 'wang', kind: 'unfollow' });
    expect((await submit('/ui/account', { personId: 'wang', kind: 'say', value: ' ' })).status).toBe(400);
    const shown = await page('/?tab=account');
    for (const text of ['扫码关注：c-7K', '点菜单：menu-1', '取消关注']) expect(shown).toContain(text);
  });

  it('say how long ago, with the exact Beijing time', async () => {
    await at.gateway.sendSms({ to: '13800000001', template: 'x', parameters: { a: 'b' }, idempotencyId: '1' });
    await at.sandbox.control.advance(120);
    expect(await page('/')).toMatch(/2 分钟前 · 11\/23 12:00:00/);
    expect(new Date(startedAt).toISOString()).toBe('2026-11-23T04:00:00.000Z');
  });
});
