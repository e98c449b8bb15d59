import { Injectable } from '@nestjs/common';
import { DomainError } from '@shequtong/kernel';
import { accountOf, type Actor, type Command, Commands, type Db, newId, NO_AREA, Transactions } from '@shequtong/platform';
import {
  consentsOf,
  type ConsentRow,
  consentStanding,
  currentNotice,
  lastConsent,
  type PrivacyNotice,
  recordConsent,
} from '../store/consent.store.js';

export interface ConsentState {
  readonly currentVersion: number | null;
  /** The version agreed to and not withdrawn. */
  readonly givenVersion: number | null;
  readonly at: Date | null;
}

const NOTICE = 'privacy';

/** Consent to the privacy notice: versioned, given and withdrawn by the person, every act kept (product §2, Join). */
@Injectable()
export class ConsentsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly commands: Commands,
  ) {}

  /** Throws `platform/not-found` before the first notice was set up. */
  async notice(actor: Actor): Promise<PrivacyNotice> {
    const notice = await this.transactions.read(actor, currentNotice);
    if (!notice) throw new DomainError('platform/not-found');
    return notice;
  }

  async state(actor: Actor): Promise<ConsentState> {
    return this.transactions.read(actor, (db) => this.stateOf(db, accountOf(actor)));
  }

  async stateOf(db: Db, accountId: string): Promise<ConsentState> {
    const { currentVersion, last } = await consentStanding(db, accountId);
    const given = last?.act === 'given' ? last : undefined;
    return { currentVersion, givenVersion: given?.version ?? null, at: given?.at ?? null };
  }

  history(db: Db, accountId: string): Promise<ConsentRow[]> {
    return consentsOf(db, accountId);
  }

  /** The version agreed to; throws `identity/consent-missing`, or `identity/consent-outdated` when a newer one is in force. */
  async required(db: Db, accountId: string): Promise<number> {
    const { currentVersion, givenVersion } = await this.stateOf(db, accountId);
    if (givenVersion === null) throw new DomainError('identity/consent-missing');
    if (givenVersion !== currentVersion) throw new DomainError('identity/consent-outdated');
    return givenVersion;
  }

  /** Agrees to the version in force; throws `identity/consent-outdated` for another one. */
  async give(command: Command, version: number): Promise<{ givenVersion: number }> {
    return this.commands.run(command, NO_AREA, async (tx) => {
      const accountId = accountOf(command.actor);
      if ((await currentNotice(tx))?.version !== version) throw new DomainError('identity/consent-outdated');
      await recordConsent(tx, accountId, version, 'given');
      tx.publish({
        id: newId(),
        areaId: NO_AREA,
        type: 'consent.given',
        aggregate: accountId,
        at: tx.now.toISOString(),
        payload: { accountId, notice: NOTICE, version },
      });
      return { givenVersion: version };
    });
  }

  /** Takes consent back: nothing new is given on it, while what there is goes on. Who wants their data gone leaves. */
  async withdraw(command: Command): Promise<{ withdrawn: boolean }> {
    return this.commands.run(command, NO_AREA, async (tx) => {
      const accountId = accountOf(command.actor);
      const last = await lastConsent(tx, accountId);
      if (last?.act !== 'given') return { withdrawn: false };
      await recordConsent(tx, accountId, last.version, 'withdrawn');
      tx.publish({
        id: newId(),
        areaId: NO_AREA,
        type: 'consent.withdrawn',
        aggregate: accountId,
        at: tx.now.toISOString(),
        payload: { accountId, notice: NOTICE, version: last.version },
      });
      return { withdrawn: true };
    });
  }
}
