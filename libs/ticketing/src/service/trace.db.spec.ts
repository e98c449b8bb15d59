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
import { systemActor } from '@shequtong/platform';
import { openTestContext, type TestContext } from '@shequtong/platform/testing';
import { takeStep } from '../domain/take-step.js';
import { report, step } from '../testing/builders.js';
import { requests } from '../testing/histories.js';
import { TicketingModule } from '../ticketing.module.js';
import { openLocked } from './open-tickets.js';
import { type TicketAnswer } from './tickets.service.js';
import { TraceVerificationService, type Verified } from './trace-verification.service.js';
import { WordsService } from './words.service.js';
import { limitsNow, withEntry, writeWork } from './working-ticket.js';

describe('the trace', () => {
  let context: TestContext;
  let reporter: Member;
  let duty: StaffMember;
  const now = (): Date => context.clock.now();

  beforeAll(async () => {
    context = await openTestContext({ imports: [...identityModules, TicketingModule] });
    await setUpDistrict(context);
    reporter = await resident(context);
    duty = await staff(context, { areaId: places.community, role: 'community-staff' });
  });
  afterAll(() => context.close());

  async function handled(): Promise<TicketAnswer> {
    let ticket = await report(context, reporter, now());
    for (const request of [requests.reply, requests.accept, requests['start-handling']])
      ticket = await step(context, ticket, duty, request, now());
    return ticket;
  }

  const verify = ({ areaId, ticketId }: TicketAnswer): Promise<Verified> =>
    context.get(TraceVerificationService).verify(actorOf(duty, 'trace.verify', areaId, now()), areaId, ticketId);

  const refusedSql = (sql: string, ticket: TicketAnswer): Promise<unknown> =>
    context.transactions.transact(actorOf(duty, 'ticket.work', ticket.areaId, now()), (tx) => tx.execute(sql, [ticket.ticketId]));

  it('is refused to change or delete to the application’s role', async () => {
    const ticket = await handled();
    for (const sql of [
      `UPDATE ticketing.trace SET step = 'accept' WHERE ticket_id = $1`,
      'DELETE FROM ticketing.trace WHERE ticket_id = $1',
      'DELETE FROM ticketing.trace_words WHERE ticket_id = $1',
      `UPDATE ticketing.trace_words SET field = 'other' WHERE ticket_id = $1`,
      'DELETE FROM ticketing.ticket WHERE id = $1',
    ]) {
      await expect(refusedSql(sql, ticket)).rejects.toThrow(/permission denied/);
    }
    expect((await verify(ticket)).faults).toEqual([]);
  });

  it('never runs backwards: a step whose transaction began before the last one and waited for it is of the same instant', async () => {
    context.clock.advance({ minutes: 1 });
    const first = await report(context, reporter, now());
    // Their transactions opened in the other order; the clock stands for the earlier opening.
    context.clock.advance({ seconds: -30 });
    let ticket = await step(context, first, duty, requests.accept, now());
    ticket = await step(context, ticket, duty, requests.escalate, now());
    context.clock.advance({ minutes: 1 });
    const times = await context.asOwner<{ at: Date }>('SELECT at FROM ticketing.trace WHERE ticket_id = $1 ORDER BY seq', [
      ticket.ticketId,
    ]);
    expect(new Set(times.map(({ at }) => at.getTime())).size).toBe(1);
    expect((await verify(ticket)).faults).toEqual([]);
  });

  it.each([
    [
      'the person of a step',
      `UPDATE ticketing.trace SET by_account_id = gen_random_uuid() WHERE ticket_id = $1 AND seq = 2`,
      { fault: 'chain-broken', seq: 2 },
    ],
    [
      'the time of a step',
      `UPDATE ticketing.trace SET at = at - interval '1 hour' WHERE ticket_id = $1 AND seq = 3`,
      { fault: 'chain-broken', seq: 3 },
    ],
    [
      'a detail',
      `UPDATE ticketing.trace SET details = '{"act":"call"}' WHERE ticket_id = $1 AND seq = 4`,
      { fault: 'chain-broken', seq: 4 },
    ],
    ['a hash', `UPDATE ticketing.trace SET hash = repeat('a', 64) WHERE ticket_id = $1 AND seq = 1`, { fault: 'chain-broken', seq: 1 }],
    [
      'what a person wrote',
      `UPDATE ticketing.trace_words SET body = '已经修好' WHERE ticket_id = $1 AND seq = 2`,
      { fault: 'words-changed', seq: 2, field: 'reply' },
    ],
    ['the ticket’s state', `UPDATE ticketing.ticket SET state = 'accepted' WHERE id = $1`, { fault: 'ticket-differs', field: 'state' }],
    [
      'who may read it',
      `UPDATE ticketing.ticket SET visibility = CASE visibility WHEN 'public' THEN 'private' ELSE 'public' END WHERE id = $1`,
      { fault: 'ticket-differs', field: 'visibility' },
    ],
    [
      'whose it is',
      `UPDATE ticketing.ticket SET reporter_id = gen_random_uuid() WHERE id = $1`,
      { fault: 'ticket-differs', field: 'reporterId' },
    ],
    [
      'its class',
      `UPDATE ticketing.ticket SET category_code = (SELECT code FROM ticketing.category WHERE parent_code IS NOT NULL AND code <> category_code ORDER BY code DESC LIMIT 1) WHERE id = $1`,
      { fault: 'ticket-differs', field: 'categoryCode' },
    ],
    [
      'its number',
      `UPDATE ticketing.ticket SET number = overlay(number placing '99999' from 13) WHERE id = $1`,
      { fault: 'ticket-differs', field: 'number' },
    ],
    [
      'its building',
      `UPDATE ticketing.ticket t SET building_id = (SELECT id FROM identity.building b WHERE b.area_id = t.area_id LIMIT 1) WHERE t.id = $1`,
      { fault: 'ticket-differs', field: 'buildingId' },
    ],
    [
      'its point',
      `UPDATE ticketing.ticket SET longitude = 121.5, latitude = 31.4 WHERE id = $1`,
      { fault: 'ticket-differs', field: 'point' },
    ],
    [
      'when it was reported',
      `UPDATE ticketing.ticket SET reported_at = reported_at + interval '1 hour' WHERE id = $1`,
      { fault: 'ticket-differs', field: 'reportedAt' },
    ],
    ['its round', `UPDATE ticketing.ticket SET round = 2 WHERE id = $1`, { fault: 'ticket-differs', field: 'round' }],
    [
      'what is due next',
      `UPDATE ticketing.ticket SET next_due_at = next_due_at + interval '1 day' WHERE id = $1`,
      { fault: 'ticket-differs', field: 'nextDueAt' },
    ],
    [
      'when a reply was due',
      `UPDATE ticketing.clock SET due_at = due_at + interval '1 day' WHERE ticket_id = $1 AND kind = 'first-reply'`,
      { fault: 'clock-differs', seq: 1, field: 'first-reply' },
    ],
    [
      'that a clock stopped',
      `UPDATE ticketing.clock SET stopped_at = NULL, outcome = NULL WHERE ticket_id = $1 AND kind = 'first-reply'`,
      { fault: 'clock-differs', seq: 1, field: 'first-reply' },
    ],
    [
      'a clock, taken out,',
      `DELETE FROM ticketing.clock WHERE ticket_id = $1 AND kind = 'start-handling'`,
      { fault: 'clock-differs', seq: 1, field: 'start-handling' },
    ],
    [
      'that a clock is swept',
      `UPDATE ticketing.clock SET retry_at = '2099-01-01' WHERE ticket_id = $1 AND kind = 'resolution'`,
      { fault: 'clock-differs', seq: 1, field: 'resolution' },
    ],
    [
      'which calendar a clock is of',
      `UPDATE ticketing.clock SET calendar_edition = 99999, due_at = due_at + interval '70 years' WHERE ticket_id = $1 AND kind = 'resolution'`,
      { fault: 'clock-differs', seq: 1, field: 'resolution' },
    ],
    [
      'that of a clock that stopped',
      `UPDATE ticketing.clock SET calendar_edition = 0, due_at = due_at + interval '90 days' WHERE ticket_id = $1 AND kind = 'first-reply'`,
      { fault: 'clock-differs', seq: 1, field: 'first-reply' },
    ],
    [
      'what an office wrote, emptied,',
      `UPDATE ticketing.trace_words SET body = NULL, salt = NULL, erased_at = now() WHERE ticket_id = $1 AND seq = 2`,
      { fault: 'words-missing', seq: 2, field: 'reply' },
    ],
    [
      'a picture, put in,',
      `INSERT INTO ticketing.photo (area_id, ticket_id, seq, position, media_id) SELECT area_id, id, 2, 1, gen_random_uuid() FROM ticketing.ticket WHERE id = $1`,
      { fault: 'photos-differ', seq: 2 },
    ],
    [
      'a rating, made up,',
      `INSERT INTO ticketing.rating (area_id, ticket_id, round, seq, stars) SELECT area_id, id, 1, 4, 5 FROM ticketing.ticket WHERE id = $1`,
      { fault: 'rating-differs', seq: 4 },
    ],
    [
      'a diagnosis, made up,',
      `INSERT INTO ticketing.diagnosis (area_id, ticket_id, seq, category_code) SELECT area_id, id, 3, category_code FROM ticketing.ticket WHERE id = $1`,
      { fault: 'diagnosis-differs', seq: 3 },
    ],
  ])('shows that %s was edited by the owner behind the application’s back', async (_, sql, fault) => {
    const ticket = await handled();
    expect((await verify(ticket)).faults).toEqual([]);
    await context.asOwner(sql, [ticket.ticketId]);
    expect((await verify(ticket)).faults).toContainEqual(fault);
  });

  it('takes no step that is taken meanwhile for a fault', async () => {
    let ticket = await report(context, reporter, now());
    for (const request of [requests.reply, requests.accept, requests['start-handling']]) {
      const [next, ...verdicts] = await Promise.all([
        step(context, ticket, duty, request, now()),
        ...Array.from({ length: 8 }, () => verify(ticket)),
      ]);
      ticket = next;
      expect(verdicts.flatMap(({ faults }) => faults)).toEqual([]);
    }
  });

  it('shows that stars were turned or taken away', async () => {
    const ticket = await handled();
    const resolved = await step(context, await step(context, ticket, duty, requests.resolve, now()), reporter, requests.rate, now());
    expect((await verify(resolved)).faults).toEqual([]);
    await context.asOwner('UPDATE ticketing.rating SET stars = 6 - stars WHERE ticket_id = $1', [ticket.ticketId]);
    expect((await verify(resolved)).faults).toEqual([{ fault: 'rating-differs', seq: 6 }]);
    await context.asOwner('DELETE FROM ticketing.rating WHERE ticket_id = $1', [ticket.ticketId]);
    expect((await verify(resolved)).faults).toEqual([{ fault: 'rating-differs', seq: 6 }]);
  });

  it('shows that a step was taken out', async () => {
    const ticket = await handled();
    await context.asOwner('DELETE FROM ticketing.trace_words WHERE ticket_id = $1 AND seq = 2', [ticket.ticketId]);
    await context.asOwner('DELETE FROM ticketing.trace WHERE ticket_id = $1 AND seq = 2', [ticket.ticketId]);
    expect((await verify(ticket)).faults).toContainEqual({ fault: 'chain-broken', seq: 3 });
  });

  it('verifies after the author erased their words, and the words are gone', async () => {
    const ticket = await report(context, reporter, now(), { text: '只说给居委会听的话' });
    const words = context.get(WordsService);
    const command = () => aCommand(actorOf(reporter, 'ticket.withdraw', ticket.areaId, now()));
    await expect(words.eraseOwn(command(), ticket.areaId, ticket.ticketId)).rejects.toMatchObject({ code: 'ticket/illegal-step' });
    const withdrawn = await step(context, ticket, reporter, requests.withdraw, now());
    await expect(words.eraseOwn(command(), ticket.areaId, ticket.ticketId)).resolves.toEqual({ erased: 2 });
    expect((await verify(withdrawn)).faults).toEqual([]);
    expect(await context.asOwner(`SELECT 1 FROM ticketing.trace_words WHERE body LIKE '%只说给%'`)).toEqual([]);
    const events = await context.asOwner<{ payload: unknown }>('SELECT payload FROM platform.event WHERE aggregate = $1', [
      ticket.ticketId,
    ]);
    expect(JSON.stringify(events)).not.toContain('只说给');
    const trace = await context.asOwner('SELECT details, digests FROM ticketing.trace WHERE ticket_id = $1', [ticket.ticketId]);
    expect(JSON.stringify(trace)).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it('keeps what its author wrote on it for an office, when they erase their own words', async () => {
    const accepted = await step(context, await report(context, reporter, now()), duty, requests.accept, now());
    // As before an officer's own report was a colleague's alone: on older tickets such words still stand.
    await context.transactions.transact(systemActor(accepted.areaId), async (tx) => {
      const [work] = await openLocked(tx, accepted.areaId, [accepted.ticketId]);
      if (!work) throw new Error('no such ticket');
      const office = { role: 'community-staff', areaId: accepted.areaId, organisationId: null } as const;
      const colleague = { kind: 'person', accountId: duty.accountId, office } as const;
      const entry = takeStep(work.history, requests.escalate, colleague, tx.now, limitsNow(work));
      await writeWork(tx, [withEntry(work, { ...entry, by: { ...colleague, accountId: reporter.accountId } }, requests.escalate)]);
    });
    const withdrawn = await step(context, accepted, reporter, requests.withdraw, now());
    await context
      .get(WordsService)
      .eraseOwn(aCommand(actorOf(reporter, 'ticket.withdraw', withdrawn.areaId, now())), withdrawn.areaId, withdrawn.ticketId);
    const left = await context.asOwner('SELECT field FROM ticketing.trace_words WHERE ticket_id = $1 AND body IS NOT NULL ORDER BY field', [
      withdrawn.ticketId,
    ]);
    expect(left).toEqual([{ field: 'cause' }, { field: 'constraints' }, { field: 'tried' }]);
    expect((await verify(withdrawn)).faults).toEqual([]);
  });

  it('has different digests of equal words, so that nobody can guess them', async () => {
    const tickets = [await report(context, reporter, now()), await report(context, reporter, now())];
    const digests = await context.asOwner<{ text: string }>(
      `SELECT digests->>'text' AS text FROM ticketing.trace WHERE ticket_id = ANY ($1::uuid[]) AND seq = 1`,
      [tickets.map(({ ticketId }) => ticketId)],
    );
    expect(new Set(digests.map(({ text }) => text)).size).toBe(2);
  });

  it('goes through every ticket there is', async () => {
    const numbers: string[] = [];
    await context.get(TraceVerificationService).verifyAll(({ number }) => numbers.push(number));
    const [{ n = 0 } = {}] = await context.asOwner<{ n: string }>('SELECT count(*) AS n FROM ticketing.ticket');
    expect(numbers).toHaveLength(Number(n));
  });
});
