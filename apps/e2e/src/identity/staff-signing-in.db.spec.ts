import { places, staff, type StaffMember } from '@shequtong/identity/testing';
import { authenticatorShows, decoded, openWorld, problemOf, type Tokens, type World } from './world.js';

const STEP_MS = 30_000;

describe('signing in as staff', () => {
  let world: World;
  let secretary: StaffMember;
  beforeAll(async () => {
    world = await openWorld();
    secretary = await staff(world.product.services, { areaId: places.community, role: 'community-secretary' });
  });
  afterAll(() => world.close());
  // Codes are good once: every test begins in steps of its own, and early in one, so that none ends between two requests.
  beforeEach(() => {
    const { clock } = world.product;
    clock.set(new Date(Math.ceil((clock.now().getTime() + 20 * 60_000) / STEP_MS) * STEP_MS + 1_000));
  });

  type Answer = { state: string; session: Tokens | null; enrolment: { secret: string; otpauthUri: string } | null };
  const signIn = (username: string, password: string, code?: string): ReturnType<ReturnType<World['call']>['post']> =>
    world.call().post('staff-sessions', { username, password, ...(code && { code }) });
  const code = (steps = 0): string => authenticatorShows(world, secretary.totpSecret, steps);

  test('user name, password and the authenticator’s code open a session with the roles', async () => {
    const answer = (await signIn(secretary.username, secretary.password, code()).expect(200)).body as Answer;
    expect(answer).toMatchObject({ state: 'signed-in', enrolment: null });
    const me = await world
      .call(answer.session ?? undefined)
      .get('me')
      .expect(200);
    expect(me.body).toMatchObject({ roles: [{ role: 'community-secretary', roleName: '居委会书记', areaId: places.community }] });
  });

  test('whatever is wrong, the answer is the same to the letter', async () => {
    const answers = [
      await signIn(secretary.username, 'not the password', code()),
      await signIn(secretary.username, secretary.password, code() === '000000' ? '000001' : '000000'),
      await signIn(secretary.username, secretary.password),
      await signIn('nobody.has.this', secretary.password, code()),
    ].map(problemOf);
    expect(answers[0]).toMatchObject({ status: 401, code: 'identity/sign-in-failed' });
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  test('a code is good once, also when it comes twice at the same moment', async () => {
    const now = code();
    const both = await Promise.all([
      signIn(secretary.username, secretary.password, now),
      signIn(secretary.username, secretary.password, now),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
    expect((await signIn(secretary.username, secretary.password, now)).status).toBe(401);
    world.product.clock.advance({ seconds: 60 });
    await signIn(secretary.username, secretary.password, code()).expect(200);
  });

  test('a clock one step off is forgiven, two steps are not', async () => {
    expect((await signIn(secretary.username, secretary.password, code(2))).status).toBe(401);
    expect((await signIn(secretary.username, secretary.password, code(-2))).status).toBe(401);
    await signIn(secretary.username, secretary.password, code(-1)).expect(200);
    await signIn(secretary.username, secretary.password, code(1)).expect(200);
  });

  test('five failures from an address lock the name there for a quarter of an hour, also for the right password, also a name nobody has', async () => {
    const other = await staff(world.product.services, { areaId: places.community, role: 'community-staff' });
    for (const username of [other.username, 'nobody.at.all']) {
      for (let i = 0; i < 5; i += 1) expect((await signIn(username, 'wrong password')).status).toBe(401);
      const locked = await signIn(username, other.password, authenticatorShows(world, other.totpSecret));
      expect(locked.body).toMatchObject({ status: 423, code: 'identity/account-locked', detail: expect.stringContaining('15 分钟') });
      expect(locked.headers['retry-after']).toBeDefined();
    }
    world.product.clock.advance({ minutes: 16 });
    await signIn(other.username, other.password, authenticatorShows(world, other.totpSecret)).expect(200);
  });

  test('guesses at the same moment are counted one by one', async () => {
    const other = await staff(world.product.services, { areaId: places.community, role: 'community-staff' });
    const guesses = await Promise.all(Array.from({ length: 12 }, () => signIn(other.username, 'wrong password')));
    expect(guesses.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(guesses.filter(({ status }) => status === 423)).toHaveLength(7);
  });

  test('one address may not try names without end', async () => {
    world.product.clock.set('2027-03-01T10:00:01+08:00');
    const tries = [];
    for (let i = 0; i < 61; i += 1) tries.push((await signIn(`guess${i}`, 'wrong password')).status);
    expect(tries.slice(0, 60).every((status) => status === 401)).toBe(true);
    expect(tries[60]).toBe(429);
  });

  describe('for the first time', () => {
    let superior: StaffMember;
    beforeEach(async () => {
      superior = await staff(world.product.services, { areaId: places.community, role: 'community-secretary' });
    });

    const make = async (username: string): Promise<{ accountId: string; initialPassword: string }> => {
      const answer = await world
        .call(superior)
        .post(`areas/${places.community}/staff`, { username, role: 'community-staff', post: '民政干事', publicName: '周敏' });
      return answer.body as { accountId: string; initialPassword: string };
    };

    test('the authenticator is set up and the initial password replaced', async () => {
      const { initialPassword } = await make('zhou.min');
      const begun = (await signIn('zhou.min', initialPassword).expect(200)).body as Answer;
      expect(begun).toMatchObject({ state: 'enrol', session: null });
      // A lost answer: the same secret again, not another one.
      expect((await signIn('zhou.min', initialPassword).expect(200)).body).toEqual(begun);
      const secret = decoded(begun.enrolment?.secret ?? '');
      const enrol = (newPassword: string, shown: string): ReturnType<ReturnType<World['call']>['post']> =>
        world.call().post('staff-sessions/enrolment', { username: 'zhou.min', password: initialPassword, newPassword, code: shown });
      expect((await enrol('short', authenticatorShows(world, secret))).body).toMatchObject({
        status: 400,
        code: 'identity/password-too-weak',
      });
      expect((await enrol('my-zhou.min-password', authenticatorShows(world, secret))).body).toMatchObject({
        code: 'identity/password-too-weak',
      });
      expect((await enrol('梧桐树下看社区二〇二六', authenticatorShows(world, secret))).body).toMatchObject({
        code: 'identity/password-too-weak',
      });
      expect((await enrol('梧桐树下看社区二〇二六年春', authenticatorShows(world, secret, 5))).body).toMatchObject({
        status: 401,
        code: 'identity/totp-wrong',
      });
      await enrol('梧桐树下看社区二〇二六年春', authenticatorShows(world, secret)).expect(200);
      world.product.clock.advance({ minutes: 1 });
      expect((await signIn('zhou.min', initialPassword, authenticatorShows(world, secret))).status).toBe(401);
      await signIn('zhou.min', '梧桐树下看社区二〇二六年春', authenticatorShows(world, secret)).expect(200);
    });

    test('a lost phone: reset ends every session and begins anew', async () => {
      const helper = await staff(world.product.services, { areaId: places.community, role: 'community-staff' });
      const reset = await world.call(superior).post(`areas/${places.community}/staff/${helper.accountId}/reset`).expect(200);
      expect((await world.call(helper).get('me')).status).toBe(401);
      expect((await world.call().post('sessions/refresh', { refreshToken: helper.refreshToken })).body).toMatchObject({
        code: 'identity/session-revoked',
      });
      expect((await signIn(helper.username, helper.password, authenticatorShows(world, helper.totpSecret))).status).toBe(401);
      const { initialPassword } = reset.body as { initialPassword: string };
      expect((await signIn(helper.username, initialPassword).expect(200)).body).toMatchObject({ state: 'enrol' });
    });

    test('nobody resets somebody above, or elsewhere', async () => {
      const above = await staff(world.product.services, { areaId: places.street, role: 'street-officer' });
      const elsewhere = await staff(world.product.services, { areaId: places.neighbouring, role: 'community-staff' });
      const reset = (accountId: string): ReturnType<ReturnType<World['call']>['post']> =>
        world.call(superior).post(`areas/${places.community}/staff/${accountId}/reset`);
      expect((await reset(above.accountId)).status).toBe(404);
      expect((await reset(elsewhere.accountId)).status).toBe(404);
      expect((await reset(superior.accountId)).body).toMatchObject({ status: 403, code: 'identity/grant-not-yours-to-give' });
    });

    test('the first role ends on its day, which lies ahead', async () => {
      const until = (endsAt: string) =>
        world.call(superior).post(`areas/${places.community}/staff`, {
          username: 'he.jing',
          role: 'community-staff',
          post: '民政干事',
          publicName: '何静',
          endsAt,
        });
      expect((await until('2020-01-01T00:00:00Z')).body).toMatchObject({
        status: 400,
        code: 'platform/validation-failed',
        errors: [{ field: 'endsAt' }],
      });
      const { accountId } = (await until('2099-12-31T16:00:00.000Z').expect(200)).body as { accountId: string };
      const { grants } = (await world.call(superior).get(`areas/${places.community}/grants`).expect(200)).body as {
        grants: { accountId: string; endsAt: string | null }[];
      };
      expect(grants.find((grant) => grant.accountId === accountId)?.endsAt).toBe('2099-12-31T16:00:00.000Z');
    });

    test('a name is taken once; its letters are checked', async () => {
      await make('wu.gang');
      const again = (username: string): ReturnType<ReturnType<World['call']>['post']> =>
        world
          .call(superior)
          .post(`areas/${places.community}/staff`, { username, role: 'community-staff', post: '干事', publicName: '吴刚' });
      expect((await again('wu.gang')).body).toMatchObject({ status: 409, code: 'identity/username-taken' });
      expect((await again('Wu Gang')).body).toMatchObject({ status: 400, code: 'platform/validation-failed' });
    });
  });

  test('passwords and secrets are not readable at rest', async () => {
    const rows = await world.product.asOwner<{ row: string }>('SELECT c::text AS row FROM identity.credential c');
    const secret = secretary.totpSecret.toString('hex');
    expect(rows.filter(({ row }) => row.includes(secretary.password) || row.includes(secret))).toEqual([]);
    expect(rows.every(({ row }) => row.includes('$argon2id$'))).toBe(true);
  });
});
