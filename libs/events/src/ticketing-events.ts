import { type AreaLevel } from '@shequtong/kernel';
import { type EventsOf } from './event-of.js';

/** The clocks of product §3 that can warn and breach. */
export type ClockKind = 'first-reply' | 'start-handling' | 'resolution' | 'transfer' | 'dispute' | 'suspension' | 'follow-up' | 'close';

/** Ends differ, and are shown as different. */
type TicketEnd = 'fixed' | 'cannot' | 'not-ours' | 'duplicate';

interface Step {
  readonly ticketId: string;
  /** Human number, such as `003001-2026-00042`. */
  readonly number: string;
  /** Position of the step in the ticket's trace. */
  readonly traceIndex: number;
  /** The account that reported it; absent when it was typed in for someone without one. */
  readonly reporterId?: string;
  /** The building it is about; its owner at the community's desk owes the handling. */
  readonly buildingId?: string;
}

/** The office that is responsible after the step: exactly one from the first second to the last. */
interface Responsible {
  readonly level: AreaLevel;
  readonly responsibleAreaId: number;
  readonly responsibleOrganisationId?: string;
}

/** Another office a step is about. */
interface Other {
  readonly otherLevel: AreaLevel;
  readonly otherAreaId: number;
  readonly otherOrganisationId?: string;
}

/** By when what the step asks for is due, by the clock that starts with it; events of earlier builds say nothing of it. */
interface Due {
  readonly dueAt?: string;
}

interface Clock {
  readonly clockId: string;
  readonly kind: ClockKind;
  readonly startedAt: string;
  readonly dueAt: string;
}

/** Payloads by type. The aggregate is the ticket, the area its community. */
export interface TicketingPayloads {
  /** `toldWay`: how an office was told, where it wrote the report down for its reporter. */
  'ticket.reported': Step & Responsible & Due & { readonly categoryCode: string; readonly toldWay?: string };
  'ticket.accepted': Step & Responsible & { readonly byAccountId: string };
  'ticket.replied': Step & Responsible & { readonly byAccountId: string; readonly byCall: boolean; readonly first: boolean };
  'ticket.handling-started': Step & Responsible & { readonly byAccountId: string; readonly actCode: string };
  'ticket.escalated': Step &
    Responsible &
    Due & { readonly byAccountId: string; readonly fromAreaId: number; readonly diagnosedAs: string };
  'ticket.returned': Step & Responsible & Due & { readonly byAccountId: string; readonly fromAreaId: number };
  /** Sideways: responsibility moves when the other office accepts. */
  'ticket.transfer-offered': Step & Responsible & Other & Due & { readonly byAccountId: string };
  'ticket.transfer-refused': Step & Responsible & Other & { readonly byAccountId: string };
  'ticket.transfer-taken-back': Step & Responsible & Partial<Other> & { readonly byAccountId: string };
  /** `other` is the office it comes from. */
  'ticket.transferred': Step & Responsible & Partial<Other> & { readonly byAccountId: string; readonly fromAreaId: number };
  /** The responsible office does not agree with a hand-over; `other` is the other side. */
  'ticket.disputed': Step &
    Responsible &
    Other &
    Due & { readonly byAccountId: string; /** The area whose desk decides. */ readonly deciderAreaId?: number };
  'ticket.argued': Step & Responsible & { readonly byAccountId: string };
  /** `other` is the side that is not responsible now. */
  'ticket.dispute-decided': Step &
    Responsible &
    Partial<Other> & { /** Absent where the desk did not decide in time and is responsible itself. */ readonly byAccountId?: string };
  /** Nobody acts for the department that had it, and its desk has it; `other` is the department. */
  'ticket.office-ended': Step &
    Responsible &
    Partial<Other> & {
      /** It is no more, as every one of an earlier build was, or nobody's role there is in force. */ readonly why?: 'ended' | 'empty';
    };
  /** The responsible office asks the one above for time; at the top a colleague decides. */
  'ticket.time-asked': Step &
    Responsible & {
      readonly byAccountId: string;
      readonly asked: 'suspension' | 'extension';
      readonly days: number;
      /** The area whose desk decides. */ readonly deciderAreaId?: number;
    };
  'ticket.time-refused': Step & Responsible & { readonly byAccountId: string; readonly asked: 'suspension' | 'extension' };
  /** Nobody decided on it, and nobody will: the ticket went on, or elsewhere, or its target passed. */
  'ticket.time-lapsed': Step &
    Responsible & {
      readonly askedByAccountId: string;
      readonly asked: 'suspension' | 'extension';
      readonly days: number;
      readonly why: 'went-up' | 'resolved' | 'target-passed' | 'suspended' | 'withdrawn' | 'moved';
    };
  /** Due is when it goes on by itself. */
  'ticket.suspended': Step & Responsible & Due & { readonly byAccountId: string; readonly days: number };
  'ticket.resumed': Step & Responsible & { /** Absent where the time granted ran out. */ readonly byAccountId?: string };
  'ticket.extended': Step & Responsible & { readonly byAccountId: string; readonly days: number };
  'ticket.resolved': Step & Responsible & { readonly byAccountId: string; readonly end: TicketEnd };
  'ticket.declined': Step & Responsible & { readonly byAccountId: string };
  /** `byOffice`: the office took back what it had written down for its reporter. */
  'ticket.withdrawn': Step & Responsible & { readonly byOffice?: true };
  /** Its reporter said more about it, for the `times`th time since an instant within the hour; absent in those of an earlier build. */
  'ticket.information-added': Step & Responsible & { readonly times?: number; readonly since?: string };
  /** Its reporter asks where it is, for the `times`th time in this round. */
  'ticket.urged': Step & Responsible & { readonly times: number };
  'ticket.followed-up': Step & Responsible & { readonly byAccountId: string; readonly reached: boolean };
  /** What happened to a ticket (`originKind`) concerns those who follow it. */
  'ticket.news': Step &
    Responsible &
    Due & {
      /** The event that happened; one happening is told to one person once. */
      readonly originId: string;
      readonly originAt: string;
      readonly originKind: string;
      readonly followerIds: readonly string[];
      readonly end?: TicketEnd;
    };
  'ticket.rated': Step & Responsible & { readonly stars: number };
  'ticket.reopened': Step & Responsible & Due & { readonly times: number };
  'ticket.closed': Step & Responsible & { readonly end: TicketEnd };
  /** `other` owes it where it is not the responsible office: the answer to a transfer. */
  'ticket.clock-warned': Step & Responsible & Partial<Other> & Clock;
  'ticket.clock-breached': Step & Responsible & Partial<Other> & Clock;
}

export type TicketingEvent = EventsOf<TicketingPayloads>;
