import { type Db, type Tx } from '@shequtong/platform';
import { type Audience, type Notification, residentAudiences, type Side } from '../domain/notification.js';

export interface InboxRow extends Notification {
  readonly asWhom: Audience;
  readonly readAt: Date | null;
}

/** Puts an item into an inbox; nothing when the person was told of this happening already. */
export const putItem = (tx: Tx, accountId: string, notification: Notification, asWhom: Audience): Promise<number> =>
  tx.execute(
    `INSERT INTO messaging.inbox_item (account_id, id, kind, as_whom, subject_area_id, subject_id, subject_number, office_area_id, facts, at, office_organisation_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10, $11) ON CONFLICT DO NOTHING`,
    [
      accountId,
      notification.id,
      notification.kind,
      asWhom,
      notification.subjectAreaId,
      notification.subjectId,
      notification.subjectNumber,
      notification.officeAreaId,
      JSON.stringify(notification.facts),
      notification.at,
      notification.officeOrganisationId,
    ],
  );

/** Says with an item of the same hour what has happened since, which is unread again and first, under the id of what was said last; 0 where there is none, or none is to be renewed. */
export const renewItem = async (tx: Tx, accountId: string, { since, ...notification }: Notification, asWhom: Audience): Promise<number> =>
  since
    ? tx.execute(
        `UPDATE messaging.inbox_item SET id = $10, earlier_ids = CASE id WHEN $10 THEN earlier_ids ELSE array_append(earlier_ids, id) END,
           facts = $5::jsonb, at = $6, read_at = NULL
         WHERE account_id = $1 AND id = (
           SELECT id FROM messaging.inbox_item
           WHERE account_id = $1 AND kind = $2 AND subject_id = $3 AND as_whom = $4 AND at >= $7 AND at <= $6
             AND office_area_id = $8 AND office_organisation_id IS NOT DISTINCT FROM $9::uuid
           ORDER BY id DESC LIMIT 1)`,
        [
          accountId,
          notification.kind,
          notification.subjectId,
          asWhom,
          JSON.stringify(notification.facts),
          notification.at,
          since,
          notification.officeAreaId,
          notification.officeOrganisationId,
          notification.id,
        ],
      )
    : 0;

const COLUMNS = `id, kind, as_whom AS "asWhom", subject_area_id AS "subjectAreaId", subject_id AS "subjectId", subject_number AS "subjectNumber",
  office_area_id AS "officeAreaId", office_organisation_id AS "officeOrganisationId", facts, at, read_at AS "readAt"`;

/** Of which side an item is; only those about a ticket have a number. */
const isOwn = `(as_whom IN (${residentAudiences.map((audience) => `'${audience}'`).join(', ')}) OR (as_whom = 'self' AND subject_number IS NULL))`;
const onSide: Readonly<Record<Side | 'both', string>> = { own: `AND ${isOwn}`, office: `AND NOT ${isOwn}`, both: '' };

/** A person's items, newest first: ids of events sort by time. @param side both where it is not said */
export const itemsOf = (
  db: Db,
  accountId: string,
  { side, before, limit }: { readonly side: Side | undefined; readonly before: string | undefined; readonly limit: number },
): Promise<InboxRow[]> =>
  db.query<InboxRow>(
    `SELECT ${COLUMNS} FROM messaging.inbox_item
     WHERE account_id = $1 AND ($2::uuid IS NULL OR id < $2::uuid) ${onSide[side ?? 'both']} ORDER BY id DESC LIMIT $3`,
    [accountId, before ?? null, limit],
  );

/** How many are unread, counted up to a limit: a screen says "99+" and never waits for a long count. */
export async function unreadOf(db: Db, accountId: string, side: Side | undefined, limit: number): Promise<number> {
  const { unread } = await db.one<{ unread: number }>(
    `SELECT count(*) AS unread
     FROM (SELECT 1 FROM messaging.inbox_item WHERE account_id = $1 AND read_at IS NULL ${onSide[side ?? 'both']} LIMIT $2) unread_items`,
    [accountId, limit],
  );
  return unread;
}

/** Whether there is an item of this id, or one that went by it before it was renewed: that is unread for what came since. */
export const hasItem = async (db: Db, accountId: string, id: string): Promise<boolean> =>
  (await db.maybe('SELECT 1 AS there FROM messaging.inbox_item WHERE account_id = $1 AND (id = $2 OR $2 = ANY (earlier_ids)) LIMIT 1', [
    accountId,
    id,
  ])) !== undefined;

/** Marks items as read; one that is keeps its time. */
export const markRead = (tx: Tx, accountId: string, id: string): Promise<number> =>
  tx.execute('UPDATE messaging.inbox_item SET read_at = greatest(at, $3) WHERE account_id = $1 AND id = $2 AND read_at IS NULL', [
    accountId,
    id,
    tx.now,
  ]);

export const markReadUpTo = (tx: Tx, accountId: string, side: Side | undefined, id: string): Promise<number> =>
  tx.execute(
    `UPDATE messaging.inbox_item SET read_at = greatest(at, $3)
     WHERE account_id = $1 AND id <= $2 AND read_at IS NULL ${onSide[side ?? 'both']}`,
    [accountId, id, tx.now],
  );

/** Empties the inbox of somebody who has left. */
export const emptyInbox = (tx: Tx, accountId: string): Promise<number> =>
  tx.execute('DELETE FROM messaging.inbox_item WHERE account_id = $1', [accountId]);
