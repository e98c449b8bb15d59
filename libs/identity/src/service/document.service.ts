import { Injectable } from '@nestjs/common';
import { chinaDateOf, DomainError, parseDocumentNumber } from '@shequtong/kernel';
import { accountOf, type Command, Commands, Revocations, type Tx, withinArea } from '@shequtong/platform';
import { reasonsNow, type ReviewReason, withConflicts } from '../domain/roster-match.js';
import { claimAll, lockAccount } from '../store/account.store.js';
import { findMembership, lockMembership, type MembershipRow, setDocument } from '../store/membership.store.js';
import { caseOfMembership, setReasons, settleCase, wasTakenBack } from '../store/review.store.js';
import { claimsAt, claimsUncompared } from './claims-at.js';
import { conflictOf, JoiningAccount, type JoinAnswer } from './join.service.js';
import { PersonalFields, type Person } from './personal-fields.service.js';
import { Verification } from './verification.service.js';

interface GivenDocument {
  readonly documentNumber?: string;
  readonly documentTail?: string;
}

/** The document is asked for only where the roster did not match without it (product §2, Join). */
@Injectable()
export class DocumentService {
  constructor(
    private readonly commands: Commands,
    private readonly revocations: Revocations,
    private readonly fields: PersonalFields,
    private readonly verification: Verification,
    private readonly account: JoiningAccount,
  ) {}

  /**
   * Adds a document number, or its last four digits, to one's own request that waits, and asks the roster again.
   * Throws `identity/consent-missing`, `identity/consent-outdated`, `identity/document-wrong`, `identity/already-decided`, `platform/not-found`.
   */
  async add(command: Command, areaId: number, membershipId: string, given: GivenDocument): Promise<JoinAnswer> {
    const count = (): Promise<void> => this.account.limitTries(accountOf(command.actor));
    const answer = await this.commands.runCounted(
      command,
      areaId,
      count,
      (tx) => this.added(tx, accountOf(command.actor), areaId, membershipId, given),
      withinArea(command.actor, areaId),
    );
    if (answer.state === 'verified') await this.revocations.reload();
    return answer;
  }

  private async added(tx: Tx, accountId: string, areaId: number, membershipId: string, given: GivenDocument): Promise<JoinAnswer> {
    await lockAccount(tx, accountId);
    await this.account.requireConsent(tx, accountId);
    const member = await this.waiting(tx, accountId, areaId, membershipId);
    const person = this.withDocument(tx, member, given);
    const uncompared = (await wasTakenBack(tx, areaId, accountId))
      ? 'taken-back'
      : (await this.account.mayCompare(tx, this.fields.question(areaId, person)))
        ? undefined
        : 'room-tried-often';
    const { claims, entry, match } = uncompared
      ? claimsUncompared(this.fields, person, uncompared)
      : await claimsAt(tx, this.fields, areaId, person, member.relation);
    const lost = (await claimAll(tx, accountId, claims)).filter((claim) => claim.accountId !== accountId);
    const { documentSealed, documentTailSealed } = this.fields.sealed(areaId, membershipId, person);
    await setDocument(tx, areaId, membershipId, { documentSealed, documentTailSealed, rosterEntryId: lost.length ? undefined : entry?.id });
    const now = await findMembership(tx, areaId, membershipId);
    if (!now) throw new Error('the membership just changed is not there');
    if (lost.length) await this.conflict(tx, now, lost.map(conflictOf));
    else if (match.kind === 'review') await this.toldToStaff(tx, now, match.reason);
    const guardian = now.under14 && !now.guardianId;
    // One answer whatever staff are told: it tells nobody whether a document is somebody else's.
    if (lost.length || !entry || guardian) return { membershipId, state: 'pending', next: guardian ? 'guardian' : 'evidence' };
    await this.verification.verify(tx, now, { way: 'roster', by: 'roster', rosterEntryId: entry.id, decidedBy: null });
    return { membershipId, state: 'verified', next: null };
  }

  private async waiting(tx: Tx, accountId: string, areaId: number, membershipId: string): Promise<MembershipRow> {
    const member = await lockMembership(tx, areaId, membershipId);
    if (!member || member.accountId !== accountId) throw new DomainError('platform/not-found');
    if (member.state !== 'pending') throw new DomainError('identity/already-decided');
    return member;
  }

  private withDocument(tx: Tx, member: MembershipRow, { documentNumber, documentTail }: GivenDocument): Person {
    const person = this.fields.opened(member);
    if (!person) throw new DomainError('identity/already-decided');
    const number = documentNumber === undefined ? undefined : parseDocumentNumber(documentNumber, chinaDateOf(tx.now))?.number;
    const tail = number?.slice(-4) ?? documentTail?.toUpperCase();
    if ((documentNumber !== undefined && !number) || tail === undefined) throw new DomainError('identity/document-wrong');
    return { ...person, documentNumber: number ?? person.documentNumber, documentTail: tail };
  }

  /** Staff read what the roster says with the document, such as that the person is on it for another room; the person does not. */
  private async toldToStaff(tx: Tx, member: MembershipRow, reason: ReviewReason): Promise<void> {
    const open = await caseOfMembership(tx, member.areaId, member.id);
    if (open?.state === 'open') await setReasons(tx, member.areaId, open.id, reasonsNow(open.reasons, reason));
  }

  /** The document is another account's: what was a question about the roster becomes one about two accounts. */
  private async conflict(tx: Tx, member: MembershipRow, conflicts: readonly ReviewReason[]): Promise<void> {
    const open = await caseOfMembership(tx, member.areaId, member.id);
    if (open?.state !== 'open') await this.verification.review(tx, member, conflicts);
    else if (open.kind === 'conflict' || open.takenBackBy !== null)
      await setReasons(tx, member.areaId, open.id, withConflicts(open.reasons, conflicts));
    else {
      await settleCase(tx, member.areaId, open.id, { state: 'closed', by: null, decision: null });
      await this.verification.review(tx, member, withConflicts(open.reasons, conflicts));
    }
  }
}
