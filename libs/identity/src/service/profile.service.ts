import { Injectable } from '@nestjs/common';
import { type Grant } from '@shequtong/kernel';
import { accountOf, type Actor, Transactions } from '@shequtong/platform';
import { findAreas } from '../store/area.store.js';
import { postsOf, workingName } from '../store/grant.store.js';
import { type ConsentState, ConsentsService } from './consents.service.js';
import { MembershipsService, type OwnMembership } from './memberships.service.js';
import { type PhoneProof, PhonesService } from './phones.service.js';

export interface Profile {
  /** The name a staff account works under, as traces show it. */
  readonly name: string | null;
  readonly phone: PhoneProof | undefined;
  readonly consent: ConsentState;
  readonly memberships: OwnMembership[];
  /** What their offices call them, by `postKey`; a role without a post is left out. */
  readonly posts: ReadonlyMap<string, string>;
  /** What the units of their roles are called. */
  readonly areaNames: ReadonlyMap<number, string>;
}

/** Where somebody holds which role. */
export const postKey = ({ role, areaId }: Pick<Grant, 'role' | 'areaId'>): string => `${role}|${areaId}`;

/** What a phone shows under "me", read in one transaction. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly transactions: Transactions,
    private readonly phones: PhonesService,
    private readonly consents: ConsentsService,
    private readonly memberships: MembershipsService,
  ) {}

  async of(actor: Actor, grants: readonly Grant[]): Promise<Profile> {
    return this.transactions.read(actor, async (db) => ({
      name: await workingName(db, accountOf(actor)),
      phone: await this.phones.provenPhone(db, accountOf(actor)),
      consent: await this.consents.stateOf(db, accountOf(actor)),
      memberships: await this.memberships.ownIn(db, actor),
      posts: new Map((await postsOf(db, accountOf(actor))).map((held) => [postKey(held), held.post])),
      areaNames: new Map((await findAreas(db, [...new Set(grants.map(({ areaId }) => areaId))])).map(({ id, name }) => [id, name])),
    }));
  }
}
