/**
 * How a call may go wrong on demand.
 * - `errcode` refused with this code, nothing happens · `status` refused with this HTTP status and an HTML page
 * - `drop` the connection breaks before anything happens · `lose` it happens, and the answer is lost
 * - `hold` it happens, and the answer waits for `release` · `slow` it happens, and the answer takes `ms`
 * - `garbage` it happens, and the answer is not JSON
 */
export type Fault =
  | { mode: 'errcode'; errcode: number; errmsg?: string }
  | { mode: 'status'; status: number }
  | { mode: 'drop' }
  | { mode: 'lose' }
  | { mode: 'hold' }
  | { mode: 'slow'; ms: number }
  | { mode: 'garbage' };

export interface FaultOrder {
  /** Only calls of this path; every call when absent. */
  path?: string;
  /** How many calls. */
  times: number;
  fault: Fault;
}

/** The faults that were ordered and the answers being held back. */
export class Faults {
  #orders: FaultOrder[] = [];
  #held: { path: string; go: () => void }[] = [];
  #watchers: (() => void)[] = [];

  order(order: FaultOrder): void {
    this.#orders.push({ ...order });
  }

  /** The fault of this call, which uses it up. */
  take(path: string): Fault | undefined {
    const order = this.#orders.find((candidate) => candidate.path === undefined || candidate.path === path);
    if (!order) return undefined;
    order.times -= 1;
    if (order.times <= 0) this.#orders = this.#orders.filter((candidate) => candidate !== order);
    return order.fault;
  }

  /** Resolves when the answer may go. */
  async hold(path: string): Promise<void> {
    await new Promise<void>((go) => {
      this.#held.push({ path, go });
      const watchers = this.#watchers;
      this.#watchers = [];
      for (const tell of watchers) tell();
    });
  }

  /** Resolves when at least this many answers are being held: a test's way to know that a call has arrived. */
  async untilHeld(count: number): Promise<void> {
    while (this.#held.length < count) await new Promise<void>((tell) => this.#watchers.push(tell));
  }

  /** Lets the held answers go; answers how many. */
  release(): number {
    const held = this.#held;
    this.#held = [];
    for (const { go } of held) go();
    return held.length;
  }

  clear(): void {
    this.#orders = [];
    this.release();
  }
}
