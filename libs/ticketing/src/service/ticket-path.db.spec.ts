import {
  actorOf,
  identityModules,
  type Member,
  places,
  resident,
  setUpDistrict,
  staff,
  type StaffMember,
} from '@shequtong/identity/testing';
import { HOUR_MS } from '@shequtong/kernel';
import { openTestContext, type TestContext } from '@shequtong/platform/testing';
import { report, step } from '../testing/builders.js';
import { requests } from '../testing/histories.js';
import { TicketingModule } from '../ticketing.module.js';
import { TicketReadsService } from './ticket-reads.service.js';
import { type TicketAnswer } from './tickets.service.js';
import { TraceVerificationService } from './trace-verification.service.js';

describe('a ticket from the report to the close', () => {
  let context: TestContext;
  let reporter: Member;
  let neighbour: Member;
  let duty: StaffMember;
  let secretary: StaffMember;
  let street: StaffMember;
  let otherStreet: StaffMember;

  beforeAll(async () => {
    context = await openTestContext({ imports: [...identityModules, TicketingModule] });
    context.clock.set('2026-11-01T20:00:00+08:00');
    await setUpDistrict(context);
    reporter = await resident(context, { name: '周安宁' });
    neighbour = await resident(context);
    duty = await staff(context, { areaId: places.community, role: 'community-staff', post: '社工', publicName: '王静' });
    secretary = await staff(context, { areaId: places.community, role: 'community-secretary', post: '书记', publicName: '李明' });
    street = await staff(context, { areaId: places.street, role: 'street-officer', post: '城运中心主任', publicName: '陈国梁' });
    otherStreet = await staff(context, { areaId: places.street, role: 'street-officer' });
  });
  afterAll(() => context.close());

  const now = (): Date => context.clock.now();
  const at = (text: string): void => context.clock.set(`${text.replace(' ', 'T')}:00+08:00`);
  const file = (ticket: TicketAnswer, person: StaffMember = duty) =>
    context.get(TicketReadsService).forOffice(actorOf(person, 'ticket.work', ticket.areaId, now()), ticket.areaId, ticket.ticketId);
  const seen = (ticket: TicketAnswer, person: Member) =>
    context.get(TicketReadsService).forResident(actorOf(person, 'ticket.read', ticket.areaId, now()), ticket.areaId, ticket.ticketId);

  it('goes up to the street and comes back solved, is rated, and closes by the sweep', async () => {
    at('2026-11-02 20:00');
    let ticket = await report(context, reporter, now());
    expect(ticket).toMatchObject({ number: expect.stringMatching(/^003001-2026-\d{5}$/), state: 'submitted', version: 1 });
    const opened = await seen(ticket, reporter);
    expect(opened.clocks.map(({ kind, dueAt }) => [kind, dueAt.getTime() - opened.row.reportedAt.getTime()])).toEqual([
      ['first-reply', 15 * HOUR_MS],
      ['start-handling', expect.any(Number)],
      ['resolution', expect.any(Number)],
    ]);
    expect(opened.openSteps).toEqual(['add-information', 'urge', 'withdraw']);

    at('2026-11-03 08:00');
    ticket = await step(context, ticket, duty, requests.reply, now());
    ticket = await step(context, ticket, duty, requests.accept, now());
    ticket = await step(context, ticket, duty, requests['start-handling'], now());
    ticket = await step(context, ticket, duty, requests.escalate, now());
    expect(ticket.state).toBe('escalated');
    expect((await file(ticket)).row).toMatchObject({ level: 'street', responsibleAreaId: places.street });
    // Two clocks of one name, each said to be its office's; what was in time is nobody's lateness.
    const { clocks, areaName, responsibleName } = await seen(ticket, reporter);
    expect(clocks.map(({ lateOfficeName }) => lateOfficeName)).toEqual([null, null, null, null]);
    expect(clocks.map(({ name, officeName }) => [name, officeName])).toEqual([
      ['首次答复', null],
      ['开始处置', areaName],
      ['办结', null],
      ['开始处置', responsibleName],
    ]);

    at('2026-11-04 09:00');
    ticket = await step(context, ticket, street, requests.accept, now());
    ticket = await step(context, ticket, street, requests['start-handling'], now());
    ticket = await step(context, ticket, street, requests.resolve, now());
    ticket = await step(context, ticket, otherStreet, requests['follow-up'], now());
    ticket = await step(context, ticket, reporter, requests.rate, now());
    expect(ticket.state).toBe('rated');

    at('2026-11-11 08:59');
    await context.sweep('ticketing/clocks');
    expect((await file(ticket)).row.state).toBe('rated');
    at('2026-11-11 09:01');
    await context.sweep('ticketing/clocks');
    expect((await file(ticket)).row).toMatchObject({ state: 'closed', ending: 'fixed', nextDueAt: null });

    const timeline = (await seen(ticket, reporter)).timeline;
    expect(timeline.map((line) => line.title)).toEqual([
      '居民上报',
      '书面答复居民',
      '受理',
      '开始处置：上门查看',
      `派到${responsibleName}，由${responsibleName}负责`,
      '受理',
      '开始处置：上门查看',
      '办结：已解决',
      '回访：居民说解决了',
      '居民评价：5 星',
      '结案',
    ]);
    expect(timeline[1]).toMatchObject({ post: '社工', name: '王静', words: [{ label: '答复' }] });
    expect(timeline[5]).toMatchObject({ officeName: expect.stringMatching(/.+/), post: '城运中心主任', name: '陈主任' });
    await context.sweep('ticketing/tree');
    const verified = await context
      .get(TraceVerificationService)
      .verify(actorOf(duty, 'trace.verify', ticket.areaId, now()), ticket.areaId, ticket.ticketId);
    expect(verified).toMatchObject({ entries: 11, faults: [] });
    const [rating] = await context.asOwner('SELECT round, stars FROM ticketing.rating');
    expect(rating).toEqual({ round: 1, stars: 5 });
  });

  it('says in whose hands the first reply became late when another office has the ticket since', async () => {
    at('2026-11-14 20:00');
    let ticket = await report(context, reporter, now());
    at('2026-11-15 12:00');
    ticket = await step(context, ticket, duty, requests.accept, now());
    ticket = await step(context, ticket, duty, requests.escalate, now());
    const { clocks, areaName } = await seen(ticket, reporter);
    expect(clocks.find(({ kind }) => kind === 'first-reply')).toMatchObject({ late: true, running: true, lateOfficeName: areaName });
  });

  it('never names a resident, and shows diagnosis and calls to those they are for', async () => {
    at('2026-11-16 09:00');
    let ticket = await report(context, reporter, now(), { visibility: 'public', text: '公共区域积水' });
    ticket = await step(context, ticket, duty, requests.accept, now());
    ticket = await step(context, ticket, duty, { step: 'record-call', words: { call: '电话里说了家里情况' } }, now());
    ticket = await step(context, ticket, duty, requests.escalate, now());
    const asNeighbour = JSON.stringify(await seen(ticket, neighbour));
    for (const hidden of [reporter.name, '家里情况', requests.escalate.words.cause]) expect(asNeighbour).not.toContain(hidden);
    expect(asNeighbour).toContain('公共区域积水');
    const asReporter = JSON.stringify(await seen(ticket, reporter));
    expect(asReporter).toContain('家里情况');
    expect(asReporter).not.toContain(requests.escalate.words.cause);
    expect(JSON.stringify(await file(ticket))).toContain(requests.escalate.words.cause);
    expect((await seen(ticket, reporter)).timeline[0]).toMatchObject({ officeName: null, post: null, name: null });
  });

  it('keeps private tickets from neighbours', async () => {
    const ticket = await report(context, reporter, now());
    await expect(seen(ticket, neighbour)).rejects.toMatchObject({ code: 'platform/not-found' });
  });

  it('reopens with number and history, asks for another reply, and keeps the office', async () => {
    at('2026-11-16 09:00');
    let ticket = await report(context, reporter, now());
    for (const request of [requests.accept, requests['start-handling'], requests.resolve])
      ticket = await step(context, ticket, duty, request, now());
    const reopened = await step(context, ticket, reporter, requests['not-solved'], now());
    expect(reopened).toMatchObject({ number: ticket.number, state: 'reopened' });
    const opened = await file(reopened);
    expect(opened.row).toMatchObject({ round: 2, ending: null, level: 'community' });
    expect(opened.clocks.filter(({ running }) => running).map(({ kind }) => kind)).toEqual(['first-reply', 'start-handling', 'resolution']);
  });

  it('is resolved with an answer to the resident, which is the first reply where none was written before', async () => {
    at('2026-11-16 09:00');
    let ticket = await report(context, reporter, now());
    for (const request of [requests.accept, requests['start-handling']]) ticket = await step(context, ticket, duty, request, now());
    const firstReply = async () => (await seen(ticket, reporter)).clocks.find(({ kind }) => kind === 'first-reply');
    const wordless = { step: 'resolve', details: { ending: 'fixed' }, words: { result: ' ' } } as const;
    await expect(step(context, ticket, duty, wordless, now())).rejects.toMatchObject({ code: 'ticket/reply-missing' });
    expect(await firstReply()).toMatchObject({ running: true });
    ticket = await step(context, ticket, duty, requests.resolve, now());
    expect(await firstReply()).toMatchObject({ running: false, outcome: 'met' });
    expect((await seen(ticket, reporter)).timeline.at(-1)).toMatchObject({
      step: 'resolve',
      name: '王静',
      words: [{ label: '答复', text: requests.resolve.words.result }],
    });
  });

  it('closes after three recorded failed attempts, in the transaction of the third', async () => {
    at('2026-11-16 09:00');
    let ticket = await report(context, reporter, now());
    for (const request of [requests.accept, requests['start-handling'], requests.resolve])
      ticket = await step(context, ticket, duty, request, now());
    for (const day of ['17', '18', '19']) {
      at(`2026-11-${day} 09:00`);
      ticket = await step(context, ticket, secretary, requests['follow-up-failed'], now());
    }
    expect(ticket.state).toBe('closed');
    expect((await file(ticket)).timeline.slice(-2).map(({ step: name }) => name)).toEqual(['follow-up-failed', 'close']);
  });
});
