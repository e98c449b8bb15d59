import { Injectable } from '@nestjs/common';
import { IdentityFacade } from '@shequtong/identity';
import { DomainError } from '@shequtong/kernel';
import { accountOf, type Actor, type Db, type SubjectName, Subjects, Transactions } from '@shequtong/platform';
import { type Side, subjectOf, subjects } from '../domain/notification.js';
import { hasItem, type InboxRow, itemsOf, markRead, markReadUpTo, unreadOf } from '../store/inbox.store.js';

/** Unread items are counted up to this; a screen says "99+". */
const UNREAD_MAX = 100;

/** An item with what is asked anew at every reading: offices are renamed, and words erased. */
export interface ReadItem extends InboxRow {
  /** How the office that acted is called now. */
  readonly office: string;
  /** What it is about; undefined where that has no name, or the reader may not see it any more. */
  readonly subject: SubjectName | undefined;
}

/** A person's own inbox. */
@Injectable()
export class InboxService {
  constructor(
    private readonly transactions: Transactions,
    private readonly identity: IdentityFacade,
    private readonly subjects: Subjects,
  ) {}

  async list(actor: Actor, page: Parameters<typeof itemsOf>[2]): Promise<ReadItem[]> {
    return this.transactions.read(actor, async (db) => {
      const items = await itemsOf(db, accountOf(actor), page);
      const offices = await this.identity.areas(db, [...new Set(items.map(({ officeAreaId }) => officeAreaId))]);
      const officeNames = new Map(offices.map(({ id, name }) => [id, name]));
      const departments = await this.departments(db, items);
      const names = await this.names(db, items);
      return items.map((item) => ({
        ...item,
        office: departments.get(item.officeOrganisationId ?? '') ?? officeNames.get(item.officeAreaId) ?? '',
        subject: names.get(item.subjectId),
      }));
    });
  }

  private async departments(db: Db, items: readonly InboxRow[]): Promise<Map<string, string>> {
    const acted = items.flatMap(({ officeAreaId, officeOrganisationId }) =>
      officeOrganisationId === null ? [] : [{ officeAreaId, officeOrganisationId }],
    );
    return this.identity.organisationNames(
      db,
      acted.map(({ officeAreaId }) => officeAreaId),
      acted.map(({ officeOrganisationId }) => officeOrganisationId),
    );
  }

  /** One question a kind of thing, whatever the number of items. */
  private async names(db: Db, items: readonly InboxRow[]): Promise<Map<string, SubjectName>> {
    const names = new Map<string, SubjectName>();
    for (const subject of subjects) {
      const refs = new Map(
        items
          .filter(({ kind }) => subjectOf(kind) === subject)
          .map(({ subjectAreaId, subjectId }) => [subjectId, { areaId: subjectAreaId, id: subjectId }]),
      );
      for (const [id, name] of await this.subjects.names(db, subject, [...refs.values()])) names.set(id, name);
    }
    return names;
  }

  async unread(actor: Actor, side: Side | undefined): Promise<number> {
    return this.transactions.read(actor, (db) => unreadOf(db, accountOf(actor), side, UNREAD_MAX));
  }

  /** Throws platform/not-found for an item that is not in the caller's inbox and never was. */
  async read(actor: Actor, id: string): Promise<void> {
    await this.transactions.transact(actor, async (tx) => {
      if ((await markRead(tx, accountOf(actor), id)) === 0 && !(await hasItem(tx, accountOf(actor), id)))
        throw new DomainError('platform/not-found');
    });
  }

  /** Everything of a side up to the newest item the person has seen there; what came later stays unread. */
  async readUpTo(actor: Actor, side: Side | undefined, id: string): Promise<number> {
    return this.transactions.transact(actor, (tx) => markReadUpTo(tx, accountOf(actor), side, id));
  }
}
