import { Injectable } from '@nestjs/common';
import { DomainError, residentRoles, uuidv7 } from '@shequtong/kernel';
import { accountOf, type Actor, type Command, Commands, newId, Revocations, Transactions, type Tx, withinArea } from '@shequtong/platform';
import { afterAct } from '../domain/membership-state.js';
import { lockAccount } from '../store/account.store.js';
import { buildingNames } from '../store/area.store.js';
import { endRolesOn } from '../store/grant.store.js';
import { findMembership, letInBy, lockMembership, type MembershipRow, takeBackMembership } from '../store/membership.store.js';
import { openCase } from '../store/review.store.js';
import { recordRosterChange } from '../store/roster-change.store.js';
import { revokeTokens } from '../store/session.store.js';
import { ClaimKeeper } from './claim-keeper.service.js';
import { type Member } from './members.service.js';
import { PersonalFields } from './personal-fields.service.js';
import { requireReach } from './reach.js';

type TakenBackAnswer = { readonly membershipId: string; readonly caseId: string };

/** Recorded with the roles that end; shown by the audit. */
const ENDED_BECAUSE = '撤回实名认证';

/**
 * Staff take a verification back that was given to the wrong person. They wait for staff again, and the roster entry they
 * held is free for whose it is; what they did, and whom they let in, stays.
 */
@Injectable()
export class TakeBackService {
  constructor(
    private readonly transactions: Transactions,
    private readonly commands: Commands,
    private readonly revocations: Revocations,
    private readonly fields: PersonalFields,
    private readonly claims: ClaimKeeper,
  ) {}

  /** Whom a member let in, masked: staff may have to look at each of them too. Throws `platform/not-found`. */
  async letIn(actor: Actor, areaId: number, membershipId: string): Promise<Member[]> {
    return this.transactions.read(actor, async (db) => {
      const member = await findMembership(db, areaId, membershipId);
      if (!member) throw new DomainError('platform/not-found');
      const rows = await letInBy(db, areaId, member);
      const names = await buildingNames(db, areaId, [...new Set(rows.flatMap(({ buildingId }) => buildingId ?? []))]);
      return rows.map((row) => {
        const buildingName = row.buildingId ? names.get(row.buildingId) : undefined;
        return { row, buildingName, person: this.fields.masked(row, buildingName) };
      });
    });
  }

  /**
   * @param reason kept with the case, and read by the person
   * Throws `platform/not-found`, `platform/forbidden` (out of the caller's reach), `identity/own-verification`,
   * `identity/already-decided` for who is verified no more.
   */
  async takeBack(command: Command, areaId: number, membershipId: string, reason: string): Promise<TakenBackAnswer> {
    requireReach(command.actor, areaId);
    const by = accountOf(command.actor);
    const answer = await this.commands.run(
      command,
      areaId,
      (tx) => this.takenBack(tx, { areaId, membershipId }, by, reason),
      withinArea(command.actor, areaId),
    );
    await this.revocations.reload();
    return answer;
  }

  private async takenBack(
    tx: Tx,
    { areaId, membershipId }: { areaId: number; membershipId: string },
    by: string,
    reason: string,
  ): Promise<TakenBackAnswer> {
    const member = await this.locked(tx, areaId, membershipId);
    const { accountId, rosterEntryId } = member;
    if (accountId === by) throw new DomainError('identity/own-verification');
    afterAct(member.state, 'take-back');
    await this.claims.releaseEntry(tx, member);
    if ((await takeBackMembership(tx, areaId, membershipId)) !== 1) throw new DomainError('identity/already-decided');
    await endRolesOn(tx, accountId, areaId, residentRoles, ENDED_BECAUSE, by);
    await revokeTokens(tx, accountId);
    if (rosterEntryId !== null) {
      await recordRosterChange(tx, {
        areaId,
        id: newId(),
        change: 'released',
        entryId: rosterEntryId,
        entries: 1,
        fields: [],
        reason,
        membershipId,
        byAccountId: by,
      });
    }
    const caseId = newId();
    await openCase(tx, areaId, caseId, membershipId, ['taken-back'], { by, reason });
    tx.publish({
      id: uuidv7(tx.now),
      areaId,
      type: 'membership.taken-back',
      aggregate: membershipId,
      at: tx.now.toISOString(),
      payload: { membershipId, accountId, caseId },
    });
    return { membershipId, caseId };
  }

  /** The account before the membership, as whoever leaves locks them. Throws `platform/not-found`. */
  private async locked(tx: Tx, areaId: number, membershipId: string): Promise<MembershipRow> {
    const found = await findMembership(tx, areaId, membershipId);
    if (!found) throw new DomainError('platform/not-found');
    await lockAccount(tx, found.accountId);
    const member = await lockMembership(tx, areaId, membershipId);
    if (!member) throw new DomainError('platform/not-found');
    return member;
  }
}
