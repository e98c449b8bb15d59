import { Injectable } from '@nestjs/common';
import { DomainError } from '@shequtong/kernel';
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
 * Limits that must hold over all processes and restarts: sign-in, SMS codes, ballots. A use is counted in a
 * transaction of its own, so that a failing attempt counts too.
 */
@Injectable()
export class RateWindows {
  constructor(private readonly transactions: Transactions) {}

  /** Counts one use of each bucket; throws `platform/rate-limited` with the seconds to wait when one is used up. */
  async use(...limits: readonly RateLimit[]): Promise<void> {
    const waits = await this.transactions.transact(systemActor(), async (tx) => {
      const seconds: number[] = [];
      for (const limit of [...limits].sort((a, b) => a.bucket.localeCompare(b.bucket))) seconds.push(await this.count(tx, limit));
      return seconds;
    });
    const wait = Math.max(...waits);
    if (wait > 0) throw new DomainError('platform/rate-limited', { retryAfterSeconds: wait });
  }

  /** Seconds until the bucket has room again; 0 when this use was within the limit. */
  private async count(tx: Tx, { bucket, limit, windowSeconds }: RateLimit): Promise<number> {
    const windowMs = windowSeconds * 1000;
    const start = new Date(Math.floor(tx.now.getTime() / windowMs) * windowMs);
    const { used } = await tx.one<{ used: number }>(
      `INSERT INTO platform.rate_window AS w (bucket, window_start, used) VALUES ($1, $2, 1)
       ON CONFLICT (bucket, window_start) DO UPDATE SET used = w.used + 1 RETURNING used`,
      [bucket, start],
    );
    return used <= limit ? 0 : Math.ceil((start.getTime() + windowMs - tx.now.getTime()) / 1000);
  }
}
