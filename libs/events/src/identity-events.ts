import { type Role } from '@shequtong/kernel';
import { type EventsOf } from './event-of.js';

/** How a membership came to be verified (product §2, Join). */
export type VerificationWay = 'roster' | 'staff' | 'household' | 'lease' | 'neighbour' | 'home-visit' | 'enrolled-by-staff';

/** Who decided on a request to join: the roster in the asking itself, the office, or the person's own family. */
export type Decider = 'roster' | 'office' | 'family';

interface Membership {
  readonly membershipId: string;
  readonly accountId: string;
}

interface Operatorship {
  readonly organisationId: string;
  readonly operatorId: string;
  readonly accountId: string;
}

interface Delegation {
  readonly delegationId: string;
  readonly personId: string;
  readonly delegateId: string;
}

interface GrantRef {
  readonly grantId: string;
  readonly accountId: string;
  readonly role: Role;
  readonly organisationId?: string;
}

/** Payloads by type. The aggregate of an account's event is the account, of a membership's the membership. */
export interface IdentityPayloads {
  'account.joined': Membership & { readonly buildingId?: string };
  'account.left': { readonly accountId: string };
  'account.conflict-opened': { readonly caseId: string };
  'account.conflict-settled': { readonly caseId: string };
  /**
   * `roster-changed`: the entry somebody waited with no longer says who they are. `vouched`: a relative vouched, and staff
   * decide all the same. Events from before that have no `because`.
   */
  'membership.review-asked': Membership & { readonly caseId: string; readonly because?: 'asked' | 'roster-changed' | 'vouched' };
  'membership.verified': Membership & { readonly way: VerificationWay; readonly by: Decider; readonly buildingId?: string };
  'membership.rejected': Membership & { readonly caseId: string; readonly reasonCode: string };
  /** Staff found that the verification was given to the wrong person; they wait again. */
  'membership.taken-back': Membership & { readonly caseId: string };
  'membership.ended': Membership;
  'consent.given': { readonly accountId: string; readonly notice: string; readonly version: number };
  'consent.withdrawn': { readonly accountId: string; readonly notice: string; readonly version: number };
  'grant.given': GrantRef & { readonly startsAt: string; readonly endsAt?: string };
  'grant.ended': GrantRef & { readonly endedAt: string };
  'operator.joined': Operatorship;
  'operator.left': Operatorship;
  'resident-group.founded': { readonly groupId: string; readonly dueAt: string };
  'resident-group.filed': { readonly groupId: string };
  'resident-group.refused': { readonly groupId: string };
  'resident-group.dissolved': { readonly groupId: string };
  'resident-group.filing-late': { readonly groupId: string; readonly dueAt: string };
  'delegation.recorded': Delegation & { readonly until: string };
  'delegation.ended': Delegation & { readonly by: 'person' | 'delegate' | 'staff' | 'expiry' | 'membership-ended' | 'taken-back' };
  'duty.handed-over': { readonly shiftId: string; readonly fromAccountId: string; readonly toAccountId: string };
  'session.family-revoked': {
    readonly accountId: string;
    readonly familyId: string;
    readonly reasonCode: 'replayed' | 'signed-out' | 'locked';
  };
  'personal-data.looked-at': { readonly accountId: string; readonly accessId: string };
}

export type IdentityEvent = EventsOf<IdentityPayloads>;
