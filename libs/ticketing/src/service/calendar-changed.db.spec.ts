import { identityModules, type Member, places, resident, setUpDistrict, staff, type StaffMember } from '@shequtong/identity/testing';
import { officialCalendar, officialYears, WorkingCalendar } from '@shequtong/kernel';
import { systemActor } from '@shequtong/platform';
import { openTestContext, type TestContext } from '@shequtong/platform/testing';
import { dueActions, isMark, markEntry } from '../domain/clock.js';
import { clockRowsOf } from '../store/clock.store.js';
import { policiesById } from '../store/policy.store.js';
import { lockTicket } from '../store/ticket.store.js';
import { historyOf } from '../store/trace.store.js';
import { report, step } from '../testing/builders.js';
import { requests } from '../testing/histories.js';
import { TicketingModule } from '../ticketing.module.js';
import { DeadlineSweep } from './deadline-sweep.job.js';
import { type TicketAnswer } from './tickets.service.js';
import { clocksNow, openWork, withEntry, writeWork } from './working-ticket.js';

/** As a release knew it that was made before the holidays of 2026 were announced. */
const earlier = WorkingCalendar.from(officialYears.filter(({ year }) => year < 2026));

interface ClockNow {
  due: Date;
  provisional: boolean;
  warned: boolean;
  breached: boolean;
  edition: number;
}

describe('the calendar changed under a running clock', () => {
  let context: TestContext;
  let reporter: Member;
  let duty: StaffMember;
  const now = (): Date => context.clock.now();
  const instant = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+08:00`);
  const at = (text: string): void => context.clock.set(instant(text));
  const sweep = (): Promise<number> => context.sweep('ticketing/clocks');

  beforeEach(async () => {
    context = await openTestContext({ imports: [...identityModules, TicketingModule] });
    at('2026-09-01 08:00');
    await setUpDistrict(context);
    reporter = await resident(context);
    duty = await staff(context, { areaId: places.community, role: 'community-staff' });
  });
  afterEach(() => context.close());

  /** The rows, and the marks of what was due, as the release with the earlier calendar left them. */
  const leftByEarlierRelease = ({ areaId, ticketId }: TicketAnswer): Promise<void> =>
    context.transactions.transact(systemActor(areaId), async (tx) => {
      const row = await lockTicket(tx, areaId, ticketId);
      const policy = row && (await policiesById(tx, [row.policyId])).get(row.policyId);
      if (!policy) throw new Error('no such ticket');
      const clockRows = (await clockRowsOf(tx, areaId, [ticketId])).get(ticketId) ?? [];
      const work = openWork({ row, policy, clockRows, history: await historyOf(tx, areaId, ticketId) }, earlier);
      const due = dueActions(clocksNow(work), tx.now).flatMap(({ clock, action }) => (isMark(action) ? [{ clock, action }] : []));
      await writeWork(tx, [due.reduce((next, { clock, action }) => withEntry(next, markEntry(next.history, clock, action, tx.now)), work)]);
    });

  const startHandling = async ({ areaId, ticketId }: TicketAnswer): Promise<ClockNow | undefined> =>
    (
      await context.asOwner<ClockNow>(
        `SELECT due_at AS due, provisional, warned_at IS NOT NULL AS warned, breached_at IS NOT NULL AS breached, calendar_edition AS edition
       FROM ticketing.clock WHERE area_id = $1 AND ticket_id = $2 AND kind = 'start-handling'`,
        [areaId, ticketId],
      )
    )[0];
  const nextDue = async ({ ticketId }: TicketAnswer): Promise<Date | null | undefined> =>
    (await context.asOwner<{ due: Date | null }>('SELECT next_due_at AS due FROM ticketing.ticket WHERE id = $1', [ticketId]))[0]?.due;
  const marks = async ({ ticketId }: TicketAnswer): Promise<string[]> =>
    (
      await context.asOwner<{ step: string }>(
        `SELECT step FROM ticketing.trace WHERE ticket_id = $1 AND details->>'clock' = 'start-handling' ORDER BY seq`,
        [ticketId],
      )
    ).map((row) => row.step);

  /** Answered, so that starting to handle it is the one deadline there is. */
  async function reportedAndAnswered(when: string): Promise<TicketAnswer> {
    at(when);
    return step(context, await report(context, reporter, now()), duty, requests.reply, now());
  }

  it('rewrites a due date that has moved away, once, before anything was due', async () => {
    const ticket = await reportedAndAnswered('2026-09-30 14:00');
    await leftByEarlierRelease(ticket);
    expect(await startHandling(ticket)).toMatchObject({ due: instant('2026-10-06 00:00'), provisional: true, edition: 0 });
    expect(await nextDue(ticket)).toEqual(instant('2026-10-06 00:00'));
    expect(await sweep()).toBe(1);
    expect(await startHandling(ticket)).toEqual({
      due: instant('2026-10-09 00:00'),
      provisional: false,
      warned: false,
      breached: false,
      edition: officialCalendar().edition,
    });
    expect(await nextDue(ticket)).toEqual(instant('2026-10-09 00:00'));
    at('2026-10-06 00:01');
    expect(await sweep()).toBe(0);
    expect(await marks(ticket)).toEqual([]);
  });

  it('takes back a breach that was none, and notes it again when it is one', async () => {
    const ticket = await reportedAndAnswered('2026-09-30 14:00');
    at('2026-10-06 00:01');
    await leftByEarlierRelease(ticket);
    expect(await startHandling(ticket)).toMatchObject({ breached: true });
    await sweep();
    expect(await startHandling(ticket)).toMatchObject({ due: instant('2026-10-09 00:00'), breached: false });
    at('2026-10-09 00:01');
    await sweep();
    await sweep();
    expect(await startHandling(ticket)).toMatchObject({ breached: true });
    expect(await marks(ticket)).toEqual(['clock-breached', 'clock-breached']);
  });

  it('breaches at once what is due earlier than its row said', async () => {
    const ticket = await reportedAndAnswered('2026-09-18 09:00');
    await leftByEarlierRelease(ticket);
    expect(await startHandling(ticket)).toMatchObject({ due: instant('2026-09-22 00:00') });
    at('2026-09-21 00:01');
    expect(await sweep()).toBe(1);
    expect(await startHandling(ticket)).toMatchObject({ due: instant('2026-09-21 00:00'), breached: true });
    expect(await nextDue(ticket)).toEqual(instant('2026-09-21 00:00'));
  });

  it('lets a step come first: it writes the same, and nothing is left for the sweep', async () => {
    const ticket = await reportedAndAnswered('2026-09-30 14:00');
    at('2026-10-06 00:01');
    await leftByEarlierRelease(ticket);
    const accepted = await step(context, ticket, duty, requests.accept, now());
    expect(await startHandling(ticket)).toMatchObject({ due: instant('2026-10-09 00:00'), breached: false });
    expect(await nextDue(ticket)).toEqual(instant('2026-10-09 00:00'));
    await expect(step(context, accepted, duty, requests['start-handling'], now())).resolves.toMatchObject({ state: 'handling' });
    expect(await sweep()).toBe(0);
  });

  it('tells a clock that was stopped on a guess what it had been due', async () => {
    let ticket = await reportedAndAnswered('2026-09-30 14:00');
    ticket = await step(context, ticket, duty, requests.accept, now());
    ticket = await step(context, ticket, duty, requests['start-handling'], now());
    await leftByEarlierRelease(ticket);
    expect(await startHandling(ticket)).toMatchObject({ due: instant('2026-10-06 00:00'), provisional: true });
    expect(await sweep()).toBe(1);
    expect(await startHandling(ticket)).toMatchObject({ due: instant('2026-10-09 00:00'), provisional: false });
    expect(await sweep()).toBe(0);
  });

  it('comes to every area, though all those before it cannot be handled', async () => {
    const sound = await reportedAndAnswered('2026-11-02 09:00');
    const BROKEN_AREAS = 60;
    // A policy that lost its rules: nothing can be worked out of its tickets. Their units come before ours.
    const policy = '00000000-0000-7000-8000-0000000000ee';
    await context.asOwner(
      `INSERT INTO ticketing.deadline_policy (id, scope_id, version, valid_from, warn_percent, failed_follow_ups, made_at) VALUES ($1, 310112000000, 1, now(), 80, 3, now())`,
      [policy],
    );
    await context.asOwner(
      `INSERT INTO ticketing.deadline_rule (policy_id, kind, level, amount, unit) VALUES ($1, 'close', 'any', 7, 'days')`,
      [policy],
    );
    const copies = `generate_series(310113001001, 310113001000 + ${BROKEN_AREAS}) AS area_id`;
    const copy = (table: string, own: Record<string, string>): Promise<unknown> =>
      context.asOwner(
        `INSERT INTO ticketing.${table} SELECT (jsonb_populate_record(t, jsonb_build_object('area_id', a.area_id, ${Object.entries(own)
          .map(([column, value]) => `'${column}', ${value}`)
          .join(', ')}))).*
         FROM ticketing.${table} t, (SELECT ${copies}) a WHERE t.${table === 'ticket' ? 'id' : 'ticket_id'} = $1`,
        [sound.ticketId],
      );
    await copy('ticket', {
      responsible_area_id: 'a.area_id',
      number: `right(a.area_id::text, 6) || '-2026-00001'`,
      policy_id: `'${policy}'`,
    });
    await copy('trace', { to_area_id: 'a.area_id', from_area_id: `CASE WHEN t.seq = 1 THEN NULL ELSE a.area_id END` });
    await copy('clock', { policy_id: `'${policy}'` });

    at('2026-11-04 09:00');
    const passes = [await context.get(DeadlineSweep).sweep(), await context.get(DeadlineSweep).sweep()];
    expect(passes.map(({ handled }) => handled)).toEqual([0, 1]);
    expect(await startHandling(sound)).toMatchObject({ breached: true });
    const [put] = await context.asOwner<{ off: number }>(
      'SELECT count(DISTINCT area_id)::int AS off FROM ticketing.clock WHERE retry_at > $1',
      [now()],
    );
    expect(put?.off).toBe(BROKEN_AREAS);
    expect(await sweep()).toBe(0);
  });
});
