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
import { districtOf, parseCheckpoint, verifyConsistency, verifyInclusion } from '@shequtong/kernel';
import { anonymous, verifiedText } from '@shequtong/platform';
import { openTestContext, type TestContext } from '@shequtong/platform/testing';
import { report, step } from '../testing/builders.js';
import { requests } from '../testing/histories.js';
import { TicketingModule } from '../ticketing.module.js';
import { TraceVerificationService, type Verified } from './trace-verification.service.js';
import { type TicketAnswer } from './tickets.service.js';
import { TreeProofs } from './tree-proofs.service.js';
import { TreeSweep } from './tree-sweep.job.js';
import { TreeVerificationService, type VerifiedTree } from './tree-verification.service.js';

const DISTRICT = districtOf(places.community);

describe('the tree of a district’s traces', () => {
  let context: TestContext;
  let reporter: Member;
  let neighbour: Member;
  let duty: StaffMember;
  const now = (): Date => context.clock.now();
  const at = (text: string): void => context.clock.set(`${text.replace(' ', 'T')}:00+08:00`);
  const grow = (): Promise<number> => context.sweep('ticketing/tree');
  const proofs = (): TreeProofs => context.get(TreeProofs);

  beforeAll(async () => {
    context = await openTestContext({ imports: [...identityModules, TicketingModule] });
    at('2026-11-02 09:00');
    await setUpDistrict(context);
    reporter = await resident(context);
    neighbour = await resident(context);
    duty = await staff(context, { areaId: places.community, role: 'community-staff' });
  });
  afterAll(() => context.close());

  const positions = (): Promise<{ ticketId: string; seq: number; position: number }[]> =>
    context.asOwner('SELECT ticket_id AS "ticketId", seq, position::int AS position FROM ticketing.tree_leaf ORDER BY position');
  const trees = async (): Promise<VerifiedTree[]> => {
    const found: VerifiedTree[] = [];
    await context.get(TreeVerificationService).verifyAll((tree) => found.push(tree));
    return found;
  };
  const verified = (ticket: TicketAnswer): Promise<Verified> =>
    context.get(TraceVerificationService).verify(actorOf(duty, 'trace.verify', ticket.areaId, now()), ticket.areaId, ticket.ticketId);

  it('gives every entry one place, in the order of what happened, however often and by how many workers', async () => {
    const first = await report(context, reporter, now());
    at('2026-11-02 09:10');
    const second = await report(context, reporter, now());
    at('2026-11-02 09:20');
    await step(context, first, duty, requests.reply, now());
    await Promise.all([context.get(TreeSweep).sweep(), context.get(TreeSweep).sweep()]);
    await grow();
    expect(await positions()).toEqual([
      { ticketId: first.ticketId, seq: 1, position: 0 },
      { ticketId: second.ticketId, seq: 1, position: 1 },
      { ticketId: first.ticketId, seq: 2, position: 2 },
    ]);
    expect(await context.asOwner('SELECT FROM ticketing.ticket WHERE placed <> entries')).toEqual([]);
    expect(await grow()).toBe(0);
  });

  it('places nothing twice when it was stopped between the tree and the ticket', async () => {
    const before = await positions();
    await context.asOwner('UPDATE ticketing.ticket SET placed = 0');
    await grow();
    expect(await positions()).toEqual(before);
    expect(await context.asOwner('SELECT FROM ticketing.ticket WHERE placed <> entries')).toEqual([]);
  });

  it('signs a head a day, each of which continues the one before', async () => {
    at('2026-11-03 00:00');
    await report(context, reporter, now());
    await grow();
    await grow();
    const { heads, verifierKeys, tree, ...rest } = await proofs().heads(anonymous, places.community, undefined, 10);
    expect(rest).toEqual({});
    expect([tree, heads.map(({ day, size }) => `${day} ${size}`)]).toEqual([`shequtong/${DISTRICT}`, ['2026-11-03 4', '2026-11-02 3']]);
    for (const head of heads) {
      expect(parseCheckpoint(verifiedText(head.note, verifierKeys) ?? '')).toEqual({
        origin: tree,
        size: head.size,
        root: head.root,
        at: head.signedAt,
      });
    }
    const { first, second, path } = await proofs().consistency(anonymous, places.community, { from: '2026-11-02', to: '2026-11-03' });
    expect(
      verifyConsistency({ firstSize: first.size, secondSize: second.size, firstRoot: first.root, secondRoot: second.root, path }),
    ).toBe(true);
    await expect(proofs().consistency(anonymous, places.community, { from: '2026-11-03', to: '2026-11-02' })).rejects.toMatchObject({
      code: 'platform/not-found',
    });
  });

  it('proves the steps of a ticket to whoever may read it, and to nobody else', async () => {
    const ticket = await report(context, reporter, now());
    at('2026-11-03 00:05');
    await grow();
    const proof = await proofs().forResident(actorOf(reporter, 'ticket.read', ticket.areaId, now()), ticket.areaId, ticket.ticketId);
    expect(proof.entries.map(({ position, path }) => [position, path])).toEqual([[4, null]]);
    at('2026-11-04 00:01');
    await grow();
    const later = await proofs().forResident(actorOf(reporter, 'ticket.read', ticket.areaId, now()), ticket.areaId, ticket.ticketId);
    const {
      head,
      entries: [entry],
    } = later;
    expect(head?.day).toBe('2026-11-04');
    expect(
      verifyInclusion({
        leafHash: entry?.leafHash ?? '',
        index: entry?.position ?? -1,
        size: head?.size ?? 0,
        root: head?.root ?? '',
        path: entry?.path ?? [],
      }),
    ).toBe(true);
    await expect(proofs().forOffice(actorOf(duty, 'ticket.work', ticket.areaId, now()), ticket.areaId, ticket.ticketId)).resolves.toEqual(
      later,
    );
    for (const other of [actorOf(neighbour, 'ticket.read', ticket.areaId, now()), anonymous])
      await expect(proofs().forResident(other, ticket.areaId, ticket.ticketId)).rejects.toMatchObject({ code: 'platform/not-found' });
  });

  it('is intact, and does not stay so behind the application’s back', async () => {
    expect(await trees()).toEqual([{ districtId: DISTRICT, size: 5, heads: 3, faults: [] }]);
    const cases: readonly [string, unknown][] = [
      [`UPDATE ticketing.tree_leaf SET hash = repeat('0', 64) WHERE position = 1`, { fault: 'head-differs', day: '2026-11-02' }],
      [`UPDATE ticketing.tree_head SET size = size - 1 WHERE day = '2026-11-03'`, { fault: 'head-unsigned', day: '2026-11-03' }],
      [`DELETE FROM ticketing.tree_leaf WHERE position = 2`, { fault: 'leaf-missing', position: 2 }],
      [`UPDATE ticketing.tree SET peaks[1] = repeat('a', 64)`, { fault: 'tree-differs' }],
    ];
    for (const [edit, fault] of cases) {
      await context.asOwner('CREATE TABLE kept_leaf AS SELECT * FROM ticketing.tree_leaf');
      await context.asOwner('CREATE TABLE kept_head AS SELECT * FROM ticketing.tree_head');
      await context.asOwner('CREATE TABLE kept_tree AS SELECT * FROM ticketing.tree');
      await context.asOwner(edit);
      expect((await trees()).flatMap(({ faults }) => faults)).toContainEqual(fault);
      for (const table of ['leaf', 'head']) {
        await context.asOwner(`DELETE FROM ticketing.tree_${table}`);
        await context.asOwner(`INSERT INTO ticketing.tree_${table} SELECT * FROM kept_${table}`);
      }
      await context.asOwner('UPDATE ticketing.tree t SET size = k.size, peaks = k.peaks FROM kept_tree k');
      for (const table of ['leaf', 'head', 'tree']) await context.asOwner(`DROP TABLE kept_${table}`);
    }
    expect((await trees()).flatMap(({ faults }) => faults)).toEqual([]);
  });

  it('remembers a trace that was cut off with all that follows from it', async () => {
    const ticket = await report(context, reporter, now());
    await step(context, ticket, duty, requests.reply, now());
    await grow();
    expect((await verified(ticket)).faults).toEqual([]);
    await context.asOwner(`DELETE FROM ticketing.trace_words WHERE ticket_id = $1 AND seq = 2`, [ticket.ticketId]);
    await context.asOwner(`DELETE FROM ticketing.trace WHERE ticket_id = $1 AND seq = 2`, [ticket.ticketId]);
    await context.asOwner(`UPDATE ticketing.ticket SET entries = 1, placed = 1 WHERE id = $1`, [ticket.ticketId]);
    expect((await verified(ticket)).faults).toContainEqual({ fault: 'leaf-differs', seq: 2 });
  });
});
