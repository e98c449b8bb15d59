import { type Member, places, resident, staff } from '@shequtong/identity/testing';
import { type HeldTable, holdTable } from '@shequtong/platform/testing';
import { openWithProcesses, type ProductWithProcesses } from '../support/processes.js';
import { aReport } from '../ticketing/town.js';

/** SIGTERM, as every rolling restart sends it: what is under way is finished, nothing new is taken. */
describe('a process that is told to end', () => {
  let product: ProductWithProcesses;
  let person: Member;
  let held: HeldTable;

  beforeAll(async () => {
    product = await openWithProcesses();
    person = await resident(product.services);
    await staff(product.services, { role: 'community-secretary', areaId: places.community });
  });
  afterAll(() => product.close());

  /** Resolves when nobody listens there any more. */
  const untilRefused = async (url: string): Promise<void> => {
    const answers = (): Promise<boolean> =>
      fetch(`${url}/healthz`, { headers: { Connection: 'close' } }).then(
        () => true,
        () => false,
      );
    while (await answers());
  };

  test('the API answers the request it has, takes no other, and ends by the signal it was sent', async () => {
    const api = await product.start();
    held = await holdTable(product.database.ownerUrl, 'ticketing.ticket');
    const answer = fetch(`${api.url}/api/communities/${places.community}/tickets`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${person.accessToken}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': 'under-way-at-the-end',
      },
      body: JSON.stringify(aReport),
    });
    await held.untilWaitedFor();
    const ended = api.stop();
    await untilRefused(api.url);
    await held.release();
    const { status, headers } = await answer;
    // The connection goes with the answer; a process that waits for phones to hang up is killed in the end.
    expect({ status, connection: headers.get('connection') }).toEqual({ status: 201, connection: 'close' });
    expect(await ended).toBe('SIGTERM');
  });

  test('the worker finishes the delivery it has and leaves no job locked', async () => {
    held = await holdTable(product.database.ownerUrl, 'messaging.inbox_item');
    const worker = await product.startWorker();
    await held.untilWaitedFor();
    const ended = worker.stop();
    await held.release();
    expect(await ended).toBe(0);
    const [after] = await product.asOwner(`SELECT
      (SELECT count(*)::int FROM graphile_worker.jobs WHERE locked_at IS NOT NULL) AS locked,
      (SELECT count(*)::int FROM graphile_worker.jobs WHERE attempts > 1 OR last_error IS NOT NULL) AS failed,
      (SELECT count(*) > 0 FROM messaging.inbox_item) AS told`);
    expect(after).toEqual({ locked: 0, failed: 0, told: true });
  });
});
