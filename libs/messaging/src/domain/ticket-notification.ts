import { type TicketingEvent } from '@shequtong/events';
import { type Notification, type TicketKind } from './notification.js';
import { tellingFor, tellings, type TicketAudience } from './ticket-tellings.js';

/** The person on duty owes the reply, the owner of the building the handling (product §2, Duty roster). */
const isOwners = (kind: TicketKind, { facts }: Pick<Notification, 'facts'>): boolean =>
  kind === 'ticket.accepted' || facts.clockKind === 'start-handling';

/** Everybody who may ever be told of a kind of event. */
export const audiencesOf = (kind: TicketKind): readonly TicketAudience[] => Object.keys(tellings[kind]) as TicketAudience[];

/** Who is told of this happening. */
export const toldOf = (kind: TicketKind, notification: Pick<Notification, 'facts'>): readonly TicketAudience[] =>
  audiencesOf(kind)
    .filter((audience) => tellingFor(kind, audience, notification.facts))
    .map((audience) => (audience === 'duty' && isOwners(kind, notification) ? 'owner' : audience));

export const ticketKinds = Object.keys(tellings) as readonly TicketKind[];

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
    officeOrganisationId: payload.responsibleOrganisationId ?? null,
    facts: {
      ...('end' in payload && { end: payload.end }),
      ...('toldWay' in payload && payload.toldWay && { toldWay: payload.toldWay }),
      ...('byOffice' in payload && payload.byOffice && { byOffice: 'yes' }),
      ...('asked' in payload && { asked: payload.asked }),
      ...('why' in payload && payload.why && { why: payload.why }),
      ...('days' in payload && { days: String(payload.days) }),
      ...('times' in payload && payload.times !== undefined && { times: String(payload.times) }),
      ...('kind' in payload && { clockKind: payload.kind }),
      ...('dueAt' in payload && payload.dueAt && { dueAt: payload.dueAt }),
    },
    at: new Date(event.at),
    ...('since' in payload && payload.since && { since: new Date(payload.since) }),
  };
}
