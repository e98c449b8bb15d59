import { places, resident, staff, type StaffMember } from '@shequtong/identity/testing';
import { authenticatorShows, byPassword, openWorld, type World } from './world.js';

const NEW = '梧桐树下看社区二〇二六年春';

describe('staff change their own password', () => {
  let world: World;
  let helper: StaffMember;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    world.product.clock.advance({ minutes: 20 });
    helper = await staff(world.product.services, {
      areaId: places.community,
      role: 'community-staff',
      post: '民政干事',
      publicName: '周敏',
    });
  });

  const change = (who: { accessToken: string }, oldPassword: string, newPassword: string): ReturnType<ReturnType<World['call']>['put']> =>
    world.call(who).put('me/password', { oldPassword, newPassword });
  const signIn = (password: string): ReturnType<ReturnType<World['call']>['post']> =>
    world.call().post('staff-sessions', { username: helper.username, password, code: authenticatorShows(world, helper.totpSecret) });

  test('the new one is in force at once, the other devices are signed out, this one stays', async () => {
    const other = await byPassword(world, helper);
    const answer = await change(helper, helper.password, NEW).expect(200);
    expect(answer.body).toEqual({ signedOut: 1 });
    expect((await world.call(other).get('me')).status).toBe(401);
    expect((await world.call().post('sessions/refresh', { refreshToken: other.refreshToken })).body).toMatchObject({
      code: 'identity/session-revoked',
    });
    await world.call(helper).get('me').expect(200);
    await world.call().post('sessions/refresh', { refreshToken: helper.refreshToken }).expect(200);
    world.product.clock.advance({ minutes: 1 });
    expect((await signIn(helper.password)).status).toBe(401);
    await signIn(NEW).expect(200);
  });

  test('a lost answer: the repeat says that it is done, and changes nothing more', async () => {
    await change(helper, helper.password, NEW).expect(200);
    expect((await change(helper, helper.password, NEW).expect(200)).body).toEqual({ signedOut: 0 });
    const rows = await world.product.asOwner('SELECT 1 FROM identity.credential_change WHERE account_id = $1', [helper.accountId]);
    expect(rows).toHaveLength(1);
  });

  test('what is wrong is said at its field, with what to do next, and nobody is signed out', async () => {
    expect((await change(helper, 'not the password', NEW)).body).toMatchObject({
      status: 422,
      code: 'identity/password-wrong',
      detail: expect.stringContaining('管理员'),
      errors: [{ field: 'oldPassword' }],
    });
    expect((await change(helper, helper.password, 'short')).body).toMatchObject({
      status: 400,
      code: 'identity/password-too-weak',
      errors: [{ field: 'newPassword' }],
    });
    expect((await change(helper, helper.password, `my-${helper.username}-password`)).body).toMatchObject({
      code: 'identity/password-too-weak',
    });
    expect((await change(helper, helper.password, helper.password)).body).toMatchObject({
      status: 422,
      code: 'identity/password-unchanged',
      errors: [{ field: 'newPassword' }],
    });
    await world.call(helper).get('me').expect(200);
    world.product.clock.advance({ minutes: 1 });
    await signIn(helper.password).expect(200);
  });

  test('somebody at an unlocked desk cannot guess on: five tries in a quarter of an hour', async () => {
    world.product.clock.set('2027-05-03T10:00:01+08:00');
    helper = await staff(world.product.services, { areaId: places.community, role: 'community-staff' });
    for (let i = 0; i < 5; i += 1) expect((await change(helper, `guess number ${i}`, NEW)).status).toBe(422);
    const sixth = await change(helper, helper.password, NEW);
    expect(sixth.body).toMatchObject({ status: 429, code: 'platform/rate-limited' });
    expect(Number(sixth.headers['retry-after'])).toBeLessThanOrEqual(900);
    world.product.clock.advance({ minutes: 15 });
  });

  test('of two changes at the same moment one is in force', async () => {
    const chosen = [NEW, `${NEW}二`];
    const answers = await Promise.all(chosen.map((password) => change(helper, helper.password, password)));
    // The other is told that the password changed meanwhile, or, where it came a moment later, that the old one is wrong.
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(['identity/password-wrong', 'platform/conflict']).toContain(
      (answers.find(({ status }) => status !== 200)?.body as { code?: string }).code,
    );
    for (const [index, password] of chosen.entries()) {
      world.product.clock.advance({ minutes: 1 });
      expect((await signIn(password)).status).toBe(answers[index]?.status === 200 ? 200 : 401);
    }
  });

  test('who signs in with WeChat has no password to change', async () => {
    expect((await change(await resident(world.product.services), 'whatever it was', NEW)).body).toMatchObject({
      status: 409,
      code: 'identity/password-none',
    });
  });

  test('it is on record for the auditor, like a reset; never what the password is', async () => {
    const auditor = await staff(world.product.services, { areaId: places.street, role: 'auditor' });
    const elsewhere = await staff(world.product.services, { areaId: places.otherStreet, role: 'auditor' });
    const secretary = await staff(world.product.services, {
      areaId: places.community,
      role: 'community-secretary',
      post: '书记',
      publicName: '顾明远',
    });
    await change(helper, helper.password, NEW).expect(200);
    await world.call(secretary).post(`areas/${places.community}/staff/${helper.accountId}/reset`).expect(200);
    const read = async (who: StaffMember, areaId: number): Promise<{ changes: object[]; next: string | null }> =>
      (await world.call(who).get(`areas/${areaId}/audit/credential-changes?limit=2`).expect(200)).body as {
        changes: object[];
        next: string | null;
      };
    const { changes, next } = await read(auditor, places.street);
    expect(changes).toMatchObject([
      { change: 'reset', person: '民政干事 周敏', by: '书记 顾明远' },
      { change: 'password-changed', person: '民政干事 周敏', by: '民政干事 周敏' },
    ]);
    expect(next).not.toBeNull();
    expect(await read(elsewhere, places.otherStreet)).toEqual({ changes: [], next: null });
    expect(JSON.stringify(await world.product.asOwner('SELECT c::text FROM identity.credential_change c'))).not.toContain('argon');
  });

  test('the name one works under is told to oneself; a resident has none', async () => {
    expect((await world.call(helper).get('me').expect(200)).body).toMatchObject({ name: '周敏' });
    expect(
      (
        await world
          .call(await resident(world.product.services))
          .get('me')
          .expect(200)
      ).body,
    ).toMatchObject({ name: null });
  });
});
