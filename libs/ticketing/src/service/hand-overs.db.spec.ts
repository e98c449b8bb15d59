import { OrganisationsService } from '@shequtong/identity';
import {
  aCommand,
  actorOf,
  department,
  identityModules,
  type Member,
  places,
  resident,
  setUpDistrict,
  staff,
  type StaffMember,
} from '@shequtong/identity/testing';
import { openTestContext, type TestContext } from '@shequtong/platform/testing';
import { officeDetails } from '../domain/handover.js';
import { type StepRequest } from '../domain/take-step.js';
import { type ResponsibleOffice } from '../domain/ticket.js';
import { report, step } from '../testing/builders.js';
import { requests } from '../testing/histories.js';
import { TicketingModule } from '../ticketing.module.js';
import { HandOversService } from './hand-overs.service.js';
import { TicketReadsService } from './ticket-reads.service.js';
import { type OpenedTicket } from './opened-ticket.js';
import { type TicketAnswer } from './tickets.service.js';
import { TraceVerificationService } from './trace-verification.service.js';
import { countedFor, officeHere, ofOffice } from './workbench-office.js';

const office = (areaId: number, organisationId: string | null = null): ResponsibleOffice => ({
  level: areaId === places.district ? 'district' : 'street',
  areaId,
  organisationId,
});
const desk = office(places.street);
const offer = (to: ResponsibleOffice): StepRequest => ({ ...requests['offer-transfer'], details: officeDetails(to) });
const decide = (to: ResponsibleOffice): StepRequest => ({ ...requests['decide-dispute'], details: officeDetails(to) });

describe('a ticket between a desk and its departments', () => {
  let context: TestContext;
  let reporter: Member;
  let duty: StaffMember;
  let street: StaffMember;
  let colleague: StaffMember;
  let district: StaffMember;
  let works: string;
  let builder: StaffMember;
  let housing: string;
  let landlord: StaffMember;

  const now = (): Date => context.clock.now();
  const at = (text: string): void => context.clock.set(`${text.replace(' ', 'T')}:00+08:00`);
  const officerOf = (organisationId: string, areaId: number = places.street) =>
    staff(context, { areaId, role: 'department-officer', organisationId, publicName: '甲乙' });

  beforeAll(async () => {
    context = await openTestContext({ imports: [...identityModules, TicketingModule] });
    at('2026-11-01 20:00');
    await setUpDistrict(context);
    reporter = await resident(context);
    duty = await staff(context, { areaId: places.community, role: 'community-staff' });
    street = await staff(context, { areaId: places.street, role: 'street-officer' });
    colleague = await staff(context, { areaId: places.street, role: 'street-officer' });
    district = await staff(context, { areaId: places.district, role: 'district-officer' });
    works = await department(context, places.street, '城建办');
    builder = await officerOf(works);
    housing = await department(context, places.street, '房管所');
    landlord = await officerOf(housing);
  });
  afterAll(() => context.close());

  const take = (ticket: TicketAnswer, person: StaffMember, request: StepRequest) => step(context, ticket, person, request, now());

  async function atTheStreet(): Promise<TicketAnswer> {
    at('2026-11-02 08:00');
    let ticket = await report(context, reporter, now());
    for (const name of ['reply', 'accept', 'start-handling', 'escalate'] as const) ticket = await take(ticket, duty, requests[name]);
    at('2026-11-02 10:00');
    return take(ticket, street, requests.accept);
  }

  const file = (ticket: TicketAnswer, person: StaffMember): Promise<OpenedTicket> =>
    context.get(TicketReadsService).forOffice(actorOf(person, 'ticket.work', ticket.areaId, now()), ticket.areaId, ticket.ticketId);

  async function listed(
    person: StaffMember,
    filter: 'here' | 'offered' | 'decides' | 'departments',
    areaId: number = places.street,
    named?: string,
  ): Promise<string[]> {
    const actor = actorOf(person, 'ticket.work', areaId, now());
    const whose = ofOffice(officeHere(actor, areaId, named), filter);
    if (!whose) return [];
    return (await context.get(TicketReadsService).workbench(actor, areaId, { ...whose, order: 'due', limit: 50 })).tickets.map(
      ({ id }) => id,
    );
  }

  const numbers = async (person: StaffMember) => {
    const actor = actorOf(person, 'ticket.work', places.street, now());
    return context.get(TicketReadsService).numbers(actor, places.street, countedFor(officeHere(actor, places.street)), 100);
  };

  const faults = async ({ areaId, ticketId }: TicketAnswer) =>
    (await context.get(TraceVerificationService).verify(actorOf(duty, 'trace.verify', areaId, now()), areaId, ticketId)).faults;

  test('an offer waits at the department, is taken there, and both are called by their names', async () => {
    let ticket = await atTheStreet();
    ticket = await take(ticket, street, offer(office(places.street, works)));
    expect([await listed(builder, 'offered'), await listed(landlord, 'offered'), await listed(street, 'offered')]).toEqual([
      [ticket.ticketId],
      [],
      [],
    ]);
    expect([await listed(builder, 'here'), await listed(street, 'here')]).toEqual([[], [ticket.ticketId]]);
    expect([(await numbers(builder)).offered, (await numbers(builder)).waiting, (await numbers(street)).waiting]).toEqual([1, 0, 1]);
    expect((await file(ticket, builder)).handOver).toEqual({
      offeredTo: { areaId: places.street, organisationId: works, name: '城建办' },
      parties: [],
      decider: null,
    });
    expect((await file(ticket, builder)).openSteps).toEqual(['accept-transfer', 'refuse-transfer']);
    expect(await faults(ticket)).toEqual([]);

    ticket = await take(ticket, builder, requests['accept-transfer']);
    expect([await listed(builder, 'here'), await listed(street, 'here'), await listed(builder, 'offered')]).toEqual([
      [ticket.ticketId],
      [],
      [],
    ]);
    expect([
      await listed(street, 'departments'),
      await listed(street, 'here', places.street, works),
      await listed(landlord, 'here'),
    ]).toEqual([[ticket.ticketId], [ticket.ticketId], []]);
    const seen = await context
      .get(TicketReadsService)
      .forResident(actorOf(reporter, 'ticket.read', ticket.areaId, now()), ticket.areaId, ticket.ticketId);
    expect([seen.responsibleName, seen.ladder.at(-1)?.officeName, seen.timeline.at(-1)?.officeName]).toEqual([
      '城建办',
      '城建办',
      '城建办',
    ]);
    expect(seen.timeline.slice(-2).map(({ title }) => title)).toEqual(['请城建办接办', '接办，由城建办负责']);
    expect(seen.handOver).toBeNull();
    ticket = await take(ticket, builder, requests['start-handling']);
    ticket = await take(ticket, builder, requests.resolve);
    expect([(await numbers(builder)).followUp, (await numbers(landlord)).followUp]).toEqual([1, 0]);
    expect(await faults(ticket)).toEqual([]);
  });

  test('people of the street’s operation centre work for its desk, see its list and hand over to its departments', async () => {
    const centre = await department(context, places.street, '城运中心');
    const [held] = colleague.principal.grants;
    if (!held) throw new Error('the colleague holds no grant');
    const operator = { ...colleague, principal: { ...colleague.principal, grants: [{ ...held, organisationId: centre }] } };
    let ticket = await atTheStreet();
    expect([await listed(operator, 'here'), await numbers(operator)]).toEqual([await listed(street, 'here'), await numbers(street)]);
    expect(await listed(operator, 'here')).toContain(ticket.ticketId);
    const beside = await context
      .get(HandOversService)
      .officesBeside(actorOf(operator, 'ticket.work', ticket.areaId, now()), ticket.areaId, ticket.ticketId);
    expect(beside.map(({ organisationId }) => organisationId)).toContain(works);
    ticket = await take(ticket, operator, offer(office(places.street, works)));
    ticket = await take(ticket, operator, requests['take-back-transfer']);
    expect(await faults(ticket)).toEqual([]);
  });

  test('of an acceptance and a taking back at once one happens', async () => {
    const ticket = await take(await atTheStreet(), street, offer(office(places.street, works)));
    const both = await Promise.allSettled([
      take(ticket, builder, requests['accept-transfer']),
      take(ticket, street, requests['take-back-transfer']),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'platform/precondition-failed' } });
    expect(await faults(ticket)).toEqual([]);
  });

  test('a refusal is disputed, argued by both and decided by the desk above; who raised it does not decide', async () => {
    let ticket = await take(await atTheStreet(), street, offer(office(places.street, works)));
    ticket = await take(ticket, builder, requests['accept-transfer']);
    ticket = await take(ticket, builder, offer(office(places.street, housing)));
    ticket = await take(ticket, landlord, requests['refuse-transfer']);
    ticket = await take(ticket, builder, requests.dispute);
    expect([await listed(street, 'decides'), await listed(builder, 'decides'), (await numbers(street)).decisions]).toEqual([
      [ticket.ticketId],
      [],
      1,
    ]);
    expect((await file(ticket, landlord)).handOver).toMatchObject({
      parties: [{ name: '城建办' }, { name: '房管所' }],
      decider: '友谊路街道',
    });
    ticket = await take(ticket, landlord, requests.argue);
    await expect(take(ticket, landlord, decide(office(places.street, works)))).rejects.toMatchObject({ code: 'ticket/own-dispute' });
    await expect(take(ticket, street, decide(desk))).rejects.toMatchObject({ code: 'ticket/office-unfit' });
    ticket = await take(ticket, street, decide(office(places.street, housing)));
    expect((await file(ticket, landlord)).row).toMatchObject({
      responsibleOrganisationId: housing,
      decidingAreaId: null,
      offeredAreaId: null,
    });
    expect((await file(ticket, landlord)).timeline.at(-1)?.title).toBe('裁定由房管所负责');
    expect(await faults(ticket)).toEqual([]);
  });

  test('nothing is offered to a department nobody acts for, to one that has ended, to one of another area, to what is none', async () => {
    const ticket = await atTheStreet();
    const empty = await department(context, places.street, '文化站');
    const elsewhere = await department(context, places.otherStreet, '城建办');
    await officerOf(elsewhere, places.otherStreet);
    const ended = await department(context, places.street, '旧所');
    await officerOf(ended);
    await context
      .get(OrganisationsService)
      .end(aCommand(actorOf(street, 'organisation.manage', places.street, now())), places.street, ended);
    await expect(take(ticket, street, offer(office(places.street, empty)))).rejects.toMatchObject({ code: 'ticket/office-empty' });
    for (const wrong of [
      office(places.street, ended),
      office(places.otherStreet, elsewhere),
      office(places.street, elsewhere),
      office(places.otherStreet),
      desk,
    ]) {
      await expect(take(ticket, street, offer(wrong))).rejects.toMatchObject({ code: 'ticket/office-unfit' });
    }
    const beside = await context
      .get(HandOversService)
      .officesBeside(actorOf(street, 'ticket.transfer', ticket.areaId, now()), ticket.areaId, ticket.ticketId);
    expect(beside.map(({ name, kind, staffed }) => [name, kind, staffed])).toEqual(
      expect.arrayContaining([
        ['城建办', 'department', true],
        ['房管所', 'department', true],
        ['文化站', 'department', false],
      ]),
    );
    expect(beside.map(({ name }) => name)).not.toContain('旧所');
    await expect(
      context
        .get(HandOversService)
        .officesBeside(actorOf(builder, 'ticket.transfer', ticket.areaId, now()), ticket.areaId, ticket.ticketId),
    ).rejects.toMatchObject({ code: 'ticket/not-responsible' });
  });

  test('of a department that ends while it is asked the offer is taken back; a foreign one neither takes nor refuses it', async () => {
    let ticket = await atTheStreet();
    const closing = await department(context, places.street, '市容所');
    const officer = await officerOf(closing);
    ticket = await take(ticket, street, offer(office(places.street, closing)));
    await expect(take(ticket, landlord, requests['accept-transfer'])).rejects.toMatchObject({ code: 'ticket/not-offered' });
    await expect(take(ticket, landlord, requests['refuse-transfer'])).rejects.toMatchObject({ code: 'ticket/not-offered' });
    await context
      .get(OrganisationsService)
      .end(aCommand(actorOf(street, 'organisation.manage', places.street, now())), places.street, closing);
    const held = await context.asOwner(
      'SELECT 1 FROM identity.role_grant WHERE account_id = $1 AND organisation_id = $2 AND ends_at IS NULL',
      [officer.accountId, closing],
    );
    expect(held).toEqual([]);
    ticket = await take(ticket, street, requests['take-back-transfer']);
    expect((await file(ticket, street)).row.offeredAreaId).toBeNull();
  });
  test('what a department holds when it ends is the desk’s again, where it stood and on record; no clock begins anew and what it had asked for is over', async () => {
    at('2026-11-02 07:00');
    const closing = await department(context, places.street, '旧建办');
    const officer = await officerOf(closing);
    const end = (id: string): Promise<unknown> =>
      context.get(OrganisationsService).end(aCommand(actorOf(street, 'organisation.manage', places.street, now())), places.street, id);
    const held = async (): Promise<TicketAnswer> =>
      take(await take(await atTheStreet(), street, offer(office(places.street, closing))), officer, requests['accept-transfer']);
    const taken = await held();
    const offered = await take(await held(), officer, offer(office(places.street, housing)));
    const resolved = await take(await take(await held(), officer, requests['start-handling']), officer, requests.resolve);
    const before = (await file(taken, street)).clocks.filter(({ running }) => running).map(({ kind, dueAt }) => [kind, dueAt]);
    await context.sweep('ticketing/ended-offices');
    expect((await file(taken, street)).row.responsibleOrganisationId).toBe(closing);
    await end(closing);
    await context.sweep('ticketing/ended-offices');
    for (const ticket of [taken, offered, resolved]) {
      const { row, timeline, handOver } = await file(ticket, street);
      expect(row).toMatchObject({
        state: ticket.state,
        level: 'street',
        responsibleAreaId: places.street,
        responsibleOrganisationId: null,
        offeredAreaId: null,
        version: ticket.version + 1,
      });
      expect(timeline.at(-1)).toMatchObject({ step: 'office-ended', title: '原来负责的部门已撤销，由友谊路街道负责', officeName: null });
      expect(handOver).toBeNull();
      expect(await faults(ticket)).toEqual([]);
    }
    expect((await file(taken, street)).clocks.filter(({ running }) => running).map(({ kind, dueAt }) => [kind, dueAt])).toEqual(before);
    expect((await file(offered, street)).clocks.filter(({ kind, running }) => kind === 'transfer' && running)).toEqual([]);
    expect(await listed(street, 'here')).toEqual(expect.arrayContaining([taken.ticketId, offered.ticketId]));
    // And the desk goes on with it.
    await take({ ...taken, version: taken.version + 1 }, street, requests['start-handling']);
  });

  test('a person of the desk and of a department looks at the desk unless they name the department, and decides nothing they raised', async () => {
    let ticket = await atTheStreet();
    const both = await staff(context, { areaId: places.street, role: 'street-officer' });
    const grants = [...both.principal.grants, ...builder.principal.grants.map((grant) => ({ ...grant, accountId: both.accountId }))];
    const inBoth: StaffMember = { ...both, principal: { ...both.principal, grants } };
    ticket = await take(ticket, street, offer(office(places.street, works)));
    ticket = await take(ticket, inBoth, requests['accept-transfer']);
    expect(await listed(inBoth, 'here')).not.toContain(ticket.ticketId);
    expect(await listed(inBoth, 'here', places.street, works)).toContain(ticket.ticketId);
    ticket = await take(ticket, inBoth, offer(office(places.street, housing)));
    ticket = await take(ticket, landlord, requests['refuse-transfer']);
    ticket = await take(ticket, inBoth, requests.dispute);
    await expect(take(ticket, inBoth, decide(office(places.street, housing)))).rejects.toMatchObject({ code: 'ticket/own-dispute' });
    ticket = await take(ticket, colleague, decide(office(places.street, works)));
    expect(await faults(ticket)).toEqual([]);
  });

  // The last one: the tree's head of that later day would be newer than what others write.
  test('a desk that does not decide in its working day is itself responsible, by the sweep', async () => {
    let ticket = await take(await atTheStreet(), street, offer(office(places.street, works)));
    ticket = await take(ticket, builder, requests['refuse-transfer']);
    ticket = await take(ticket, street, requests.dispute);
    expect(await listed(district, 'decides', places.district)).toEqual([ticket.ticketId]);
    await expect(take(ticket, colleague, decide(desk))).rejects.toMatchObject({ code: 'ticket/not-decider' });
    at('2026-11-04 00:01');
    await context.sweep('ticketing/clocks');
    await context.sweep('ticketing/tree');
    expect((await file(ticket, district)).row).toMatchObject({
      level: 'district',
      responsibleAreaId: places.district,
      responsibleOrganisationId: null,
      state: 'escalated',
      decidingAreaId: null,
    });
    expect(await faults(ticket)).toEqual([]);
  });
});
