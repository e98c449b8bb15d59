import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { LOGGER, Sweeps, Transactions } from '@shequtong/platform';
import { type Logger } from 'pino';
import { deleteOldLockouts } from '../store/credential.store.js';
import { emptyRejected } from '../store/membership.store.js';
import { spanningMistakes } from '../store/spanning.store.js';
import { deleteOldSmsCodes } from '../store/phone.store.js';
import { deleteOldSessions } from '../store/session.store.js';
import { platformItself } from './actors.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const BATCH = 1_000;
/** Days a rejected request keeps the person's data, so that they can ask back. */
const REJECTED_KEPT_DAYS = 30;
const SESSIONS_KEPT_DAYS = 180;

/** Removes what has served its purpose, and checks what no foreign key can: rows of a person that span kinds of tables. */
@Injectable()
export class IdentityHousekeeping implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly sweeps: Sweeps,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.sweeps.register('identity/housekeeping', HOUR_MS, () => this.tidy());
    this.sweeps.register('identity/spanning-check', DAY_MS, () => this.check());
  }

  private async tidy(): Promise<{ handled: number; more: boolean }> {
    return this.transactions.transact(platformItself(), async (tx) => {
      const before = (days: number): Date => new Date(tx.now.getTime() - days * DAY_MS);
      const rejected = await emptyRejected(tx, before(REJECTED_KEPT_DAYS), BATCH);
      const sessions = await deleteOldSessions(tx, before(SESSIONS_KEPT_DAYS), BATCH);
      const rest = (await deleteOldSmsCodes(tx, before(1))) + (await deleteOldLockouts(tx, before(1)));
      return { handled: rejected + sessions + rest, more: rejected === BATCH || sessions === BATCH };
    });
  }

  /** Reports only: a mistake here is a bug to understand, not a row to repair in silence. */
  private async check(): Promise<{ handled: number; more: boolean }> {
    const mistakes = await this.transactions.read(platformItself(), (db) => spanningMistakes(db, BATCH));
    for (const { kind, ids } of mistakes) this.logger.error({ kind, ids }, 'rows of one person disagree');
    return { handled: mistakes.length, more: false };
  }
}
