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
import { checkTraceProof, DAY_MS, GENESIS_HASH, MINUTE_MS, nextHash, textDigest } from '@shequtong/kernel';
import { ed25519 } from '@shequtong/platform';
import { openTestContext, type TestContext } from '@shequtong/platform/testing';
import { report } from '../testing/builders.js';
import { TicketingModule } from '../ticketing.module.js';
import { type TicketAnswer } from './tickets.service.js';
import { TraceVerificationService, type Verified } from './trace-verification.service.js';
import { type TicketProof, TreeProofs } from './tree-proofs.service.js';
import { TreeVerificationService, type VerifiedTree } from './tree-verification.service.js';

/** A row that somebody put in the tree's way as the owner of the database, or a head under another day. */
describe('a tree that cannot grow', () => {
  let context: TestContext;
  let reporter: Member;
  let duty: StaffMember;
  /** One in the tree and under its head, one written after the row in the way was there. */
  let before: TicketAnswer;
  let after: TicketAnswer;
  const now = (): Date => context.clock.now();
  const pass = (ms: number): void => context.clock.set(new Date(now().getTime() + ms).toISOString());
  const grow = (): Promise<number> => context.sweep('ticketing/tree');

  beforeEach(async () => {
    context = await openTestContext({ imports: [...identityModules, TicketingModule] });
    context.clock.set('2026-11-02T09:00:00+08:00');
    await setUpDistrict(context);
    reporter = await resident(context);
    duty = await staff(context, { areaId: places.community, role: 'community-staff' });
    before = await report(context, reporter, now());
    pass(15 * MINUTE_MS);
    await grow();
  });
  afterEach(() => context.close());

  const verified = (ticket: TicketAnswer): Promise<Verified> =>
    context.get(TraceVerificationService).verify(actorOf(duty, 'trace.verify', ticket.areaId, now()), ticket.areaId, ticket.ticketId);
  const proof = (ticket: TicketAnswer): Promise<TicketProof> =>
    context.get(TreeProofs).forResident(actorOf(reporter, 'ticket.read', ticket.areaId, now()), ticket.areaId, ticket.ticketId);
  const onPhone = (one: TicketProof) => checkTraceProof(one, one.verifierKeys, ed25519, now());
  async function inAll(): Promise<{ traces: Verified['faults']; trees: VerifiedTree['faults'] }> {
    const traces: Verified['faults'][number][] = [];
    const trees: VerifiedTree['faults'][number][] = [];
    await context.get(TraceVerificationService).verifyAll(({ faults }) => traces.push(...faults));
    await context.get(TreeVerificationService).verifyAll(({ faults }) => trees.push(...faults));
    return { traces, trees };
  }
  const days = async (count: number): Promise<void> => {
    for (let day = 0; day < count; day += 1) {
      pass(DAY_MS);
      await grow().catch(() => undefined);
    }
  };
  const STRAY = `INSERT INTO ticketing.tree_leaf (area_id, position, ticket_area_id, ticket_id, seq, hash)
    SELECT area_id, 1, ticket_area_id, '01900000-0000-7000-8000-000000000009', 1, hash FROM ticketing.tree_leaf`;

  it('is found at once by the command, fails visibly, and grows again once the row is gone', async () => {
    await context.asOwner(STRAY);
    expect((await inAll()).trees).toEqual([{ fault: 'leaf-beyond', position: 1 }]);
    after = await report(context, reporter, now());
    await expect(grow()).rejects.toThrow('1 parts of a sweep failed');
    await context.asOwner('DELETE FROM ticketing.tree_leaf WHERE position = 1');
    expect(await grow()).toBe(1);
    expect(await inAll()).toEqual({ traces: [], trees: [] });
  });

  it('is found by everybody days later, though what was written since was rewritten to fit', async () => {
    await context.asOwner(STRAY);
    after = await report(context, reporter, now());
    expect([(await verified(after)).faults, onPhone(await proof(after)).overdue]).toEqual([[], []]);
    await days(3);
    await rewritten(after, '一切都好，没有问题');
    expect((await verified(after)).faults).toEqual([{ fault: 'leaf-late', seq: 1 }]);
    const given = await proof(after);
    expect([given.faults, onPhone(given)]).toEqual([
      [{ fault: 'leaf-late', seq: 1 }],
      expect.objectContaining({ faults: [], overdue: [1] }),
    ]);
    expect((await verified(before)).faults).toEqual([]);
    expect(await inAll()).toEqual({
      traces: [{ fault: 'leaf-late', seq: 1 }],
      trees: [{ fault: 'leaf-beyond', position: 1 }, { fault: 'tree-stands-still' }],
    });
  });

  it('is found also where a kept node stands in its way, or every day has its head already', async () => {
    await context.asOwner(
      'INSERT INTO ticketing.tree_node (area_id, level, position, hash) SELECT area_id, 8, 0, hash FROM ticketing.tree_leaf',
    );
    expect((await inAll()).trees).toEqual([{ fault: 'node-beyond', level: 8, position: 0 }]);
    await context.asOwner('DELETE FROM ticketing.tree_node');
    await context.asOwner(
      `INSERT INTO ticketing.tree_head (area_id, day, size, root, signed_at, note)
       SELECT area_id, day + n, size, root, signed_at, note FROM ticketing.tree_head CROSS JOIN generate_series(1, 5) n`,
    );
    after = await report(context, reporter, now());
    await grow();
    pass(DAY_MS);
    await expect(grow()).rejects.toThrow('1 parts of a sweep failed');
    await days(2);
    expect((await verified(after)).faults).toEqual([{ fault: 'leaf-late', seq: 1 }]);
    const [still, ...misdated] = (await inAll()).trees;
    expect([still, misdated]).toEqual([
      { fault: 'tree-stands-still' },
      ['07', '06', '05', '04', '03'].map((day) => ({ fault: 'head-misdated', day: `2026-11-${day}` })),
    ]);
  });

  it('has as its latest head the one that was signed last, under whatever day a copy of an old one stands', async () => {
    await context.asOwner(
      `INSERT INTO ticketing.tree_head (area_id, day, size, root, signed_at, note)
       SELECT area_id, day + 3000, size, root, signed_at, note FROM ticketing.tree_head`,
    );
    after = await report(context, reporter, now());
    await days(1);
    const given = await proof(after);
    expect([given.head?.day, given.faults, onPhone(given).entries]).toEqual(['2026-11-03', [], [{ seq: 1, standing: 'stands' }]]);
    expect((await inAll()).trees).toEqual([{ fault: 'head-misdated', day: '2035-01-19' }]);
  });

  it('is not verified by a head that no phone believes', async () => {
    await context.asOwner(`UPDATE ticketing.tree_head SET note = 'x'`);
    expect(onPhone(await proof(before)).head).toBe('unsigned');
    expect((await verified(before)).faults).toEqual([{ fault: 'head-unsigned' }]);
  });

  /** The words, their digest and the hash, so that the trace fits itself. */
  async function rewritten({ ticketId, areaId }: TicketAnswer, text: string): Promise<void> {
    const [first] = (await proof({ ticketId, areaId } as TicketAnswer)).entries;
    const row = JSON.parse(first?.row ?? '') as { digests: Record<string, string> };
    const salt = first?.words.find(({ field }) => field === 'text')?.salt ?? '';
    row.digests.text = textDigest(salt, text);
    await context.asOwner(`UPDATE ticketing.trace_words SET body = $2 WHERE ticket_id = $1 AND seq = 1 AND field = 'text'`, [
      ticketId,
      text,
    ]);
    await context.asOwner('UPDATE ticketing.trace SET digests = $2::jsonb, hash = $3 WHERE ticket_id = $1 AND seq = 1', [
      ticketId,
      JSON.stringify(row.digests),
      nextHash(GENESIS_HASH, row),
    ]);
  }
});
