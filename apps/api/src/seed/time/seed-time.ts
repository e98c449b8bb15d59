import { AsyncLocalStorage } from 'node:async_hooks';
import { type NowShift } from '@shequtong/platform';

/**
 * The one other place than tests that may move `now`: the demo's past is written by the real routes and services at
 * the moment each row claims, so its clocks and hash chains are real. Works by call chain, so that several people's
 * stories can be written side by side, each at its own time.
 */
export class SeedTime implements NowShift {
  private readonly instants = new AsyncLocalStorage<Date>();

  /** Outside of `at` it is now. */
  get shiftMs(): number {
    const instant = this.instants.getStore();
    return instant ? instant.getTime() - Date.now() : 0;
  }

  /** Runs `work` as if it were `instant`, whatever the wall clock says meanwhile. */
  at<T>(instant: Date, work: () => Promise<T>): Promise<T> {
    return this.instants.run(instant, work);
  }

  now(): Date {
    return new Date(Date.now() + this.shiftMs);
  }
}
