import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError, MINUTE_MS } from '@shequtong/kernel';
import {
  type Actor,
  eachAlone,
  MediaService,
  Reactions,
  Sweeps,
  systemActor,
  Transactions,
  type Tx,
  withinArea,
} from '@shequtong/platform';
import { claimKindsOf } from '../store/account.store.js';
import { deletePaperConsents, endCard } from '../store/card.store.js';
import { areasWithExpired, delegationsHeldIn, delegationsOfMember, expiredDelegations } from '../store/delegation.store.js';
import { findMembership } from '../store/membership.store.js';
import { platformItself } from './actors.js';
import { DelegationsService } from './delegations.service.js';
import { PersonalDataService } from './personal-data.service.js';
import { requireReach } from './reach.js';

const BATCH = 200;
const SWEEP_MS = MINUTE_MS;
/** Ways of signing in: who has one acts for themself. */
const ways = new Set(['openid', 'unionid', 'phone', 'username']);

/** What ends by itself: delegations by their date, and everything of a person with their membership. */
@Injectable()
export class AssistanceUpkeep implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly sweeps: Sweeps,
    private readonly reactions: Reactions,
    private readonly delegations: DelegationsService,
    private readonly personalData: PersonalDataService,
    private readonly media: MediaService,
  ) {}

  onModuleInit(): void {
    this.sweeps.register('identity/delegations', SWEEP_MS, () => this.expire());
    this.reactions.on('membership.ended', 'identity/end-assistance', (tx, { areaId, payload }) =>
      this.endWithMembership(tx, areaId, payload.membershipId),
    );
    this.reactions.on('membership.taken-back', 'identity/take-back-assistance', (tx, { areaId, payload }) =>
      this.endWithVerification(tx, areaId, payload),
    );
  }

  private async expire(): Promise<{ handled: number; more: boolean }> {
    const areas = await this.transactions.read(platformItself(), (db) => areasWithExpired(db, BATCH));
    let full = areas.length === BATCH;
    const handled = await eachAlone(areas, (areaId) =>
      this.transactions.transact(systemActor(areaId), async (tx) => {
        const due = await expiredDelegations(tx, areaId, BATCH);
        for (const delegation of due) await this.delegations.end(tx, delegation, { by: null, code: 'expiry' });
        full ||= due.length === BATCH;
        return due.length;
      }),
    );
    return { handled, more: full };
  }

  private async endWithMembership(tx: Tx, areaId: number, membershipId: string): Promise<void> {
    await endCard(tx, areaId, membershipId, { by: null, code: 'membership-ended' });
    await this.media.erase(tx, areaId, await deletePaperConsents(tx, areaId, membershipId));
    for (const delegation of await delegationsOfMember(tx, areaId, membershipId))
      await this.delegations.end(tx, delegation, { by: null, code: 'membership-ended' });
  }

  /** Who acts for another was found among the verified: here it ends both ways. Forms on paper stay with the request. */
  private async endWithVerification(
    tx: Tx,
    areaId: number,
    { membershipId, accountId }: { membershipId: string; accountId: string },
  ): Promise<void> {
    await endCard(tx, areaId, membershipId, { by: null, code: 'taken-back' });
    const held = await delegationsHeldIn(tx, areaId, accountId);
    for (const delegation of [...(await delegationsOfMember(tx, areaId, membershipId)), ...held])
      await this.delegations.end(tx, delegation, { by: null, code: 'taken-back' });
  }

  /**
   * A person without a phone leaves, at their word: as everybody may (product §2, Personal data). Doing it again
   * changes nothing more. Throws `identity/not-enrolled-by-staff` for who can do it on their own phone.
   */
  async leaveFor(actor: Actor, areaId: number, membershipId: string): Promise<void> {
    requireReach(actor, areaId);
    const accountId = await this.transactions.read(withinArea(actor, areaId), async (db) => {
      const member = await findMembership(db, areaId, membershipId);
      if (!member) throw new DomainError('platform/not-found');
      const signsIn = (await claimKindsOf(db, member.accountId)).some(({ kind }) => ways.has(kind));
      if (member.way !== 'enrolled-by-staff' || signsIn) throw new DomainError('identity/not-enrolled-by-staff');
      return member.accountId;
    });
    await this.personalData.leave({ kind: 'person', accountId, more: [], up: [] });
  }
}
