import { Injectable } from '@nestjs/common';
import { type Decider, type IdentityPayloads, type VerificationWay } from '@shequtong/events';
import { DomainError, uuidv7 } from '@shequtong/kernel';
import { newId, type Tx } from '@shequtong/platform';
import { afterAct } from '../domain/membership-state.js';
import { claimsNoMore, type ReviewReason } from '../domain/roster-match.js';
import { claimAll } from '../store/account.store.js';
import { insertGrant, overlapsGrant } from '../store/grant.store.js';
import { type MembershipRow, verifyMembership } from '../store/membership.store.js';
import { caseOfMembership, openCase, type ReviewCaseRow, settleCase } from '../store/review.store.js';
import { holdRosterEntry } from '../store/roster.store.js';
import { revokeTokens } from '../store/session.store.js';
import { PersonalFields } from './personal-fields.service.js';

type LeftBecause = NonNullable<IdentityPayloads['membership.review-asked']['because']>;

interface HowVerified {
  readonly way: VerificationWay;
  readonly by: Decider;
  readonly rosterEntryId?: string;
  /** The staff member or voucher; null when the roster decided. */
  readonly decidedBy: string | null;
}

/** The one place where a person becomes a resident, whichever way led there. */
@Injectable()
export class Verification {
  constructor(private readonly fields: PersonalFields) {}

  /**
   * Opens the case that staff look at. Answers its id.
   * @param because whoever just asked is told in the answer; whoever waited is told by a message
   */
  async review(
    tx: Tx,
    member: Pick<MembershipRow, 'areaId' | 'id' | 'accountId'>,
    reasons: readonly ReviewReason[],
    because: LeftBecause = 'asked',
  ): Promise<string> {
    const caseId = newId();
    await openCase(tx, member.areaId, caseId, member.id, reasons);
    this.tellOfReview(tx, member, caseId, because);
    return caseId;
  }

  /** Leaves to staff who is in their queue already, and tells why; a case is opened where there is none. */
  async leaveToStaff(
    tx: Tx,
    member: Pick<MembershipRow, 'areaId' | 'id' | 'accountId'>,
    review: Pick<ReviewCaseRow, 'id' | 'state'> | undefined,
    because: LeftBecause,
  ): Promise<void> {
    if (review?.state === 'open') this.tellOfReview(tx, member, review.id, because);
    else await this.review(tx, member, ['no-roster-entry'], because);
  }

  private tellOfReview(tx: Tx, member: Pick<MembershipRow, 'areaId' | 'id' | 'accountId'>, caseId: string, because: LeftBecause): void {
    tx.publish({
      id: uuidv7(tx.now),
      areaId: member.areaId,
      type: 'membership.review-asked',
      aggregate: member.id,
      at: tx.now.toISOString(),
      payload: { membershipId: member.id, accountId: member.accountId, caseId, because },
    });
  }

  /**
   * Verifies a waiting member: state, the resident's role, fresh tokens, and the end of an open case.
   * Throws `platform/not-found`, `identity/already-decided`, `identity/guardian-needed`, `identity/roster-entry-other-room`,
   * `identity/roster-entry-not-owner`, `identity/roster-entry-held` for staff and `identity/roster-conflict` for the family.
   */
  async verify(tx: Tx, member: MembershipRow, how: HowVerified): Promise<void> {
    const { areaId, accountId } = member;
    afterAct(member.state, 'verify');
    if (member.under14 && !member.guardianId) throw new DomainError('identity/guardian-needed');
    const entryId = how.rosterEntryId ?? member.rosterEntryId;
    if (entryId) await this.claimEntry(tx, member, entryId, how.by);
    const done = await verifyMembership(tx, areaId, member.id, { way: how.way, rosterEntryId: entryId, decidedBy: how.decidedBy });
    if (done !== 1) throw new DomainError('identity/already-decided');
    const grant = { id: newId(), accountId, areaId, role: 'resident' as const, startsAt: tx.now, givenBy: how.decidedBy };
    if (!(await overlapsGrant(tx, grant))) await insertGrant(tx, grant);
    // Tokens carry grants: a new one lets the resident in at once.
    await revokeTokens(tx, accountId);
    const open = await caseOfMembership(tx, areaId, member.id);
    if (open?.state === 'open') await settleCase(tx, areaId, open.id, { state: 'approved', by: how.decidedBy, decision: null });
    tx.publish({
      id: uuidv7(tx.now),
      areaId,
      type: 'membership.verified',
      aggregate: member.id,
      at: tx.now.toISOString(),
      payload: {
        membershipId: member.id,
        accountId,
        way: how.way,
        by: how.by,
        ...(member.buildingId && { buildingId: member.buildingId }),
      },
    });
  }

  /**
   * Nobody becomes an owner by an entry that says family or tenant: the owners' vote follows from it (product §4), and the
   * person is not made something else than they said either. The roster is put right, or they ask again.
   */
  private async claimEntry(tx: Tx, { areaId, accountId, roomHash, relation }: MembershipRow, entryId: string, by: Decider): Promise<void> {
    const entry = await holdRosterEntry(tx, areaId, entryId);
    if (!entry) throw new DomainError('platform/not-found');
    // It vouches for the room it says: whoever is verified by it lets others into the room of the membership.
    if (this.fields.roomOfEntry(areaId, entry) !== roomHash) throw new DomainError('identity/roster-entry-other-room');
    if (!claimsNoMore(relation, entry.relation))
      throw new DomainError(by === 'office' ? 'identity/roster-entry-not-owner' : 'identity/vouch-not-for-owner');
    const [held] = await claimAll(tx, accountId, [this.fields.rosterClaim(areaId, entry.entryHash)]);
    // Staff are told how to find who holds it; the family of an applicant, only that staff will look.
    if (held?.accountId !== accountId) throw new DomainError(by === 'office' ? 'identity/roster-entry-held' : 'identity/roster-conflict');
  }
}
