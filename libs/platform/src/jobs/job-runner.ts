import { EventEmitter } from 'node:events';
import { type LogFunctionFactory, type WorkerEvents } from 'graphile-worker';
import { type Logger } from 'pino';
import { type Deliver } from '../deliveries/deliver.js';
import { deliverTask } from './deliver-task.js';
import { Lifeline } from './lifeline.js';

const CONCURRENCY = 4;
/** Queues are named after streams and would pile up: unused ones are removed nightly (20:00 UTC, 04:00 in Shanghai). What killed workers hold is freed every minute. */
const CRONTAB = `0 20 * * * remove-unused-queues
* * * * * free-jobs-of-the-gone`;

export interface RunningJobs {
  /** Lets the jobs under way finish, then lets go of the database. */
  stop(): Promise<void>;
}

const levels = { error: 'error', warning: 'warn', info: 'info', debug: 'debug' } as const;

/** The job library's own lines as JSON like every other one; what a job carried is left out. */
const linesInto =
  (log: Logger): LogFunctionFactory =>
  ({ label, workerId, taskIdentifier, jobId }) =>
  (level, message) =>
    log[levels[level]]({ context: label, workerId, taskIdentifier, jobId }, message);

/** Starts taking delivery jobs. `ownerUrl` is the owner's connection: the job tables belong to that role. */
export async function startJobs(ownerUrl: string, deliver: Deliver, log: Logger): Promise<RunningJobs> {
  // Loaded here, because an API process never takes a job.
  const { Logger: JobLogger, makeWorkerUtils, run } = await import('graphile-worker');
  const logger = new JobLogger(linesInto(log));
  const utils = await makeWorkerUtils({ connectionString: ownerUrl, logger });
  const events: WorkerEvents = new EventEmitter();
  // Jobs are locked in the name of the pool, which the library makes up.
  const lifeline = new Promise<Lifeline>((resolve) => events.once('pool:create', ({ workerPool }) => resolve(new Lifeline(ownerUrl, workerPool.id, log))));
  const freeJobsOfTheGone = async (): Promise<void> => {
    const gone = await (await lifeline).gone();
    if (gone.length === 0) return;
    log.warn({ workers: gone.length }, 'workers were killed; their jobs are taken up again');
    await utils.forceUnlockWorkers(gone);
  };
  const runner = await run({
    connectionString: ownerUrl,
    logger,
    events,
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    pollInterval: 1_000,
    crontab: CRONTAB,
    taskList: {
      deliver: async (payload, helpers) => {
        await deliverTask(deliver, payload, helpers);
      },
      'free-jobs-of-the-gone': freeJobsOfTheGone,
      'remove-unused-queues': () => utils.cleanup({ tasks: ['GC_JOB_QUEUES'] }),
    },
  });
  await freeJobsOfTheGone();
  return {
    stop: async () => {
      await runner.stop();
      const own = await lifeline;
      // The library writes that a job is done without waiting for it. One that was told nevertheless finds nothing left to do.
      await utils.forceUnlockWorkers([own.name]);
      await own.release();
      await utils.release();
    },
  };
}
