import { type Role } from '@shequtong/kernel';
import { type EventsOf } from './event-of.js';

/** How a membership came to be verified (product §2, Join). */
export type VerificationWay = 'roster' | 'staff' | 'household' | 'lease' | 'neighbour' | 'home-visit' | 'enrolled-by-staff';

interface Membership {
  readonly membershipId: string;
  readonly accountId: string;
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
  'membership.review-asked': Membership & { readonly caseId: string };
  'membership.verified': Membership & { readonly way: VerificationWay; readonly buildingId?: string };
  'membership.rejected': Membership & { readonly caseId: string; readonly reasonCode: string };
  'membership.ended': Membership;
  'consent.given': { readonly accountId: string; readonly notice: string; readonly version: number };
  'consent.withdrawn': { readonly accountId: string; readonly notice: string; readonly version: number };
  'grant.given': GrantRef & { readonly startsAt: string; readonly endsAt?: string };
  'grant.ended': GrantRef & { readonly endedAt: string };
  'session.family-revoked': { readonly accountId: string; readonly familyId: string; readonly reasonCode: 'replayed' | 'signed-out' | 'locked' };
  'personal-data.looked-at': { readonly accountId: string; readonly accessId: string };
}

export type IdentityEvent = EventsOf<IdentityPayloads>;
