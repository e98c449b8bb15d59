import { type TicketingPayloads } from '@shequtong/events';
import { identityModules, type Member, places, resident, setUpDistrict, staff, type StaffMember } from '@shequtong/identity/testing';
import { uuidv7 } from '@shequtong/kernel';
import { type Actor, Deliver, systemActor } from '@shequtong/platform';
import { openTestContext, type TestContext } from '@shequtong/platform/testing';
import { MessagingModule } from '../messaging.module.js';
import { InboxService, type ReadItem } from './inbox.service.js';

describe('people are told of tickets', () => {
  let context: TestContext;
  let reporter: Member;
  let neighbour: Member;
  let secretary: StaffMember;
  let street: StaffMember;
  let district: StaffMember;

  beforeAll(async () => {
    context = await openTestContext({ imports: [...identityModules, MessagingModule] });
    await setUpDistrict(context);
    reporter = await resident(context);
    neighbour = await resident(context);
    secretary = await staff(context, { areaId: places.community, role: 'community-secretary' });
    street = await staff(context, { areaId: places.street, role: 'street-officer' });
    district = await staff(context, { areaId: places.district, role: 'district-officer' });
  });
  afterAll(() => context.close());
  beforeEach(() => context.asOwner('DELETE FROM messaging.inbox_item'));

  const actorOfPerson = ({ accountId }: { accountId: string }): Actor => ({ kind: 'person', accountId, more: [], up: [] });
  const inbox = (person: { accountId: string }): Promise<ReadItem[]> =>
    context.get(InboxService).list(actorOfPerson(person), { side: undefined, before: undefined, limit: 50 });
  const kinds = async (person: { accountId: string }): Promise<string[]> =>
    (await inbox(person)).map(({ kind, asWhom }) => `${kind} ${asWhom}`);

  async function happen<T extends keyof TicketingPayloads>(type: T, more: object = {}, areaId: number = places.community): Promise<void> {
    await context.transactions.transact(systemActor(areaId), async (tx) => {
      const ticketId = uuidv7(tx.now);
      const payload = {
        ticketId,
        number: '003001-2026-00042',
        traceIndex: 1,
        reporterId: reporter.accountId,
        level: 'community',
        responsibleAreaId: areaId,
        ...more,
      };
      tx.publish({ id: uuidv7(tx.now), areaId, aggregate: ticketId, at: tx.now.toISOString(), type, payload } as never);
    });
    await context.drain();
  }

  async function left({ accountId }: Member): Promise<void> {
    await context.transactions.transact(systemActor(), async (tx) => {
      tx.publish({
        id: uuidv7(tx.now),
        areaId: 0,
        aggregate: accountId,
        at: tx.now.toISOString(),
        type: 'account.left',
        payload: { accountId },
      });
    });
    await context.drain();
  }

  const clock = { clockId: 'first-reply/1', kind: 'first-reply', startedAt: '2026-11-23T01:00:00.000Z', dueAt: '2026-11-23T16:00:00.000Z' };

  it('the duty person of a new ticket, and nobody else', async () => {
    await happen('ticket.reported', { categoryCode: 'estate.light' });
    expect(await kinds(secretary)).toEqual(['ticket.reported duty']);
    for (const person of [reporter, neighbour, street, district]) expect(await kinds(person)).toEqual([]);
  });

  it('the successor’s office of a ticket that stayed in a unit which was merged', async () => {
    const merged = 310113003009;
    await staff(context, { areaId: merged, role: 'community-secretary' });
    await context.asOwner(`UPDATE identity.area SET valid_to = '2026-01-01', successor_id = $2 WHERE id = $1`, [merged, places.community]);
    await happen('ticket.reported', { categoryCode: 'estate.light' }, merged);
    await happen('ticket.clock-breached', clock, merged);
    expect(await kinds(secretary)).toEqual(['ticket.clock-breached duty', 'ticket.reported duty']);
  });

  it('the street’s desk of a ticket that goes up to it, by an event of its own area', async () => {
    await happen('ticket.escalated', {
      level: 'street',
      responsibleAreaId: places.street,
      byAccountId: secretary.accountId,
      fromAreaId: places.community,
      diagnosedAs: 'estate.light',
    });
    expect(await kinds(street)).toEqual(['ticket.escalated duty']);
    expect(await kinds(reporter)).toEqual(['ticket.escalated reporter']);
    expect([...(await inbox(street)), ...(await inbox(reporter))].map(({ office }) => office)).toEqual(['友谊路街道', '友谊路街道']);
    expect(await kinds(secretary)).toEqual([]);
  });

  it('of a breach the duty person once, though also secretary, and the level above', async () => {
    await happen('ticket.clock-breached', clock);
    expect(await kinds(secretary)).toEqual(['ticket.clock-breached duty']);
    expect(await kinds(street)).toEqual(['ticket.clock-breached above']);
    expect((await inbox(street))[0]?.facts).toMatchObject({ clockKind: 'first-reply', dueAt: clock.dueAt });
    await happen('ticket.clock-breached', { ...clock, level: 'district', responsibleAreaId: places.district });
    expect(await kinds(district)).toEqual(['ticket.clock-breached duty']);
  });

  it('the owner of a building, of what is accepted and of the time to handle it; the duty person of all the rest', async () => {
    const owner = await staff(context, { areaId: places.community, role: 'community-staff' });
    const buildingId = uuidv7(context.clock.now());
    const deskId = uuidv7(context.clock.now());
    await context.asOwner(`INSERT INTO identity.building (area_id, id, name, position, made_at) VALUES ($1, $2, '9号楼', 9, now())`, [
      places.community,
      buildingId,
    ]);
    await context.asOwner(`INSERT INTO identity.duty_desk (area_id, id, name_rule, made_at) VALUES ($1, $2, 'full', now())`, [
      places.community,
      deskId,
    ]);
    await context.asOwner(
      `INSERT INTO identity.duty_assignment (area_id, id, desk_id, account_id, building_id, starts_at, given_by) VALUES ($1, $2, $3, $4, $5, now(), $4)`,
      [places.community, uuidv7(context.clock.now()), deskId, owner.accountId, buildingId],
    );
    await happen('ticket.reported', { categoryCode: 'estate.light', buildingId });
    await happen('ticket.accepted', { byAccountId: secretary.accountId, buildingId });
    await happen('ticket.clock-warned', { ...clock, buildingId });
    await happen('ticket.clock-warned', { ...clock, kind: 'start-handling', buildingId });
    expect(await kinds(owner)).toEqual(['ticket.clock-warned owner', 'ticket.accepted owner']);
    expect(await kinds(secretary)).toEqual(['ticket.clock-warned duty', 'ticket.reported duty']);
    await context.asOwner('DELETE FROM messaging.inbox_item');
    // Nobody tells people what they did themselves; and of a building that nobody owns, or one gone up, it is the desk's.
    await happen('ticket.accepted', { byAccountId: owner.accountId, buildingId });
    await happen('ticket.clock-warned', { ...clock, kind: 'start-handling', buildingId: uuidv7(context.clock.now()) });
    await happen('ticket.clock-warned', {
      ...clock,
      kind: 'start-handling',
      buildingId,
      level: 'street',
      responsibleAreaId: places.street,
    });
    expect(await kinds(owner)).toEqual([]);
    expect(await kinds(secretary)).toEqual(['ticket.clock-warned duty']);
    expect(await kinds(street)).toEqual(['ticket.clock-warned duty']);
  });

  it('whoever asked for time that nobody decides on it any more, and no desk', async () => {
    const asker = await staff(context, { areaId: places.community, role: 'community-staff' });
    await happen('ticket.time-lapsed', {
      askedByAccountId: asker.accountId,
      asked: 'extension',
      days: 5,
      why: 'went-up',
      level: 'street',
      responsibleAreaId: places.street,
    });
    expect(await kinds(asker)).toEqual(['ticket.time-lapsed self']);
    expect((await inbox(asker))[0]).toMatchObject({ office: '友谊路街道', facts: { asked: 'extension', days: '5', why: 'went-up' } });
    for (const person of [reporter, secretary, street]) expect(await kinds(person)).toEqual([]);
  });

  describe('of time that is asked for', () => {
    const asked = (person: { accountId: string }, more: object): Promise<void> =>
      happen('ticket.time-asked', { byAccountId: person.accountId, asked: 'extension', days: 5, ...more });

    it('the desk above, by an event of its own area', async () => {
      await asked(secretary, { deciderAreaId: places.street });
      expect(await kinds(street)).toEqual(['ticket.time-asked above']);
      for (const person of [secretary, district, reporter]) expect(await kinds(person)).toEqual([]);
    });

    it('at the top the district’s operation centre: a colleague of who asked, because nobody grants what they ask for', async () => {
      const colleague = await staff(context, { areaId: places.district, role: 'district-officer' });
      const atTheTop = { level: 'district', responsibleAreaId: places.district, deciderAreaId: places.district };
      await asked(colleague, atTheTop);
      expect([await kinds(district), await kinds(colleague)]).toEqual([['ticket.time-asked above'], []]);
      await context.asOwner('DELETE FROM messaging.inbox_item');
      // Whoever is on duty asks.
      await asked(district, atTheTop);
      expect([await kinds(district), await kinds(colleague)]).toEqual([[], ['ticket.time-asked above']]);
      expect((await inbox(colleague))[0]).toMatchObject({ facts: { asked: 'extension', days: '5' } });
    });
  });

  it('of a second reopening the duty person, and the level above as supervisors', async () => {
    await happen('ticket.reopened', { times: 1 });
    expect(await kinds(street)).toEqual([]);
    await happen('ticket.reopened', { times: 2 });
    expect(await kinds(secretary)).toEqual(['ticket.reopened duty', 'ticket.reopened duty']);
    expect(await kinds(street)).toEqual(['ticket.reopened above']);
    expect((await inbox(street))[0]?.facts).toMatchObject({ times: '2' });
  });

  it('once, when a delivery comes twice', async () => {
    await happen('ticket.accepted', { byAccountId: secretary.accountId });
    const [event] = await context.asOwner<{ id: string }>(
      `SELECT id FROM platform.event WHERE type = 'ticket.accepted' ORDER BY id DESC LIMIT 1`,
    );
    const job = { areaId: places.community, eventId: event?.id ?? '', reaction: 'messaging/tell-of-ticket-accepted' };
    expect(await context.get(Deliver).run(job)).toBe('already-done');
    await context.asOwner(`INSERT INTO platform.undelivered (area_id, event_id, reaction, stream) VALUES ($1, $2, $3, 'messaging/again')`, [
      job.areaId,
      job.eventId,
      job.reaction,
    ]);
    expect(await context.get(Deliver).run(job)).toBe('done');
    expect(await kinds(reporter)).toEqual(['ticket.accepted reporter']);
  });

  it('nobody reads another’s inbox, and leaving empties one’s own', async () => {
    await happen('ticket.replied', { byAccountId: secretary.accountId, byCall: false, first: true });
    const seen = await context.transactions.read(actorOfPerson(neighbour), (db) => db.query('SELECT id FROM messaging.inbox_item'));
    expect(seen).toEqual([]);
    await left(reporter);
    expect(await inbox(reporter)).toEqual([]);
  });

  it('nobody who has left: what happens to their tickets afterwards fills no inbox', async () => {
    const leaver = await resident(context);
    await happen('ticket.accepted', { reporterId: leaver.accountId, byAccountId: secretary.accountId });
    expect(await kinds(leaver)).toEqual(['ticket.accepted reporter']);
    await context.asOwner(`UPDATE identity.account SET state = 'left', ended_at = now() WHERE account_id = $1`, [leaver.accountId]);
    await left(leaver);
    await happen('ticket.resolved', { reporterId: leaver.accountId, byAccountId: secretary.accountId, end: 'fixed' });
    expect(await inbox(leaver)).toEqual([]);
  });

  it('reads one, or everything up to what was seen; the unread count stops at a hundred', async () => {
    await happen('ticket.accepted', { byAccountId: secretary.accountId });
    await happen('ticket.resolved', { byAccountId: secretary.accountId, end: 'fixed' });
    const service = context.get(InboxService);
    const me = actorOfPerson(reporter);
    const [newest, older] = await inbox(reporter);
    expect(await service.unread(me, undefined)).toBe(2);
    await service.read(me, older?.id ?? '');
    await service.read(me, older?.id ?? '');
    expect(await service.unread(me, undefined)).toBe(1);
    await happen('ticket.closed', { end: 'fixed' });
    await service.readUpTo(me, undefined, newest?.id ?? '');
    expect(await service.unread(me, undefined)).toBe(1);
    await expect(service.read(actorOfPerson(neighbour), newest?.id ?? '')).rejects.toMatchObject({ code: 'platform/not-found' });
    await context.asOwner(
      `INSERT INTO messaging.inbox_item (account_id, id, kind, as_whom, subject_area_id, subject_id, subject_number, office_area_id, facts, at)
      SELECT $1, gen_random_uuid(), 'ticket.closed', 'reporter', subject_area_id, subject_id, subject_number, office_area_id, '{}', at FROM messaging.inbox_item, generate_series(1, 150) LIMIT 150`,
      [reporter.accountId],
    );
    expect(await service.unread(me, undefined)).toBe(100);
  });
});
