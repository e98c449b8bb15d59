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

export interface JobRun {
  /** It ended by itself: what became of a job could not be written down, since the database was away. */
  readonly ended: Promise<void>;
  /** Lets the jobs under way finish, then lets go of the database. */
  stop(): Promise<void>;
  /** Of one that ended: the next run finds that it is gone, and frees what it held. */
  letGo(): Promise<void>;
}

const levels = { error: 'error', warning: 'warn', info: 'info', debug: 'debug' } as const;

/** The job library's own lines as JSON like every other one; what a job carried is left out. */
const linesInto =
  (log: Logger): LogFunctionFactory =>
  ({ label, workerId, taskIdentifier, jobId }) =>
  (level, message) =>
    log[levels[level]]({ context: label, workerId, taskIdentifier, jobId }, message);

/** Starts taking delivery jobs. `ownerUrl` is the owner's connection: the job tables belong to that role. */
export async function startRun(ownerUrl: string, deliver: Deliver, log: Logger): Promise<JobRun> {
  // Loaded here, because an API process never takes a job.
  const { Logger: JobLogger, makeWorkerUtils, run } = await import('graphile-worker');
  const logger = new JobLogger(linesInto(log));
  const utils = await makeWorkerUtils({ connectionString: ownerUrl, logger });
  const events: WorkerEvents = new EventEmitter();
  // Jobs are locked in the name of the pool, which the library makes up.
  const lifeline = new Promise<Lifeline>((resolve) =>
    events.once('pool:create', ({ workerPool }) => resolve(new Lifeline(ownerUrl, workerPool.id, log))),
  );
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
    noHandleSignals: true,
    crontab: CRONTAB,
    // In batches a failure to write what became of a job ends the run; one by one it would end the process.
    preset: { worker: { concurrentJobs: CONCURRENCY, pollInterval: 1_000, completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    taskList: {
      deliver: async (payload, helpers) => {
        await deliverTask(deliver, payload, helpers);
      },
      'free-jobs-of-the-gone': freeJobsOfTheGone,
      'remove-unused-queues': () => utils.cleanup({ tasks: ['GC_JOB_QUEUES'] }),
    },
  }).catch(async (error: unknown) => {
    await utils.release();
    throw error;
  });
  const release = async (): Promise<void> => {
    await (await lifeline).release();
    await utils.release();
  };
  let released: Promise<void> | undefined;
  const letGo = (): Promise<void> => (released ??= release());
  const stop = async (): Promise<void> => {
    await runner.stop().catch(() => undefined); // refused only by one that has ended already
    // The library gives no word that a job's end was written. One that was told nevertheless finds nothing left to do.
    await utils.forceUnlockWorkers([(await lifeline).name]);
    await letGo();
  };
  await freeJobsOfTheGone().catch(async (error: unknown) => {
    await runner.stop().catch(() => undefined);
    await letGo();
    throw error;
  });
  return { ended: runner.promise, stop, letGo };
}
