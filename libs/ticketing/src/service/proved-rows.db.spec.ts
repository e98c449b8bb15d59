import { checkTraceProof } from '@shequtong/kernel';
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
import { anonymous, ed25519 } from '@shequtong/platform';
import { openTestContext, type TestContext } from '@shequtong/platform/testing';
import { report, step } from '../testing/builders.js';
import { requests } from '../testing/histories.js';
import { TicketingModule } from '../ticketing.module.js';
import { type TicketAnswer } from './tickets.service.js';
import { type TicketProof, TreeProofs } from './tree-proofs.service.js';

describe('the proof of a ticket’s words and times', () => {
  let context: TestContext;
  let reporter: Member;
  let neighbour: Member;
  let duty: StaffMember;
  let ticket: TicketAnswer;
  const now = (): Date => context.clock.now();

  beforeAll(async () => {
    context = await openTestContext({ imports: [...identityModules, TicketingModule] });
    context.clock.set('2026-11-02T09:00:00+08:00');
    await setUpDistrict(context);
    reporter = await resident(context);
    neighbour = await resident(context);
    duty = await staff(context, { areaId: places.community, role: 'community-staff' });
    ticket = await report(context, reporter, now(), { visibility: 'public' });
    ticket = await step(context, ticket, duty, { ...requests.accept, words: { note: '转给老王' } }, now());
    ticket = await step(context, ticket, duty, requests.reply, now());
    await context.sweep('ticketing/tree');
  });
  afterAll(() => context.close());

  const proofs = (): TreeProofs => context.get(TreeProofs);
  const toReporter = (): Promise<TicketProof> =>
    proofs().forResident(actorOf(reporter, 'ticket.read', ticket.areaId, now()), ticket.areaId, ticket.ticketId);
  const check = (proof: TicketProof) => checkTraceProof(proof, proof.verifierKeys, ed25519, context.clock.now());

  it('gives the reporter rows and words, of which every hash and digest can be worked out again', async () => {
    const proof = await toReporter();
    expect(check(proof)).toMatchObject({ faults: [], entries: [1, 2, 3].map((seq) => ({ seq, standing: 'stands' })) });
    expect(check(proof).rows.get(3)).toMatchObject({ step: 'reply', by: { accountId: duty.accountId } });
    expect(proof.entries.map(({ words }) => words.map(({ field, text }) => `${field} ${text}`))).toEqual([
      ['place 3 号楼一楼电梯口', 'text 3 号楼一楼楼道灯坏了，晚上看不见台阶'],
      [],
      ['reply 已安排人查看'],
    ]);
    expect(proof.faults).toEqual([]);
  });

  it('gives the offices what they wrote among themselves too', async () => {
    const proof = await proofs().forOffice(actorOf(duty, 'ticket.work', ticket.areaId, now()), ticket.areaId, ticket.ticketId);
    expect(check(proof).faults).toEqual([]);
    expect(proof.entries[1]?.words).toMatchObject([{ field: 'note', text: '转给老王' }]);
  });

  it('gives a neighbour and who is not signed in neither row nor word, nor anybody’s account', async () => {
    for (const reader of [actorOf(neighbour, 'ticket.read', ticket.areaId, now()), anonymous]) {
      const proof = await proofs().forResident(reader, ticket.areaId, ticket.ticketId);
      expect(proof.entries.map(({ row, words }) => [row, words])).toEqual([1, 2, 3].map(() => [null, []]));
      expect(check(proof).entries.map(({ standing }) => standing)).toEqual(['stands', 'stands', 'stands']);
      expect(JSON.stringify(proof)).not.toMatch(new RegExp([reporter.accountId, duty.accountId, '楼道灯', 'reply'].join('|')));
    }
  });

  const edits: readonly (readonly [string, string, string, object])[] = [
    [
      'words of a reply',
      `UPDATE ticketing.trace_words SET body = '没有答复' WHERE field = 'reply'`,
      'words-changed',
      { what: 'words', seq: 3, field: 'reply' },
    ],
    ['a time', `UPDATE ticketing.trace SET at = at - interval '1 hour' WHERE seq = 3`, 'chain-broken', { what: 'row', seq: 3 }],
    ['who did it', `UPDATE ticketing.trace SET by_account_id = gen_random_uuid() WHERE seq = 2`, 'chain-broken', { what: 'row', seq: 2 }],
    ['a hash', `UPDATE ticketing.trace SET hash = repeat('a', 64) WHERE seq = 2`, 'chain-broken', { what: 'row', seq: 2 }],
    [
      'the words of a reply, taken out',
      `DELETE FROM ticketing.trace_words WHERE field = 'reply'`,
      'words-missing',
      { what: 'words', seq: 3, field: 'reply' },
    ],
    [
      'its end',
      `WITH gone AS (DELETE FROM ticketing.trace_words WHERE seq = 3), cut AS (DELETE FROM ticketing.trace WHERE seq = 3)
       UPDATE ticketing.ticket SET entries = 2, placed = 2`,
      'leaf-differs',
      { what: 'gone', seq: 3 },
    ],
  ];

  it.each(edits)('shows the reporter, and says itself, that somebody changed %s in the database', async (_, edit, fault, found) => {
    const tables = ['ticket', 'trace', 'trace_words'];
    for (const table of tables) await context.asOwner(`CREATE TABLE kept_${table} AS SELECT * FROM ticketing.${table}`);
    await context.asOwner(edit);
    const proof = await toReporter();
    expect(check(proof).faults).toContainEqual(found);
    expect(proof.faults).toContainEqual(expect.objectContaining({ fault }));
    await context.asOwner('DELETE FROM ticketing.trace_words');
    await context.asOwner('DELETE FROM ticketing.trace WHERE seq > 1');
    await context.asOwner('UPDATE ticketing.ticket t SET entries = k.entries, placed = k.placed FROM kept_ticket k WHERE k.id = t.id');
    await context.asOwner('INSERT INTO ticketing.trace SELECT * FROM kept_trace WHERE seq > 1');
    await context.asOwner('INSERT INTO ticketing.trace_words SELECT * FROM kept_trace_words');
    for (const table of tables) await context.asOwner(`DROP TABLE kept_${table}`);
    expect((await toReporter()).faults).toEqual([]);
  });

  it('says that the tree lacks a row, instead of failing for every ticket whose place depends on it', async () => {
    await context.asOwner('CREATE TABLE kept_leaf AS SELECT * FROM ticketing.tree_leaf');
    await context.asOwner('CREATE TABLE kept_node AS SELECT * FROM ticketing.tree_node');
    await context.asOwner('DELETE FROM ticketing.tree_leaf WHERE position = 0');
    await context.asOwner('DELETE FROM ticketing.tree_node WHERE position = 0');
    const proof = await toReporter();
    expect(proof.faults).toContainEqual(expect.objectContaining({ fault: 'tree-broken' }));
    await context.asOwner('INSERT INTO ticketing.tree_leaf SELECT * FROM kept_leaf WHERE position = 0');
    await context.asOwner('INSERT INTO ticketing.tree_node SELECT * FROM kept_node WHERE position = 0');
    expect((await toReporter()).faults).toEqual([]);
  });
});
