import { addDays, DAY_MS } from '@shequtong/kernel';
import { type Member, places, resident, staff, type StaffMember } from '@shequtong/identity/testing';
import { aKey } from '../support/product.js';
import { byPassword, openWorld, refreshed, type Tokens, type World } from './world.js';

type Grants = { grants: { grantId: string; accountId: string; role: string; post: string | null; publicName: string | null }[] };

describe('roles', () => {
  let world: World;
  let secretary: StaffMember;
  let administrator: StaffMember;
  let member: Member;
  const at = (areaId: number): string => `areas/${areaId}/grants`;

  beforeAll(async () => {
    world = await openWorld();
  });
  beforeEach(async () => {
    secretary = await staff(world.product.services, { areaId: places.community, role: 'community-secretary' });
    administrator = await staff(world.product.services, { areaId: places.district, role: 'administrator' });
    member = await resident(world.product.services);
  });
  afterAll(() => world.close());

  const give = (who: Tokens, areaId: number, body: object, key?: string): ReturnType<ReturnType<World['call']>['post']> =>
    world.call(who).post(at(areaId), body, key);
  const rolesOf = async (person: Tokens): Promise<string[]> =>
    (
      (
        await world
          .call(await refreshed(world, person))
          .get('me')
          .expect(200)
      ).body as { roles: { role: string }[] }
    ).roles
      .map(({ role }) => role)
      .sort();

  test('a secretary makes a resident a building lead; the token that does not know it is refused at once', async () => {
    const lead = { membershipId: member.membershipId, role: 'building-lead', post: '12号楼楼组长', publicName: '沈阿姨' };
    const { grantId } = (await give(secretary, places.community, lead).expect(200)).body as { grantId: string };
    expect((await world.call(member).get('me')).status).toBe(401);
    expect(await rolesOf(member)).toEqual(['building-lead', 'resident']);
    const { grants } = (
      await world
        .call(secretary)
        .get(`${at(places.community)}?limit=100`)
        .expect(200)
    ).body as Grants;
    expect(grants).toContainEqual(expect.objectContaining({ grantId, role: 'building-lead', post: '12号楼楼组长', publicName: '沈阿姨' }));
  });

  test('whoever may end a role is told whose it is, masked; who may only read the list is not', async () => {
    const named = await resident(world.product.services, { name: '唐丽珍' });
    const { grantId } = (await give(administrator, places.community, { membershipId: named.membershipId, role: 'volunteer' }).expect(200))
      .body as { grantId: string };
    const row = async (who: Tokens): Promise<object | undefined> =>
      (
        (
          await world
            .call(who)
            .get(`${at(places.community)}?kind=given&limit=100`)
            .expect(200)
        ).body as Grants
      ).grants.find((grant) => grant.grantId === grantId);
    const holder = { membershipId: named.membershipId, name: '唐*珍', buildingName: '1号楼' };
    for (const may of [secretary, administrator, await staff(world.product.services, { areaId: places.street, role: 'street-officer' })])
      expect(await row(may)).toMatchObject({ publicName: null, holder });
    for (const role of ['community-staff', 'auditor'] as const)
      expect(await row(await staff(world.product.services, { areaId: places.community, role }))).toMatchObject({ holder: null });
    // An office is known by the name it shows: nothing of where its people live is told.
    const { grants } = (
      await world
        .call(administrator)
        .get(`${at(places.community)}?limit=100`)
        .expect(200)
    ).body as { grants: { role: string; holder: unknown }[] };
    expect(
      grants.filter(({ role }) => role === 'community-secretary' || role === 'resident').map((grant) => grant.holder),
    ).not.toContainEqual(expect.anything());
  });

  test('one reads of oneself the post one has in each role, and none where none was given', async () => {
    const officer = await staff(world.product.services, {
      areaId: places.street,
      role: 'street-officer',
      post: '街道城运中心主任',
      publicName: '单国华',
    });
    await give(administrator, places.street, { username: officer.username, role: 'auditor' }).expect(200);
    const { roles } = (
      await world
        .call(await refreshed(world, officer))
        .get('me')
        .expect(200)
    ).body as { roles: { role: string; post: string | null }[] };
    expect(roles.map(({ role, post }) => [role, post])).toEqual([
      ['street-officer', '街道城运中心主任'],
      ['auditor', null],
    ]);
  });

  test('an ended role is gone from the next request on, in another process within seconds too', async () => {
    const staffMember = await staff(world.product.services, { areaId: places.community, role: 'community-staff' });
    const queue = `communities/${places.community}/verification-cases`;
    await world.call(staffMember).get(queue).expect(200);
    const { grants } = (
      await world
        .call(secretary)
        .get(`${at(places.community)}?limit=100`)
        .expect(200)
    ).body as Grants;
    const grantId = grants.find(({ accountId }) => accountId === staffMember.accountId)?.grantId;
    const end = (key?: string): ReturnType<ReturnType<World['call']>['post']> =>
      world.call(secretary).post(`${at(places.community)}/${grantId}/end`, { reason: '调到街道工作' }, key);
    const key = aKey();
    const first = await end(key).expect(200);
    expect((await world.call(staffMember).get(queue)).status).toBe(401);
    expect((await world.call(await refreshed(world, staffMember)).get(queue)).body).toMatchObject({
      status: 403,
      code: 'platform/forbidden',
    });
    expect((await end(key).expect(200)).body).toEqual(first.body);
    expect((await end()).body).toMatchObject({ status: 409, code: 'identity/grant-ended' });
    const [revoked] = await world.product.asOwner<{ n: number }>('SELECT count(*)::int AS n FROM platform.revocation WHERE key = $1', [
      staffMember.accountId,
    ]);
    expect(revoked).toEqual({ n: 1 });
  });

  test.each([
    ['a role of a level above', places.street, 'street-officer'],
    ['a secretary', places.community, 'community-secretary'],
    ['an administrator', places.community, 'administrator'],
  ])('a secretary does not give %s', async (_, areaId, role) => {
    const answer = await give(secretary, areaId, { membershipId: member.membershipId, role });
    expect(answer.status).toBe(403);
    expect(await rolesOf(member)).toEqual(['resident']);
  });

  test('nobody gives the role of a resident, nor any role to themselves', async () => {
    expect((await give(administrator, places.community, { membershipId: member.membershipId, role: 'resident' })).body).toMatchObject({
      status: 400,
      code: 'platform/validation-failed',
    });
    expect((await give(administrator, places.street, { username: administrator.username, role: 'street-officer' })).body).toMatchObject({
      status: 403,
      code: 'identity/grant-not-yours-to-give',
    });
  });

  test('a foreign community’s member, an unverified one or an unknown name gets nothing', async () => {
    const stranger = await resident(world.product.services, { areaId: places.neighbouring });
    expect((await give(secretary, places.community, { membershipId: stranger.membershipId, role: 'volunteer' })).body).toMatchObject({
      status: 404,
    });
    expect((await give(secretary, places.neighbouring, { membershipId: stranger.membershipId, role: 'volunteer' })).body).toMatchObject({
      status: 403,
      code: 'platform/forbidden',
    });
    const waiting = await resident(world.product.services, { onRoster: false });
    expect((await give(secretary, places.community, { membershipId: waiting.membershipId, role: 'volunteer' })).body).toMatchObject({
      status: 403,
      code: 'identity/not-verified',
    });
    expect((await give(secretary, places.community, { username: 'nobody.has.this', role: 'volunteer' })).body).toMatchObject({
      status: 404,
    });
    expect((await give(secretary, places.community, { role: 'volunteer' })).body).toMatchObject({ status: 400 });
  });

  test('the same role twice at once is one, given at the same moment too', async () => {
    const body = { membershipId: member.membershipId, role: 'volunteer' };
    const answers = await Promise.all([
      give(secretary, places.community, body),
      give(secretary, places.community, body),
      give(administrator, places.community, body),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status !== 200).map(({ body: problem }) => (problem as { code: string }).code)).toEqual([
      'identity/grant-overlaps',
      'identity/grant-overlaps',
    ]);
  });

  test('a role with dates holds from the first to before the last', async () => {
    const now = world.product.clock.now().getTime();
    const day = (days: number): string => new Date(now + days * DAY_MS).toISOString();
    expect(
      (await give(administrator, places.district, { username: secretary.username, role: 'auditor', startsAt: day(2), endsAt: day(1) }))
        .body,
    ).toMatchObject({ status: 400 });
    await give(administrator, places.district, { username: secretary.username, role: 'auditor', startsAt: day(1), endsAt: day(3) }).expect(
      200,
    );
    expect(
      (await give(administrator, places.district, { username: secretary.username, role: 'auditor', startsAt: day(2) })).body,
    ).toMatchObject({ code: 'identity/grant-overlaps' });
    const members = `communities/${places.neighbouring}/members`;
    const reads = async (): Promise<number> => (await world.call(await byPassword(world, secretary)).get(members)).status;
    expect(await reads()).toBe(403);
    world.product.clock.advance({ days: 1, hours: 1 });
    expect(await reads()).toBe(200);
    world.product.clock.advance({ days: 2 });
    expect(await reads()).toBe(403);
  });

  test('the last administrator of an area stays until another one is there', async () => {
    const alone = await staff(world.product.services, { areaId: places.otherStreet, role: 'administrator' });
    const grantOf = async ({ accountId }: StaffMember): Promise<string> =>
      (
        (
          await world
            .call(administrator)
            .get(`${at(places.otherStreet)}?limit=100`)
            .expect(200)
        ).body as Grants
      ).grants.find((grant) => grant.accountId === accountId)?.grantId ?? '';
    const end = async (person: StaffMember): Promise<{ status: number; body: unknown }> =>
      world.call(administrator).post(`${at(places.otherStreet)}/${await grantOf(person)}/end`, { reason: '换人' });
    expect((await end(alone)).body).toMatchObject({ status: 409, code: 'identity/last-administrator' });
    const second = await staff(world.product.services, { areaId: places.otherStreet, role: 'administrator' });
    // Both ended at the same moment: one stays.
    const both = await Promise.all([end(alone), end(second)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('a grant on a merged unit’s successor reaches the rows of the old one', async () => {
    const [old, successor] = [310113003003, 310113003004];
    const heir = await staff(world.product.services, { areaId: successor, role: 'community-secretary' });
    const district = await staff(world.product.services, { areaId: places.district, role: 'district-officer' });
    const members = `communities/${old}/members`;
    expect((await world.call(heir).get(members)).status).toBe(403);
    expect((await world.call(heir).post(`areas/${old}/merge`, { successorId: successor })).status).toBe(403);
    expect((await world.call(district).post(`areas/${old}/merge`, { successorId: places.street })).body).toMatchObject({
      code: 'identity/area-closed',
    });
    await world.call(district).post(`areas/${old}/merge`, { successorId: successor }).expect(200);
    expect((await world.call(district).post(`areas/${old}/merge`, { successorId: successor })).body).toMatchObject({
      status: 409,
      code: 'identity/area-closed',
    });
    await world
      .call(await refreshed(world, heir))
      .get(members)
      .expect(200);
  });

  test.each([
    [310113003017, 310113003018],
    [310113003021, 310113003022],
    [310113003025, 310113003026],
  ])('of two units that merge into each other at the same moment one goes on (%d, %d)', async (one, other) => {
    const district = await staff(world.product.services, { areaId: places.district, role: 'district-officer' });
    const answers = await Promise.all([
      world.call(district).post(`areas/${one}/merge`, { successorId: other }),
      world.call(district).post(`areas/${other}/merge`, { successorId: one }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const closed = await world.product.asOwner('SELECT 1 FROM identity.area WHERE id = ANY ($1::bigint[]) AND valid_to IS NOT NULL', [
      [one, other],
    ]);
    expect(closed).toHaveLength(1);
  });

  test('a unit that will merge goes on until its last day, and says since when, into what and what it was called', async () => {
    const [old, successor] = [310113003005, 310113003006];
    const history = async (id: number): Promise<{ formerNames: { name: string; validTo: string }[] }> =>
      (await world.call().get(`areas/${id}/history`).expect(200)).body as { formerNames: { name: string; validTo: string }[] };
    const district = await staff(world.product.services, { areaId: places.district, role: 'district-officer' });
    const heir = await staff(world.product.services, { areaId: successor, role: 'community-secretary' });
    const before = (await world.call().get(`areas/${old}`)).body as { area: { name: string } };
    expect((await world.call(heir).post(`areas/${successor}/rename`, { name: '测试居委会' })).status).toBe(403);
    await world.call(district).post(`areas/${old}/rename`, { name: '测试第五居委会' }).expect(200);
    // The day of the rename is the day of the world's clock.
    const today = (await history(old)).formerNames[0]?.validTo ?? '';
    const day = (ahead: number): string => addDays(today, ahead);
    expect((await world.call(district).post(`areas/${old}/rename`, { name: '测试第五居委会' })).body).toMatchObject({
      status: 400,
      errors: [{ field: 'name', message: '新名称和现在的一样' }],
    });
    for (const [lastDay, message] of [
      [day(-1), '最后一天不能早于今天'],
      [day(400), '最多提前一年'],
    ]) {
      expect((await world.call(district).post(`areas/${old}/merge`, { successorId: successor, lastDay })).body).toMatchObject({
        code: 'platform/validation-failed',
        errors: [{ field: 'lastDay', message }],
      });
    }
    expect(
      (
        await world
          .call(district)
          .post(`areas/${old}/merge`, { successorId: successor, lastDay: day(30) })
          .expect(200)
      ).body,
    ).toMatchObject({ lastDay: day(30) });
    expect(await history(old)).toMatchObject({
      validTo: day(31),
      successor: { id: successor },
      formerNames: [{ name: before.area.name, validTo: today }],
    });
    expect(await history(successor)).toMatchObject({ validTo: null, ended: [{ id: old, name: '测试第五居委会', validTo: day(31) }] });
    // Until its last day it is still a unit of its own: found in the tree, and closed to the successor's people.
    expect(
      ((await world.call().get(`areas/${places.street}`)).body as { children: { id: number }[] }).children.map(({ id }) => id),
    ).toContain(old);
    expect((await world.call(await refreshed(world, heir)).get(`communities/${old}/members`)).status).toBe(403);
  });
});
