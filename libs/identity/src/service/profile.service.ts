import { Injectable } from '@nestjs/common';
import { ancestorsOf, type Grant } from '@shequtong/kernel';
import { accountOf, type Actor, type Db, Transactions } from '@shequtong/platform';
import { findAreas } from '../store/area.store.js';
import { postsOf, workingName } from '../store/grant.store.js';
import { organisationsByIds } from '../store/organisation.store.js';
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
  /** What the organisations they hold a role for are called. */
  readonly organisationNames: ReadonlyMap<string, string>;
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
      organisationNames: await namesOfOrganisations(db, grants),
    }));
  }
}

/** An organisation is kept by the area of the grant, or by one above that it serves. */
async function namesOfOrganisations(db: Db, grants: readonly Grant[]): Promise<Map<string, string>> {
  const held = grants.flatMap(({ areaId, organisationId }) =>
    organisationId === undefined ? [] : [{ areaIds: [areaId, ...ancestorsOf(areaId)], organisationId }],
  );
  if (!held.length) return new Map();
  const rows = await organisationsByIds(
    db,
    [...new Set(held.flatMap(({ areaIds }) => areaIds))],
    [...new Set(held.map(({ organisationId }) => organisationId))],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
