import { Injectable } from '@nestjs/common';
import { IdentityFacade } from '@shequtong/identity';
import { type Tx } from '@shequtong/platform';
import { type Audience, type Notification } from '../domain/notification.js';
import { putItem, renewItem } from '../store/inbox.store.js';

/** The one way into an inbox. */
@Injectable()
export class InboxWriter {
  constructor(private readonly identity: IdentityFacade) {}

  /**
   * Puts a notification into somebody's inbox, unless they have left: it was emptied then, and nothing of them is kept.
   * @returns whether they are there to be told
   */
  async put(tx: Tx, accountId: string, notification: Notification, asWhom: Audience): Promise<boolean> {
    if (!(await this.identity.staysActive(tx, accountId))) return false;
    if (!(await renewItem(tx, accountId, notification, asWhom))) await putItem(tx, accountId, notification, asWhom);
    return true;
  }
}
