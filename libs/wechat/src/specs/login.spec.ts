import { WechatError } from '../client/errors.js';
import { MiniProgramClient } from '../client/mini-program.client.js';
import { startFixture, type Fixture } from '../testing/fixture.js';

const path = '/sns/jscode2session';

describe('code2session', () => {
  let at: Fixture;

  beforeEach(async () => {
    at = await startFixture();
  });
  afterEach(async () => at.sandbox.stop());

  it('turns a code into the person, without the session key', async () => {
    const { code, openid } = at.sandbox.control.grantLoginCode({ personId: 'wang' });
    expect(openid).toMatch(/^o.{27}$/);
    const identity = await at.mini.code2session(code);
    expect(identity).toEqual({ openid, unionid: expect.stringMatching(/^oU/) });
  });

  it('gives a test the openid it names', async () => {
    const { code } = at.sandbox.control.grantLoginCode({ openid: 'oNamedByTheTest0000000000001' });
    await expect(at.mini.code2session(code)).resolves.toMatchObject({ openid: 'oNamedByTheTest0000000000001' });
  });

  it('takes a code once', async () => {
    const { code } = at.sandbox.control.grantLoginCode({ personId: 'wang' });
    await at.mini.code2session(code);
    await expect(at.mini.code2session(code)).rejects.toMatchObject({ kind: 'code-used', errcode: 40163 });
  });

  it('refuses a code after five minutes, to the second', async () => {
    const late = at.sandbox.control.grantLoginCode({ personId: 'wang' });
    await at.sandbox.control.advance(299);
    const fresh = at.sandbox.control.grantLoginCode({ personId: 'li' });
    await at.sandbox.control.advance(1);
    await expect(at.mini.code2session(late.code)).rejects.toMatchObject({ kind: 'code-expired', errcode: 40029 });
    await expect(at.mini.code2session(fresh.code)).resolves.toMatchObject({ openid: fresh.openid });
  });

  it('does not take a code of the phone button or of web authorisation, and does not spend it', async () => {
    const phone = at.sandbox.control.grantPhoneCode({ personId: 'wang' });
    const web = at.sandbox.control.grantWebCode({ personId: 'wang' });
    await expect(at.mini.code2session(phone.code)).rejects.toMatchObject({ kind: 'code-expired' });
    await expect(at.mini.code2session(web.code)).rejects.toMatchObject({ kind: 'code-expired' });
    await expect(at.mini.phoneNumber(phone.code)).resolves.toMatchObject({ number: '13800000001' });
  });

  it('does not take a code of another application', async () => {
    const { code } = at.sandbox.control.grantLoginCode({ personId: 'wang', appid: 'wxsomebodyelse0001' });
    await expect(at.mini.code2session(code)).rejects.toMatchObject({ kind: 'code-expired' });
  });

  it('says when WeChat holds the person for dangerous', async () => {
    at.sandbox.control.block({ personId: 'wang' }, true);
    const { code } = at.sandbox.control.grantLoginCode({ personId: 'wang' });
    await expect(at.mini.code2session(code)).rejects.toMatchObject({ kind: 'user-blocked', errcode: 40226 });
  });

  it('counts 100 logins of a person in a minute and begins anew in the next', async () => {
    for (let n = 0; n < 100; n += 1) await at.mini.code2session(at.sandbox.control.grantLoginCode({ personId: 'wang' }).code);
    const { code } = at.sandbox.control.grantLoginCode({ personId: 'wang' });
    await expect(at.mini.code2session(code)).rejects.toMatchObject({ kind: 'rate', errcode: 45011 });
    await expect(at.mini.code2session(at.sandbox.control.grantLoginCode({ personId: 'li' }).code)).resolves.toBeDefined();
    await at.sandbox.control.advance(60);
    await expect(at.mini.code2session(code)).resolves.toBeDefined();
  });

  it.each([
    [{ appid: 'wxunknown' }, 40013],
    [{ secret: 'wrong' }, 40125],
    [{ appid: '' }, 41002],
    [{ secret: '' }, 41004],
  ])('names wrong credentials %j', async (wrong, errcode) => {
    const client = new MiniProgramClient({ ...at.miniConfig, ...wrong }, undefined, at.environment);
    await expect(client.code2session('any')).rejects.toMatchObject({ kind: 'credentials', errcode });
  });

  it('comes back up to three times when WeChat is busy, with growing pauses, and the code is not lost', async () => {
    at.sandbox.control.fail({ path, times: 3, fault: { mode: 'errcode', errcode: -1 } });
    const { code, openid } = at.sandbox.control.grantLoginCode({ personId: 'wang' });
    await expect(at.mini.code2session(code)).resolves.toMatchObject({ openid });
    expect(at.pauses).toEqual([200, 400, 800]);
    expect(at.records.map(({ attempt, outcome, errcode }) => [attempt, outcome, errcode])).toEqual([
      [1, 'failed', -1],
      [2, 'failed', -1],
      [3, 'failed', -1],
      [4, 'ok', 0],
    ]);
  });

  it('gives up after the third repetition', async () => {
    at.sandbox.control.fail({ path, times: 9, fault: { mode: 'errcode', errcode: -1 } });
    await expect(at.mini.code2session('any')).rejects.toMatchObject({ kind: 'busy', errcode: -1 });
    expect(at.sandbox.control.calls(path)).toBe(4);
  });

  it.each(['drop', 'lose'] as const)('does not repeat a call whose answer went missing (%s): the code may be spent', async (mode) => {
    at.sandbox.control.fail({ path, times: 1, fault: { mode } });
    const { code } = at.sandbox.control.grantLoginCode({ personId: 'wang' });
    await expect(at.mini.code2session(code)).rejects.toMatchObject({ kind: 'unreachable' });
    expect(at.sandbox.control.calls(path)).toBe(1);
    const again = at.mini.code2session(code);
    if (mode === 'drop') await expect(again).resolves.toBeDefined();
    else await expect(again).rejects.toMatchObject({ kind: 'code-used' });
  });

  it('stops waiting at its time-out', async () => {
    const client = new MiniProgramClient({ ...at.miniConfig, timeoutMs: 80 }, undefined, at.environment);
    at.sandbox.control.fail({ path, times: 1, fault: { mode: 'hold' } });
    await expect(client.code2session('any')).rejects.toMatchObject({ kind: 'unreachable' });
  });

  it('takes a slow answer within its time-out', async () => {
    at.sandbox.control.fail({ path, times: 1, fault: { mode: 'slow', ms: 30 } });
    const { code, openid } = at.sandbox.control.grantLoginCode({ personId: 'wang' });
    await expect(at.mini.code2session(code)).resolves.toMatchObject({ openid });
  });

  it('does not take half an answer or an error page for success', async () => {
    at.sandbox.control.fail({ path, times: 1, fault: { mode: 'garbage' } });
    await expect(at.mini.code2session('any')).rejects.toMatchObject({ kind: 'malformed' });
    at.sandbox.control.fail({ path, times: 1, fault: { mode: 'status', status: 502 } });
    await expect(at.mini.code2session('any')).rejects.toMatchObject({ kind: 'unreachable' });
  });

  it('says when nobody is there', async () => {
    const client = new MiniProgramClient({ ...at.miniConfig, baseUrl: 'http://127.0.0.1:1' }, undefined, at.environment);
    await expect(client.code2session('any')).rejects.toMatchObject({ kind: 'unreachable' });
  });

  it('keeps the request id for logs, and the code, secret and WeChat’s sentence out of the message', async () => {
    const error = await at.mini.code2session('secretcode').then(
      () => undefined,
      (caught: unknown) => caught,
    );
    if (!(error instanceof WechatError)) throw new Error('expected a WechatError');
    expect(error.rid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/);
    expect(error.message).toBe(`WeChat ${path}: code-expired, errcode 40029, rid ${error.rid}`);
    expect(error.detail).toContain('invalid code hint: [secr]');
    expect(JSON.stringify([error, at.records])).not.toMatch(/secr|invalid code/);
  });
});
