import { type Actor } from '@shequtong/platform';
import { openTestContext, type TestContext } from '@shequtong/platform/testing';
import { aCommand, actorOf, identityModules, type Member, places, resident, setUpDistrict, staff, type StaffMember } from '../testing.js';
import { MembershipsService } from './memberships.service.js';
import { ResidentGroupsService } from './resident-groups.service.js';

const AREA = places.community;

describe('resident groups', () => {
  let context: TestContext;
  let groups: ResidentGroupsService;
  let secretary: StaffMember;
  let people: Member[];
  let serial = 0;

  beforeAll(async () => {
    context = await openTestContext({ imports: identityModules });
    context.clock.set('2026-11-20T09:00:00+08:00');
    await setUpDistrict(context);
    groups = context.get(ResidentGroupsService);
    secretary = await staff(context, { areaId: AREA, role: 'community-secretary' });
    people = [];
    for (let i = 0; i < 8; i += 1) people.push(await resident(context));
  });
  afterAll(() => context.close());
  beforeEach(() => context.clock.set('2026-11-20T15:00:00+08:00'));

  const of = (who: Member): Actor => actorOf(who, 'resident-group.found', AREA, context.clock.now());
  const office = (): Actor => actorOf(secretary, 'resident-group.file', AREA, context.clock.now());
  const member = (i: number): Member => people[i] as Member;
  const open = async (): Promise<string> =>
    (await groups.open(aCommand(of(member(0))), AREA, { name: `绿色小队${(serial += 1)}`, purpose: '一起把旧衣服送到回收点' })).groupId;
  const confirm = (groupId: string, i: number): Promise<{ state: string }> => groups.confirm(aCommand(of(member(i))), AREA, groupId);
  const founded = async (): Promise<string> => {
    const groupId = await open();
    for (const i of [1, 2, 3, 4]) await confirm(groupId, i);
    return groupId;
  };
  const seen = async (groupId: string): Promise<Awaited<ReturnType<ResidentGroupsService['list']>>[number] | undefined> =>
    (await groups.list(office(), AREA, { states: ['gathering', 'founded', 'filed', 'refused', 'dissolved'], limit: 100 })).find(
      ({ group }) => group.id === groupId,
    );
  const stateOf = async (groupId: string): Promise<string | undefined> => (await seen(groupId))?.group.state;
  const eventsOf = async (groupId: string): Promise<string[]> =>
    (await context.asOwner<{ type: string }>('SELECT type FROM platform.event WHERE aggregate = $1 ORDER BY at, id', [groupId])).map(
      ({ type }) => type,
    );

  test('the fifth confirmation founds it and starts the committee’s five working days', async () => {
    const groupId = await open();
    for (const i of [1, 2, 3]) expect((await confirm(groupId, i)).state).toBe('gathering');
    expect((await confirm(groupId, 3)).state).toBe('gathering');
    expect((await confirm(groupId, 4)).state).toBe('founded');
    const group = await seen(groupId);
    expect(group?.members).toHaveLength(5);
    expect(group?.members.filter(({ leads }) => leads)).toHaveLength(1);
    // Founded on a Friday: the deadline ends at the next Friday’s midnight.
    expect(group?.filing).toEqual({ dueAt: new Date('2026-11-28T00:00:00+08:00'), late: false });
    expect(await eventsOf(groupId)).toEqual(['resident-group.founded']);
  });

  test('when the last two confirm at once it is founded once', async () => {
    const groupId = await open();
    for (const i of [1, 2]) await confirm(groupId, i);
    await Promise.all([3, 4, 5, 6].map((i) => confirm(groupId, i)));
    expect((await seen(groupId))?.members).toHaveLength(7);
    expect(await eventsOf(groupId)).toEqual(['resident-group.founded']);
  });

  test('the committee files it, or refuses with a reason; neither twice', async () => {
    const [one, two] = [await founded(), await founded()];
    expect(await groups.file(aCommand(office()), AREA, one)).toEqual({ groupId: one, state: 'filed' });
    expect(await groups.refuse(aCommand(office()), AREA, two, '与已有的团队重复')).toEqual({ groupId: two, state: 'refused' });
    expect((await seen(two))?.group.decision).toBe('与已有的团队重复');
    await expect(groups.refuse(aCommand(office()), AREA, one, '反悔')).rejects.toMatchObject({ code: 'identity/group-step-impossible' });
    await expect(groups.file(aCommand(office()), AREA, await open())).rejects.toMatchObject({ code: 'identity/group-step-impossible' });
    const both = await Promise.allSettled([
      groups.file(aCommand(office()), AREA, await founded()),
      groups.file(aCommand(office()), AREA, one),
    ]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  });

  test('a committee that is late is noted once, and only where it has not answered', async () => {
    const [answered, open_] = [await founded(), await founded()];
    await groups.file(aCommand(office()), AREA, answered);
    context.clock.set('2026-11-27T23:59:00+08:00');
    await context.sweep('identity/group-filing');
    expect((await seen(open_))?.filing?.late).toBe(false);
    context.clock.set('2026-11-28T00:00:01+08:00');
    await Promise.all([context.sweep('identity/group-filing'), context.sweep('identity/group-filing')]);
    await context.sweep('identity/group-filing');
    expect((await seen(open_))?.filing?.late).toBe(true);
    expect((await eventsOf(open_)).filter((type) => type === 'resident-group.filing-late')).toHaveLength(1);
    expect(await eventsOf(answered)).not.toContain('resident-group.filing-late');
    // Late, yet it is filed all the same, and the lateness stays on record.
    await groups.file(aCommand(office()), AREA, open_);
    expect((await seen(open_))?.filing?.late).toBe(true);
  });

  test('one community whose rows cannot be changed holds up no other, and is picked up again', async () => {
    const here = await founded();
    const there = '01900000-0000-7000-8000-00000000000a';
    await context.asOwner(
      `INSERT INTO identity.resident_group (area_id, id, name, purpose, leader_id, state, opened_at, founded_at) VALUES ($1, $2, '邻村小队', '邻村的一支小队', $2, 'founded', now(), now())`,
      [places.neighbouring, there],
    );
    await context.asOwner(
      `INSERT INTO identity.group_filing (area_id, group_id, started_at, due_at) VALUES ($1, $2, '2026-11-20', '2026-11-27')`,
      [places.neighbouring, there],
    );
    await context.asOwner(`CREATE FUNCTION identity.refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'broken'; END $$`);
    await context.asOwner(
      `CREATE TRIGGER broken BEFORE UPDATE ON identity.group_filing FOR EACH ROW WHEN (OLD.area_id = ${AREA}) EXECUTE FUNCTION identity.refuse()`,
    );
    context.clock.set('2026-11-28T00:00:01+08:00');
    await expect(context.sweep('identity/group-filing')).rejects.toBeInstanceOf(AggregateError);
    const late = async (): Promise<string[]> =>
      (
        await context.asOwner<{ id: string }>(
          'SELECT group_id AS id FROM identity.group_filing WHERE late_at IS NOT NULL AND group_id = ANY ($1::uuid[])',
          [[here, there]],
        )
      ).map(({ id }) => id);
    expect(await late()).toEqual([there]);
    await context.asOwner('DROP TRIGGER broken ON identity.group_filing');
    await context.sweep('identity/group-filing');
    expect((await late()).sort()).toEqual([here, there].sort());
  });

  test('members leave; the leader hands on first; too few are not filed', async () => {
    const groupId = await founded();
    await expect(groups.leave(aCommand(of(member(0))), AREA, groupId)).rejects.toMatchObject({ code: 'identity/group-leader-stays' });
    await expect(groups.handOn(aCommand(of(member(1))), AREA, groupId, member(1).membershipId)).rejects.toMatchObject({
      code: 'identity/not-in-group',
    });
    await expect(groups.handOn(aCommand(of(member(0))), AREA, groupId, member(6).membershipId)).rejects.toMatchObject({
      code: 'identity/not-in-group',
    });
    await groups.handOn(aCommand(of(member(0))), AREA, groupId, member(1).membershipId);
    await groups.leave(aCommand(of(member(0))), AREA, groupId);
    await expect(groups.leave(aCommand(of(member(0))), AREA, groupId)).rejects.toMatchObject({ code: 'identity/not-in-group' });
    await expect(groups.file(aCommand(office()), AREA, groupId)).rejects.toMatchObject({
      code: 'identity/group-too-small',
      details: { members: 5 },
    });
    await confirm(groupId, 0);
    expect((await groups.file(aCommand(office()), AREA, groupId)).state).toBe('filed');
    await groups.dissolve(aCommand(of(member(1))), AREA, groupId);
    expect(await stateOf(groupId)).toBe('dissolved');
    await expect(confirm(groupId, 5)).rejects.toMatchObject({ code: 'identity/group-step-impossible' });
  });

  test('a name is used once while its group lives', async () => {
    const form = { name: '晨练队', purpose: '每天早上一起打太极' };
    const settled = await Promise.allSettled([0, 1, 2].map((i) => groups.open(aCommand(of(member(i))), AREA, form)));
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of settled) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'identity/group-name-taken' });
  });

  test('who has not been verified, or lives elsewhere, founds and joins nothing', async () => {
    const waiting = await resident(context, { onRoster: false });
    const actor: Actor = { kind: 'person', accountId: waiting.accountId, from: AREA, to: AREA, more: [], up: [] };
    await expect(groups.confirm(aCommand(actor), AREA, await open())).rejects.toMatchObject({ code: 'identity/not-verified' });
    const stranger = await resident(context, { areaId: places.neighbouring });
    const fromThere = actorOf(stranger, 'resident-group.found', places.neighbouring, context.clock.now());
    // Row-level security alone: the group of another community is not even there.
    await expect(groups.leave(aCommand(fromThere), AREA, await open())).rejects.toMatchObject({ code: 'platform/not-found' });
    expect(await groups.list(fromThere, AREA, { states: ['gathering'], limit: 10 })).toEqual([]);
  });

  test('when the leader moves away the next member leads, and with the last one the group ends', async () => {
    const leader = await resident(context);
    const heir = await resident(context);
    const { groupId } = await groups.open(aCommand(of(leader)), AREA, { name: '搬家测试队', purpose: '看看负责人搬走以后怎么办' });
    await groups.confirm(aCommand(of(heir)), AREA, groupId);
    const leave = (who: Member): Promise<unknown> =>
      context
        .get(MembershipsService)
        .leave(aCommand({ kind: 'person', accountId: who.accountId, more: [], up: [] }), AREA, who.membershipId);
    await leave(leader);
    await context.drain();
    expect((await seen(groupId))?.members).toEqual([{ membershipId: heir.membershipId, name: expect.any(String), leads: true }]);
    await leave(heir);
    await context.drain();
    expect(await stateOf(groupId)).toBe('dissolved');
  });

  test('a street’s rule holds in its communities until one of its own is laid down', async () => {
    const rule = (): Promise<unknown> => groups.rule(office(), AREA);
    expect(await rule()).toEqual({ membersMin: 5, fileWithinDays: 5 });
    const officer = await staff(context, { areaId: places.street, role: 'street-officer' });
    const street = actorOf(officer, 'policy.edit', places.street, context.clock.now());
    expect(await groups.layDown(aCommand(street), places.street, { membersMin: 3, fileWithinDays: 2 })).toEqual({ version: 1 });
    expect(await groups.layDown(aCommand(street), places.street, { membersMin: 2, fileWithinDays: 1 })).toEqual({ version: 2 });
    expect(await rule()).toMatchObject({ membersMin: 2, fileWithinDays: 1 });
    const groupId = await open();
    expect((await confirm(groupId, 1)).state).toBe('founded');
    expect((await seen(groupId))?.filing?.dueAt).toEqual(new Date('2026-11-24T00:00:00+08:00'));
  });
});
