import { places, resident, staff } from '@shequtong/identity/testing';
import { holdTable, openLine, type SeveredLine } from '@shequtong/platform/testing';
import { launchBoth, startWorker } from '../support/api-process.js';
import { openWithProcesses, type ProductWithProcesses } from '../support/processes.js';
import { aReport } from '../ticketing/town.js';

/** PostgreSQL restarts: its connections end in the middle of whatever they do, and it takes no new ones for a while. */
describe('while the database is away', () => {
  let product: ProductWithProcesses;
  let line: SeveredLine;
  let environment: Record<string, string>;

  beforeAll(async () => {
    product = await openWithProcesses();
    const { appUrl, ownerUrl } = product.database;
    line = await openLine(ownerUrl);
    environment = { ...product.environment, DATABASE_URL: line.through(appUrl), MIGRATE_DATABASE_URL: line.through(ownerUrl) };
  });
  afterAll(async () => {
    await line.close();
    await product.close();
  });

  const left = async (): Promise<number> => {
    const [jobs] = await product.asOwner<{ left: number }>(
      `SELECT count(*)::int AS left FROM graphile_worker.jobs WHERE task_identifier = 'deliver'`,
    );
    return jobs?.left ?? NaN;
  };

  test('a worker with a delivery under way lives on, and delivers it once when the database is back', async () => {
    await staff(product.services, { role: 'community-secretary', areaId: places.community });
    await product
      .as(await resident(product.services))
      .post(`/api/communities/${places.community}/tickets`, aReport)
      .expect(201);
    const held = await holdTable(product.database.ownerUrl, 'messaging.inbox_item');
    const worker = await startWorker(environment);
    await held.untilWaitedFor();
    await line.cut();
    await held.release();
    await worker.untilItSays('jobs are no longer taken, as when the database goes away; they will be again');
    await line.mend();
    while ((await left()) > 0);
    expect(await worker.stop()).toBe(0);
    expect(await product.asOwner('SELECT count(*)::int AS times FROM messaging.inbox_item GROUP BY account_id')).toEqual([{ times: 1 }]);
  });

  test('API and worker that start wait for it', async () => {
    await line.cut();
    const starting = launchBoth(environment);
    for (const { program } of starting) await program.untilItSays('the database does not answer yet; waiting up to 30 s');
    await line.mend();
    for (const { program, words } of starting) {
      await program.untilItSays(words);
      await program.stop();
    }
  });
});
