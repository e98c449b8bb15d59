import { type Db, type Tx } from '@shequtong/platform';
import { type StoredWords } from '../domain/seal.js';

/** What was written and shown on tickets lies beside the trace, so that it can be erased and the chain still verifies. */

/** Words of a ticket; erased ones have no body. */
export const wordsOf = (db: Db, areaId: number, ticketId: string): Promise<StoredWords[]> =>
  db.query<StoredWords>(
    'SELECT seq, field, body, salt FROM ticketing.trace_words WHERE area_id = $1 AND ticket_id = $2 ORDER BY seq, field',
    [areaId, ticketId],
  );

/** Words of several tickets of one area, in one statement. */
export async function wordsOfTickets(db: Db, areaId: number, ticketIds: readonly string[]): Promise<Map<string, StoredWords[]>> {
  const rows = await db.query<StoredWords & { ticketId: string }>(
    `SELECT ticket_id AS "ticketId", seq, field, body, salt FROM ticketing.trace_words
     WHERE area_id = $1 AND ticket_id = ANY ($2::uuid[]) ORDER BY ticket_id, seq, field`,
    [areaId, ticketIds],
  );
  const byTicket = new Map<string, StoredWords[]>();
  for (const { ticketId, ...word } of rows) {
    const known = byTicket.get(ticketId);
    if (known) known.push(word);
    else byTicket.set(ticketId, [word]);
  }
  return byTicket;
}

/** The words of single steps of the tickets of a page, of whatever areas. */
export const wordsOfSteps = (
  db: Db,
  steps: readonly { readonly areaId: number; readonly id: string; readonly seq: number }[],
): Promise<(StoredWords & { ticketId: string })[]> =>
  db.query(
    `SELECT w.ticket_id AS "ticketId", w.seq, w.field, w.body, w.salt
     FROM unnest($1::bigint[], $2::uuid[], $3::integer[]) AS page (area_id, ticket_id, seq)
     JOIN ticketing.trace_words w ON w.area_id = page.area_id AND w.ticket_id = page.ticket_id AND w.seq = page.seq`,
    [steps.map(({ areaId }) => areaId), steps.map(({ id }) => id), steps.map(({ seq }) => seq)],
  );

/**
 * Erases what a person wrote on a ticket as themselves, not for an office, and its report, which is theirs also where an
 * office wrote it down for them; the chain still verifies. Answers how many texts.
 */
export const eraseWordsBy = (tx: Tx, areaId: number, ticketId: string, accountId: string): Promise<number> =>
  tx.execute(
    `UPDATE ticketing.trace_words w SET body = NULL, salt = NULL, erased_at = $4
     FROM ticketing.trace t
     WHERE w.area_id = $1 AND w.ticket_id = $2 AND w.body IS NOT NULL
       AND t.area_id = w.area_id AND t.ticket_id = w.ticket_id AND t.seq = w.seq AND (t.step = 'report' OR (t.by_account_id = $3 AND t.by_role IS NULL))`,
    [areaId, ticketId, accountId, tx.now],
  );

/** Ids of the pictures a person attached to a ticket as themselves, and of those with its report, whoever attached them. */
export const mediaAttachedBy = async (db: Db, areaId: number, ticketId: string, accountId: string): Promise<string[]> =>
  (
    await db.query<{ mediaId: string }>(
      `SELECT p.media_id AS "mediaId" FROM ticketing.photo p JOIN ticketing.trace t ON t.area_id = p.area_id AND t.ticket_id = p.ticket_id AND t.seq = p.seq
       WHERE p.area_id = $1 AND p.ticket_id = $2 AND (t.step = 'report' OR (t.by_account_id = $3 AND t.by_role IS NULL))`,
      [areaId, ticketId, accountId],
    )
  ).map(({ mediaId }) => mediaId);

export interface PictureRow {
  readonly seq: number;
  readonly mediaId: string;
  readonly width: number;
  readonly height: number;
}

/** Pictures of a ticket with their sizes, in the order they were attached. */
export const picturesOf = (db: Db, areaId: number, ticketId: string): Promise<PictureRow[]> =>
  db.query<PictureRow>(
    `SELECT p.seq, p.media_id AS "mediaId", m.width, m.height
     FROM ticketing.photo p JOIN platform.media m ON m.area_id = p.area_id AND m.id = p.media_id AND m.erased_at IS NULL
     WHERE p.area_id = $1 AND p.ticket_id = $2 ORDER BY p.seq, p.position`,
    [areaId, ticketId],
  );

/**
 * Everything a person said on tickets that was not erased, oldest first: what they wrote, and what an office wrote down
 * for them. What they wrote down for somebody else is that person's.
 */
export const wordsBy = (
  db: Db,
  accountId: string,
  limit: number,
): Promise<{ number: string; step: string; at: Date; field: string; text: string }[]> =>
  db.query(
    `SELECT k.number, t.step, t.at, w.field, w.body AS text
     FROM (SELECT area_id, ticket_id, seq, step, at FROM ticketing.trace WHERE by_account_id = $1 AND step <> 'report'
           UNION ALL
           SELECT r.area_id, r.ticket_id, r.seq, r.step, r.at FROM ticketing.ticket own
           JOIN ticketing.trace r ON r.area_id = own.area_id AND r.ticket_id = own.id AND r.seq = 1 WHERE own.reporter_id = $1) t
     JOIN ticketing.trace_words w ON w.area_id = t.area_id AND w.ticket_id = t.ticket_id AND w.seq = t.seq AND w.body IS NOT NULL
     JOIN ticketing.ticket k ON k.area_id = t.area_id AND k.id = t.ticket_id
     ORDER BY t.at, t.ticket_id, t.seq LIMIT $2`,
    [accountId, limit],
  );
