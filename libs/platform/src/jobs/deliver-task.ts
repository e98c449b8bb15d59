import { type JobHelpers } from 'graphile-worker';
import { type Deliver, type Delivered } from '../deliveries/deliver.js';
import { type DeliveryJob } from '../deliveries/undelivered.store.js';

/**
 * One job. A delivery that is held back is looked at again by a job of its own when it is due: the pauses and the
 * count of tries lie in our rows, so that waiting for another one's turn uses none of them up.
 */
export async function deliverTask(deliver: Deliver, payload: unknown, helpers: JobHelpers): Promise<Delivered> {
  const job = payload as DeliveryJob;
  const result = await deliver.run(job);
  if (typeof result === 'object')
    await helpers.addJob('deliver', job, { queueName: result.queue, runAt: result.heldUntil, maxAttempts: helpers.job.max_attempts });
  return result;
}
