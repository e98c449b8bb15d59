import { MiniProgramClient } from '../client/mini-program.client.js';
import { ProcessTokenCache } from '../client/token-cache.js';
import { miniAppid, startFixture, type Fixture } from '../testing/fixture.js';

const path = '/cgi-bin/stable_token';
const callPath = '/wxa/msg_sec_check';

describe('the access token', () => {
  let at: Fixture;

  let openid = '';

  beforeEach(async () => {
    at = await startFixture();
    openid = at.sandbox.control.touch({ personId: 'wang' }).openid;
  });
  afterEach(async () => at.sandbox.stop());

  const askForToken = async (more: object = {}, secret = 'mini-secret'): Promise<Record<string, unknown>> => {
    const body = JSON.stringify({ grant_type: 'client_credential', appid: miniAppid, secret, ...more });
    const response = await fetch(`${at.sandbox.url}${path}`, { method: 'POST', body });
    return (await response.json()) as Record<string, unknown>;
  };

  const useToken = async (token: unknown): Promise<number> => {
    const response = await fetch(`${at.sandbox.url}/wxa/business/getuserphonenumber?access_token=${String(token)}`, {
      method: 'POST',
      body: '{"code":"none"}',
    });
    return ((await response.json()) as { errcode: number }).errcode;
  };

  const worksStill = 40029;
  const check = async (client = at.mini): Promise<unknown> => client.checkText({ openid, place: 'forum', content: '楼道灯坏了' });

  it('is fetched once for 50 calls at the same time', async () => {
    await Promise.all(Array.from({ length: 50 }, () => check()));
    expect(at.sandbox.control.calls(path)).toBe(1);
    expect(at.sandbox.control.calls(callPath)).toBe(50);
  });

  it('is fetched once more for 50 calls whose token was killed', async () => {
    await check();
    at.sandbox.control.killToken();
    await Promise.all(Array.from({ length: 50 }, () => check()));
    expect(at.sandbox.control.calls(path)).toBe(2);
  });

  it('is kept until 300 seconds before its end', async () => {
    await check();
    await at.sandbox.control.advance(6_899);
    await check();
    expect(at.sandbox.control.calls(path)).toBe(1);
    await at.sandbox.control.advance(1);
    await check();
    expect(at.sandbox.control.calls(path)).toBe(2);
  });

  it('stays the same until five minutes before its end; then old and new both work', async () => {
    const first = await askForToken();
    expect(first.expires_in).toBe(7_200);
    await at.sandbox.control.advance(6_899);
    expect(await askForToken()).toEqual({ access_token: first.access_token, expires_in: 301 });
    await at.sandbox.control.advance(1);
    const second = await askForToken();
    expect(second.access_token).not.toBe(first.access_token);
    await at.sandbox.control.advance(299);
    expect(await useToken(first.access_token)).toBe(worksStill);
    expect(await useToken(second.access_token)).toBe(worksStill);
    await at.sandbox.control.advance(1);
    expect(await useToken(first.access_token)).toBe(42001);
    expect(await useToken(second.access_token)).toBe(worksStill);
  });

  it('dies at once by a forced refresh, which has a pause of 30 seconds and 20 a day', async () => {
    const first = await askForToken();
    const second = await askForToken({ force_refresh: true });
    expect(await useToken(first.access_token)).toBe(40001);
    await at.sandbox.control.advance(29);
    expect((await askForToken({ force_refresh: true })).access_token).toBe(second.access_token);
    for (let n = 0; n < 19; n += 1) {
      await at.sandbox.control.advance(30);
      expect((await askForToken({ force_refresh: true })).errcode).toBeUndefined();
    }
    await at.sandbox.control.advance(30);
    expect((await askForToken({ force_refresh: true })).errcode).toBe(45009);
  });

  it.each([
    ['42001', { mode: 'errcode', errcode: 42001 }],
    ['40001', { mode: 'errcode', errcode: 40001 }],
    ['40014', { mode: 'errcode', errcode: 40014 }],
  ] as const)('is fetched again and the call repeated once after %s', async (_, fault) => {
    await check();
    at.sandbox.control.fail({ path: callPath, times: 1, fault });
    await expect(check()).resolves.toBeDefined();
    expect(at.sandbox.control.calls(path)).toBe(2);
    at.sandbox.control.fail({ path: callPath, times: 2, fault });
    await expect(check()).rejects.toMatchObject({ kind: 'token', errcode: fault.errcode });
    expect(at.sandbox.control.calls(path)).toBe(3);
    expect(at.pauses).toEqual([]);
  });

  it('that has expired by WeChat’s clock is replaced, whatever ours says', async () => {
    const stoppedClock = { ...at.environment, now: () => 0 };
    const client = new MiniProgramClient(at.miniConfig, undefined, stoppedClock);
    await check(client);
    await at.sandbox.control.advance(7_200);
    at.sandbox.control.touch({ personId: 'wang' });
    await expect(check(client)).resolves.toBeDefined();
    expect(at.sandbox.control.calls(path)).toBe(2);
  });

  it('is shared by clients with one cache, and a newer one is not dropped for an older', async () => {
    const cache = new ProcessTokenCache();
    const [one, two] = [0, 1].map(() => new MiniProgramClient(at.miniConfig, cache, at.environment));
    await check(one);
    await check(two);
    expect(at.sandbox.control.calls(path)).toBe(1);
    const newer = (await cache.get(miniAppid))?.token ?? '';
    await cache.drop(miniAppid, 'an older one');
    expect((await cache.get(miniAppid))?.token).toBe(newer);
    await cache.drop(miniAppid, newer);
    expect(await cache.get(miniAppid)).toBeUndefined();
  });

  it('is asked for again when WeChat is busy or the answer is lost: asking is harmless', async () => {
    at.sandbox.control.fail({ path, times: 1, fault: { mode: 'errcode', errcode: -1 } });
    at.sandbox.control.fail({ path, times: 1, fault: { mode: 'lose' } });
    await expect(check()).resolves.toBeDefined();
    expect(at.pauses).toEqual([200, 400]);
  });

  it('that cannot be fetched fails the call, and the next call tries anew', async () => {
    at.sandbox.control.fail({ path, times: 1, fault: { mode: 'errcode', errcode: 40164 } });
    await expect(check()).rejects.toMatchObject({ kind: 'credentials', errcode: 40164 });
    await expect(check()).resolves.toBeDefined();
  });

  it('is refused by WeChat when missing, malformed or unknown', async () => {
    expect(await useToken('')).toBe(41001);
    expect(await useToken('short')).toBe(40014);
    expect(await useToken('x'.repeat(120))).toBe(40001);
    expect((await askForToken({}, 'wrong')).errcode).toBe(40125);
    expect((await askForToken({ grant_type: 'other' })).errcode).toBe(40002);
  });

  it('needs POST and a JSON body on calls that have one', async () => {
    const { access_token } = await askForToken();
    const url = `${at.sandbox.url}/wxa/msg_sec_check?access_token=${String(access_token)}`;
    const errcodeOf = async (init: RequestInit): Promise<unknown> =>
      ((await (await fetch(url, init)).json()) as { errcode: number }).errcode;
    expect(await errcodeOf({ method: 'GET' })).toBe(43002);
    expect(await errcodeOf({ method: 'POST' })).toBe(44002);
    expect(await errcodeOf({ method: 'POST', body: 'a=b' })).toBe(47001);
  });
});
