import { byWechat, openWorld, problemOf, smsCode, type World } from './world.js';

describe('signing in as a resident', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());
  afterEach(() => world.sandbox.control.clearFaults());

  const accountOf = async (tokens: { accessToken: string }): Promise<string> =>
    ((await world.call(tokens).get('me').expect(200)).body as { accountId: string }).accountId;

  describe('with WeChat', () => {
    test('a person who comes again has the same account', async () => {
      const phone = world.person();
      expect(await accountOf(await byWechat(world, phone))).toBe(await accountOf(await byWechat(world, phone)));
    });

    test('a code that was used, or is unknown or old, is refused with what to do', async () => {
      const { code } = world.sandbox.control.grantLoginCode({ personId: world.person().id });
      await world.call().post('sessions/wechat', { code }).expect(200);
      const used = await world.call().post('sessions/wechat', { code });
      expect(used.body).toMatchObject({ status: 401, code: 'identity/wechat-code-used', detail: expect.stringContaining('重新点登录') });
      const invented = await world.call().post('sessions/wechat', { code: 'invented-code' });
      expect(invented.body).toMatchObject({ status: 401, code: 'identity/wechat-code-expired' });
      const old = world.sandbox.control.grantLoginCode({ personId: world.person().id });
      await world.sandbox.control.advance(301);
      expect((await world.call().post('sessions/wechat', { code: old.code })).body).toMatchObject({
        status: 401,
        code: 'identity/wechat-code-expired',
      });
    });

    test('WeChat being away or holding the person for dangerous is said, not hidden behind a 500', async () => {
      const phone = world.person();
      const { code } = world.sandbox.control.grantLoginCode({ personId: phone.id });
      world.sandbox.control.fail({ path: '/sns/jscode2session', times: 1, fault: { mode: 'drop' } });
      expect((await world.call().post('sessions/wechat', { code })).body).toMatchObject({
        status: 503,
        code: 'identity/wechat-unavailable',
      });
      // The code was not spent: the person's next try works.
      await world.call().post('sessions/wechat', { code }).expect(200);
      world.sandbox.control.block({ personId: phone.id }, true);
      const blocked = world.sandbox.control.grantLoginCode({ personId: phone.id });
      expect((await world.call().post('sessions/wechat', { code: blocked.code })).body).toMatchObject({
        status: 403,
        code: 'identity/wechat-blocked',
      });
    });

    test('of eight first sign-ins at once one makes the account', async () => {
      const phone = world.person();
      const all = await Promise.all(Array.from({ length: 8 }, () => byWechat(world, phone)));
      const accounts = new Set(await Promise.all(all.map(accountOf)));
      expect(accounts.size).toBe(1);
      const orphans = await world.product.asOwner(
        'SELECT account_id FROM identity.account a WHERE NOT EXISTS (SELECT 1 FROM identity.session s WHERE s.account_id = a.account_id)',
      );
      expect(orphans).toEqual([]);
    });

    test('unknown fields and wrong types are refused field by field', async () => {
      const answer = await world.call().post('sessions/wechat', { code: 7, openid: 'o123', role: 'administrator' });
      expect(answer.body).toMatchObject({ status: 400, code: 'platform/validation-failed' });
      expect((answer.body as { errors: { field: string }[] }).errors.map(({ field }) => field).sort()).toEqual(['code', 'openid', 'role']);
    });
  });

  describe('by web authorisation', () => {
    test('the page inside WeChat is sent to WeChat and back to our own site', async () => {
      const answer = await world.call().get('sessions/wechat-web/address?path=/j/K7PD3MWXQ4&state=0123456789abcdef').expect(200);
      const url = new URL((answer.body as { url: string }).url);
      expect(url.searchParams.get('redirect_uri')).toBe('https://sqt.test/j/K7PD3MWXQ4');
      expect(url.searchParams.get('state')).toBe('0123456789abcdef');
    });

    test.each(['//evil.test/x', 'https://evil.test', '/\\evil.test', '%2F%2Fevil.test', 'javascript:alert(1)'])(
      'never anywhere else: %s',
      async (path) => {
        const answer = await world.call().get(`sessions/wechat-web/address?path=${path}&state=0123456789abcdef`);
        expect(answer.status).toBe(400);
      },
    );

    test('the code signs in, once', async () => {
      const { code } = world.sandbox.control.grantWebCode({ personId: world.person().id });
      await world.call().post('sessions/wechat-web', { code }).expect(200);
      expect((await world.call().post('sessions/wechat-web', { code })).body).toMatchObject({
        status: 401,
        code: 'identity/wechat-code-used',
      });
    });
  });

  describe('by phone and SMS code', () => {
    const send = (phone: string): ReturnType<ReturnType<World['call']>['post']> =>
      world.call().post('sms-codes', { phone, purpose: 'sign-in' });
    const signIn = (phone: string, code: string): ReturnType<ReturnType<World['call']>['post']> =>
      world.call().post('sessions/sms', { phone, code });

    test('the right code signs in, and the same number is the same account', async () => {
      const { number } = world.person();
      await send(number).expect(200);
      const first = await signIn(number, smsCode(world, number)).expect(200);
      world.product.clock.advance({ minutes: 2 });
      await send(number).expect(200);
      const second = await signIn(number, smsCode(world, number)).expect(200);
      expect(await accountOf(first.body as { accessToken: string })).toBe(await accountOf(second.body as { accessToken: string }));
    });

    test('the number is proved by it, so that joining asks for no second code', async () => {
      const { number } = world.person();
      await send(number).expect(200);
      const { body } = await signIn(number, smsCode(world, number)).expect(200);
      const phone = (
        (
          await world
            .call(body as { accessToken: string })
            .get('me')
            .expect(200)
        ).body as { phone: { phone: string } | null }
      ).phone;
      expect(phone?.phone).toBe(`${number.slice(0, 3)}****${number.slice(-4)}`);
    });

    test('of many requests at once for a number nothing was sent to yet, one is sent', async () => {
      const { number } = world.person();
      const answers = await Promise.all(Array.from({ length: 5 }, () => send(number)));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 429, 429, 429, 429]);
    });

    test('only a hash of the code is stored', async () => {
      const { number } = world.person();
      await send(number).expect(200);
      const rows = await world.product.asOwner<{ row: string }>('SELECT c::text AS row FROM identity.sms_code c');
      expect(rows.some(({ row }) => row.includes(smsCode(world, number)) || row.includes(number))).toBe(false);
    });

    test('a wrong, used, old or never sent code is refused; after five wrong tries the right one too', async () => {
      const { number } = world.person();
      expect((await signIn(number, '123456')).body).toMatchObject({ status: 401, code: 'identity/sms-code-expired' });
      await send(number).expect(200);
      const right = smsCode(world, number);
      const wrong = right === '000000' ? '000001' : '000000';
      for (let i = 0; i < 5; i += 1)
        expect((await signIn(number, wrong)).body).toMatchObject({ status: 401, code: 'identity/sms-code-wrong' });
      expect((await signIn(number, right)).body).toMatchObject({ code: 'identity/sms-code-expired' });

      world.product.clock.advance({ minutes: 2 });
      await send(number).expect(200);
      const again = smsCode(world, number);
      await signIn(number, again).expect(200);
      expect((await signIn(number, again)).body).toMatchObject({ code: 'identity/sms-code-expired' });

      world.product.clock.advance({ minutes: 2 });
      await send(number).expect(200);
      world.product.clock.advance({ minutes: 5 });
      expect((await signIn(number, smsCode(world, number))).body).toMatchObject({ code: 'identity/sms-code-expired' });
    });

    test('a code tried ten times at once signs in once', async () => {
      const { number } = world.person();
      await send(number).expect(200);
      const code = smsCode(world, number);
      const answers = await Promise.all(Array.from({ length: 10 }, () => signIn(number, code)));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    });

    test('codes are not sent twice a minute, nor more than five an hour', async () => {
      const { number } = world.person();
      await send(number).expect(200);
      const soon = await send(number);
      expect(soon.body).toMatchObject({ status: 429, code: 'identity/sms-too-often' });
      expect(Number(soon.headers['retry-after'])).toBeGreaterThan(0);
      // The hour is counted by the clock's hours: this one begins now.
      world.product.clock.set('2027-01-05T10:00:01+08:00');
      const answers = [];
      for (let i = 0; i < 6; i += 1) {
        answers.push((await send(number)).status);
        world.product.clock.advance({ minutes: 2 });
      }
      expect(answers).toEqual([200, 200, 200, 200, 200, 429]);
    });

    test('tries that are refused do not shut a number out: only codes that were sent count', async () => {
      const { number } = world.person();
      world.product.clock.set('2027-01-06T00:00:01+08:00');
      const at = async (): Promise<number[]> =>
        (await Promise.all(Array.from({ length: 12 }, () => send(number)))).map(({ status }) => status).sort();
      expect(await at()).toEqual([200, ...Array.from({ length: 11 }, () => 429)]);
      world.sandbox.control.fail({ path: '/gateway/sms', times: 36, fault: { mode: 'status', status: 503 } });
      for (let i = 0; i < 12; i += 1) {
        world.product.clock.advance({ minutes: 2 });
        await send(number).expect(503);
      }
      world.product.clock.advance({ minutes: 2 });
      await send(number).expect(200);
    });

    test('a gateway that is away is said, and the next try is not too often', async () => {
      const { number } = world.person();
      world.product.clock.advance({ hours: 1 });
      world.sandbox.control.fail({ path: '/gateway/sms', times: 3, fault: { mode: 'status', status: 503 } });
      expect((await send(number)).body).toMatchObject({ status: 503, code: 'identity/sms-unavailable' });
      await send(number).expect(200);
    });

    test('a number with the code of the country is the same number', async () => {
      const { number } = world.person();
      await send(`+86 ${number}`).expect(200);
      expect((await send(number)).body).toMatchObject({ status: 429, code: 'identity/sms-too-often' });
      await signIn(number, smsCode(world, number)).expect(200);
    });

    test.each(['1380000000', '23800000000', '+8523800000000', '1380000000a'])('"%s" is no number', async (phone) => {
      expect((await send(phone)).body).toMatchObject({ status: 400, code: 'platform/validation-failed' });
    });

    test('whether anybody has a number cannot be told', async () => {
      const [known, unknown] = [world.person().number, world.person().number];
      await send(known).expect(200);
      await signIn(known, smsCode(world, known)).expect(200);
      world.product.clock.advance({ minutes: 2 });
      const shape = (body: object): string[] => Object.keys(body).sort();
      expect(shape((await send(known)).body as object)).toEqual(shape((await send(unknown)).body as object));
      expect(problemOf(await signIn(known, '999999'))).toEqual(problemOf(await signIn(unknown, '999999')));
    });
  });
});
