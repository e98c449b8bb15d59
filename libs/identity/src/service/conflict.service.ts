import { Injectable } from '@nestjs/common';
import { DomainError } from '@shequtong/kernel';
import { accountOf, asSystem, type Command, Commands, newId, Revocations, type Tx } from '@shequtong/platform';
import { endAccount, holderOf, lockAccount, moveSignInClaims, releaseAllClaims } from '../store/account.store.js';
import { disableCredential } from '../store/credential.store.js';
import { liveGrantsOf } from '../store/grant.store.js';
import { forgetJoined, joinedOf, noteJoined } from '../store/joined.store.js';
import { findMembership, liveMembership, lockMembership, type MembershipRow, moveMembership } from '../store/membership.store.js';
import { operatorshipsOf } from '../store/operator.store.js';
import { findCase } from '../store/review.store.js';
import { endAllSessions, revokeTokens } from '../store/session.store.js';
import { claimsAt } from './claims-at.js';
import { MembershipsService } from './memberships.service.js';
import { PersonalFields } from './personal-fields.service.js';
import { requireReach } from './reach.js';
import { Verification } from './verification.service.js';

type ConflictAnswer = { readonly caseId: string; readonly state: 'approved' };

/**
 * One person, one account: staff find that the applicant is the person of an account that exists already, such as
 * after a change of WeChat. Nobody is told whose or where the other account is.
 */
@Injectable()
export class ConflictService {
  constructor(
    private readonly commands: Commands,
    private readonly revocations: Revocations,
    private readonly fields: PersonalFields,
    private readonly memberships: MembershipsService,
    private readonly verification: Verification,
  ) {}

  /**
   * Moves the applicant's ways of signing in and the request to the older account, and closes the newer one. Only
   * where the applicant holds the older account's proven phone: a document number alone can be copied.
   * Throws `identity/accounts-not-one`, `identity/already-decided`, `identity/own-request`, `platform/not-found`.
   */
  async settleAsSamePerson(command: Command, areaId: number, caseId: string): Promise<ConflictAnswer> {
    requireReach(command.actor, areaId);
    const answer = await this.commands.run(
      command,
      areaId,
      async (tx): Promise<ConflictAnswer> => {
        const member = await this.applicant(tx, areaId, caseId);
        const older = await this.olderAccount(tx, member);
        if ([member.accountId, older].includes(accountOf(command.actor))) throw new DomainError('identity/own-request');
        await this.lockBoth(tx, member.accountId, older);
        await this.requireIdle(tx, member);
        await this.closeNewer(tx, member, older);
        await this.takeOver(tx, member, older, accountOf(command.actor));
        tx.publish({
          id: newId(),
          areaId,
          type: 'account.conflict-settled',
          aggregate: older,
          at: tx.now.toISOString(),
          payload: { caseId },
        });
        return { caseId, state: 'approved' };
        // The whole range: what the newer account is anywhere must be seen before it is closed.
      },
      asSystem(command.actor),
    );
    await this.revocations.reload();
    return answer;
  }

  private async applicant(tx: Tx, areaId: number, caseId: string): Promise<MembershipRow> {
    const found = await findCase(tx, areaId, caseId);
    const member = found && (await lockMembership(tx, areaId, found.membershipId));
    if (!found || !member) throw new DomainError('platform/not-found');
    if ((await findCase(tx, areaId, caseId))?.state !== 'open') throw new DomainError('identity/already-decided');
    return member;
  }

  /** Whoever holds the name and proven phone; nobody where document or roster entry name somebody else again. */
  private async olderAccount(tx: Tx, member: MembershipRow): Promise<string> {
    const person = this.fields.opened(member);
    const { claims } = person ? await claimsAt(tx, this.fields, member.areaId, person, member.relation) : { claims: [] };
    const holders = new Set<string>();
    let older: string | undefined;
    for (const claim of claims) {
      const holder = await holderOf(tx, claim);
      if (!holder || holder === member.accountId) continue;
      holders.add(holder);
      if (claim.kind === 'name-phone') older = holder;
    }
    if (!older || holders.size !== 1) throw new DomainError('identity/accounts-not-one');
    return older;
  }

  /** The newer account is nothing but this request: other communities, roles or work would be left without a person. */
  private async requireIdle(tx: Tx, { id, accountId }: MembershipRow): Promise<void> {
    const elsewhere = (await joinedOf(tx, accountId)).some(({ membershipId }) => membershipId !== id);
    if (elsewhere || (await liveGrantsOf(tx, accountId)).length > 0 || (await operatorshipsOf(tx, accountId)).length > 0) {
      throw new DomainError('identity/accounts-not-one');
    }
  }

  /** In the order of their ids, or two cases about the same two accounts would wait for each other. */
  private async lockBoth(tx: Tx, one: string, other: string): Promise<void> {
    for (const accountId of [one, other].sort()) {
      if ((await lockAccount(tx, accountId)) !== 'active') throw new DomainError('identity/accounts-not-one');
    }
  }

  private async closeNewer(tx: Tx, member: MembershipRow, older: string): Promise<void> {
    const newer = member.accountId;
    await moveSignInClaims(tx, newer, older);
    await releaseAllClaims(tx, newer);
    await disableCredential(tx, newer);
    await forgetJoined(tx, newer, member.areaId);
    await endAccount(tx, newer, 'merged');
    await endAllSessions(tx, newer, 'merged');
    await revokeTokens(tx, newer);
  }

  /** The older account gets the request, unless it belongs to this community already. */
  private async takeOver(tx: Tx, member: MembershipRow, older: string, staff: string): Promise<void> {
    const { areaId, id } = member;
    if (await liveMembership(tx, areaId, older)) {
      await this.memberships.end(tx, member);
      return;
    }
    await moveMembership(tx, areaId, id, older);
    await noteJoined(tx, older, areaId, id);
    const moved = await findMembership(tx, areaId, id);
    if (!moved) throw new Error('the membership just moved is not there');
    await this.verification.verify(tx, moved, { way: 'staff', by: 'office', decidedBy: staff });
  }
}
