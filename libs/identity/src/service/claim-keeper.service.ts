import { Injectable } from '@nestjs/common';
import { type Tx } from '@shequtong/platform';
import { releaseClaim } from '../store/account.store.js';
import { joinedOf } from '../store/joined.store.js';
import { type MembershipRow } from '../store/membership.store.js';
import { entryHashOf } from '../store/roster.store.js';
import { PersonalFields } from './personal-fields.service.js';

/** Gives claims up when what they rested on ends. */
@Injectable()
export class ClaimKeeper {
  constructor(private readonly fields: PersonalFields) {}

  /**
   * Releases the roster entry of a membership that ends or was rejected, and the person's document and name with
   * phone unless another community still rests on them.
   */
  async releaseFor(tx: Tx, member: MembershipRow): Promise<void> {
    const { areaId, accountId } = member;
    if (member.rosterEntryId) {
      const entryHash = await entryHashOf(tx, areaId, member.rosterEntryId);
      if (entryHash) await releaseClaim(tx, accountId, this.fields.rosterClaim(areaId, entryHash));
    }
    const person = this.fields.opened(member);
    const elsewhere = (await joinedOf(tx, accountId)).some((joined) => joined.membershipId !== member.id);
    if (!person || elsewhere) return;
    for (const claim of this.fields.personalClaims(person)) await releaseClaim(tx, accountId, claim);
  }
}
