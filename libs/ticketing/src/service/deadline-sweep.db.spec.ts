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
import { openTestContext, type TestContext } from '@shequtong/platform/testing';
import { Client } from 'pg';
import { report, step } from '../testing/builders.js';
import { requests } from '../testing/histories.js';
import { TicketingModule } from '../ticketing.module.js';
import { DeadlineSweep } from './deadline-sweep.job.js';
import { TicketReadsService } from './ticket-reads.service.js';
import { type TicketAnswer } from './tickets.service.js';

describe('the sweep of deadlines', () => {
  let context: TestContext;
  let reporter: Member;
  let duty: StaffMember;
  const now = (): Date => context.clock.now();
  const at = (text: string): void => context.clock.set(`${text.replace(' ', 'T')}:00+08:00`);
  const sweep = (): Promise<number> => context.sweep('ticketing/clocks');

  beforeAll(async () => {
    context = await openTestContext({ imports: [...identityModules, TicketingModule] });
    at('2026-11-01 20:00');
    await setUpDistrict(context);
    reporter = await resident(context);
    duty = await staff(context, { areaId: places.community, role: 'community-staff' });
  });
  afterAll(() => context.close());

  const marks = async (ticket: TicketAnswer): Promise<string[]> =>
    (
      await context.asOwner<{ mark: string }>(
        `SELECT step || ' ' || (details->>'clock') AS mark FROM ticketing.trace WHERE ticket_id = $1 AND step LIKE 'clock-%' ORDER BY seq`,
        [ticket.ticketId],
      )
    ).map(({ mark }) => mark);
  const eventTypes = async (ticket: TicketAnswer): Promise<string[]> =>
    (await context.asOwner<{ type: string }>('SELECT type FROM platform.event WHERE aggregate = $1 ORDER BY id', [ticket.ticketId])).map(
      ({ type }) => type,
    );

  it('warns at 80 %, breaches when due, each once however often it runs', async () => {
    at('2026-11-02 20:00');
    const ticket = await report(context, reporter, now());
    at('2026-11-03 07:59');
    await sweep();
    expect(await marks(ticket)).toEqual([]);
    at('2026-11-03 08:01');
    await sweep();
    await sweep();
    expect(await marks(ticket)).toEqual(['clock-warned first-reply']);
    at('2026-11-03 11:01');
    await Promise.all([context.get(DeadlineSweep).sweep(), context.get(DeadlineSweep).sweep()]);
    await sweep();
    expect(await marks(ticket)).toEqual(['clock-warned first-reply', 'clock-breached first-reply']);
    expect((await eventTypes(ticket)).filter((type) => type.startsWith('ticket.clock'))).toEqual([
      'ticket.clock-warned',
      'ticket.clock-breached',
    ]);
    const [clock] = await context.asOwner(
      `SELECT warned_at IS NOT NULL AS warned, breached_at IS NOT NULL AS breached, next_look_at FROM ticketing.clock WHERE ticket_id = $1 AND kind = 'first-reply'`,
      [ticket.ticketId],
    );
    expect(clock).toEqual({ warned: true, breached: true, next_look_at: null });
  });

  it('leaves a person’s version alone: a reply decided before the warning is still accepted', async () => {
    at('2026-11-02 20:00');
    const ticket = await report(context, reporter, now());
    at('2026-11-03 08:01');
    await sweep();
    await expect(step(context, ticket, duty, requests.reply, now())).resolves.toMatchObject({ version: ticket.version + 1 });
    at('2026-11-03 11:01');
    await sweep();
    expect(await marks(ticket)).not.toContain('clock-breached first-reply');
  });

  it('breaches at once what it could not warn of, and shows it as overdue in the queue', async () => {
    at('2026-11-04 09:00');
    const ticket = await report(context, reporter, now());
    at('2026-11-06 09:00');
    await sweep();
    expect((await marks(ticket)).sort()).toEqual(['clock-breached first-reply', 'clock-breached start-handling']);
    const page = await context
      .get(TicketReadsService)
      .workbench(actorOf(duty, 'ticket.work', places.community, now()), places.community, { clock: 'overdue', order: 'due', limit: 50 });
    expect(page.tickets.map(({ id }) => id)).toContain(ticket.ticketId);
  });

  it('does not let a broken ticket hold up the others of its batch', async () => {
    at('2026-11-09 20:00');
    const broken = await report(context, reporter, now());
    const sound = await report(context, reporter, now());
    // A ticket whose policy lost a rule cannot be computed; the other one of its batch must not wait for it.
    await context.asOwner(
      `INSERT INTO ticketing.deadline_policy (id, scope_id, version, valid_from, warn_percent, failed_follow_ups, made_at) VALUES ('00000000-0000-7000-8000-0000000000ee', 310112000000, 1, now(), 80, 3, now())`,
    );
    await context.asOwner(
      `INSERT INTO ticketing.deadline_rule (policy_id, kind, level, amount, unit) VALUES ('00000000-0000-7000-8000-0000000000ee', 'close', 'any', 7, 'days')`,
    );
    await context.asOwner(`UPDATE ticketing.ticket SET policy_id = '00000000-0000-7000-8000-0000000000ee' WHERE id = $1`, [
      broken.ticketId,
    ]);
    at('2026-11-10 08:01');
    await sweep();
    expect(await marks(sound)).toEqual(['clock-warned first-reply']);
    expect(await marks(broken)).toEqual([]);
    await context.asOwner(`UPDATE ticketing.ticket SET policy_id = '00000000-0000-7000-8000-000000000001' WHERE id = $1`, [
      broken.ticketId,
    ]);
    await sweep();
    expect(await marks(broken)).toEqual([]);
    // What could not be swept is tried again after a minute.
    at('2026-11-10 08:03');
    await sweep();
    expect(await marks(broken)).toEqual(['clock-warned first-reply']);
  });

  it('passes over a ticket somebody is working on and finds it the next time', async () => {
    at('2026-11-16 20:00');
    const ticket = await report(context, reporter, now());
    at('2026-11-17 08:01');
    const colleague = new Client({ connectionString: context.database.ownerUrl, options: '-c app.from=0 -c app.to=999999999999' });
    await colleague.connect();
    try {
      await colleague.query('BEGIN');
      await colleague.query('SELECT 1 FROM ticketing.ticket WHERE id = $1 FOR UPDATE', [ticket.ticketId]);
      await sweep();
      expect(await marks(ticket)).toEqual([]);
    } finally {
      await colleague.end();
    }
    await sweep();
    expect(await marks(ticket)).toEqual(['clock-warned first-reply']);
  });

  it('has one live clock of a kind by the database’s own rule', async () => {
    const [row] = await context.asOwner<{ area_id: string; ticket_id: string; started_seq: number }>(
      `SELECT area_id, ticket_id FROM ticketing.clock WHERE kind = 'start-handling' AND stopped_at IS NULL LIMIT 1`,
    );
    const twin = `INSERT INTO ticketing.clock (area_id, ticket_id, kind, started_seq, level, policy_id, started_at, due_at, provisional)
      SELECT area_id, ticket_id, kind, seq, c.level, policy_id, started_at, due_at, provisional FROM ticketing.clock c JOIN ticketing.trace t USING (area_id, ticket_id)
      WHERE ticket_id = $1 AND kind = 'start-handling' AND seq <> c.started_seq LIMIT 1`;
    await context.asOwner(
      `INSERT INTO ticketing.trace SELECT area_id, ticket_id, 99, 'reply', date_trunc('milliseconds', now()), gen_random_uuid(), NULL, NULL, NULL, to_state, to_state, to_level, to_area_id, NULL, to_level, to_area_id, NULL, '{}', '{}', '[]', hash FROM ticketing.trace WHERE ticket_id = $1 AND seq = 1`,
      [row?.ticket_id],
    );
    await expect(context.asOwner(twin, [row?.ticket_id])).rejects.toThrow(/clock_live/);
  });
});
