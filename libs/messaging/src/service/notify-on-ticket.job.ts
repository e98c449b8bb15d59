import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EventOf, type MessagingPayloads, type TicketingEvent } from '@shequtong/events';
import { DutyFacade, IdentityFacade } from '@shequtong/identity';
import { uuidv7 } from '@shequtong/kernel';
import { Reactions, type Tx } from '@shequtong/platform';
import { type Notification, type NotificationKind } from '../domain/notification.js';
import { audiencesOf, notificationOf, ticketKinds, toldOf } from '../domain/ticket-notification.js';
import { type TicketAudience } from '../domain/ticket-tellings.js';
import { hasSecretary, officeOf, type ToldOffice } from '../domain/told-office.js';
import { emptyInbox } from '../store/inbox.store.js';
import { forgetAllOf } from '../store/text-message.store.js';
import { InboxWriter } from './inbox-writer.service.js';

type OfficeAudience = Exclude<TicketAudience, 'reporter' | 'owner' | 'follower' | 'self'>;

/**
 * Tells people what happened to a ticket. Nobody calls messaging: it reacts. A reaction sees one area, so an office
 * elsewhere (the street of an escalated ticket) is told by an event of its own area.
 */
@Injectable()
export class NotifyOnTicket implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly identity: IdentityFacade,
    private readonly duty: DutyFacade,
    private readonly inboxes: InboxWriter,
  ) {}

  onModuleInit(): void {
    for (const kind of ticketKinds) {
      if (audiencesOf(kind).length)
        this.reactions.on(kind, `messaging/tell-of-${kind.replace('.', '-')}`, (tx, event) => this.tell(tx, event as TicketingEvent));
    }
    this.reactions.on('office.notification', 'messaging/tell-office', (tx, { areaId, payload }) =>
      this.tellOffice(
        tx,
        {
          areaId,
          ...(payload.organisationId && { organisationId: payload.organisationId }),
          ...(payload.askedByAccountId && { askedByAccountId: payload.askedByAccountId }),
          ...(payload.reporterId && { reporterId: payload.reporterId }),
        },
        notificationOfOffice(payload),
        payload.asWhom,
      ),
    );
    this.reactions.on('ticket.news', 'messaging/tell-followers', async (tx, event) => {
      const news = newsOf(event);
      for (const accountId of event.payload.followerIds) await this.inboxes.put(tx, accountId, news, 'follower');
    });
    this.reactions.on('account.left', 'messaging/empty-inbox', async (tx, event) => {
      await emptyInbox(tx, event.payload.accountId);
      await forgetAllOf(tx, event.payload.accountId);
    });
  }

  private async tell(tx: Tx, event: TicketingEvent): Promise<void> {
    const notification = notificationOf(event);
    for (const audience of toldOf(event.type, notification)) {
      // Who they are, ticketing says in an event of its own.
      if (audience === 'follower') continue;
      if (audience === 'reporter') {
        if (event.payload.reporterId) await this.inboxes.put(tx, event.payload.reporterId, notification, 'reporter');
        continue;
      }
      if (audience === 'self') {
        // The request was theirs; whether their own step or another's ended it, nobody answers it any more.
        if ('askedByAccountId' in event.payload) await this.inboxes.put(tx, event.payload.askedByAccountId, notification, 'self');
        continue;
      }
      if (audience === 'owner' && (await this.tellOwner(tx, event, notification))) continue;
      // Of an accepted ticket nobody's duty is changed; a deadline of handling that no owner owes is the duty person's.
      if (audience === 'owner' && notification.kind === 'ticket.accepted') continue;
      await this.tellAnOffice(tx, event, notification, audience === 'owner' ? 'duty' : audience);
    }
  }

  /** False when nobody at the office owns the building, or no building is known: then the person on duty passes it on. */
  private async tellOwner(tx: Tx, { payload }: TicketingEvent, notification: Notification): Promise<boolean> {
    const { buildingId, responsibleAreaId, responsibleOrganisationId } = payload;
    const owner = buildingId && (await this.duty.ownerOf(tx, responsibleAreaId, { buildingId }, responsibleOrganisationId));
    if (!owner) return false;
    // Who accepts a ticket of their own building knows.
    if (!('byAccountId' in payload) || payload.byAccountId !== owner.accountId)
      await this.inboxes.put(tx, owner.accountId, notification, 'owner');
    return true;
  }

  private async tellAnOffice(tx: Tx, event: TicketingEvent, notification: Notification, audience: OfficeAudience): Promise<void> {
    const office = officeOf(event, audience);
    // The district has nobody above it in this tree.
    if (!office || (audience === 'secretary' && !hasSecretary(office))) return;
    if (office.areaId === event.areaId) await this.tellOffice(tx, office, notification, audience);
    else tx.publish(officeNotification(office, notification, audience, tx.now));
  }

  private async tellOffice(tx: Tx, office: ToldOffice, notification: Notification, asWhom: OfficeAudience): Promise<void> {
    for (const { accountId } of await this.peopleOf(tx, office, asWhom)) await this.inboxes.put(tx, accountId, notification, asWhom);
  }

  /** Nobody is told to act on their own affair: where it would be theirs, everybody else of the office is told. */
  private async peopleOf(
    tx: Tx,
    { areaId, organisationId, askedByAccountId, reporterId }: ToldOffice,
    asWhom: OfficeAudience,
  ): Promise<readonly { accountId: string }[]> {
    if (organisationId) return this.duty.toldAt(tx, areaId, tx.now, organisationId, reporterId);
    const secretary = asWhom === 'secretary' && !askedByAccountId ? await this.identity.secretaryOf(tx, areaId) : undefined;
    if (asWhom === 'secretary' && !askedByAccountId && !secretary) return [];
    if (secretary && secretary.accountId !== reporterId) return [secretary];
    return this.duty.othersAt(tx, areaId, tx.now, askedByAccountId ?? reporterId);
  }
}

/** What followers are told: the happening itself, whenever and however often they are reached. */
function newsOf({ areaId, payload }: Extract<TicketingEvent, { type: 'ticket.news' }>): Notification {
  return {
    id: payload.originId,
    kind: payload.originKind as NotificationKind,
    subjectAreaId: areaId,
    subjectId: payload.ticketId,
    subjectNumber: payload.number,
    officeAreaId: payload.responsibleAreaId,
    officeOrganisationId: payload.responsibleOrganisationId ?? null,
    facts: { ...(payload.end && { end: payload.end }), ...(payload.dueAt && { dueAt: payload.dueAt }) },
    at: new Date(payload.originAt),
  };
}

function officeNotification(
  { areaId, organisationId, askedByAccountId, reporterId }: ToldOffice,
  notification: Notification,
  asWhom: OfficeAudience,
  now: Date,
): EventOf<'office.notification', MessagingPayloads['office.notification']> {
  const { clockKind, dueAt, times, asked, days, why } = notification.facts;
  return {
    id: uuidv7(now),
    areaId,
    aggregate: notification.subjectId,
    at: now.toISOString(),
    type: 'office.notification',
    payload: {
      originId: notification.id,
      originAt: notification.at.toISOString(),
      ...(notification.since && { since: notification.since.toISOString() }),
      kind: notification.kind,
      asWhom,
      ...(organisationId && { organisationId }),
      ...(askedByAccountId && { askedByAccountId }),
      ...(reporterId && { reporterId }),
      subjectAreaId: notification.subjectAreaId,
      subjectId: notification.subjectId,
      subjectNumber: notification.subjectNumber ?? '',
      officeAreaId: notification.officeAreaId,
      ...(notification.officeOrganisationId && { officeOrganisationId: notification.officeOrganisationId }),
      ...(clockKind && { clockKind }),
      ...(dueAt && { dueAt }),
      ...(times && { times: Number(times) }),
      ...(asked && { asked }),
      ...(days && { days: Number(days) }),
      ...(why && { why }),
    },
  };
}

function notificationOfOffice({
  originId,
  originAt,
  since,
  kind,
  subjectAreaId,
  subjectId,
  subjectNumber,
  officeAreaId,
  officeOrganisationId,
  clockKind,
  dueAt,
  times,
  asked,
  days,
  why,
}: MessagingPayloads['office.notification']): Notification {
  return {
    id: originId,
    kind: kind as NotificationKind,
    subjectAreaId,
    subjectId,
    subjectNumber,
    officeAreaId,
    officeOrganisationId: officeOrganisationId ?? null,
    facts: {
      ...(clockKind && { clockKind }),
      ...(dueAt && { dueAt }),
      ...(times && { times: String(times) }),
      ...(asked && { asked }),
      ...(days && { days: String(days) }),
      ...(why && { why }),
    },
    at: new Date(originAt),
    ...(since && { since: new Date(since) }),
  };
}
