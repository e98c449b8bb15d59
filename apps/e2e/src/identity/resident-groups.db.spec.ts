import { type Member, places, resident, staff, type StaffMember } from '@shequtong/identity/testing';
import { byPassword, openWorld, refreshed, type World } from './world.js';

const AREA = places.community;
const at = (path = ''): string => `communities/${AREA}/groups${path}`;
type Group = {
  groupId: string;
  state: string;
  stateName: string;
  members: { membershipId: string; leads: boolean; name: string }[];
  mine: boolean;
  dueAt: string | null;
  late: boolean;
  reason: string | null;
};

describe('resident groups over HTTP', () => {
  let world: World;
  let secretary: StaffMember;
  let people: Member[] = [];

  beforeAll(async () => {
    world = await openWorld();
    world.product.clock.set('2026-11-23T10:00:00+08:00');
    secretary = await staff(world.product.services, { areaId: AREA, role: 'community-secretary' });
    for (let i = 0; i < 5; i += 1) people.push(await resident(world.product.services));
  });
  afterAll(() => world.close());

  const member = (i: number): Member => people[i] as Member;
  const open = async (name: string): Promise<string> =>
    ((await world.call(member(0)).post(at(), { name, purpose: '帮独居老人买菜取药' }).expect(200)).body as { groupId: string }).groupId;
  const groups = async (who: { accessToken: string }, query = ''): Promise<Group[]> =>
    ((await world.call(who).get(at(query)).expect(200)).body as { groups: Group[] }).groups;

  test('found by five, due in five working days, late, filed all the same', async () => {
    const groupId = await open('邻里帮手');
    for (const i of [1, 2, 3])
      await world
        .call(member(i))
        .post(at(`/${groupId}/confirmation`))
        .expect(200);
    expect(await groups(member(4))).toMatchObject([{ groupId, state: 'gathering', stateName: '正在发起', mine: false, dueAt: null }]);
    expect((await world.call(secretary).post(at(`/${groupId}/file`))).body).toMatchObject({
      status: 409,
      code: 'identity/group-step-impossible',
    });
    expect(
      (
        await world
          .call(member(4))
          .post(at(`/${groupId}/confirmation`))
          .expect(200)
      ).body,
    ).toEqual({ groupId, state: 'founded' });
    const [founded] = await groups(secretary, '?show=to-file');
    expect(founded).toMatchObject({ groupId, dueAt: '2026-11-30T16:00:00.000Z', late: false });
    expect(founded?.members.map(({ name }) => name)).toEqual(expect.arrayContaining([expect.stringMatching(/居民$/)]));

    world.product.clock.set('2026-12-01T00:05:00+08:00');
    // A console session ends over night; the phones of residents stay signed in.
    secretary = { ...secretary, ...(await byPassword(world, secretary)) };
    people = await Promise.all(people.map((one) => refreshed(world, one)));
    expect(await world.product.sweep('identity/group-filing')).toBe(1);
    expect(await world.product.sweep('identity/group-filing')).toBe(0);
    expect(await groups(member(1))).toMatchObject([{ groupId, late: true, mine: true }]);
    await world
      .call(secretary)
      .post(at(`/${groupId}/file`))
      .expect(200);
    expect(await groups(secretary, '?show=to-file')).toEqual([]);
    expect((await world.call(member(0)).post(at(`/${groupId}/leave`))).body).toMatchObject({
      status: 409,
      code: 'identity/group-leader-stays',
    });
    await world
      .call(member(0))
      .post(at(`/${groupId}/leader`), { membershipId: member(1).membershipId })
      .expect(200);
    await world
      .call(member(0))
      .post(at(`/${groupId}/leave`))
      .expect(200);
    await world
      .call(member(1))
      .post(at(`/${groupId}/dissolve`))
      .expect(200);
    expect(await groups(member(0))).toEqual([]);
    expect(await groups(member(0), '?show=all')).toMatchObject([{ groupId, state: 'dissolved' }]);
  });

  test.each([
    ['居-委 会种花队', 422, 'identity/group-name-official'],
    ['派出所\u200b联防队', 422, 'identity/group-name-official'],
    ['=HYPERLINK("x")', 400, 'platform/validation-failed'],
    ['<b>种花队</b>', 400, 'platform/validation-failed'],
  ])('no group is called %s', async (name, status, code) => {
    expect((await world.call(member(0)).post(at(), { name, purpose: '帮独居老人买菜取药' })).body).toMatchObject({ status, code });
  });

  test('a refusal carries its reason to the members', async () => {
    const groupId = await open('深夜广场舞队');
    for (const i of [1, 2, 3, 4])
      await world
        .call(member(i))
        .post(at(`/${groupId}/confirmation`))
        .expect(200);
    expect((await world.call(secretary).post(at(`/${groupId}/refuse`), {})).body).toMatchObject({
      status: 400,
      errors: [{ field: 'reason' }],
    });
    await world
      .call(secretary)
      .post(at(`/${groupId}/refuse`), { reason: '夜里会吵到邻居，请改时间后再发起' })
      .expect(200);
    const refused = (await groups(member(2), '?show=all')).find((group) => group.groupId === groupId);
    expect(refused).toMatchObject({ state: 'refused', reason: '夜里会吵到邻居，请改时间后再发起' });
    // The name is free for a second try.
    expect(await open('深夜广场舞队')).not.toBe(groupId);
  });

  test('others: not verified, elsewhere, not of the committee; bad input', async () => {
    const groupId = await open('读书会');
    const stranger = await resident(world.product.services, { areaId: places.neighbouring });
    for (const path of ['/confirmation', '/leave', '/dissolve'])
      expect((await world.call(stranger).post(at(`/${groupId}${path}`))).status).toBe(403);
    expect((await world.call(stranger).get(at())).status).toBe(403);
    expect((await world.call(member(1)).post(at(`/${groupId}/file`))).status).toBe(403);
    expect((await world.call(member(1)).post(at(`/${groupId}/dissolve`))).body).toMatchObject({
      status: 403,
      code: 'identity/not-in-group',
    });
    expect((await world.call(member(0)).post(at(), { name: '读书会', purpose: '每周读一本书' })).body).toMatchObject({
      status: 409,
      code: 'identity/group-name-taken',
    });
    expect((await world.call(member(0)).post(at(), { name: '一', purpose: '短' })).body).toMatchObject({
      status: 400,
      errors: [{ field: 'name' }, { field: 'purpose', message: '宗旨至少 5 个字' }],
    });
    expect((await world.call(member(0)).post(at('/01900000-0000-7000-8000-000000000000/confirmation'))).status).toBe(404);
    expect((await world.call(member(0)).get(at('?show=everything'))).body).toMatchObject({ status: 400, errors: [{ field: 'show' }] });
  });

  test('the street lays down other numbers; a community cannot', async () => {
    const officer = await staff(world.product.services, { areaId: places.otherStreet, role: 'street-officer' });
    const rule = `areas/${places.otherStreet}/group-rule`;
    expect((await world.call().get(`areas/${places.ofOtherStreet}/group-rule`).expect(200)).body).toEqual({
      membersMin: 5,
      fileWithinDays: 5,
    });
    await world.call(officer).put(rule, { membersMin: 3, fileWithinDays: 10 }).expect(200);
    expect((await world.call().get(`areas/${places.ofOtherStreet}/group-rule`).expect(200)).body).toEqual({
      membersMin: 3,
      fileWithinDays: 10,
    });
    expect((await world.call(secretary).put(`areas/${AREA}/group-rule`, { membersMin: 3, fileWithinDays: 10 })).status).toBe(403);
    expect((await world.call(officer).put(rule, { membersMin: 1, fileWithinDays: 0 })).body).toMatchObject({
      status: 400,
      errors: [{ field: 'membersMin' }, { field: 'fileWithinDays' }],
    });
  });
});
