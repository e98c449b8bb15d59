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
import { systemActor } from '@shequtong/platform';
import { openTestContext, type TestContext } from '@shequtong/platform/testing';
import { type DeadlinePolicy } from '../domain/deadline-policy.js';
import { transitions } from '../domain/steps.js';
import { policyInForce } from '../store/policy.store.js';
import { report, step } from '../testing/builders.js';
import { productPolicy, requests } from '../testing/histories.js';
import { TicketingModule } from '../ticketing.module.js';
import { type StateFilter } from '../domain/list-filters.js';
import { inState } from './workbench-office.js';
import { TicketReadsService } from './ticket-reads.service.js';
import { type TicketAnswer } from './tickets.service.js';

interface ClockNow {
  due: Date;
  paused: Date | null;
  look: Date | null;
  breached: boolean;
}

describe('time that is granted, and tickets that come back', () => {
  let context: TestContext;
  let reporter: Member;
  let neighbour: Member;
  let duty: StaffMember;
  let street: StaffMember;
  const now = (): Date => context.clock.now();
  const at = (text: string): void => context.clock.set(`${text.replace(' ', 'T')}:00+08:00`);
  const instant = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+08:00`);

  beforeAll(async () => {
    context = await openTestContext({ imports: [...identityModules, TicketingModule] });
    at('2026-11-01 20:00');
    await setUpDistrict(context);
    reporter = await resident(context);
    neighbour = await resident(context);
    duty = await staff(context, { areaId: places.community, role: 'community-staff' });
    street = await staff(context, { areaId: places.street, role: 'street-officer' });
  });
  afterAll(() => context.close());

  const clock = async ({ areaId, ticketId }: TicketAnswer, kind: string): Promise<ClockNow | undefined> =>
    (
      await context.asOwner<ClockNow>(
        `SELECT due_at AS due, paused_at AS paused, next_look_at AS look, breached_at IS NOT NULL AS breached FROM ticketing.clock
       WHERE area_id = $1 AND ticket_id = $2 AND kind = $3 ORDER BY started_seq DESC LIMIT 1`,
        [areaId, ticketId, kind],
      )
    )[0];

  async function handled(): Promise<TicketAnswer> {
    at('2026-11-02 08:00');
    let ticket = await report(context, reporter, now());
    for (const name of ['reply', 'accept', 'start-handling'] as const) ticket = await step(context, ticket, duty, requests[name], now());
    return ticket;
  }

  test('a class of problems has its target, which stands still while the ticket is suspended and resumes by itself', async () => {
    let ticket = await handled();
    expect(await clock(ticket, 'resolution')).toMatchObject({ due: instant('2026-11-24 00:00'), paused: null });
    at('2026-11-04 09:00');
    ticket = await step(context, ticket, duty, requests['ask-suspension'], now());
    at('2026-11-04 10:00');
    ticket = await step(context, ticket, street, requests.suspend, now());
    expect(ticket.state).toBe('suspended');
    const still = await clock(ticket, 'resolution');
    expect([still?.paused?.toISOString().slice(0, 16), still?.look]).toEqual(['2026-11-04T02:00', null]);
    const page = await context
      .get(TicketReadsService)
      .workbench(actorOf(duty, 'ticket.work', ticket.areaId, now()), ticket.areaId, { order: 'newest', limit: 10 });
    expect(page.tickets.find(({ id }) => id === ticket.ticketId)?.nextDueAt).toBeNull();

    const listed = async (filter: StateFilter): Promise<string[]> =>
      (
        await context
          .get(TicketReadsService)
          .workbench(actorOf(duty, 'ticket.work', ticket.areaId, now()), ticket.areaId, { ...inState(filter), order: 'newest', limit: 10 })
      ).tickets.map(({ id }) => id);
    expect([await listed('waiting'), await listed('open'), await listed('suspended')].map((ids) => ids.includes(ticket.ticketId))).toEqual([
      false,
      true,
      true,
    ]);

    at('2026-11-12 00:00');
    await context.sweep('ticketing/clocks');
    const opened = await context
      .get(TicketReadsService)
      .forOffice(actorOf(duty, 'ticket.work', ticket.areaId, now()), ticket.areaId, ticket.ticketId);
    expect(opened.row).toMatchObject({ state: 'handling', nextDueAt: instant('2026-12-02 00:00') });
    expect(opened.timeline.at(-1)).toMatchObject({ step: 'resume', officeName: null });
    // Six working days lie between: from the 4th to the 11th.
    expect(await clock(ticket, 'resolution')).toMatchObject({ due: instant('2026-12-02 00:00'), paused: null, breached: false });
  });

  test('an extension moves the target, and neither is granted after it has passed', async () => {
    let ticket = await handled();
    at('2026-11-20 09:00');
    ticket = await step(context, ticket, duty, requests['ask-extension'], now());
    const asks = async (): Promise<unknown> =>
      (await context.get(TicketReadsService).forOffice(actorOf(duty, 'ticket.work', ticket.areaId, now()), ticket.areaId, ticket.ticketId))
        .asks;
    expect(await asks()).toEqual([
      { seq: 5, kind: 'extension', office: '友谊路街道', until: instant('2026-11-24 00:00'), grantedUntil: instant('2026-12-01 00:00') },
    ]);
    ticket = await step(context, ticket, street, requests.extend, now());
    expect(await asks()).toEqual([]);
    expect(await clock(ticket, 'resolution')).toMatchObject({ due: instant('2026-12-01 00:00') });
    at('2026-12-01 00:00');
    await expect(step(context, ticket, duty, requests['ask-extension'], now())).rejects.toMatchObject({ code: 'ticket/nothing-to-extend' });
  });

  test('the desk above finds what waits for its decision, until it decided or the work went on', async () => {
    const listed = async (person: StaffMember, areaId: number) =>
      context
        .get(TicketReadsService)
        .workbench(actorOf(person, 'ticket.work', areaId, now()), areaId, { decidingAreaId: areaId, order: 'due', limit: 50 });
    const waiting = async (person: StaffMember, areaId: number): Promise<string[]> =>
      (await listed(person, areaId)).tickets.map(({ id }) => id);
    const matters = async () => (await listed(street, places.street)).matters.get(ticket.ticketId);
    let ticket = await handled();
    expect(await waiting(street, places.street)).not.toContain(ticket.ticketId);
    ticket = await step(context, ticket, duty, requests['ask-extension'], now());
    expect(await waiting(street, places.street)).toContain(ticket.ticketId);
    expect(await matters()).toEqual([
      {
        kind: 'extension',
        title: '向友谊路街道申请延期 5 个工作日',
        askedAt: expect.any(Date),
        dueAt: instant('2026-11-24 00:00'),
        until: instant('2026-12-01 00:00'),
        text: '雨天无法施工',
      },
    ]);
    expect(await waiting(duty, places.community)).toEqual([]);
    ticket = await step(context, ticket, street, requests.extend, now());
    expect(await waiting(street, places.street)).not.toContain(ticket.ticketId);
    ticket = await step(context, ticket, duty, requests['ask-suspension'], now());
    expect(await waiting(street, places.street)).toContain(ticket.ticketId);
    expect(await matters()).toMatchObject([
      { kind: 'suspension', title: '向友谊路街道申请暂停办理 5 个工作日', dueAt: null, text: '配件到货' },
    ]);
    await step(context, ticket, duty, requests.resolve, now());
    expect(await waiting(street, places.street)).not.toContain(ticket.ticketId);
  });

  test('the desk reads what waits for its decision by the clock of that, from page to page, and not by the nearest of each ticket', async () => {
    const ask = async (ticket: TicketAnswer): Promise<TicketAnswer> => step(context, ticket, duty, requests['ask-extension'], now());
    const early = await ask(await handled());
    // Answered nobody yet, so its nearest deadline comes before the other’s; its target for resolving comes after.
    at('2026-11-03 08:00');
    let late = await report(context, reporter, now());
    for (const name of ['accept', 'start-handling'] as const) late = await step(context, late, duty, requests[name], now());
    late = await ask(late);
    const page = async (after?: { dueAt: string | null; id: string }) =>
      (
        await context.get(TicketReadsService).workbench(actorOf(street, 'ticket.work', places.street, now()), places.street, {
          decidingAreaId: places.street,
          order: 'due',
          limit: after ? 50 : 1,
          after,
        })
      ).tickets.filter(({ id }) => [early.ticketId, late.ticketId].includes(id));
    const [first] = await page();
    expect([first?.id, first?.askedDueAt]).toEqual([early.ticketId, instant('2026-11-24 00:00')]);
    expect(first && first.nextDueAt).toEqual(instant('2026-11-24 00:00'));
    const rest = await page({ dueAt: first?.askedDueAt?.toISOString() ?? null, id: early.ticketId });
    // The clock runs on while a test works: what is due 15 hours after a report is due in that minute.
    expect(rest.map(({ id, askedDueAt, nextDueAt }) => [id, askedDueAt, nextDueAt?.toISOString().slice(0, 16)])).toEqual([
      [late.ticketId, instant('2026-11-25 00:00'), '2026-11-03T15:00'],
    ]);
    for (const ticket of [early, late]) await step(context, ticket, street, requests.extend, now());
  });

  test('who asked is told that nobody will decide: the ticket went up, was resolved, or its target passed; the trace says why', async () => {
    const lapses = async ({ ticketId }: TicketAnswer): Promise<Record<string, unknown>[]> =>
      (
        await context.asOwner<{ payload: Record<string, unknown> }>(
          `SELECT payload FROM platform.event WHERE type = 'ticket.time-lapsed' AND aggregate = $1 ORDER BY id`,
          [ticketId],
        )
      ).map(({ payload }) => payload);
    const line = async ({ areaId, ticketId }: TicketAnswer): Promise<string | undefined> =>
      (await context.get(TicketReadsService).forOffice(actorOf(duty, 'ticket.work', areaId, now()), areaId, ticketId)).timeline.find(
        ({ step: name }) => name === 'ask-extension',
      )?.title;
    const asked = async (): Promise<TicketAnswer> => step(context, await handled(), duty, requests['ask-extension'], now());
    const own = { asked: 'extension', days: 5, askedByAccountId: duty.accountId };

    const up = await step(context, await asked(), duty, requests.escalate, now());
    expect(await lapses(up)).toMatchObject([{ ...own, why: 'went-up', responsibleAreaId: places.street }]);
    expect(await line(up)).toBe('向友谊路街道申请延期 5 个工作日，没有等到决定就失效了：事项已派到友谊路街道');

    const resolved = await step(context, await asked(), duty, requests.resolve, now());
    expect(await lapses(resolved)).toMatchObject([{ ...own, why: 'resolved' }]);

    const late = await asked();
    expect(await lapses(late)).toEqual([]);
    at('2026-11-24 00:00');
    await context.sweep('ticketing/clocks');
    expect(await lapses(late)).toMatchObject([{ ...own, why: 'target-passed' }]);
    expect(await line(late)).toBe('向友谊路街道申请延期 5 个工作日，没有等到决定就失效了：办结时限已过，不能再延期');
    // Said once: what happens later ends nothing any more.
    await step(context, late, duty, requests.resolve, now());
    expect(await lapses(late)).toHaveLength(1);
  });

  test('a ticket the street gives back is the community’s again at once, and says so in its list until they go on with it', async () => {
    let ticket = await handled();
    ticket = await step(context, ticket, duty, requests.escalate, now());
    const reads = context.get(TicketReadsService);
    const returned = async (): Promise<boolean[]> => {
      const actor = actorOf(duty, 'ticket.work', ticket.areaId, now());
      const page = await reads.workbench(actor, ticket.areaId, { order: 'newest', limit: 50 });
      return [page.returned.has(ticket.ticketId), (await reads.forOffice(actor, ticket.areaId, ticket.ticketId)).returned];
    };
    expect(await returned()).toEqual([false, false]);
    const above = await reads.forOffice(actorOf(street, 'ticket.work', ticket.areaId, now()), ticket.areaId, ticket.ticketId);
    expect(above).toMatchObject({ officeBelow: '宝钢一村居委会', officeAsked: '宝山区城运中心' });
    at('2026-11-03 09:00');
    ticket = await step(context, ticket, street, requests.return, now());
    const opened = await context
      .get(TicketReadsService)
      .forOffice(actorOf(duty, 'ticket.work', ticket.areaId, now()), ticket.areaId, ticket.ticketId);
    expect(opened.row).toMatchObject({ state: 'accepted', level: 'community', responsibleAreaId: places.community });
    expect(opened.openSteps).toContain('start-handling');
    expect(await clock(ticket, 'start-handling')).toMatchObject({ due: instant('2026-11-05 00:00') });
    await expect(step(context, ticket, street, requests.reply, now())).rejects.toMatchObject({ code: 'ticket/not-responsible' });
    expect(opened).toMatchObject({ officeBelow: null, officeAsked: '友谊路街道' });
    expect(await returned()).toEqual([true, true]);
    ticket = await step(context, ticket, duty, requests.reply, now());
    expect(await returned()).toEqual([true, true]);
    ticket = await step(context, ticket, duty, requests['start-handling'], now());
    expect(await returned()).toEqual([false, false]);
  });

  describe('why a ticket goes on no further', () => {
    const reads = (): TicketReadsService => context.get(TicketReadsService);
    const because = async ({ areaId, ticketId }: TicketAnswer, reader: Member) =>
      (await reads().forResident(actorOf(reader, 'ticket.read', areaId, now()), areaId, ticketId)).because;
    const shared = async (): Promise<TicketAnswer> => {
      at('2026-11-02 08:00');
      let ticket = await report(context, reporter, now(), { visibility: 'public' });
      for (const name of ['accept', 'start-handling'] as const) ticket = await step(context, ticket, duty, requests[name], now());
      return ticket;
    };

    test('is read first by whoever may read the ticket while it waits for something, and by nobody after that', async () => {
      let ticket = await step(context, await shared(), duty, requests['ask-suspension'], now());
      expect(await because(ticket, reporter)).toBeNull();
      ticket = await step(context, ticket, street, requests.suspend, now());
      for (const reader of [reporter, neighbour])
        expect(await because(ticket, reader)).toEqual({ label: '暂停办理的原因', text: '配件到货' });
      ticket = await step(context, ticket, duty, requests.resume, now());
      expect(await because(ticket, reporter)).toBeNull();
    });

    test('is read by the reporter of one that was given back, with who did it, until the office goes on with it; not by neighbours', async () => {
      let ticket = await step(context, await shared(), duty, requests.escalate, now());
      ticket = await step(context, ticket, street, requests.return, now());
      expect(await because(ticket, reporter)).toEqual({ label: '友谊路街道退回的原因', text: '按权责清单应由居委会先行处置' });
      expect(await because(ticket, neighbour)).toBeNull();
      const shown = await reads().forResident(actorOf(reporter, 'ticket.read', ticket.areaId, now()), ticket.areaId, ticket.ticketId);
      expect(shown.timeline.find(({ step: name }) => name === 'return')?.words).toMatchObject([{ text: '按权责清单应由居委会先行处置' }]);
      ticket = await step(context, ticket, duty, requests['start-handling'], now());
      expect(await because(ticket, reporter)).toBeNull();
    });
  });

  test('a new database begins with the policy that the specs of the rules are written for', async () => {
    const found = await context.transactions.read(systemActor(places.community), (db) => policyInForce(db, places.community));
    const sorted = (policy: DeadlinePolicy | undefined): unknown => ({
      ...policy,
      rules: policy?.rules.map((rule) => JSON.stringify(Object.entries(rule).sort())).sort(),
    });
    expect(sorted(found)).toEqual(sorted(productPolicy));
  });

  test('the database knows the same lines of the state machine as the domain', async () => {
    const [check] = await context.asOwner<{ text: string }>(
      `SELECT pg_get_constraintdef(oid) AS text FROM pg_constraint WHERE conname = 'trace_way_check'`,
    );
    const known = [...(check?.text ?? '').matchAll(/'([a-z-]+: [a-z-]+ > [a-z-]+)'/g)].map(([, line]) => line);
    const lines = new Set(transitions.map(({ step: name, from, to }) => `${name}: ${from ?? '-'} > ${to}`));
    expect(new Set(known)).toEqual(lines);
  });
});
