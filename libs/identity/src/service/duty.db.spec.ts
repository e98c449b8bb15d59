import { systemActor } from '@shequtong/platform';
import { openTestContext, type TestContext } from '@shequtong/platform/testing';
import { aCommand, actorOf, identityModules, places, setUpDistrict, staff, type StaffMember } from '../testing.js';
import { AreasService } from './areas.service.js';
import { DutyFacade } from './duty-facade.service.js';
import { DutyReads } from './duty-reads.service.js';
import { DutyRosterService, type PlannedAnswer } from './duty-roster.service.js';
import { DutyWorkService } from './duty-work.service.js';
import { HandOversService } from './hand-overs.service.js';

const AREA = places.community;
const DESK = { areaId: AREA, organisationId: null };

describe('the duty roster', () => {
  let context: TestContext;
  let secretary: StaffMember;
  let wang: StaffMember;
  let li: StaffMember;

  beforeAll(async () => {
    context = await openTestContext({ imports: identityModules });
    context.clock.set('2026-11-20T10:00:00+08:00');
    await setUpDistrict(context);
    secretary = await staff(context, { areaId: AREA, role: 'community-secretary', post: '书记', publicName: '陈立群' });
    wang = await staff(context, { areaId: AREA, role: 'community-staff', post: '社工', publicName: '王建国' });
    li = await staff(context, { areaId: AREA, role: 'community-staff', post: '社工', publicName: '李梅' });
  });
  afterAll(() => context.close());
  beforeEach(async () => {
    context.clock.set('2026-11-23T10:00:00+08:00');
    await context.asOwner('DELETE FROM identity.duty_hand_over');
    await context.asOwner('DELETE FROM identity.duty_shift');
  });

  const by = (who: StaffMember): ReturnType<typeof actorOf> => actorOf(who, 'duty.manage', AREA, context.clock.now());
  const plan = (who: StaffMember, accountId: string, from: string, to: string): Promise<PlannedAnswer> =>
    context
      .get(DutyRosterService)
      .plan(aCommand(by(who)), who.principal.grants, DESK, [{ accountId, startsAt: `${from}:00+08:00`, endsAt: `${to}:00+08:00` }]);
  const onDuty = (at: string): Promise<{ accountId: string; by: string } | undefined> =>
    context.transactions.read(systemActor(AREA), async (db) => {
      const person = await context.get(DutyFacade).dutyOf(db, AREA, new Date(`${at}:00+08:00`));
      return person && { accountId: person.accountId, by: person.by };
    });

  test('the shift answers, to the minute; between shifts the secretary does', async () => {
    await plan(secretary, wang.accountId, '2026-11-23T12:00', '2026-11-23T20:00');
    await plan(secretary, li.accountId, '2026-11-23T20:00', '2026-11-24T08:00');
    expect(await onDuty('2026-11-23T11:59')).toEqual({ accountId: secretary.accountId, by: 'fallback' });
    expect(await onDuty('2026-11-23T12:00')).toEqual({ accountId: wang.accountId, by: 'shift' });
    expect(await onDuty('2026-11-23T19:59')).toEqual({ accountId: wang.accountId, by: 'shift' });
    expect(await onDuty('2026-11-23T20:00')).toEqual({ accountId: li.accountId, by: 'shift' });
    expect(await onDuty('2026-11-24T08:00')).toEqual({ accountId: secretary.accountId, by: 'fallback' });
  });

  test.each([
    ['the same', '12:00', '20:00'],
    ['inside', '13:00', '14:00'],
    ['around', '11:00', '21:00'],
    ['over the start', '11:00', '12:01'],
    ['over the end', '19:59', '22:00'],
  ])('a shift that lies %s is refused, and nothing of its plan stays', async (_, from, to) => {
    await plan(secretary, wang.accountId, '2026-11-24T12:00', '2026-11-24T20:00');
    const shifts = [
      { accountId: li.accountId, startsAt: '2026-11-25T08:00:00+08:00', endsAt: '2026-11-25T12:00:00+08:00' },
      { accountId: li.accountId, startsAt: `2026-11-24T${from}:00+08:00`, endsAt: `2026-11-24T${to}:00+08:00` },
    ];
    const planned = context.get(DutyRosterService).plan(aCommand(by(li)), li.principal.grants, DESK, shifts);
    await expect(planned).rejects.toMatchObject({ code: 'identity/shift-overlaps' });
    expect((await context.get(DutyReads).week(by(li), DESK, '2026-11-24')).shifts).toHaveLength(1);
  });

  test('of twenty overlapping shifts planned at once, exactly one stands', async () => {
    const tries = Array.from({ length: 20 }, (_, i) =>
      plan(i % 2 ? secretary : li, wang.accountId, `2026-11-26T08:${String(i).padStart(2, '0')}`, '2026-11-26T20:00'),
    );
    const settled = await Promise.allSettled(tries);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of settled) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'identity/shift-overlaps' });
    expect(await context.asOwner('SELECT id FROM identity.duty_shift WHERE cancelled_at IS NULL')).toHaveLength(1);
  });

  test('a repeated plan is one plan', async () => {
    const command = aCommand(by(secretary));
    const shifts = [{ accountId: wang.accountId, startsAt: '2026-11-24T08:00:00+08:00', endsAt: '2026-11-24T20:00:00+08:00' }];
    const [first, second] = [
      await context.get(DutyRosterService).plan(command, secretary.principal.grants, DESK, shifts),
      await context.get(DutyRosterService).plan(command, secretary.principal.grants, DESK, shifts),
    ];
    expect(second).toEqual(first);
  });

  test('only people of the office are planned, and only by the office', async () => {
    const neighbour = await staff(context, { areaId: places.neighbouring, role: 'community-staff' });
    const officer = await staff(context, { areaId: places.street, role: 'street-officer' });
    await expect(plan(secretary, neighbour.accountId, '2026-11-24T08:00', '2026-11-24T20:00')).rejects.toMatchObject({
      code: 'identity/shift-person-unknown',
    });
    await expect(plan(officer, wang.accountId, '2026-11-24T08:00', '2026-11-24T20:00')).rejects.toMatchObject({
      code: 'identity/desk-not-yours',
    });
  });

  test('a shift to come is taken off, one under way ends now, one that is over stays', async () => {
    const roster = context.get(DutyRosterService);
    const {
      shiftIds: [running = ''],
    } = await plan(secretary, wang.accountId, '2026-11-23T09:00', '2026-11-23T20:00');
    const {
      shiftIds: [later = ''],
    } = await plan(secretary, li.accountId, '2026-11-24T08:00', '2026-11-24T20:00');
    expect(await roster.remove(aCommand(by(secretary)), secretary.principal.grants, AREA, later)).toEqual({
      shiftId: later,
      removed: 'cancelled',
    });
    await expect(roster.remove(aCommand(by(secretary)), secretary.principal.grants, AREA, later)).rejects.toMatchObject({
      code: 'platform/not-found',
    });
    expect(await roster.remove(aCommand(by(secretary)), secretary.principal.grants, AREA, running)).toEqual({
      shiftId: running,
      removed: 'ended',
    });
    context.clock.advance({ minutes: 1 });
    expect(await onDuty('2026-11-23T11:00')).toEqual({ accountId: secretary.accountId, by: 'fallback' });
    await expect(roster.remove(aCommand(by(secretary)), secretary.principal.grants, AREA, running)).rejects.toMatchObject({
      code: 'identity/shift-over',
    });
    // The time that became free can be planned again.
    await plan(secretary, li.accountId, '2026-11-23T10:05', '2026-11-23T20:00');
    expect(await onDuty('2026-11-23T11:00')).toEqual({ accountId: li.accountId, by: 'shift' });
  });

  test('the week shows shifts, names, hand-overs and what nobody covers', async () => {
    await plan(secretary, wang.accountId, '2026-11-23T09:00', '2026-11-24T09:00');
    const week = await context.get(DutyReads).week(by(secretary), DESK, undefined);
    expect(week.monday).toBe('2026-11-23');
    expect(week.shifts).toMatchObject([{ person: { name: '王建国', post: '社工' }, handOver: 'none' }]);
    expect(week.gaps.map(({ startsAt }) => startsAt.toISOString())).toEqual(['2026-11-22T16:00:00.000Z', '2026-11-24T01:00:00.000Z']);
  });

  test('a shift ends with a hand-over, sealed at rest, accepted by who comes next', async () => {
    const {
      shiftIds: [day = ''],
    } = await plan(secretary, wang.accountId, '2026-11-23T08:00', '2026-11-23T12:00');
    await plan(secretary, li.accountId, '2026-11-23T12:00', '2026-11-23T20:00');
    const handOvers = context.get(HandOversService);
    await expect(handOvers.accept(aCommand(by(li)), li.principal.grants, AREA, day)).rejects.toMatchObject({
      code: 'identity/hand-over-missing',
    });
    await handOvers.write(aCommand(by(wang)), AREA, day, '3 号楼漏水，已联系物业');
    await handOvers.write(aCommand(by(wang)), AREA, day, '3 号楼漏水，物业 15:00 到');
    await expect(handOvers.write(aCommand(by(li)), AREA, day, '别人写的')).rejects.toMatchObject({ code: 'identity/hand-over-not-yours' });
    await expect(handOvers.accept(aCommand(by(secretary)), secretary.principal.grants, AREA, day)).rejects.toMatchObject({
      code: 'identity/hand-over-not-yours',
    });
    await handOvers.accept(aCommand(by(li)), li.principal.grants, AREA, day);
    await expect(handOvers.accept(aCommand(by(li)), li.principal.grants, AREA, day)).rejects.toMatchObject({
      code: 'identity/hand-over-accepted',
    });
    await expect(handOvers.write(aCommand(by(wang)), AREA, day, '再补一句')).rejects.toMatchObject({ code: 'identity/hand-over-accepted' });
    const read = await handOvers.read(by(secretary), secretary.principal.grants, AREA, day);
    expect(read).toMatchObject({ note: '3 号楼漏水，物业 15:00 到', writtenBy: { name: '王建国' }, acceptedBy: { name: '李梅' } });
    const [row] = await context.asOwner<{ note_sealed: string }>('SELECT note_sealed FROM identity.duty_hand_over');
    expect(row?.note_sealed).not.toContain('漏水');
  });

  test('the owner of a building or a line owes the handling, as long as they work there', async () => {
    const work = context.get(DutyWorkService);
    const [building] = await context.transactions.transact(systemActor(AREA), (tx) =>
      context.get(AreasService).withBuildings(tx, AREA, ['8号楼']),
    );
    const buildingId = building?.id ?? '';
    await work.keepLine(aCommand(by(secretary)), secretary.principal.grants, { areaId: AREA, code: 'property', name: '物业' });
    const give = (accountId: string): Promise<unknown> =>
      work.give(aCommand(by(secretary)), secretary.principal.grants, DESK, { accountId, buildingIds: [buildingId], lines: ['property'] });
    const ownerOf = (owned: { buildingId: string } | { line: string }): Promise<string | undefined> =>
      context.transactions.read(systemActor(AREA), async (db) => (await context.get(DutyFacade).ownerOf(db, AREA, owned))?.accountId);
    expect(await ownerOf({ buildingId })).toBeUndefined();
    await give(wang.accountId);
    expect(await ownerOf({ buildingId })).toBe(wang.accountId);
    await give(li.accountId);
    expect([await ownerOf({ buildingId }), await ownerOf({ line: 'property' })]).toEqual([li.accountId, li.accountId]);
    expect((await context.get(DutyReads).people(by(secretary), DESK)).find(({ accountId }) => accountId === li.accountId)).toMatchObject({
      buildings: [{ name: '8号楼' }],
      lines: [{ code: 'property' }],
    });
    await context.asOwner('UPDATE identity.role_grant SET ends_at = $2 WHERE account_id = $1', [li.accountId, context.clock.now()]);
    expect(await ownerOf({ line: 'property' })).toBeUndefined();
    await context.asOwner('UPDATE identity.role_grant SET ends_at = NULL WHERE account_id = $1', [li.accountId]);
    const refused = work.give(aCommand(by(secretary)), secretary.principal.grants, DESK, {
      accountId: li.accountId,
      buildingIds: [],
      lines: ['nothing'],
    });
    await expect(refused).rejects.toMatchObject({ code: 'identity/line-unknown' });
  });

  test('who no longer works there is not on duty, whatever the roster says', async () => {
    await plan(secretary, wang.accountId, '2026-11-23T11:00', '2026-11-23T20:00');
    await context.asOwner('UPDATE identity.role_grant SET ends_at = $2 WHERE account_id = $1', [wang.accountId, context.clock.now()]);
    expect(await onDuty('2026-11-23T12:00')).toEqual({ accountId: secretary.accountId, by: 'fallback' });
    await context.asOwner('UPDATE identity.role_grant SET ends_at = NULL WHERE account_id = $1', [wang.accountId]);
  });

  test('who is on duty is read everywhere, planned only in one’s own area: row-level security alone', async () => {
    await plan(secretary, wang.accountId, '2026-11-24T08:00', '2026-11-24T20:00');
    const there = systemActor(places.neighbouring);
    expect(await context.transactions.read(there, (db) => db.query('SELECT id FROM identity.duty_shift'))).toHaveLength(1);
    expect(await context.transactions.transact(there, (tx) => tx.execute('UPDATE identity.duty_shift SET ends_at = ends_at'))).toBe(0);
    const insert = context.transactions.transact(there, (tx) =>
      tx.execute(
        `INSERT INTO identity.duty_shift SELECT area_id, $1, desk_id, account_id, starts_at + interval '1 day', ends_at + interval '1 day', made_by, made_at FROM identity.duty_shift`,
        [wang.accountId],
      ),
    );
    await expect(insert).rejects.toThrow(/row-level security/);
    expect(await context.transactions.read(there, (db) => db.query('SELECT 1 FROM identity.duty_hand_over'))).toHaveLength(0);
  });
});
