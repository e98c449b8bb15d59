import { Injectable } from '@nestjs/common';
import { covers, DomainError, inForce, isCommunity } from '@shequtong/kernel';
import { type Principal } from './principal.js';

/** What the platform asks about places and who belongs to them; identity knows, and answers. */
export interface PlaceFacts {
  /** Throws `identity/area-unknown` unless there is, or ever was, a unit of this code. */
  mustExist(areaId: number): Promise<void>;
  /** Whether the account has joined the community or is asking to. */
  belongs(accountId: string, areaId: number): Promise<boolean>;
}

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
   * Throws `platform/forbidden` unless the person has joined the community, asks to, or holds an office that covers it:
   * others have nothing to bring there.
   */
  async mustBelong({ accountId, grants }: Principal, areaId: number, now: Date): Promise<void> {
    if (!isCommunity(areaId)) throw new DomainError('platform/not-found');
    if (grants.some((grant) => inForce(grant, now) && covers(grant.areaId, areaId))) return;
    if (!(await this.facts?.belongs(accountId, areaId))) throw new DomainError('platform/forbidden');
  }
}
