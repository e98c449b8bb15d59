/** Timers that run when the test says so: no waiting, and the same order every time. */

interface Timer {
  id: number;
  at: number;
  run: () => void;
  /** Set for intervals. */
  every?: number;
}

/** Lets promises that are already settled run their reactions. */
const promisesDone = () => new Promise<void>((resolve) => setImmediate(resolve));

export class VirtualTime {
  private now = 0;
  private nextId = 1;
  private timers: Timer[] = [];

  readonly setTimeout = (run: (...args: unknown[]) => void, milliseconds = 0, ...args: unknown[]): number =>
    this.add(() => run(...args), milliseconds);

  readonly setInterval = (run: (...args: unknown[]) => void, milliseconds = 0, ...args: unknown[]): number =>
    this.add(() => run(...args), milliseconds, Math.max(1, milliseconds));

  readonly clear = (id?: number): void => {
    this.timers = this.timers.filter((timer) => timer.id !== id);
  };

  /** Runs everything that is due within so many milliseconds, promises included. */
  async pass(milliseconds: number): Promise<void> {
    const until = this.now + milliseconds;
    await promisesDone();
    for (let next = this.due(until); next; next = this.due(until)) {
      this.now = next.at;
      this.timers = this.timers.filter((timer) => timer !== next);
      if (next.every !== undefined) this.timers.push({ ...next, at: next.at + next.every });
      next.run();
      await promisesDone();
    }
    this.now = until;
  }

  private add(run: () => void, milliseconds: number, every?: number): number {
    const id = this.nextId;
    this.nextId += 1;
    this.timers.push({ id, at: this.now + Math.max(0, milliseconds), run, every });
    return id;
  }

  private due(until: number): Timer | undefined {
    return this.timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at || a.id - b.id)[0];
  }
}
