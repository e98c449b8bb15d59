import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { eachAlone, LOGGER, MediaService, Sweeps, systemActor, Transactions } from '@shequtong/platform';
import { type Logger } from 'pino';
import { DAY_MS, HOUR_MS } from '@shequtong/kernel';
import { deletePaperConsents } from '../store/card.store.js';
import { deleteOldLockouts } from '../store/credential.store.js';
import { areasWithRejected, emptyRejected } from '../store/membership.store.js';
import { deleteEvidence } from '../store/review.store.js';
import { spanningMistakes } from '../store/spanning.store.js';
import { deleteOldSmsCodes } from '../store/phone.store.js';
import { deleteOldSessions } from '../store/session.store.js';
import { platformItself } from './actors.js';

const BATCH = 1_000;
/** Days a rejected request keeps the person's data, so that they can ask back. */
const REJECTED_KEPT_DAYS = 30;
const SESSIONS_KEPT_DAYS = 180;

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY_MS);

/** Removes what has served its purpose, and checks what no foreign key can: rows of a person that span kinds of tables. */
@Injectable()
export class IdentityHousekeeping implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly sweeps: Sweeps,
    private readonly media: MediaService,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.sweeps.register('identity/housekeeping', HOUR_MS, () => this.tidy());
    this.sweeps.register('identity/spanning-check', DAY_MS, () => this.check());
  }

  private async tidy(): Promise<{ handled: number; more: boolean }> {
    const tidied = await this.transactions.transact(platformItself(), async (tx) => {
      const sessions = await deleteOldSessions(tx, daysBefore(tx.now, SESSIONS_KEPT_DAYS), BATCH);
      const rest = (await deleteOldSmsCodes(tx, daysBefore(tx.now, 1))) + (await deleteOldLockouts(tx, daysBefore(tx.now, 1)));
      return { handled: sessions + rest, more: sessions === BATCH };
    });
    return { ...tidied, handled: tidied.handled + (await this.emptyRejected()) };
  }

  /** One transaction for each community; what a person handed in with the request goes with it. */
  private async emptyRejected(): Promise<number> {
    const areas = await this.transactions.read(platformItself(), (db) =>
      areasWithRejected(db, daysBefore(db.now, REJECTED_KEPT_DAYS), BATCH),
    );
    return eachAlone(areas, (areaId) =>
      this.transactions.transact(systemActor(areaId), async (tx) => {
        const memberships = await emptyRejected(tx, areaId, daysBefore(tx.now, REJECTED_KEPT_DAYS));
        await this.media.erase(tx, areaId, await deleteEvidence(tx, areaId, memberships));
        // Who was enrolled on paper waits, and may be rejected, once their verification was taken back.
        for (const membershipId of memberships) await this.media.erase(tx, areaId, await deletePaperConsents(tx, areaId, membershipId));
        return memberships.length;
      }),
    );
  }

  /** Reports only: a mistake here is a bug to understand, not a row to repair in silence. */
  private async check(): Promise<{ handled: number; more: boolean }> {
    const mistakes = await this.transactions.read(platformItself(), (db) => spanningMistakes(db, BATCH));
    for (const { kind, ids } of mistakes) this.logger.error({ kind, ids }, 'rows of one person disagree');
    return { handled: mistakes.length, more: false };
  }
}
