import { type Logger } from 'pino';
import { withRequestId } from '../observability/request-context.js';
import { type SweepMarks } from './sweep-marks.js';
import { type NamedSweep } from './sweeps.js';

/** Runs every sweep at its interval until stopped; an error is logged and the next pass tries again. */
export class WorkerLoop {
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly running = new Set<Promise<void>>();
  private stopped = false;

  constructor(
    private readonly sweeps: readonly NamedSweep[],
    private readonly marks: SweepMarks,
    private readonly log: Logger,
  ) {}

  start(): void {
    for (const sweep of this.sweeps) this.schedule(sweep, 0);
  }

  /** Resolves when the passes under way have ended. */
  async stop(): Promise<void> {
    this.stopped = true;
    for (const timer of this.timers) clearTimeout(timer);
    await Promise.all(this.running);
  }

  private schedule(sweep: NamedSweep, delayMs: number): void {
    if (this.stopped) return;
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      const pass = this.pass(sweep).finally(() => this.running.delete(pass));
      this.running.add(pass);
    }, delayMs);
    this.timers.add(timer);
  }

  private async pass(sweep: NamedSweep): Promise<void> {
    let delayMs = sweep.everyMs;
    try {
      const { handled, more } = await withRequestId(`sweep/${sweep.name}`, sweep.sweep);
      if (handled) this.log.info({ sweep: sweep.name, handled }, 'swept');
      if (more) delayMs = 0;
      await this.mark(sweep);
    } catch (error) {
      this.log.error({ sweep: sweep.name, err: error as Error }, 'a sweep failed and will run again');
    }
    this.schedule(sweep, delayMs);
  }

  /** The sweep has done its work all the same; without its mark it is only said to be late. */
  private async mark(sweep: NamedSweep): Promise<void> {
    try {
      await this.marks.mark(sweep.name);
    } catch (error) {
      this.log.error({ sweep: sweep.name, err: error as Error }, 'a sweep ended and could not be marked');
    }
  }
}
