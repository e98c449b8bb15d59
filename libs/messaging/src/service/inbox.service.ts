import { Injectable } from '@nestjs/common';
import { IdentityFacade } from '@shequtong/identity';
import { DomainError } from '@shequtong/kernel';
import { type Actor, Transactions } from '@shequtong/platform';
import { hasItem, type InboxRow, itemsOf, markRead, markReadUpTo, unreadOf } from '../store/inbox.store.js';

/** Unread items are counted up to this; a screen says "99+". */
export const UNREAD_MAX = 100;

/** An item, and how the office that acted is called now: offices are renamed. */
export interface ReadItem extends InboxRow {
  readonly office: string;
}

/** A person's own inbox. */
@Injectable()
export class InboxService {
  constructor(
    private readonly transactions: Transactions,
    private readonly identity: IdentityFacade,
  ) {}

  async list(actor: Actor, before: string | undefined, limit: number): Promise<ReadItem[]> {
    return this.transactions.read(actor, async (db) => {
      const items = await itemsOf(db, accountOf(actor), before, limit);
      const offices = new Map((await this.identity.areas(db, [...new Set(items.map(({ officeAreaId }) => officeAreaId))])).map(({ id, name }) => [id, name]));
      return items.map((item) => ({ ...item, office: offices.get(item.officeAreaId) ?? '' }));
    });
  }

  async unread(actor: Actor): Promise<number> {
    return this.transactions.read(actor, (db) => unreadOf(db, accountOf(actor), UNREAD_MAX));
  }

  /** Throws platform/not-found for an item that is not in the caller's inbox. */
  async read(actor: Actor, id: string): Promise<void> {
    await this.transactions.transact(actor, async (tx) => {
      if ((await markRead(tx, accountOf(actor), id)) === 0 && !(await hasItem(tx, accountOf(actor), id))) throw new DomainError('platform/not-found');
    });
  }

  /** Everything up to the newest item the person has seen; what came later stays unread. */
  async readUpTo(actor: Actor, id: string): Promise<number> {
    return this.transactions.transact(actor, (tx) => markReadUpTo(tx, accountOf(actor), id));
  }
}

function accountOf({ accountId }: Actor): string {
  if (!accountId) throw new DomainError('platform/unauthenticated');
  return accountId;
}
