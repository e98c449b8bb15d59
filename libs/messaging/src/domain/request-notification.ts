import { type IdentityEvent } from '@shequtong/events';
import { type Notification, type RequestKind } from './notification.js';

export type RequestEvent = Extract<IdentityEvent, { type: RequestKind }>;

/** An item and whose inbox it goes into. */
export interface Addressed {
  readonly accountId: string;
  readonly notification: Notification;
}

type Facts = Notification['facts'];

/**
 * Whom a decision is told, and as what. What the roster settles by itself is not told: the person sees it on the screen
 * they asked from. @param members of the resident group, where it is about one
 */
export function requestNotifications(event: RequestEvent, members: readonly string[]): readonly Addressed[] {
  switch (event.type) {
    case 'membership.verified':
      return event.payload.by === 'roster' || event.payload.way === 'enrolled-by-staff'
        ? []
        : [addressed(event, event.payload.membershipId, event.payload.accountId, { by: event.payload.by })];
    case 'membership.rejected':
      return [addressed(event, event.payload.membershipId, event.payload.accountId, { reason: event.payload.reasonCode })];
    case 'membership.review-asked':
      return reviewTold(event);
    case 'membership.taken-back':
      return [addressed(event, event.payload.membershipId, event.payload.accountId, {})];
    case 'resident-group.filed':
    case 'resident-group.refused':
      return members.map((accountId) => addressed(event, event.payload.groupId, accountId, {}));
    case 'delegation.recorded':
      return parties(event, {});
    case 'delegation.ended':
      // Whoever ended it knows.
      return parties(event, { by: event.payload.by }).filter(({ notification }) => notification.facts.party !== event.payload.by);
  }
}

/** Whoever just asked reads it in the answer; why it is looked at once more comes by a message. */
function reviewTold(event: Extract<RequestEvent, { type: 'membership.review-asked' }>): Addressed[] {
  const { membershipId, accountId, because } = event.payload;
  switch (because) {
    case 'roster-changed':
      return [addressed(event, membershipId, accountId, {})];
    case 'vouched':
      return [addressed(event, membershipId, accountId, { by: 'family' })];
    case 'asked':
    case undefined:
      return [];
  }
}

/** Both see a delegation (product §2): the person it is for, and the delegate. */
function parties(event: Extract<RequestEvent, { type: 'delegation.recorded' | 'delegation.ended' }>, facts: Facts): Addressed[] {
  const { delegationId, personId, delegateId } = event.payload;
  return [
    addressed(event, delegationId, personId, { ...facts, party: 'person' }),
    addressed(event, delegationId, delegateId, { ...facts, party: 'delegate' }),
  ];
}

const addressed = ({ id, type, areaId, at }: RequestEvent, subjectId: string, accountId: string, facts: Facts): Addressed => ({
  accountId,
  notification: {
    id,
    kind: type,
    subjectAreaId: areaId,
    subjectId,
    subjectNumber: null,
    officeAreaId: areaId,
    officeOrganisationId: null,
    facts,
    at: new Date(at),
  },
});
