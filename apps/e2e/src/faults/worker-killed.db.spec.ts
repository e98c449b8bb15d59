import { type Member, places, resident, staff } from '@shequtong/identity/testing';
import { holdTable } from '@shequtong/platform/testing';
import { openWithProcesses, type ProductWithProcesses } from '../support/processes.js';
import { aReport } from '../ticketing/town.js';

/** kill -9 of the worker in the middle of a delivery: the next worker takes it up, and it is delivered once. */
describe('kill -9 of the worker in a delivery', () => {
  let product: ProductWithProcesses;
  let person: Member;

  beforeAll(async () => {
    product = await openWithProcesses();
    person = await resident(product.services);
    await staff(product.services, { role: 'community-secretary', areaId: places.community });
  });
  afterAll(() => product.close());

  const left = async (): Promise<number> => {
    const [jobs] = await product.asOwner<{ left: number }>(
      `SELECT count(*)::int AS left FROM graphile_worker.jobs WHERE task_identifier = 'deliver'`,
    );
    return jobs?.left ?? NaN;
  };

  test('what it had under way is taken up by the next, and the office is told once', async () => {
    await product.as(person).post(`/api/communities/${places.community}/tickets`, aReport).expect(201);
    const held = await holdTable(product.database.ownerUrl, 'messaging.inbox_item');
    const first = await product.startWorker();
    await held.untilWaitedFor();
    await first.kill();
    await held.release();
    const [locked] = await product.asOwner<{ jobs: number }>(
      `SELECT count(*)::int AS jobs FROM graphile_worker.jobs WHERE locked_by IS NOT NULL`,
    );
    expect(locked?.jobs).toBeGreaterThan(0);
    const second = await product.startWorker();
    while ((await left()) > 0);
    await second.stop();
    const told = await product.asOwner<{ times: number }>('SELECT count(*)::int AS times FROM messaging.inbox_item GROUP BY account_id');
    expect(told).toEqual([{ times: 1 }]);
  });
});
