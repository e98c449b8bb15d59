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
import { report, step } from '../testing/builders.js';
import { requests } from '../testing/histories.js';
import { TicketingModule } from '../ticketing.module.js';
import { TicketReadsService } from './ticket-reads.service.js';
import { type TicketAnswer } from './tickets.service.js';

const rules = [
  ['first-reply', 'any', 12, 'hours'],
  ['start-handling', 'community', 1, 'working-days'],
  ['start-handling', 'street', 2, 'working-days'],
  ['start-handling', 'district', 3, 'working-days'],
  ['follow-up', 'any', 3, 'working-days'],
  ['close', 'any', 7, 'days'],
] as const;

describe('deadline policies', () => {
  let context: TestContext;
  let reporter: Member;
  let ofOtherStreet: Member;
  let duty: StaffMember;
  const now = (): Date => context.clock.now();
  const at = (text: string): void => context.clock.set(`${text.replace(' ', 'T')}:00+08:00`);

  beforeAll(async () => {
    context = await openTestContext({ imports: [...identityModules, TicketingModule] });
    at('2026-11-01 20:00');
    await setUpDistrict(context);
    reporter = await resident(context);
    ofOtherStreet = await resident(context, { areaId: places.ofOtherStreet });
    duty = await staff(context, { areaId: places.community, role: 'community-staff' });
  });
  afterAll(() => context.close());

  async function adopt(id: string, scopeId: number, version: number, validFrom: string): Promise<void> {
    await context.asOwner(
      'INSERT INTO ticketing.deadline_policy (id, scope_id, version, valid_from, warn_percent, failed_follow_ups, made_at) VALUES ($1, $2, $3, $4, 80, 3, $4)',
      [id, scopeId, version, validFrom],
    );
    for (const rule of rules)
      await context.asOwner('INSERT INTO ticketing.deadline_rule (policy_id, kind, level, amount, unit) VALUES ($1, $2, $3, $4, $5)', [
        id,
        ...rule,
      ]);
  }

  async function due(ticket: TicketAnswer, member: Member, kind: string): Promise<string | undefined> {
    const opened = await context
      .get(TicketReadsService)
      .forResident(actorOf(member, 'ticket.read', ticket.areaId, now()), ticket.areaId, ticket.ticketId);
    return opened.clocks
      .filter((clock) => clock.kind === kind)
      .at(-1)
      ?.dueAt.toISOString();
  }

  it('a ticket keeps the policy it began under; new ones of that street, and of no other, get the new one', async () => {
    at('2026-11-02 09:00');
    const before = await report(context, reporter, now());
    await adopt('00000000-0000-7000-8000-0000000000a2', places.street, 1, '2026-11-02T12:00:00+08:00');
    at('2026-11-02 13:00');
    const after = await report(context, reporter, now());
    const elsewhere = await report(context, ofOtherStreet, now());
    expect((await due(before, reporter, 'first-reply'))?.slice(0, 16)).toBe('2026-11-02T16:00');
    expect((await due(after, reporter, 'first-reply'))?.slice(0, 16)).toBe('2026-11-02T17:00');
    expect((await due(elsewhere, ofOtherStreet, 'first-reply'))?.slice(0, 16)).toBe('2026-11-02T20:00');

    const escalate = async (ticket: TicketAnswer): Promise<TicketAnswer> =>
      step(context, await step(context, ticket, duty, requests.accept, now()), duty, requests.escalate, now());
    expect(await due(await escalate(before), reporter, 'start-handling')).toBe('2026-11-05T16:00:00.000Z');
    expect(await due(await escalate(after), reporter, 'start-handling')).toBe('2026-11-04T16:00:00.000Z');
  });

  it('a version takes effect at its instant, not before', async () => {
    await adopt('00000000-0000-7000-8000-0000000000a3', places.community, 1, '2026-12-01T00:00:00+08:00');
    at('2026-11-30 23:30');
    const last = await report(context, reporter, now());
    at('2026-12-01 00:01');
    const first = await report(context, reporter, now());
    const policies = await context.asOwner<{ id: string; policy_id: string }>(
      'SELECT id, policy_id FROM ticketing.ticket WHERE id = ANY ($1)',
      [[last.ticketId, first.ticketId]],
    );
    expect(policies.find(({ id }) => id === last.ticketId)?.policy_id).toBe('00000000-0000-7000-8000-0000000000a2');
    expect(policies.find(({ id }) => id === first.ticketId)?.policy_id).toBe('00000000-0000-7000-8000-0000000000a3');
  });

  it('the application may add a version and change none', async () => {
    const change = (sql: string): Promise<unknown> =>
      context.transactions.transact(actorOf(duty, 'ticket.work', places.community, now()), (tx) => tx.execute(sql));
    await expect(change('UPDATE ticketing.deadline_rule SET amount = 99')).rejects.toThrow(/permission denied/);
    await expect(change('DELETE FROM ticketing.deadline_policy')).rejects.toThrow(/permission denied/);
  });
});
