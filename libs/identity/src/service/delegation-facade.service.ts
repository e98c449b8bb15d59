import { Injectable } from '@nestjs/common';
import { type Db } from '@shequtong/platform';
import { coversThing, type DelegableThing } from '../domain/delegation.js';
import { delegationsBetween } from '../store/delegation.store.js';

/** What other contexts ask before somebody does a thing for somebody else. Only reads. */
@Injectable()
export class DelegationFacade {
  /**
   * Whether an account may do a thing in the name of another at an instant. Needs the scope of either of them, of the
   * person's community, or the platform's.
   */
  async mayActFor(db: Db, delegateAccountId: string, personAccountId: string, thing: DelegableThing, at: Date): Promise<boolean> {
    return (await delegationsBetween(db, delegateAccountId, personAccountId)).some((delegation) => coversThing(delegation, thing, at));
  }
}
