import { setTimeout as pause } from 'node:timers/promises';
import { type Logger } from 'pino';
import { type Deliver } from '../deliveries/deliver.js';
import { type JobRun, startRun } from './job-run.js';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;

interface RunningJobs {
  /** Lets the jobs under way finish, then lets go of the database. */
  stop(): Promise<void>;
}

/** Takes delivery jobs until stopped: when the database goes away with jobs under way, again as soon as it is back. */
export async function startJobs(ownerUrl: string, deliver: Deliver, log: Logger): Promise<RunningJobs> {
  const stopping = new AbortController();
  let run: JobRun | undefined = await startRun(ownerUrl, deliver, log);

  const untilItRuns = async (): Promise<JobRun | undefined> => {
    for (let pauseMs = FIRST_PAUSE_MS; !stopping.signal.aborted; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      try {
        return await startRun(ownerUrl, deliver, log);
      } catch (error) {
        log.warn({ err: error as Error, pauseMs }, 'jobs cannot be taken yet');
        await pause(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
    return undefined;
  };
  const goesOn = async (): Promise<void> => {
    while (run) {
      const current: JobRun = run;
      await current.ended.catch(() => undefined);
      if (stopping.signal.aborted) return;
      run = undefined;
      log.error('jobs are no longer taken, as when the database goes away; they will be again');
      await current.letGo().catch((error: unknown) => log.warn({ err: error as Error }, 'what took jobs did not let go of the database'));
      run = await untilItRuns();
      if (run && stopping.signal.aborted) return run.stop();
      log.info('jobs are taken again');
    }
  };
  const whole = goesOn();
  return {
    stop: async () => {
      stopping.abort();
      await run?.stop();
      await whole;
    },
  };
}
