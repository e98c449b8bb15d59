import { makeWorkerUtils, runOnce } from 'graphile-worker';
import { silentJobLogger } from './silent-logger.js';
import { type Deliver, type DeliveryJob } from '../deliveries/deliver.js';

/** Delivers every waiting event, and those the reactions publish, until none is left. Throws what a reaction threw. */
export async function drainDeliveries(ownerUrl: string, deliver: Deliver): Promise<void> {
  const failures: unknown[] = [];
  const utils = await makeWorkerUtils({ connectionString: ownerUrl });
  try {
    const waiting = (): Promise<number> =>
      utils.withPgClient(async (client) => {
        const { rows } = await client.query<{ n: string }>('SELECT count(*) AS n FROM graphile_worker.jobs WHERE attempts = 0');
        return Number(rows[0]?.n ?? 0);
      });
    while ((await waiting()) > 0 && failures.length === 0) {
      await runOnce({
        connectionString: ownerUrl,
        noHandleSignals: true,
        taskList: {
          deliver: async (payload) => {
            await deliver.run(payload as DeliveryJob).catch((error: unknown) => {
              failures.push(error);
              throw error;
            });
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
