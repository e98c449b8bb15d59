import { type IdentityEvent, type TicketingEvent } from '@shequtong/events';

/**
 * Why a person is told: it is their own ticket, they are on duty, they own the building it is about, they answer for the
 * office, they stand above it, they act for another office it concerns, they follow it, or it is about themselves or what they asked for.
 */
export const audiences = ['reporter', 'duty', 'owner', 'secretary', 'above', 'other', 'follower', 'self'] as const;
export type Audience = (typeof audiences)[number];

/**
 * The two faces of an inbox: what one is told as somebody of an office, which is dealt with on the console alone, and
 * what is one's own, which is dealt with on the phone. Of who has both, neither face shows or reads what is the other's.
 */
export const sides = ['office', 'own'] as const;
export type Side = (typeof sides)[number];

/** Told as a resident. What one is told as `self` is one's own too, unless it is about a ticket: then it was asked for by an office. */
export const residentAudiences = ['reporter', 'follower'] as const satisfies readonly Audience[];

export type TicketKind = TicketingEvent['type'];

/** What an office decided on a person's request or still has to, and what was agreed with them. */
export const requestKinds = [
  'membership.verified',
  'membership.rejected',
  'membership.review-asked',
  'membership.taken-back',
  'resident-group.filed',
  'resident-group.refused',
  'delegation.recorded',
  'delegation.ended',
] as const satisfies readonly IdentityEvent['type'][];
export type RequestKind = (typeof requestKinds)[number];

export type NotificationKind = TicketKind | RequestKind;

/** What an item is about, which says where it opens. */
export const subjects = ['ticket', 'membership', 'resident-group', 'delegation'] as const;
export type Subject = (typeof subjects)[number];

/** The kinds of a subject begin with its name. */
export const subjectOf = (kind: NotificationKind): Subject => kind.slice(0, kind.indexOf('.')) as Subject;

/** What an inbox item says, as codes: the words are made when it is read. */
export interface Notification {
  /** The event's id: one happening, one item for one person. */
  readonly id: string;
  readonly kind: NotificationKind;
  readonly subjectAreaId: number;
  readonly subjectId: string;
  /** A ticket's number; nothing else has one. */
  readonly subjectNumber: string | null;
  /** The office that acted, or that is responsible now. */
  readonly officeAreaId: number;
  /** Its department; null for the desk. */
  readonly officeOrganisationId: string | null;
  readonly facts: Readonly<Record<string, string>>;
  readonly at: Date;
  /** It takes the place of an item of the same kind about the same from no earlier than this, so that one hour is one message. */
  readonly since?: Date;
}
