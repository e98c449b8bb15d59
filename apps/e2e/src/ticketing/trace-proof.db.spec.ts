import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { checkTraceProof, type RowFault, type TraceProof } from '@shequtong/kernel';
import { type Member, type StaffMember } from '@shequtong/identity/testing';
import { ed25519 } from '@shequtong/platform';
import { programOfApi } from '../support/api-process.js';
import { aReport, bodies, done, get, openTown, pathOf, report, step, type Ticket, type Town } from './town.js';

type Proof = TraceProof & { readonly faults: readonly { readonly fault: string; readonly seq: number | null }[] };

/** The proof as it goes out over HTTP, checked by what the phone runs and by the command. */
describe('a proof of what was written and when', () => {
  let town: Town;
  let ticket: Ticket;
  beforeAll(async () => {
    town = await openTown('2026-11-02 09:00');
    ticket = await report(town, { ...aReport, visibility: 'public' });
    ticket = await done(step(town, ticket, town.duty, 'accept', { note: '转给老王' }));
    ticket = await done(step(town, ticket, town.duty, 'reply', bodies.reply));
    await town.product.sweep('ticketing/tree');
  });
  afterAll(() => town.product.close());

  const proofFor = async (person: Member | StaffMember | undefined, path = 'proof'): Promise<Proof> =>
    (await get(town.product, person, `${pathOf(ticket.areaId)}/${ticket.ticketId}/${path}`).expect(200)).body as Proof;
  const faultsOnPhone = (proof: Proof): readonly RowFault[] =>
    checkTraceProof(proof, proof.verifierKeys, ed25519, town.product.clock.now()).faults;

  async function verifyProof(proof: Proof): Promise<{ code: number; said: string }> {
    const command = spawn(process.execPath, [programOfApi('verify-proof'), '-', '--key', proof.verifierKeys[0] ?? ''], { env: {} });
    const said: Buffer[] = [];
    for (const stream of [command.stdout, command.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
    command.stdin.end(JSON.stringify(proof));
    const [code] = (await once(command, 'close')) as [number];
    return { code, said: Buffer.concat(said).toString() };
  }

  test('holds for the reporter and the office, and says the words', async () => {
    for (const proof of [await proofFor(town.reporter), await proofFor(town.duty, 'file/proof')]) {
      expect([faultsOnPhone(proof), proof.faults]).toEqual([[], []]);
      const { code, said } = await verifyProof(proof);
      expect([code, said]).toEqual([0, expect.stringContaining(`reply: ${JSON.stringify(bodies.reply.reply)}`)]);
    }
    expect(JSON.stringify(await proofFor(town.reporter))).not.toContain('转给老王');
  });

  test('holds no row, word or account for a neighbour, a stranger and who is not signed in', async () => {
    for (const person of [town.neighbour, town.stranger, undefined]) {
      const proof = await proofFor(person);
      expect(proof.entries.map(({ row, words }) => [row, words])).toEqual([1, 2, 3].map(() => [null, []]));
      expect(JSON.stringify(proof)).not.toMatch(new RegExp(`${town.reporter.accountId}|${town.duty.accountId}`));
      expect((await verifyProof(proof)).code).toBe(0);
    }
  });

  test.each([
    [
      'words',
      `UPDATE ticketing.trace_words SET body = '从来没有答复' WHERE ticket_id = $1 AND seq = 3`,
      { what: 'words', seq: 3, field: 'reply' },
    ],
    ['time', `UPDATE ticketing.trace SET at = at - interval '1 hour' WHERE ticket_id = $1 AND seq = 3`, { what: 'row', seq: 3 }],
  ])('does not hold once somebody changed the %s of a reply as the owner of the database', async (_, edit, fault) => {
    await town.product.asOwner('CREATE TABLE kept_words AS SELECT * FROM ticketing.trace_words');
    await town.product.asOwner('CREATE TABLE kept_trace AS SELECT * FROM ticketing.trace');
    await town.product.asOwner(edit, [ticket.ticketId]);
    const proof = await proofFor(town.reporter);
    expect(faultsOnPhone(proof)).toEqual([fault]);
    expect(proof.faults).toContainEqual(expect.objectContaining({ seq: 3 }));
    expect(await verifyProof(proof)).toMatchObject({ code: 1 });
    // A neighbour cannot work it out; that it does not hold is said to them by the platform.
    expect((await proofFor(town.neighbour)).faults).toContainEqual(expect.objectContaining({ seq: 3 }));
    await town.product.asOwner(
      'UPDATE ticketing.trace_words w SET body = k.body FROM kept_words k WHERE k.ticket_id = w.ticket_id AND k.seq = w.seq AND k.field = w.field',
    );
    await town.product.asOwner(
      'UPDATE ticketing.trace t SET at = k.at FROM kept_trace k WHERE k.ticket_id = t.ticket_id AND k.seq = t.seq',
    );
    await town.product.asOwner('DROP TABLE kept_words');
    await town.product.asOwner('DROP TABLE kept_trace');
  });
});
