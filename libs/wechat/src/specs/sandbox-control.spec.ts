import { startSandbox } from '../sandbox.js';
import { startFixture, type Fixture } from '../testing/fixture.js';

describe('the control of the sandbox over HTTP', () => {
  let at: Fixture;

  beforeEach(async () => {
    at = await startFixture();
  });
  afterEach(async () => at.sandbox.stop());

  const order = async (name: string, body: unknown = {}): Promise<{ status: number; json: Record<string, unknown> }> => {
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch(`${at.sandbox.url}/__control/${name}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: response.status, json: (await response.json()) as Record<string, unknown> };
  };
  const codeOf = async (name: string, body: object): Promise<string> => String((await order(name, body)).json.code);

  it('grants codes that work', async () => {
    const login = await codeOf('login-code', { personId: 'wang' });
    const { openid } = await at.mini.code2session(login);
    await expect(at.mini.phoneNumber(await codeOf('phone-code', { openid, phone: '13700000007' }), openid)).resolves.toMatchObject({
      number: '13700000007',
    });
    await expect(at.account.identityOfCode(await codeOf('web-code', { personId: 'wang' }))).resolves.toBeDefined();
  });

  it('moves the clock, orders faults and releases held answers', async () => {
    await order('advance', { seconds: 90 });
    expect(await (await fetch(`${at.sandbox.url}/__now`)).json()).toEqual({ now: '2026-11-23T04:01:30.000Z' });
    await order('fail', { path: '/sns/jscode2session', times: 1, mode: 'errcode', errcode: 40226 });
    await expect(at.mini.code2session('x')).rejects.toMatchObject({ kind: 'user-blocked' });
    await order('fail', { mode: 'hold' });
    const held = at.mini.code2session('x');
    await at.sandbox.control.untilHeld(1);
    expect((await order('release')).json).toEqual({ released: 1 });
    await expect(held).rejects.toMatchObject({ kind: 'code-expired' });
    await order('fail', { times: 5, mode: 'drop' });
    await order('clear-faults');
    await expect(at.mini.code2session('x')).rejects.toMatchObject({ kind: 'code-expired' });
  });

  it('changes what the world is made of', async () => {
    await order('add-person', { id: 'zhao', name: '赵小妹（虚构）', phone: '13800000003' });
    await order('set-templates', {
      templates: [{ id: 't9', title: '满意度', kind: 'one-off', fields: { enum1: '评价' }, enums: { enum1: ['满意'] } }],
    });
    await order('set-pages', { pages: ['pages/new/index'] });
    await order('set-words', { words: [{ word: '晒被子', label: 21000, suggest: 'review' }] });
    await order('set-gateway-templates', { templates: { hello: '你好{name}' } });
    const openid = String((await order('touch', { personId: 'zhao' })).json.openid);
    await order('answer-subscription', { personId: 'zhao', answers: [{ templateId: 't9', times: 2 }] });
    const message = { openid, templateId: 't9', values: { enum1: '满意' } };
    await at.mini.sendSubscribeMessage({ ...message, page: 'pages/new/index' });
    await order('reject-subscription', { personId: 'zhao', templateId: 't9' });
    await expect(at.mini.sendSubscribeMessage(message)).rejects.toMatchObject({ kind: 'not-subscribed' });
    await expect(at.mini.checkText({ openid, place: 'forum', content: '晒被子' })).resolves.toMatchObject({ suggest: 'review' });
    await at.gateway.sendSms({ to: '13800000003', template: 'hello', parameters: { name: '小妹' }, idempotencyId: '1' });
    const lists = await Promise.all(
      ['__messages', '__inbox', '__pushes'].map(async (list) => (await fetch(`${at.sandbox.url}/${list}`)).text()),
    );
    expect(lists).toEqual([expect.stringContaining('满意'), expect.stringContaining('你好小妹'), expect.stringContaining('"items":[]')]);
    await order('block', { personId: 'zhao' });
    await expect(at.mini.code2session(await codeOf('login-code', { personId: 'zhao' }))).rejects.toMatchObject({ kind: 'user-blocked' });
  });

  it.each([
    ['login-code', { personId: 'nobody' }, '没有这个人物'],
    ['login-code', { personId: 'wang', appid: 'wxnone' }, '没有这个应用'],
    ['add-person', { id: 'wang', name: '又一个' }, '已有同号的人物'],
    ['add-person', { name: '没有编号' }, '缺少 id'],
    ['advance', { seconds: '60' }, 'seconds 应是数字'],
    ['fail', { mode: 'explode' }, 'mode 应是'],
    ['set-words', { words: 'x' }, 'words 应是对象的列表'],
    ['set-words', { words: [1] }, 'words 应是对象的列表'],
    ['set-pages', { pages: [1] }, 'pages 应是文字的列表'],
    ['set-gateway-templates', { templates: { a: 1 } }, 'templates 的每一项应是文字'],
    ['media-verdicts', { verdicts: [{ suggest: 'bad' }] }, 'suggest 应是'],
    ['act-in-account', { personId: 'wang', kind: 'dance' }, 'kind 应是'],
    ['answer-subscription', { personId: 'wang', answers: [{ templateId: 'none' }] }, '没有此订阅消息模板'],
  ])('says what is wrong with %s %j', async (name, body, sentence) => {
    const { status, json } = await order(name, body);
    expect([status, json.message]).toEqual([400, expect.stringContaining(sentence)]);
  });

  it('takes no order of a foreign page, nothing unreadable, nothing huge and nothing unknown', async () => {
    const post = async (path: string, body: string, type = 'application/json'): Promise<number> =>
      (await fetch(`${at.sandbox.url}${path}`, { method: 'POST', headers: { 'Content-Type': type }, body })).status;
    expect(await post('/__control/advance', '{"seconds":1}', 'text/plain')).toBe(415);
    expect(await post('/__control/advance', '[1]')).toBe(400);
    expect(await post('/__control/advance', 'x'.repeat(1_100_000))).toBe(413);
    expect(await post('/__control/nothing', '{}')).toBe(404);
    expect((await fetch(`${at.sandbox.url}/nothing`)).status).toBe(404);
  });

  it('pushes, doubles and reverses over HTTP too', async () => {
    const { json } = await order('set-push', { appid: 'wxminiprogram00001', url: 'http://127.0.0.1:1/', token: 't' });
    expect(json).toEqual({ verified: false });
    for (const [name, body] of [
      ['double-pushes', { times: 1 }],
      ['reverse-pushes', {}],
      ['kill-token', {}],
      ['flush', {}],
      ['media-verdicts', { verdicts: [{ suggest: 'pass', label: 100 }] }],
    ] as const) {
      expect((await order(name, body)).status).toBe(200);
    }
    expect((await order('act-in-account', { personId: 'wang', kind: 'say', text: '你好' })).json).toEqual({ reply: null });
  });
});

describe('a sandbox', () => {
  it('gives the same codes and openids in every run with the same clock and random source', async () => {
    const runs = [];
    for (let n = 0; n < 2; n += 1) {
      const at = await startFixture();
      runs.push([at.sandbox.control.grantLoginCode({ personId: 'wang' }), at.sandbox.control.grantWebCode({ personId: 'li' })]);
      await at.sandbox.stop();
    }
    expect(runs[0]).toEqual(runs[1]);
  });

  it('starts with nothing but a port, says when it is taken, and is gone after stop', async () => {
    const sandbox = await startSandbox({ port: 0 });
    expect(sandbox.control.grantLoginCode({ personId: 'demo-wang' }).code).toHaveLength(32);
    await expect(startSandbox({ port: Number(new URL(sandbox.url).port) })).rejects.toThrow(/EADDRINUSE/);
    await sandbox.stop();
    await expect(fetch(sandbox.url)).rejects.toThrow();
  });

  it('stops while an answer is being held', async () => {
    const at = await startFixture();
    at.sandbox.control.fail({ times: 1, fault: { mode: 'hold' } });
    const held = at.mini.code2session('x');
    await at.sandbox.control.untilHeld(1);
    await Promise.all([at.sandbox.stop(), expect(held).rejects.toBeDefined()]);
  });
});
