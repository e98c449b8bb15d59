import { pino } from 'pino';
import { openTestContext, type TestContext } from '../testing/test-context.js';
import { Lifeline } from './lifeline.js';

describe('the lifeline of a worker', () => {
  let context: TestContext;
  const held: Lifeline[] = [];

  beforeAll(async () => {
    context = await openTestContext({ imports: [] });
    for (const name of ['pool-alive', 'pool-killed']) {
      await context.asOwner(`SELECT graphile_worker.add_job('deliver', '{}'::json, job_key => $1)`, [name]);
      await context.asOwner(`UPDATE graphile_worker._private_jobs SET locked_by = $1, locked_at = now() WHERE key = $1`, [name]);
    }
  });
  afterAll(async () => {
    await Promise.all(held.map((lifeline) => lifeline.release()));
    await context.close();
  });

  const lifelineOf = async (name: string): Promise<Lifeline> => {
    const lifeline = new Lifeline(context.database.ownerUrl, name, pino({ level: 'silent' }));
    await lifeline.hold();
    held.push(lifeline);
    return lifeline;
  };

  it('tells those who are gone from those who work, also for whoever asks a second time', async () => {
    await lifelineOf('pool-alive');
    const killed = await lifelineOf('pool-killed');
    const other = await lifelineOf('pool-other');
    expect(await other.gone()).toEqual([]);
    await killed.release();
    expect(await other.gone()).toEqual(['pool-killed']);
    expect(await other.gone()).toEqual(['pool-killed']);
  });

  it('takes hold once, however many ask at the same moment', async () => {
    const asked = new Lifeline(context.database.ownerUrl, 'pool-asked', pino({ level: 'silent' }));
    held.push(asked);
    const clients = await Promise.all([asked.hold(), asked.hold(), asked.gone().then(() => asked.hold())]);
    expect(new Set(clients).size).toBe(1);
  });

  it('takes hold again after its connection was cut', async () => {
    const other = await lifelineOf('pool-third');
    await context.asOwner(`SELECT graphile_worker.add_job('deliver', '{}'::json, job_key => 'pool-third')`);
    await context.asOwner(`UPDATE graphile_worker._private_jobs SET locked_by = 'pool-third', locked_at = now() WHERE key = 'pool-third'`);
    const watcher = await lifelineOf('pool-watcher');
    const client = await other.hold();
    const cut = new Promise((resolve) => client.once('end', resolve));
    await context.asOwner(
      `SELECT pg_terminate_backend(l.pid) FROM pg_locks l WHERE l.locktype = 'advisory' AND l.objid = hashtext('pool-third')::oid`,
    );
    await cut;
    expect(await watcher.gone()).toContain('pool-third');
    expect(await other.hold()).not.toBe(client);
    expect(await watcher.gone()).not.toContain('pool-third');
  });
});
