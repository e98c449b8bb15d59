import { type TicketingPayloads } from '@shequtong/events';
import {
  department,
  identityModules,
  type Member,
  places,
  resident,
  setUpDistrict,
  staff,
  type StaffMember,
} from '@shequtong/identity/testing';
import { uuidv7 } from '@shequtong/kernel';
import { systemActor } from '@shequtong/platform';
import { openTestContext, type TestContext } from '@shequtong/platform/testing';
import { notificationWords } from '../domain/notification-words.js';
import { MessagingModule } from '../messaging.module.js';
import { InboxService, type ReadItem } from './inbox.service.js';

describe('departments are told of tickets', () => {
  let context: TestContext;
  let reporter: Member;
  let street: StaffMember;
  let district: StaffMember;
  let works: string;
  let builders: StaffMember[];
  let landlord: StaffMember;
  let housing: string;

  beforeAll(async () => {
    context = await openTestContext({ imports: [...identityModules, MessagingModule] });
    await setUpDistrict(context);
    reporter = await resident(context);
    works = await department(context, places.street, '城建办');
    housing = await department(context, places.street, '房管所');
    // Whoever keeps the departments is the desk's first officer, and so stands in on duty.
    const officerOf = (organisationId: string) => staff(context, { areaId: places.street, role: 'department-officer', organisationId });
    builders = [await officerOf(works), await officerOf(works)];
    landlord = await officerOf(housing);
    district = await staff(context, { areaId: places.district, role: 'district-officer' });
    const [first] = await context.asOwner<{ accountId: string }>(
      `SELECT account_id AS "accountId" FROM identity.role_grant WHERE area_id = $1 AND role = 'street-officer' ORDER BY id LIMIT 1`,
      [places.street],
    );
    street = { ...district, accountId: first?.accountId ?? '' };
  });
  afterAll(() => context.close());
  beforeEach(() => context.asOwner('DELETE FROM messaging.inbox_item'));

  const inbox = ({ accountId }: { accountId: string }): Promise<ReadItem[]> =>
    context.get(InboxService).list({ kind: 'person', accountId, more: [], up: [] }, { side: undefined, before: undefined, limit: 50 });
  const told = async (person: { accountId: string }): Promise<string[]> =>
    (await inbox(person)).map((item) => [item.asWhom, ...Object.values(notificationWords(item, item.asWhom, item.office))].join(' '));

  async function happen<T extends keyof TicketingPayloads>(type: T, more: object): Promise<void> {
    await context.transactions.transact(systemActor(places.community), async (tx) => {
      const ticketId = uuidv7(tx.now);
      const payload = {
        ticketId,
        number: '003001-2026-00042',
        traceIndex: 1,
        reporterId: reporter.accountId,
        level: 'street',
        responsibleAreaId: places.street,
        byAccountId: street.accountId,
        ...more,
      };
      tx.publish({ id: uuidv7(tx.now), areaId: places.community, aggregate: ticketId, at: tx.now.toISOString(), type, payload } as never);
    });
    await context.drain();
  }

  const other = (organisationId?: string) => ({
    otherLevel: 'street',
    otherAreaId: places.street,
    ...(organisationId && { otherOrganisationId: organisationId }),
  });
  const clock = { clockId: 'transfer/5', kind: 'transfer', startedAt: '2026-11-23T01:00:00.000Z', dueAt: '2026-11-23T16:00:00.000Z' };

  it('an offer is told to everybody who acts for the department, and to no other', async () => {
    await happen('ticket.transfer-offered', { ...other(works), dueAt: '2026-11-24T16:00:00.000Z' });
    for (const builder of builders)
      expect(await told(builder)).toEqual(['other 请您接办 友谊路街道请您这里接办，请在 11月24日（周二）24:00 前答复。']);
    for (const person of [landlord, street, district, reporter]) expect(await told(person)).toEqual([]);
  });

  it('an acceptance is told to the reporter and the former office by the department’s name', async () => {
    await happen('ticket.transferred', { responsibleOrganisationId: works, fromAreaId: places.street, ...other() });
    expect(await told(street)).toEqual(['other 对方已接办 现在由城建办负责。']);
    expect(await told(reporter)).toEqual(['reporter 换了办理的单位 现在由城建办负责。']);
    expect(await told(landlord)).toEqual([]);
  });

  it('a refusal is told to the office that offered', async () => {
    await happen('ticket.transfer-refused', { responsibleOrganisationId: works, ...other(housing) });
    expect((await told(builders[0] as StaffMember))[0]).toContain('duty 对方不接办');
    expect([await told(street), await told(landlord)]).toEqual([[], []]);
  });

  it('a dispute is told to the other side and to the desk that decides; its decision to both', async () => {
    await happen('ticket.disputed', {
      responsibleOrganisationId: works,
      byAccountId: builders[0]?.accountId,
      ...other(housing),
      deciderAreaId: places.street,
    });
    expect((await told(landlord))[0]).toContain('other 由谁负责有异议 城建办请上一级裁定');
    expect((await told(street))[0]).toContain('above 请裁定由谁负责 城建办对由谁负责有异议');
    expect(await told(district)).toEqual([]);
    await happen('ticket.dispute-decided', { responsibleOrganisationId: housing, ...other(works) });
    expect((await told(landlord))[0]).toBe('duty 归属已裁定 现在由您这里负责。');
    expect((await told(builders[0] as StaffMember))[0]).toBe('other 归属已裁定 现在由房管所负责。');
  });

  it('a dispute with the desk is decided, and told, a level higher', async () => {
    await happen('ticket.disputed', { responsibleOrganisationId: works, ...other(), deciderAreaId: places.district });
    expect((await told(district))[0]).toContain('above 请裁定由谁负责');
    expect((await told(street))[0]).toContain('other 由谁负责有异议');
  });

  it('a deadline of a department is told to it and to the desk of its area; the time to answer to whom it was offered', async () => {
    await happen('ticket.clock-breached', { ...clock, kind: 'resolution', responsibleOrganisationId: works });
    expect((await told(builders[0] as StaffMember))[0]).toContain('duty 办结已超时');
    expect((await told(street))[0]).toContain('above 办结已超时');
    expect(await told(district)).toEqual([]);
    await context.asOwner('DELETE FROM messaging.inbox_item');
    await happen('ticket.clock-warned', { ...clock, ...other(housing) });
    expect((await told(landlord))[0]).toContain('duty 答复接不接办快到时限');
    expect(await told(street)).toEqual([]);
  });
});
