import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DAY_MS, HOUR_MS } from '@shequtong/kernel';
import { systemActor } from '../db/actor.js';
import { Transactions } from '../db/transactions.js';
import { KEPT_DAYS } from '../idempotency/commands.js';
import { Sweeps } from './sweeps.js';

const BATCH = 5_000;
/** Events at a time: a batch is done in some milliseconds and holds nobody up. */
const EVENTS_BATCH = 1_000;

/** Removes what the platform keeps for a while only: answers for replay, rate windows, spent revocations, events every reaction has had. */
@Injectable()
export class Housekeeping implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly sweeps: Sweeps,
  ) {}

  onModuleInit(): void {
    this.sweeps.register('platform/housekeeping', HOUR_MS, () => this.pass());
    this.sweeps.register('platform/forget-events', HOUR_MS, () => this.forgetEvents());
  }

  private async pass(): Promise<{ handled: number; more: boolean }> {
    return this.transactions.transact(systemActor(), async (tx) => {
      const before = new Date(tx.now.getTime() - KEPT_DAYS * DAY_MS);
      const commands = await tx.execute(
        `DELETE FROM platform.command WHERE (area_id, account_id, route, key) IN
           (SELECT area_id, account_id, route, key FROM platform.command WHERE at < $1 LIMIT ${BATCH})`,
        [before],
      );
      const windows = await tx.execute('DELETE FROM platform.rate_window WHERE window_start < $1', [
        new Date(tx.now.getTime() - 48 * HOUR_MS),
      ]);
      const revocations = await tx.execute('DELETE FROM platform.revocation WHERE not_before < $1', [new Date(tx.now.getTime() - HOUR_MS)]);
      return { handled: commands + windows + revocations, more: commands === BATCH };
    });
  }

  private async forgetEvents(): Promise<{ handled: number; more: boolean }> {
    return this.transactions.transact(systemActor(), async (tx) => {
      const { gone } = await tx.one<{ gone: number }>('SELECT platform.forget_events($1) AS gone', [EVENTS_BATCH]);
      return { handled: gone, more: gone === EVENTS_BATCH };
    });
  }
}
