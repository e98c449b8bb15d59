import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EventOf, type MessagingPayloads, type TicketingEvent } from '@shequtong/events';
import { DutyFacade, IdentityFacade } from '@shequtong/identity';
import { ancestorsOf, uuidv7 } from '@shequtong/kernel';
import { Reactions, type Tx } from '@shequtong/platform';
import { type Notice, type NoticeKind } from '../domain/notice.js';
import { hasSecretary } from '../domain/notice-words.js';
import { audiencesOf, noticeOf, type TicketAudience, ticketKinds, toldOf } from '../domain/ticket-notice.js';
import { emptyInbox } from '../store/inbox.store.js';
import { forgetAllOf } from '../store/text-message.store.js';
import { InboxWriter } from './inbox-writer.service.js';

type OfficeAudience = Exclude<TicketAudience, 'reporter' | 'owner'>;

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
      if (audiencesOf(kind).length) this.reactions.on(kind, `messaging/tell-of-${kind.replace('.', '-')}`, (tx, event) => this.tell(tx, event as TicketingEvent));
    }
    this.reactions.on('office.notice', 'messaging/tell-office', (tx, event) => this.tellOffice(tx, event.areaId, noticeOfOffice(event.payload), event.payload.asWhom));
    this.reactions.on('account.left', 'messaging/empty-inbox', async (tx, event) => {
      await emptyInbox(tx, event.payload.accountId);
      await forgetAllOf(tx, event.payload.accountId);
    });
  }

  private async tell(tx: Tx, event: TicketingEvent): Promise<void> {
    const notice = noticeOf(event);
    for (const audience of toldOf(event.type, notice)) {
      if (audience === 'reporter') {
        if (event.payload.reporterId) await this.inboxes.put(tx, event.payload.reporterId, notice, 'reporter');
        continue;
      }
      if (audience === 'owner' && (await this.tellOwner(tx, event, notice))) continue;
      // Of an accepted ticket nobody's duty is changed; a deadline of handling that no owner owes is the duty person's.
      if (audience === 'owner' && notice.kind === 'ticket.accepted') continue;
      await this.tellAnOffice(tx, event, notice, audience === 'owner' ? 'duty' : audience);
    }
  }

  /** False when nobody at the office owns the building, or no building is known: then the person on duty passes it on. */
  private async tellOwner(tx: Tx, { payload }: TicketingEvent, notice: Notice): Promise<boolean> {
    const { buildingId, responsibleAreaId } = payload;
    const owner = buildingId && (await this.duty.ownerOf(tx, responsibleAreaId, { buildingId }));
    if (!owner) return false;
    // Who accepts a ticket of their own building knows.
    if (!('byAccountId' in payload) || payload.byAccountId !== owner.accountId) await this.inboxes.put(tx, owner.accountId, notice, 'owner');
    return true;
  }

  private async tellAnOffice(tx: Tx, event: TicketingEvent, notice: Notice, audience: OfficeAudience): Promise<void> {
    const office = event.payload.responsibleAreaId;
    const areaId = audience === 'above' ? ancestorsOf(office)[0] : office;
    // The district has nobody above it in this tree, and a street's desk no secretary.
    if (areaId === undefined || (audience === 'secretary' && !hasSecretary(areaId))) return;
    if (areaId === event.areaId) await this.tellOffice(tx, areaId, notice, audience);
    else tx.publish(officeNotice(areaId, notice, audience, tx.now));
  }

  private async tellOffice(tx: Tx, areaId: number, notice: Notice, asWhom: OfficeAudience): Promise<void> {
    const person = asWhom === 'secretary' ? await this.identity.secretaryOf(tx, areaId) : await this.identity.dutyOf(tx, areaId, tx.now);
    if (person) await this.inboxes.put(tx, person.accountId, notice, asWhom);
  }
}

function officeNotice(areaId: number, notice: Notice, asWhom: OfficeAudience, now: Date): EventOf<'office.notice', MessagingPayloads['office.notice']> {
  const { clockKind, dueAt, times, asked, days } = notice.facts;
  return {
    id: uuidv7(now),
    areaId,
    aggregate: notice.subjectId,
    at: now.toISOString(),
    type: 'office.notice',
    payload: {
      originId: notice.id,
      originAt: notice.at.toISOString(),
      kind: notice.kind,
      asWhom,
      subjectAreaId: notice.subjectAreaId,
      subjectId: notice.subjectId,
      subjectNumber: notice.subjectNumber ?? '',
      officeAreaId: notice.officeAreaId,
      ...(clockKind && { clockKind }),
      ...(dueAt && { dueAt }),
      ...(times && { times: Number(times) }),
      ...(asked && { asked }),
      ...(days && { days: Number(days) }),
    },
  };
}

function noticeOfOffice({ originId, originAt, kind, subjectAreaId, subjectId, subjectNumber, officeAreaId, clockKind, dueAt, times, asked, days }: MessagingPayloads['office.notice']): Notice {
  return {
    id: originId,
    kind: kind as NoticeKind,
    subjectAreaId,
    subjectId,
    subjectNumber,
    officeAreaId,
    facts: { ...(clockKind && { clockKind }), ...(dueAt && { dueAt }), ...(times && { times: String(times) }), ...(asked && { asked }), ...(days && { days: String(days) }) },
    at: new Date(originAt),
  };
}
