import { makeWorkerUtils, runOnce } from 'graphile-worker';
import { silentJobLogger } from './silent-logger.js';
import { type Deliver } from '../deliveries/deliver.js';
import { deliverTask } from '../jobs/deliver-task.js';
import { type NowShift } from '../db/now-shift.js';

/** Jobs that are due by the test's clock are due for the job queue too, which knows only the database's. */
const MAKE_DUE = `WITH due AS (
  UPDATE graphile_worker._private_jobs SET run_at = least(run_at, now())
  WHERE attempts = 0 AND run_at <= greatest(now(), now() + $1 * interval '1 ms') RETURNING 1)
  SELECT count(*)::int AS n FROM due`;

/** Delivers every event that is due, and those the reactions publish, until none is left. Throws what a reaction threw. */
export async function drainDeliveries(ownerUrl: string, deliver: Deliver, clock: NowShift): Promise<void> {
  const failures: unknown[] = [];
  const utils = await makeWorkerUtils({ connectionString: ownerUrl });
  try {
    const due = (): Promise<number> =>
      utils.withPgClient(async (client) => (await client.query<{ n: number }>(MAKE_DUE, [clock.shiftMs])).rows[0]?.n ?? 0);
    while ((await due()) > 0 && failures.length === 0) {
      await runOnce({
        connectionString: ownerUrl,
        noHandleSignals: true,
        taskList: {
          deliver: async (payload, helpers) => {
            const result = await deliverTask(deliver, payload, helpers).catch((error: unknown) => {
              failures.push(error);
              throw error;
            });
            if (typeof result === 'object' && 'error' in result) failures.push(result.error);
          },
        },
        logger: silentJobLogger,
      });
    }
  } finally {
    await utils.release();
  }
  if (failures.length) throw failures[0];
}
