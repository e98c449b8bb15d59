import { type AreaLevel, type Role } from '@shequtong/kernel';

/** The states of product §3. `merged` joins this list with its transitions, nothing else changes. */
export const ticketStates = [
  'submitted',
  'accepted',
  'handling',
  'escalated',
  'suspended',
  'resolved',
  'followed-up',
  'rated',
  'closed',
  'reopened',
  'declined',
  'withdrawn',
] as const;
export type TicketState = (typeof ticketStates)[number];

/** Nothing more happens to a ticket in these. */
export const endStates = ['closed', 'declined', 'withdrawn'] as const satisfies readonly TicketState[];

/** Whether nothing more happens to a ticket. */
export const hasEnded = ({ state }: { readonly state: TicketState }): boolean => (endStates as readonly TicketState[]).includes(state);

/** An office still owes the resident work. */
export const openStates = [
  'submitted',
  'accepted',
  'handling',
  'escalated',
  'suspended',
  'reopened',
] as const satisfies readonly TicketState[];

/** A deadline of an office may run: work, or the follow-up on what is resolved. */
export const timedStates = [...openStates, 'resolved'] as const satisfies readonly TicketState[];

/** 自治 / 协同 / 联动: how far up the ladder a ticket stands. */
export const levels = ['community', 'street', 'district'] as const satisfies readonly AreaLevel[];
export type Level = (typeof levels)[number];

/**
 * The one office that is responsible (首接负责). The desk of an area, or later a department or company of that
 * level: then `organisationId` names it.
 */
export interface ResponsibleOffice {
  readonly level: Level;
  readonly areaId: number;
  readonly organisationId: string | null;
}

export const sameOffice = (a: ResponsibleOffice, b: ResponsibleOffice): boolean =>
  a.level === b.level && a.areaId === b.areaId && a.organisationId === b.organisationId;

/** Whose a ticket is, as its row says. */
export const responsibleOf = (row: {
  readonly level: Level;
  readonly responsibleAreaId: number;
  readonly responsibleOrganisationId: string | null;
}): ResponsibleOffice => ({
  level: row.level,
  areaId: row.responsibleAreaId,
  organisationId: row.responsibleOrganisationId,
});

/** Ends differ and are shown as different: only `fixed` says the problem is gone. */
export const endings = ['fixed', 'cannot', 'not-ours', 'duplicate'] as const;
export type Ending = (typeof endings)[number];

/** A private ticket is read by its reporter and the offices; a public one by everybody, signed in or not. */
export const visibilities = ['private', 'public'] as const;
export type Visibility = (typeof visibilities)[number];

/** Acts on record with which handling starts (product §3: "visit, photo, call, crew ordered"). */
export const handlingActs = ['visit', 'photo', 'call', 'crew'] as const;
export type HandlingAct = (typeof handlingActs)[number];

/** How the resident was asked whether it is solved. */
export const followUpWays = ['phone', 'visit'] as const;

/** Stars a resident gives; 4 and 5 count as satisfied. Unrated is no number at all, and never counts as satisfied. */
export const STARS = { min: 1, max: 5 } as const;

/** For whom a person acts when staff act: the grant that allowed it. */
export interface ActingOffice {
  readonly role: Role;
  readonly areaId: number;
  readonly organisationId: string | null;
}

/** Who takes a step: a person, for an office when staff, or the platform by its clock. */
export type Doer =
  { readonly kind: 'person'; readonly accountId: string; readonly office: ActingOffice | null } | { readonly kind: 'system' };

/**
 * One person in each of the offices they may act for, in the order of their grants. They act for one at a time: the
 * first of them for which the way is open.
 */
export type Doers = readonly [Doer, ...Doer[]];

/** What a reader of the ticket's row sees; all of it follows from the trace (`standingOf`). */
export interface TicketStanding {
  readonly state: TicketState;
  readonly office: ResponsibleOffice;
  readonly ending: Ending | null;
  readonly reporterId: string;
  /** 1, and one more with each reopening. */
  readonly round: number;
  /** How often its reporter has urged since it was reported, or reopened last. */
  readonly urges: number;
}
