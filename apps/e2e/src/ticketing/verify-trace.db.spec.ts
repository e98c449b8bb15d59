import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { openLine, testEnvironment } from '@shequtong/platform/testing';
import { programOfApi } from '../support/api-process.js';
import { bodies, done, openTown, resolved, step, type Ticket, type Town } from './town.js';

const run = promisify(execFile);

describe('the command verify-trace', () => {
  let town: Town;
  let ticket: Ticket;
  const tree = 'tree of 310113000000, 5 entries, 1 signed heads: intact\n';
  beforeAll(async () => {
    town = await openTown('2026-11-02 09:00');
    ticket = await done(step(town, await resolved(town), town.colleague, 'follow-up', bodies['follow-up']));
    // The command measures by the clock of the machine, by which these steps would have waited for weeks.
    await town.product.sweep('ticketing/tree');
  });
  afterAll(() => town.product.close());

  /** The command in a process of its own, as an operator runs it, under the application's role. */
  async function verifyTrace(): Promise<{ code: number; said: string }> {
    try {
      return { code: 0, said: (await run(process.execPath, [programOfApi('verify-trace')], { env: environment() })).stdout };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { code, said: stdout + stderr };
    }
  }

  function environment(): NodeJS.ProcessEnv {
    const { config, database } = town.product;
    const master = config.secrets.fieldMasterKeys.map(({ id, key }) => `${id}:${key.toString('base64')}`).join(',');
    const keys = {
      FIELD_MASTER_KEYS: master,
      TREE_KEYS: config.secrets.treeKeys.map(({ id, key }) => `${id}:${key.toString('base64')}`).join(','),
      BLIND_INDEX_KEY: config.secrets.blindIndexKey.toString('base64'),
      LINK_KEY: randomBytes(32).toString('base64'),
      REFRESH_KEYS: `r1:${randomBytes(32).toString('base64')}`,
    };
    return { ...process.env, NODE_OPTIONS: '', ...testEnvironment(database, keys) };
  }

  test('waits for a database that is being restarted, and says so once', async () => {
    const env = environment();
    const line = await openLine(env.DATABASE_URL ?? '');
    await line.cut();
    const command = spawn(process.execPath, [programOfApi('verify-trace')], {
      env: { ...env, DATABASE_URL: line.through(env.DATABASE_URL ?? '') },
    });
    const [told] = (await once(command.stderr, 'data')) as [Buffer];
    await line.mend();
    const said: Buffer[] = [];
    command.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    const [code] = await once(command, 'close');
    await line.close();
    expect({ told: told.toString(), code, said: Buffer.concat(said).toString() }).toEqual({
      told: 'the database does not answer yet; waiting up to 60 s\n',
      code: 0,
      said: `${tree}1 tickets, 5 trace entries: all intact\n`,
    });
  }, 60_000);

  test('sees that a trace ends before the tree says so, though everything else was made to fit; and a proof holds without us', async () => {
    expect(await verifyTrace()).toEqual({ code: 0, said: `${tree}1 tickets, 5 trace entries: all intact\n` });
    const proof = (
      await town.product.as(town.reporter).get(`/api/communities/${ticket.areaId}/tickets/${ticket.ticketId}/proof`).expect(200)
    ).body as { verifierKeys: string[] };
    const verifying = run(process.execPath, [programOfApi('verify-proof'), '-', '--key', proof.verifierKeys[0] ?? ''], { env: {} });
    verifying.child.stdin?.end(JSON.stringify(proof));
    expect((await verifying).stdout.split('\n').filter((line) => line.includes('stands at'))).toHaveLength(5);
    await town.product.asOwner(
      'INSERT INTO ticketing.tree_leaf SELECT area_id, 5, ticket_area_id, ticket_id, 6, hash FROM ticketing.tree_leaf WHERE position = 4',
    );
    const found = await verifyTrace();
    expect([found.code, found.said]).toEqual([1, expect.stringContaining(`${ticket.areaId} ${ticket.number}: leaf-differs entry 6`)]);
    expect(found.said).toContain('1 signed heads: leaf-beyond position 5\n');
    await town.product.asOwner('DELETE FROM ticketing.tree_leaf WHERE position = 5');
  }, 60_000);

  test('proves that every trace is intact, then finds the row that was edited behind the application’s back', async () => {
    expect(await verifyTrace()).toMatchObject({ code: 0, said: expect.stringContaining('1 tickets, 5 trace entries: all intact\n') });
    await town.product.asOwner(`UPDATE ticketing.trace SET by_account_id = $2 WHERE ticket_id = $1 AND seq = 3`, [
      ticket.ticketId,
      town.colleague.accountId,
    ]);
    const found = await verifyTrace();
    expect(found.code).toBe(1);
    expect(found.said).toContain(`${ticket.areaId} ${ticket.number}: chain-broken entry 3`);
    expect(found.said).toContain('1 tickets do not verify');
    expect(found.said).not.toContain(bodies.resolve.result);
  }, 60_000);
});
