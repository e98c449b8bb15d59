import { Injectable } from '@nestjs/common';
import { communityOffice, DomainError, type Role } from '@shequtong/kernel';
import { BlindIndex, type Tx } from '@shequtong/platform';
import { type DelegateKind } from '../domain/delegation.js';
import { shownPost } from '../domain/shown-post.js';
import { accountState, holderOf } from '../store/account.store.js';
import { liveGrantsOf } from '../store/grant.store.js';
import { joinedOf } from '../store/joined.store.js';
import { findMembership, liveMembership } from '../store/membership.store.js';

/** Who is named: a member of the community, somebody elsewhere by their phone, or a colleague; exactly one of them. */
export interface DelegateNamed {
  readonly kind: DelegateKind;
  readonly membershipId?: string;
  readonly phone?: string;
  readonly staffAccountId?: string;
}

interface Delegate {
  readonly accountId: string;
  readonly name: string;
}

/** Finds the person named as a delegate: always one whose identity was checked. */
@Injectable()
export class DelegatesService {
  constructor(private readonly blind: BlindIndex) {}

  /** Throws `identity/delegate-unknown`, without saying what of it was missing. Needs the platform's right. */
  async find(tx: Tx, areaId: number, named: DelegateNamed): Promise<Delegate> {
    const found = named.kind === 'staff' ? await this.colleague(tx, areaId, named) : await this.verified(tx, areaId, named);
    if (!found || (await accountState(tx, found.accountId)) !== 'active') throw new DomainError('identity/delegate-unknown');
    return found;
  }

  private async colleague(tx: Tx, areaId: number, { staffAccountId }: DelegateNamed): Promise<Delegate | undefined> {
    if (!staffAccountId) return undefined;
    const office: readonly Role[] = communityOffice;
    const grant = (await liveGrantsOf(tx, staffAccountId)).find(
      (one) => one.areaId === areaId && office.includes(one.role) && one.startsAt <= tx.now,
    );
    return grant && { accountId: staffAccountId, name: grant.publicName ?? shownPost(grant) };
  }

  private async verified(tx: Tx, areaId: number, named: DelegateNamed): Promise<Delegate | undefined> {
    const accountId = named.membershipId
      ? (await findMembership(tx, areaId, named.membershipId))?.accountId
      : await this.byPhone(tx, named.phone);
    if (!accountId) return undefined;
    // Family may live anywhere; a volunteer is one of this community.
    const roles = (await liveGrantsOf(tx, accountId)).filter(({ startsAt }) => startsAt <= tx.now);
    const fits =
      named.kind === 'volunteer'
        ? roles.some(({ role, areaId: at }) => role === 'volunteer' && at === areaId)
        : roles.some(({ role }) => role === 'resident');
    const name = fits ? await this.nameOf(tx, accountId) : undefined;
    return name === undefined ? undefined : { accountId, name };
  }

  private async byPhone(tx: Tx, phone: string | undefined): Promise<string | undefined> {
    return phone === undefined ? undefined : holderOf(tx, { kind: 'phone', hash: this.blind.of('phone', phone) });
  }

  /** What neighbours read of them where they live. */
  private async nameOf(tx: Tx, accountId: string): Promise<string | undefined> {
    const joined = [...(await joinedOf(tx, accountId))].sort((a, b) => Number(b.current) - Number(a.current));
    for (const { areaId } of joined) {
      const member = await liveMembership(tx, areaId, accountId);
      if (member?.state === 'verified') return member.displayName;
    }
    return undefined;
  }
}
