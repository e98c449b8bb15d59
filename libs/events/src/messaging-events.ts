import { type EventsOf } from './event-of.js';

/** Payloads by type. The area is the office that is to be told, so that whoever serves it is looked up there. */
export interface MessagingPayloads {
  /** Something happened in a community that an office above it must hear of. */
  'office.notification': {
    /** The event that happened; one happening is told to one person once. */
    readonly originId: string;
    readonly originAt: string;
    /** Type of that event. */
    readonly kind: string;
    readonly asWhom: 'duty' | 'secretary' | 'above' | 'other';
    /** The department of that area that is to be told; without it the area's desk. */
    readonly organisationId?: string;
    /** Who asks what is to be decided there: a colleague decides, and is told instead. */
    readonly askedByAccountId?: string;
    /** Whose ticket it is: where they are on duty there, their colleagues are told. */
    readonly reporterId?: string;
    readonly subjectAreaId: number;
    readonly subjectId: string;
    readonly subjectNumber: string;
    /** The office that acted, or that is responsible now. */
    readonly officeAreaId: number;
    readonly officeOrganisationId?: string;
    /** The clock it is about, when it is about one. */
    readonly clockKind?: string;
    readonly dueAt?: string;
    /** How often the resident has said that it is not solved, or urged, or added to it, when it is about that. */
    readonly times?: number;
    /** It goes on with what was told since then, and is told with it. */
    readonly since?: string;
    /** What time was asked for, and how many working days. */
    readonly asked?: string;
    readonly days?: number;
    /** Why a department has the ticket no more. */
    readonly why?: string;
  };
}

export type MessagingEvent = EventsOf<MessagingPayloads>;
