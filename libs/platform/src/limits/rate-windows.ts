import { Injectable } from '@nestjs/common';
import { DomainError, startOfWindow } from '@shequtong/kernel';
import { type Tx } from '../db/db.js';
import { systemActor } from '../db/actor.js';
import { Transactions } from '../db/transactions.js';

export interface RateLimit {
  /** What is counted for whom, such as `sms|phone|<blind index>`; never a plain phone number or address. */
  readonly bucket: string;
  readonly limit: number;
  readonly windowSeconds: number;
}

/**
 * Limits that must hold over all processes and restarts: sign-in, SMS codes, ballots. Limits are named from the
 * narrowest to the widest and counted in that order up to the first that is used up: whoever goes on asking after
 * their own share is gone uses up nobody else's. The order of the kinds is also the order of the locks.
 */
@Injectable()
export class RateWindows {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Counts one try in a transaction of its own, so that one that fails afterwards counts too. Throws
   * `platform/rate-limited` with the seconds to wait.
   */
  async use(...limits: readonly RateLimit[]): Promise<void> {
    const wait = await this.transactions.transact(systemActor(), (tx) => this.count(tx, ...limits));
    if (wait > 0) throw new DomainError('platform/rate-limited', { retryAfterSeconds: wait });
  }

  /**
   * Counts one use together with its effect: what is refused or undone does not count.
   * @returns the seconds until there is room again; 0 when there was
   */
  async count(tx: Tx, ...limits: readonly RateLimit[]): Promise<number> {
    for (const limit of limits) {
      const wait = await countOne(tx, limit);
      if (wait > 0) return wait;
    }
    return 0;
  }

  /** Takes back a use that was counted at `at` and came to nothing. */
  async giveBack(tx: Tx, at: Date, ...limits: readonly RateLimit[]): Promise<void> {
    for (const { bucket, windowSeconds } of limits) {
      const window = [bucket, startOfWindow(at, windowSeconds)];
      await tx.execute('DELETE FROM platform.rate_window WHERE bucket = $1 AND window_start = $2 AND used = 1', window);
      await tx.execute('UPDATE platform.rate_window SET used = used - 1 WHERE bucket = $1 AND window_start = $2 AND used > 1', window);
    }
  }
}

async function countOne(tx: Tx, { bucket, limit, windowSeconds }: RateLimit): Promise<number> {
  const start = startOfWindow(tx.now, windowSeconds);
  const { used } = await tx.one<{ used: number }>(
    `INSERT INTO platform.rate_window AS w (bucket, window_start, used) VALUES ($1, $2, 1)
     ON CONFLICT (bucket, window_start) DO UPDATE SET used = w.used + 1 RETURNING used`,
    [bucket, start],
  );
  return used <= limit ? 0 : Math.ceil((start.getTime() + windowSeconds * 1000 - tx.now.getTime()) / 1000);
}
