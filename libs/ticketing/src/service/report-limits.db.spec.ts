import {
  aCommand,
  actorOf,
  identityModules,
  type Member,
  places,
  resident,
  setUpDistrict,
  staff,
  type StaffMember,
} from '@shequtong/identity/testing';
import { openTestContext, type TestContext } from '@shequtong/platform/testing';
import { aReport, report } from '../testing/builders.js';
import { TicketingModule } from '../ticketing.module.js';
import { TicketsService } from './tickets.service.js';

describe('reports an hour into one community', () => {
  let context: TestContext;
  let person: Member;
  let others: Member[];
  const now = (): Date => context.clock.now();
  const reports = (member: Member) => report(context, member, now());

  beforeEach(async () => {
    context = await openTestContext({
      imports: [...identityModules, TicketingModule],
      env: { LIMIT_REPORTS_PER_PERSON: '3', LIMIT_REPORTS_PER_AREA: '5', LIMIT_TOLD_REPORTS: '4' },
    });
    context.clock.set('2026-11-02T09:00:00+08:00');
    await setUpDistrict(context);
    person = await resident(context);
    others = [await resident(context), await resident(context)];
    context.clock.advance({ minutes: 1 });
  });
  afterEach(() => context.close());

  it('are limited for one person, told when the next one may come, and free again an hour after the first', async () => {
    for (let i = 0; i < 3; i += 1) await reports(person);
    context.clock.advance({ minutes: 20 });
    await expect(reports(person)).rejects.toMatchObject({
      code: 'platform/rate-limited',
      details: { retryAfterSeconds: expect.closeTo(40 * 60, -1) },
    });
    await expect(reports(others[0] as Member)).resolves.toMatchObject({ state: 'submitted' });
    context.clock.advance({ minutes: 41 });
    await expect(reports(person)).resolves.toMatchObject({ state: 'submitted' });
  });

  it('are limited for all of it together, and for no other community', async () => {
    const elsewhere = await resident(context, { areaId: places.neighbouring });
    for (const member of [person, person, ...others, others[0] as Member]) await reports(member);
    await expect(reports(others[1] as Member)).rejects.toMatchObject({ code: 'platform/rate-limited' });
    await expect(reports(elsewhere)).resolves.toMatchObject({ state: 'submitted' });
  });

  it('do not count a repeat, which answers what it answered', async () => {
    const command = aCommand(actorOf(person, 'ticket.report', places.community, now()));
    const first = await context.get(TicketsService).report(command, places.community, aReport());
    for (let i = 0; i < 2; i += 1) await reports(person);
    expect(await context.get(TicketsService).report(command, places.community, aReport())).toEqual(first);
    await expect(reports(person)).rejects.toMatchObject({ code: 'platform/rate-limited' });
  });

  it('are counted exactly when they come at once', async () => {
    const answers = await Promise.allSettled(Array.from({ length: 8 }, () => reports(person)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  });

  it('written down by one officer have a limit of their own, which uses up no resident’s', async () => {
    const officer = await staff(context, { areaId: places.community, role: 'community-staff', post: '社工' });
    const colleague = await staff(context, { areaId: places.community, role: 'community-staff', post: '社工' });
    const tells = (by: StaffMember) =>
      context.get(TicketsService).reportFor(aCommand(actorOf(by, 'ticket.report-for', places.community, now())), places.community, {
        ...aReport(),
        membershipId: person.membershipId,
        way: 'by-phone',
      });
    for (let i = 0; i < 4; i += 1) await tells(officer);
    await expect(tells(officer)).rejects.toMatchObject({ code: 'platform/rate-limited' });
    await expect(tells(colleague)).resolves.toMatchObject({ state: 'submitted' });
    context.clock.advance({ minutes: 61 });
    await expect(tells(officer)).resolves.toMatchObject({ state: 'submitted' });
  });
});
