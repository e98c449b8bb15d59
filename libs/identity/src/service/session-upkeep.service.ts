import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DAY_MS } from '@shequtong/kernel';
import { Sweeps, Transactions } from '@shequtong/platform';
import { endSession, type SessionPlace, unusedSessions } from '../store/session.store.js';
import { platformItself } from './actors.js';
import { Keys } from './keys.service.js';

const BATCH = 1_000;

/**
 * Ends sessions whose key was taken out of use (REFRESH_KEYS): nobody can refresh them, and left open they would be kept
 * as long as one that is used. Who was here within the day is left alone: while keys are replaced in several processes,
 * this one may not know yet by which key another has just made a token.
 */
@Injectable()
export class SessionUpkeep implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly sweeps: Sweeps,
    private readonly keys: Keys,
  ) {}

  onModuleInit(): void {
    this.sweeps.register('identity/keyless-sessions', DAY_MS, () => this.endKeyless());
  }

  /** Reads all sessions, a batch in a transaction: their keys are told from them one by one, in no column. */
  async endKeyless(): Promise<{ handled: number; more: boolean }> {
    let handled = 0;
    let after: SessionPlace | undefined;
    do {
      const { read, ended } = await this.batch(after);
      handled += ended;
      after = read.length === BATCH ? read.at(-1) : undefined;
    } while (after);
    return { handled, more: false };
  }

  private batch(after: SessionPlace | undefined): Promise<{ read: SessionPlace[]; ended: number }> {
    return this.transactions.transact(platformItself(), async (tx) => {
      const read = await unusedSessions(tx, new Date(tx.now.getTime() - DAY_MS), after, BATCH);
      let ended = 0;
      for (const session of read)
        if (!this.keys.mayRefresh(session)) ended += await endSession(tx, session.accountId, session.id, 'key-removed');
      return { read, ended };
    });
  }
}
