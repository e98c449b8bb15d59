import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IdentityFacade } from '@shequtong/identity';
import { Reactions, type Tx } from '@shequtong/platform';
import { requestKinds } from '../domain/notification.js';
import { type Addressed, type RequestEvent, requestNotifications } from '../domain/request-notification.js';
import { textMessageOf } from '../domain/text-message.js';
import { letWait } from '../store/text-message.store.js';
import { InboxWriter } from './inbox-writer.service.js';

/** Tells people what was decided on what they asked for: screens promise "有结果会通知您". */
@Injectable()
export class NotifyOnRequest implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly identity: IdentityFacade,
    private readonly inboxes: InboxWriter,
  ) {}

  onModuleInit(): void {
    for (const kind of requestKinds) {
      this.reactions.on(kind, `messaging/tell-of-${kind.replace('.', '-')}`, (tx, event) => this.tell(tx, event));
    }
  }

  private async tell(tx: Tx, event: RequestEvent): Promise<void> {
    const members = 'groupId' in event.payload ? await this.identity.groupMembers(tx, event.areaId, event.payload.groupId) : [];
    for (const told of requestNotifications(event, members)) await this.tellOne(tx, told);
  }

  private async tellOne(tx: Tx, { accountId, notification }: Addressed): Promise<void> {
    if (!(await this.inboxes.put(tx, accountId, notification, 'self'))) return;
    const message = textMessageOf(notification, await this.identity.officeName(tx, notification.officeAreaId));
    if (message) await letWait(tx, accountId, notification.id, message);
  }
}
