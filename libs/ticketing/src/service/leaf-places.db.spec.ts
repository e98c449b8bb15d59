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
import { checkTraceProof } from '@shequtong/kernel';
import { anonymous, ed25519 } from '@shequtong/platform';
import { openTestContext, type TestContext } from '@shequtong/platform/testing';
import { report, step } from '../testing/builders.js';
import { requests } from '../testing/histories.js';
import { TicketingModule } from '../ticketing.module.js';
import { type TicketAnswer } from './tickets.service.js';
import { TraceVerificationService, type Verified } from './trace-verification.service.js';
import { type TicketProof, TreeProofs } from './tree-proofs.service.js';
import { TreeSweep } from './tree-sweep.job.js';
import { TreeVerificationService } from './tree-verification.service.js';

/** What somebody does to the rows of the tree as the owner of the database, seen from one ticket and from the whole. */
describe('the places of a ticket’s steps in the tree', () => {
  let context: TestContext;
  let reporter: Member;
  let duty: StaffMember;
  let ticket: TicketAnswer;
  const now = (): Date => context.clock.now();
  const at = (text: string): void => context.clock.set(`${text.replace(' ', 'T')}:00+08:00`);

  /** Three steps below the head of the day, at 0 to 2, and one of another ticket behind it, at 3. */
  beforeAll(async () => {
    context = await openTestContext({ imports: [...identityModules, TicketingModule] });
    at('2026-11-02 09:00');
    await setUpDistrict(context);
    reporter = await resident(context);
    duty = await staff(context, { areaId: places.community, role: 'community-staff' });
    ticket = await report(context, reporter, now());
    ticket = await step(context, ticket, duty, requests.accept, now());
    ticket = await step(context, ticket, duty, requests.reply, now());
    await context.sweep('ticketing/tree');
    at('2026-11-02 09:05');
    await report(context, reporter, now());
    await context.sweep('ticketing/tree');
  });
  afterAll(() => context.close());

  const verified = (): Promise<Verified> =>
    context.get(TraceVerificationService).verify(actorOf(duty, 'trace.verify', ticket.areaId, now()), ticket.areaId, ticket.ticketId);
  const proof = (): Promise<TicketProof> =>
    context.get(TreeProofs).forResident(actorOf(reporter, 'ticket.read', ticket.areaId, now()), ticket.areaId, ticket.ticketId);
  async function inAll(): Promise<string[]> {
    const found: { readonly fault: string }[] = [];
    await context.get(TraceVerificationService).verifyAll(({ faults }) => found.push(...faults));
    await context.get(TreeVerificationService).verifyAll(({ faults }) => found.push(...faults));
    return found.map(({ fault }) => fault);
  }

  /** Does it to the leaves, looks, and puts them back. */
  async function edited<T>(edits: readonly string[], look: () => Promise<T>): Promise<T> {
    await context.asOwner('CREATE TABLE kept_leaf AS SELECT * FROM ticketing.tree_leaf');
    try {
      for (const edit of edits) await context.asOwner(edit);
      return await look();
    } finally {
      await context.asOwner('DELETE FROM ticketing.tree_leaf');
      await context.asOwner('INSERT INTO ticketing.tree_leaf SELECT * FROM kept_leaf');
      await context.asOwner('DROP TABLE kept_leaf');
    }
  }
  const move = (from: number, to: number): string => `UPDATE ticketing.tree_leaf SET position = ${to} WHERE position = ${from}`;

  it('are as they were given', async () => {
    expect([(await verified()).faults, (await proof()).faults, await inAll()]).toEqual([[], [], []]);
  });

  it.each<[string, readonly string[], object, string]>([
    ['a leaf was taken out', ['DELETE FROM ticketing.tree_leaf WHERE position = 2'], { fault: 'leaf-missing', seq: 3 }, 'leaf-missing'],
    ['a leaf was moved behind the end of the tree', [move(2, 1_000)], { fault: 'leaf-misplaced', seq: 3 }, 'leaf-missing'],
    [
      'a leaf was put behind the signed head, in the place of another’s',
      [move(2, 9), move(3, 2), move(9, 3)],
      { fault: 'leaf-misplaced', seq: 3 },
      'head-differs',
    ],
    [
      'two leaves below the head changed their places',
      [move(1, 9), move(2, 1), move(9, 2)],
      { fault: 'leaf-misplaced', seq: 3 },
      'leaf-misplaced',
    ],
  ])('are found wrong where %s: by the route, in the proof and by the command', async (_, edits, fault, inAllOfThem) => {
    const found = await edited(edits, async () => ({ one: await verified(), proof: await proof(), all: await inAll() }));
    expect(found.one.faults).toContainEqual(fault);
    expect(found.proof.faults).toContainEqual(fault);
    expect(found.all).toContain(inAllOfThem);
    expect((await verified()).faults).toEqual([]);
  });

  it('are no secret of the platform’s: a path that is kept back is missed by who checks the proof', async () => {
    const given = await proof();
    const checked = (one: TicketProof) => checkTraceProof(one, one.verifierKeys, ed25519, now()).entries.map(({ standing }) => standing);
    expect(checked(given)).toEqual(['stands', 'stands', 'stands']);
    const withheld = { ...given, entries: given.entries.map((entry) => ({ ...entry, path: entry.seq === 2 ? null : entry.path })) };
    expect(checked(withheld)).toEqual(['stands', 'misplaced', 'stands']);
  });

  it('are missed also by who is told that they wait, where the rows are older than a head that was signed long after', async () => {
    at('2026-11-03 00:00');
    await context.sweep('ticketing/tree');
    const given = await proof();
    const standings = (change: object) => {
      const told = { ...given, entries: given.entries.map((entry) => (entry.seq === 3 ? { ...entry, ...change } : entry)) };
      return checkTraceProof(told, told.verifierKeys, ed25519, now()).entries.map(({ standing }) => standing);
    };
    expect(standings({})).toEqual(['stands', 'stands', 'stands']);
    for (const change of [
      { position: null, path: null },
      { position: 1_000, path: null },
    ])
      expect(standings(change)).toEqual(['stands', 'stands', 'misplaced']);
    // Without its row nobody can tell how old it is.
    expect(standings({ position: null, path: null, row: null, words: [] })).toEqual(['stands', 'stands', 'not-covered']);
  });

  it('are waited for: a head is signed only when everything written long before it has its place', async () => {
    at('2026-11-04 00:10');
    await report(context, reporter, now());
    // More tickets than a pass takes, which have nothing to place, before the one that has.
    await context.asOwner(
      `INSERT INTO ticketing.ticket SELECT (jsonb_populate_record(t, jsonb_build_object('placed', 0, 'entries', 1,
         'id', '00000000-0000-7000-8000-' || lpad(n::text, 12, '0'), 'number', '003001-2026-9' || lpad(n::text, 4, '0')))).*
       FROM ticketing.ticket t CROSS JOIN generate_series(1, 200) n WHERE t.id = $1`,
      [ticket.ticketId],
    );
    at('2026-11-04 00:30');
    const heads = async (): Promise<number[]> =>
      (await context.get(TreeProofs).heads(anonymous, places.community, undefined, 9)).heads.map(({ size }) => size);
    await context.get(TreeSweep).sweep();
    expect(await heads()).toEqual([4, 3]);
    await context.get(TreeSweep).sweep();
    expect(await heads()).toEqual([5, 4, 3]);
    await context.asOwner(`DELETE FROM ticketing.ticket WHERE number LIKE '003001-2026-9%'`);
  });

  it('are not proved to have only been added to where rows are missing, which is said', async () => {
    const days = { from: '2026-11-02', to: '2026-11-04' };
    const consistency = (): Promise<unknown> => context.get(TreeProofs).consistency(anonymous, places.community, days);
    await expect(consistency()).resolves.toMatchObject({ first: { size: 3 }, second: { size: 5 } });
    await edited(['DELETE FROM ticketing.tree_leaf WHERE position = 3'], () =>
      expect(consistency()).rejects.toMatchObject({ code: 'ticket/tree-broken' }),
    );
  });
});
