import { type TicketingEvent } from '@shequtong/events';
import { type Audience, type Notification, type TicketKind } from './notification.js';

/** Tickets are told of to those who report them and to the offices. */
export type TicketAudience = Exclude<Audience, 'self'>;

/**
 * Who is told of what. A breach goes to the duty person, the secretary and the level above; a receipt goes to nobody,
 * because it answers nothing.
 */
const TOLD: Readonly<Record<TicketKind, readonly TicketAudience[]>> = {
  'ticket.reported': ['duty'],
  'ticket.accepted': ['reporter', 'owner'],
  'ticket.replied': ['reporter'],
  'ticket.handling-started': ['reporter'],
  'ticket.escalated': ['reporter', 'duty'],
  'ticket.returned': ['reporter', 'duty'],
  'ticket.transfer-offered': [],
  'ticket.transfer-refused': ['duty'],
  'ticket.transfer-taken-back': [],
  'ticket.transferred': ['reporter', 'duty'],
  'ticket.disputed': ['above'],
  'ticket.argued': [],
  'ticket.dispute-decided': ['reporter', 'duty'],
  'ticket.time-asked': ['above'],
  'ticket.time-refused': ['duty'],
  'ticket.suspended': ['reporter', 'duty'],
  'ticket.resumed': ['reporter', 'duty'],
  'ticket.extended': ['reporter', 'duty'],
  'ticket.resolved': ['reporter'],
  'ticket.declined': ['reporter'],
  'ticket.withdrawn': ['duty'],
  'ticket.followed-up': [],
  'ticket.rated': [],
  'ticket.reopened': ['duty'],
  'ticket.closed': ['reporter'],
  'ticket.clock-warned': ['duty'],
  'ticket.clock-breached': ['duty', 'secretary', 'above'],
};

/** From the second time a resident says "not solved" the matter is supervised: those who answer for the office hear of it too. */
const SUPERVISED: readonly TicketAudience[] = ['duty', 'secretary', 'above'];

export const isSupervised = ({ facts }: Pick<Notification, 'facts'>): boolean => Number(facts.times ?? 0) >= 2;

/** The person on duty owes the reply, the owner of the building the handling (product §2, Duty roster). */
export const isOwners = (kind: TicketKind, { facts }: Pick<Notification, 'facts'>): boolean => kind === 'ticket.accepted' || facts.clockKind === 'start-handling';

/** Everybody who may ever be told of a kind of event. */
export const audiencesOf = (kind: TicketKind): readonly TicketAudience[] => (kind === 'ticket.reopened' ? SUPERVISED : TOLD[kind]);

/** Who is told of this happening. */
export const toldOf = (kind: TicketKind, notification: Pick<Notification, 'facts'>): readonly TicketAudience[] =>
  (kind === 'ticket.reopened' && isSupervised(notification) ? SUPERVISED : TOLD[kind]).map((audience) => (audience === 'duty' && isOwners(kind, notification) ? 'owner' : audience));

export const ticketKinds = Object.keys(TOLD) as readonly TicketKind[];

/** The item of an event, without saying for whom. */
export function notificationOf(event: TicketingEvent): Notification {
  const { payload } = event;
  return {
    id: event.id,
    kind: event.type,
    subjectAreaId: event.areaId,
    subjectId: payload.ticketId,
    subjectNumber: payload.number,
    officeAreaId: payload.responsibleAreaId,
    facts: {
      ...('end' in payload && { end: payload.end }),
      ...('asked' in payload && { asked: payload.asked }),
      ...('days' in payload && { days: String(payload.days) }),
      ...('times' in payload && { times: String(payload.times) }),
      ...('kind' in payload && { clockKind: payload.kind, dueAt: payload.dueAt }),
    },
    at: new Date(event.at),
  };
}
