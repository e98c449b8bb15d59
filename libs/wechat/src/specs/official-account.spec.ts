import { PushReceiver } from '../client/push/receiver.js';
import { accountAppid, startFixture, startPushTarget, type Fixture, type PushTarget } from '../testing/fixture.js';

const back = 'https://h5.example.cn/sign-in?from=join&x=1';

describe('web authorisation', () => {
  let at: Fixture;

  beforeEach(async () => {
    at = await startFixture();
  });
  afterEach(async () => at.sandbox.stop());

  const choose = async (url: string, personId: string, headers = {}): Promise<Response> => {
    const { search } = new URL(url);
    const body = new URLSearchParams({ personId });
    return fetch(`${at.sandbox.url}/ui/authorise${search}`, { method: 'POST', body, redirect: 'manual', headers });
  };

  it('sends the browser to WeChat as documented', () => {
    const url = at.account.authorizeUrl(back, 's-1');
    const query =
      'appid=wxofficial00000001&redirect_uri=https%3A%2F%2Fh5.example.cn%2Fsign-in%3Ffrom%3Djoin%26x%3D1&response_type=code&scope=snsapi_base&state=s-1';
    expect(url).toBe(`${at.sandbox.url}/connect/oauth2/authorize?${query}#wechat_redirect`);
  });

  it('lets a demo person be chosen, who comes back with a code that is good once', async () => {
    const url = at.account.authorizeUrl(back, 's-1');
    expect(await (await fetch(url)).text()).toContain('王桂兰（虚构）');
    const location = new URL((await choose(url, 'wang')).headers.get('location') ?? '');
    expect([location.host, location.searchParams.get('from'), location.searchParams.get('state')]).toEqual([
      'h5.example.cn',
      'join',
      's-1',
    ]);
    const code = location.searchParams.get('code') ?? '';
    const identity = await at.account.identityOfCode(code);
    await expect(at.account.identityOfCode(code)).rejects.toMatchObject({ kind: 'code-used' });
    // The same person in the mini-program: another openid, the same unionid.
    const inMini = await at.mini.code2session(at.sandbox.control.grantLoginCode({ personId: 'wang' }).code);
    expect(identity.openid).not.toBe(inMini.openid);
    expect(identity.unionid).toBe(inMini.unionid);
  });

  it('gives codes for five minutes, and takes no other kind', async () => {
    const { code } = at.sandbox.control.grantWebCode({ personId: 'li' });
    await at.sandbox.control.advance(300);
    await expect(at.account.identityOfCode(code)).rejects.toMatchObject({ kind: 'code-expired' });
    const login = at.sandbox.control.grantLoginCode({ personId: 'li' });
    await expect(at.account.identityOfCode(login.code)).rejects.toMatchObject({ kind: 'code-expired' });
  });

  it('sends nobody to an address that is not registered', async () => {
    for (const target of ['https://evil.example/', 'javascript:alert(1)', 'nonsense']) {
      const url = at.account.authorizeUrl(target, 's');
      const page = await fetch(url);
      expect([page.status, await page.text()]).toEqual([400, expect.stringContaining('10003')]);
      expect((await choose(url, 'wang')).headers.get('location')).toBeNull();
    }
  });

  it('refuses unknown accounts, other scopes, unknown people and forms of other sites', async () => {
    const url = at.account.authorizeUrl(back, 's');
    expect((await fetch(url.replace(accountAppid, 'wxnone'))).status).toBe(400);
    expect((await fetch(url.replace('snsapi_base', 'snsapi_userinfo'))).status).toBe(400);
    expect((await fetch(url.replace('response_type=code', 'response_type=token'))).status).toBe(400);
    expect((await choose(url, 'nobody')).status).toBe(400);
    expect((await choose(url, 'wang', { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
  });
});

describe.each([
  ['plain', undefined],
  ['secure', 'q'.repeat(43)],
])('the official account in %s mode', (_, encodingAesKey) => {
  const config = { appid: accountAppid, token: 'account-token', encodingAesKey };
  const receiver = new PushReceiver(config);
  let at: Fixture;
  let target: PushTarget;

  beforeEach(async () => {
    at = await startFixture();
    target = await startPushTarget(config);
    await at.sandbox.control.setPush(accountAppid, { url: target.url, token: 'account-token', encodingAesKey });
  });
  afterEach(async () => {
    await target.stop();
    await at.sandbox.stop();
  });

  const act = async (action: Parameters<typeof at.sandbox.control.actInAccount>[1]): Promise<string | undefined> =>
    at.sandbox.control.actInAccount({ personId: 'wang' }, action);

  it('tells the scene to a new follower, a follower, and none to somebody who just follows', async () => {
    await act({ kind: 'follow', scene: 'community-7K' });
    await act({ kind: 'follow', scene: 'community-8M' });
    await act({ kind: 'unfollow' });
    await act({ kind: 'follow' });
    expect(target.messages.map(({ event }) => event)).toEqual([
      { kind: 'followed', scene: 'community-7K' },
      { kind: 'scanned', scene: 'community-8M' },
      { kind: 'unfollowed' },
      { kind: 'followed', scene: undefined },
    ]);
  });

  it('hands over menu clicks and words, and shows the answer to the person', async () => {
    const answers: string[] = ['您好]]>，请点菜单“我的社区”', '收到<b>'];
    for (const text of answers) target.answers.push((message) => receiver.textReply(message, text, at.sandbox.control.now()));
    expect(await act({ kind: 'say', text: '你好' })).toBe(answers[0]);
    expect(await act({ kind: 'click', key: 'my-community' })).toBe(answers[1]);
    expect(await act({ kind: 'say', text: '再见' })).toBeUndefined();
    expect(target.messages.map(({ event }) => event)).toEqual([
      { kind: 'text', content: '你好' },
      { kind: 'menu-clicked', key: 'my-community' },
      { kind: 'text', content: '再见' },
    ]);
    const page = await (await fetch(`${at.sandbox.url}/?tab=account`)).text();
    expect(page).toContain('收到&#60;b&#62;');
  });

  it('gets each message again with the same id when it was not taken', async () => {
    target.answers.push(() => 500);
    await act({ kind: 'say', text: '在吗' });
    await at.sandbox.control.advance(5);
    const ids = target.messages.map(({ dedupeId }) => dedupeId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });
});

describe('the official account’s interface', () => {
  let at: Fixture;

  beforeEach(async () => {
    at = await startFixture();
  });
  afterEach(async () => at.sandbox.stop());

  it('makes scene codes for a time or for good, with a picture that leads to following', async () => {
    const code = await at.account.createSceneCode('community-7K', 600);
    expect(code).toMatchObject({ expiresInSeconds: 600, imageUrl: expect.stringContaining(encodeURIComponent(code.ticket)) });
    const picture = Buffer.from(await (await fetch(code.imageUrl)).arrayBuffer());
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect(await (await fetch(code.url)).text()).toContain('community-7K');
    const lasting = await at.account.createSceneCode('community-8M');
    expect(lasting.expiresInSeconds).toBeUndefined();
    await at.sandbox.control.advance(600);
    expect((await fetch(code.url)).status).toBe(404);
    expect((await fetch(lasting.url)).status).toBe(200);
    expect((await fetch(code.imageUrl.replace('ticket=', 'ticket=x'))).status).toBe(404);
  });

  it('refuses scenes that are empty or too long', async () => {
    for (const scene of ['', 'a'.repeat(65)]) {
      await expect(at.account.createSceneCode(scene, 60)).rejects.toMatchObject({ kind: 'bad-argument', errcode: 40097 });
    }
  });

  it('sets a menu in WeChat’s shape and refuses one that is too large', async () => {
    const button = { kind: 'click' as const, name: '我的社区', key: 'my-community' };
    const group = {
      kind: 'group' as const,
      name: '更多',
      buttons: [button, { kind: 'view' as const, name: '公告', url: 'https://h5.example.cn' }],
    };
    const mini = {
      kind: 'mini-program' as const,
      name: '打开',
      appid: 'wx1',
      page: 'pages/home/index',
      fallbackUrl: 'https://h5.example.cn',
    };
    await expect(at.account.setMenu([button, group, mini])).resolves.toBeUndefined();
    await expect(at.account.setMenu([button, button, button, button])).rejects.toMatchObject({ errcode: 40016, kind: 'unknown' });
  });

  it('keeps an address only when it answers the check', async () => {
    const target = await startPushTarget({ appid: accountAppid, token: 'right' });
    await expect(at.sandbox.control.setPush(accountAppid, { url: target.url, token: 'wrong' })).resolves.toBe(false);
    await expect(at.sandbox.control.setPush(accountAppid, { url: 'http://127.0.0.1:1/', token: 'right' })).resolves.toBe(false);
    await at.sandbox.control.actInAccount({ personId: 'wang' }, { kind: 'follow' });
    expect(at.sandbox.control.pushes()).toMatchObject([{ outcome: 'no-target' }]);
    await expect(at.sandbox.control.setPush(accountAppid, { url: target.url, token: 'right' })).resolves.toBe(true);
    await target.stop();
  });
});
