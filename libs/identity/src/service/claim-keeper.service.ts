import { Injectable } from '@nestjs/common';
import { type Tx } from '@shequtong/platform';
import { type Relation } from '../domain/membership-state.js';
import { matchRoster, reasonsOnceDocumentReleased, reasonsOnceReleased } from '../domain/roster-match.js';
import { releaseClaim } from '../store/account.store.js';
import { joinedOf } from '../store/joined.store.js';
import { type MembershipRow, membershipsByIds } from '../store/membership.store.js';
import { casesWantingDocument, casesWantingEntry, type ReviewCaseRow, setReasons } from '../store/review.store.js';
import { compareWithRoster, lockHeldEntry } from '../store/roster.store.js';
import { PersonalFields, type Person } from './personal-fields.service.js';

/** Gives claims up when what they rested on ends. */
@Injectable()
export class ClaimKeeper {
  constructor(private readonly fields: PersonalFields) {}

  /**
   * Releases the roster entry of a membership that ends or was rejected, and the person's document and name with
   * phone unless another community still rests on them.
   */
  async releaseFor(tx: Tx, member: MembershipRow): Promise<void> {
    const { accountId } = member;
    await this.releaseEntry(tx, member);
    const person = this.fields.opened(member);
    const elsewhere = (await joinedOf(tx, accountId)).some((joined) => joined.membershipId !== member.id);
    if (!person || elsewhere) return;
    for (const claim of this.fields.personalClaims(person)) {
      if ((await releaseClaim(tx, accountId, claim)) > 0 && claim.kind === 'document') await this.documentIsFree(tx, member, claim.hash);
    }
  }

  /** Releases the roster entry of a membership, if it holds one; staff may then approve of whoever asked by it meanwhile. */
  async releaseEntry(tx: Tx, { areaId, accountId, rosterEntryId }: MembershipRow): Promise<void> {
    if (rosterEntryId === null) return;
    const entry = await lockHeldEntry(tx, areaId, rosterEntryId);
    if (!entry || (await releaseClaim(tx, accountId, this.fields.rosterClaim(areaId, entry.entryHash))) === 0) return;
    if (entry.roomHash !== null) await this.entryIsFree(tx, areaId, rosterEntryId, entry.roomHash);
  }

  /** What stood against whoever asked by the entry stands no more: their case says what the roster says of them now. */
  private async entryIsFree(tx: Tx, areaId: number, entryId: string, roomHash: string): Promise<void> {
    for (const { id, reasons, person, relation } of await this.people(tx, areaId, await casesWantingEntry(tx, areaId, roomHash))) {
      const match = matchRoster(await compareWithRoster(tx, areaId, this.fields.question(areaId, person)), relation);
      await setReasons(tx, areaId, id, reasonsOnceReleased(reasons, match, entryId));
    }
  }

  /** The same for who gave the document, in the community it was given up in. */
  private async documentIsFree(tx: Tx, { areaId }: MembershipRow, hash: string): Promise<void> {
    for (const { id, reasons, person } of await this.people(tx, areaId, await casesWantingDocument(tx, areaId))) {
      if (person.documentNumber !== undefined && this.fields.documentHash(person.documentNumber) === hash)
        await setReasons(tx, areaId, id, reasonsOnceDocumentReleased(reasons));
    }
  }

  private async people(
    tx: Tx,
    areaId: number,
    cases: readonly ReviewCaseRow[],
  ): Promise<(ReviewCaseRow & { readonly person: Person; readonly relation: Relation })[]> {
    const members = new Map(
      (
        await membershipsByIds(
          tx,
          areaId,
          cases.map(({ membershipId }) => membershipId),
        )
      ).map((member) => [member.id, member]),
    );
    return cases.flatMap((review) => {
      const member = members.get(review.membershipId);
      const person = member && this.fields.opened(member);
      return member && person ? [{ ...review, person, relation: member.relation }] : [];
    });
  }
}
