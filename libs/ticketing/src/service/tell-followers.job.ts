import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EventOf, type TicketingEvent, type TicketingPayloads } from '@shequtong/events';
import { uuidv7 } from '@shequtong/kernel';
import { Reactions, type Tx } from '@shequtong/platform';
import { followersAfter } from '../store/follow.store.js';

/**
 * What neighbours hear of: the answers, with whom it is now, whether it goes on, and how it ends; else what they heard
 * last would be true no more. What is between the offices and moves nothing, or is of one person, is not theirs.
 */
const newsKinds = [
  'ticket.replied',
  'ticket.escalated',
  'ticket.returned',
  'ticket.transferred',
  'ticket.dispute-decided',
  'ticket.office-ended',
  'ticket.suspended',
  'ticket.resumed',
  'ticket.resolved',
  'ticket.declined',
  'ticket.withdrawn',
  'ticket.reopened',
  'ticket.closed',
] as const satisfies readonly TicketingEvent['type'][];

/** One event names so many followers: a ticket that the whole district follows fills no single row. */
const AT_ONCE = 200;

/** Says who is to hear of what happened to a ticket beside its reporter; messaging tells them. */
@Injectable()
export class TellFollowers implements OnModuleInit {
  constructor(private readonly reactions: Reactions) {}

  onModuleInit(): void {
    for (const kind of newsKinds)
      this.reactions.on(kind, `ticketing/tell-followers-of-${kind.replace('.', '-')}`, (tx, event) =>
        this.tell(tx, event as TicketingEvent),
      );
  }

  private async tell(tx: Tx, event: TicketingEvent): Promise<void> {
    // What a call was about is between the reporter and the office: there is nothing for others to read.
    if (event.type === 'ticket.replied' && event.payload.byCall) return;
    const key = { areaId: event.areaId, ticketId: event.payload.ticketId };
    for (let after: string | undefined, full = true; full;) {
      const followerIds = await followersAfter(tx, key, after, AT_ONCE);
      if (followerIds.length) tx.publish(newsOf(event, followerIds, tx.now));
      after = followerIds.at(-1);
      full = followerIds.length === AT_ONCE;
    }
  }
}

function newsOf(event: TicketingEvent, followerIds: string[], now: Date): EventOf<'ticket.news', TicketingPayloads['ticket.news']> {
  const { ticketId, number, traceIndex, level, responsibleAreaId, responsibleOrganisationId } = event.payload;
  return {
    id: uuidv7(now),
    areaId: event.areaId,
    aggregate: event.aggregate,
    at: now.toISOString(),
    type: 'ticket.news',
    payload: {
      ticketId,
      number,
      traceIndex,
      level,
      responsibleAreaId,
      ...(responsibleOrganisationId && { responsibleOrganisationId }),
      originId: event.id,
      originAt: event.at,
      originKind: event.type,
      followerIds,
      ...('end' in event.payload && { end: event.payload.end }),
      ...(event.type === 'ticket.suspended' && event.payload.dueAt && { dueAt: event.payload.dueAt }),
    },
  };
}
