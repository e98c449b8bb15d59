import { Injectable } from '@nestjs/common';
import { covers, DomainError, inForce, isCommunity, residentRoles, type Role } from '@shequtong/kernel';
import { type Principal } from './principal.js';

/** What the platform asks about places and who belongs to them; identity knows, and answers. */
export interface PlaceFacts {
  /** Throws `identity/area-unknown` unless there is, or ever was, a unit of this code. */
  mustExist(areaId: number): Promise<void>;
  /** Whether the account has joined the community or is asking to. */
  belongs(accountId: string, areaId: number): Promise<boolean>;
  /** Throws `identity/consent-missing` or `-outdated` unless the account has agreed to the privacy notice in force. */
  mustAgree(accountId: string): Promise<void>;
}

const heldByResidents: readonly Role[] = residentRoles;

/** Places as the guards see them. Units end but their codes never go, so one seen once is asked for no more. */
@Injectable()
export class Places {
  private readonly seen = new Set<number>();
  private facts?: PlaceFacts;

  /** Called once, by the context that keeps places. A platform without one (its own tests) takes every code as known. */
  answeredBy(facts: PlaceFacts): void {
    this.facts = facts;
  }

  /** Throws `identity/area-unknown`. */
  async mustExist(areaId: number): Promise<void> {
    if (this.seen.has(areaId)) return;
    await this.facts?.mustExist(areaId);
    this.seen.add(areaId);
  }

  /**
   * Who lives there brings data of their own, for which they have to have agreed to the privacy notice; what an office
   * brings is its work. Throws `identity/consent-missing`, `identity/consent-outdated`, and `platform/forbidden` unless
   * the person has joined the community, asks to, or holds an office that covers it: others have nothing to bring there.
   */
  async mustBelong({ accountId, grants }: Principal, areaId: number, now: Date): Promise<void> {
    if (!isCommunity(areaId)) throw new DomainError('platform/not-found');
    const here = grants.filter((grant) => inForce(grant, now) && covers(grant.areaId, areaId));
    if (here.some(({ role }) => !heldByResidents.includes(role))) return;
    if (here.length === 0 && !(await this.facts?.belongs(accountId, areaId))) throw new DomainError('platform/forbidden');
    await this.facts?.mustAgree(accountId);
  }
}
