import { places, staff } from '@shequtong/identity/testing';
import { byPassword, byWechat, openWorld, type Phone, posterOf, ready, refreshed, smsCode, type Tokens, type World } from './world.js';

describe('changing one’s phone', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());
  // Codes to one number are minutes apart.
  beforeEach(() => world.product.clock.advance({ minutes: 2 }));

  const accountOf = async (tokens: Tokens): Promise<string> =>
    ((await world.call(tokens).get('me').expect(200)).body as { accountId: string }).accountId;
  const bySms = async (number: string): Promise<Tokens> => {
    await world.call().post('sms-codes', { phone: number, purpose: 'sign-in' }).expect(200);
    return (
      await world
        .call()
        .post('sessions/sms', { phone: number, code: smsCode(world, number) })
        .expect(200)
    ).body as Tokens;
  };
  const prove = async (who: Tokens, { number }: Phone): Promise<{ status: number; body: unknown }> => {
    await world.call().post('sms-codes', { phone: number, purpose: 'phone' }).expect(200);
    return world.call(await refreshed(world, who)).put('me/phone/sms', { phone: number, code: smsCode(world, number) });
  };

  /** Somebody whose account is in use: their number stays theirs, whoever proves it too. */
  const housed = async (): ReturnType<typeof ready> => {
    const person = await ready(world);
    const form = { sceneCode: await posterOf(world, places.community), name: '汪秀英', relation: 'tenant', room: '808' };
    await world.call(person).post(`communities/${places.community}/memberships`, form).expect(200);
    return person;
  };

  test('the number given up opens the account no more: whoever the carrier gives it to is somebody new', async () => {
    const [old, fresh] = [world.person(), world.person()];
    const person = await ready(world, old);
    const account = await accountOf(person);
    expect((await prove(person, fresh)).status).toBe(200);
    expect(await accountOf(await bySms(fresh.number))).toBe(account);
    expect(await accountOf(await bySms(old.number))).not.toBe(account);
  });

  test('proving the same number again gives nothing up', async () => {
    const person = await ready(world);
    expect((await prove(person, person.phone)).status).toBe(200);
    expect(await accountOf(await bySms(person.phone.number))).toBe(await accountOf(await byWechat(world, person.phone)));
  });

  test('who signs in by number alone does not lock themself out with a number that signs in somebody else', async () => {
    const mother = await housed();
    const own = world.person();
    const son = await bySms(own.number);
    world.product.clock.advance({ minutes: 2 });
    expect(await prove(son, mother.phone)).toMatchObject({ status: 409, body: { code: 'identity/phone-signs-in-other' } });
    expect(await accountOf(await bySms(own.number))).toBe(await accountOf(await refreshed(world, son)));
    // With WeChat there is another way in: a family may share a number.
    const daughter = await ready(world);
    world.product.clock.advance({ minutes: 2 });
    expect((await prove(daughter, mother.phone)).status).toBe(200);
  });

  describe('of who works for an office too', () => {
    const area = { areaId: places.community, role: 'community-staff' } as const;

    test('a sign-in for work is no way into what is theirs as a resident', async () => {
      const mother = await housed();
      const own = world.person();
      const son = await bySms(own.number);
      await staff(world.product.services, { ...area, accountId: await accountOf(son) });
      world.product.clock.advance({ minutes: 2 });
      expect(await prove(son, mother.phone)).toMatchObject({ status: 409, body: { code: 'identity/phone-signs-in-other' } });
      expect(await accountOf(await bySms(own.number))).toBe(await accountOf(await refreshed(world, son)));
    });

    test('is done on the phone: a desk left unlocked hands nobody the resident’s side', async () => {
      const person = await ready(world);
      const accountId = await accountOf(person);
      const desk = await byPassword(world, await staff(world.product.services, { ...area, accountId }));
      const stranger = world.person();
      const onPhone = { status: 409, body: { code: 'identity/phone-from-console', detail: expect.stringContaining('手机上') } };
      expect(await prove(desk, stranger)).toMatchObject(onPhone);
      const { code } = world.sandbox.control.grantPhoneCode({ personId: stranger.id });
      expect(await world.call(await refreshed(world, desk)).put('me/phone/wechat', { code })).toMatchObject(onPhone);
      expect(await accountOf(await bySms(stranger.number))).not.toBe(accountId);
      world.product.clock.advance({ minutes: 2 });
      expect(await accountOf(await bySms(person.phone.number))).toBe(accountId);
    });
  });
});
