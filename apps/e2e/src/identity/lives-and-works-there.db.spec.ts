import { type Member, places, resident, staff, type StaffMember } from '@shequtong/identity/testing';
import { byPassword, openWorld, refreshed, type Tokens, type World } from './world.js';

const AREA = places.community;

describe('who lives in a community and works for it, with one account', () => {
  let world: World;
  let neighbour: Member;
  beforeAll(async () => {
    world = await openWorld();
    neighbour = await resident(world.product.services);
  });
  afterAll(() => world.close());

  const statuses = async (who: Tokens): Promise<number[]> => {
    const call = world.call(who);
    const list = await call.get(`communities/${AREA}/members`);
    const look = await call.post(`communities/${AREA}/members/${neighbour.membershipId}/unmask`, {
      fields: ['phone'],
      reason: '联系本人核对住址',
    });
    return [list.status, look.status];
  };

  test('has the office’s rights in the console alone: the phone sees nobody and unmasks nobody, refreshed or not', async () => {
    const member = await resident(world.product.services);
    const work = await staff(world.product.services, { areaId: AREA, role: 'community-secretary', accountId: member.accountId });
    expect(work.accountId).toBe(member.accountId);
    expect(await statuses(member)).toEqual([403, 403]);
    const phone = await refreshed(world, member);
    expect(await statuses(phone)).toEqual([403, 403]);
    const atDesk = await byPassword(world, work);
    expect(await statuses(atDesk)).toEqual([200, 200]);
    expect(await statuses(await refreshed(world, atDesk))).toEqual([200, 200]);
    // The desk has gone on; the phone is still a resident's, and one's own page still one's own.
    const { roles } = (
      await world
        .call(await refreshed(world, phone))
        .get('me')
        .expect(200)
    ).body as { roles: { role: string }[] };
    expect(roles.map(({ role }) => role)).toEqual(['resident']);
  });

  test('an office’s role is given to nobody who could not sign in for it; to who can, by either way', async () => {
    const administrator: StaffMember = await staff(world.product.services, { areaId: places.district, role: 'administrator' });
    const member = await resident(world.product.services);
    const give = (body: object) => world.call(administrator).post(`areas/${AREA}/grants`, body);
    expect((await give({ membershipId: member.membershipId, role: 'community-staff' })).body).toMatchObject({
      status: 409,
      code: 'identity/sign-in-missing',
      detail: expect.stringContaining('新建工作人员账号'),
    });
    await give({ membershipId: member.membershipId, role: 'volunteer' }).expect(200);
    const { username } = await staff(world.product.services, { areaId: AREA, role: 'community-staff', accountId: member.accountId });
    await give({ membershipId: member.membershipId, role: 'community-secretary' }).expect(200);
    await give({ username, role: 'auditor' }).expect(200);
  });
});
