import { type Db, type Tx } from '@shequtong/platform';

export interface TicketKey {
  readonly areaId: number;
  readonly ticketId: string;
}

/** How many follow a ticket, how many of them have the same trouble, and what the one who asks does. */
export type Following = {
  readonly followers: number;
  readonly meToos: number;
  readonly following: boolean;
  readonly meToo: boolean;
};

/** What somebody says of a ticket: that they want to hear of it, that they have the same trouble. Each is taken back by itself. */
export interface Said {
  readonly follows: boolean;
  readonly meToo: boolean;
}

/** Says it from now on, whatever was said before; at least one of the two. */
export const putFollow = (tx: Tx, { areaId, ticketId }: TicketKey, accountId: string, { follows, meToo }: Said): Promise<number> =>
  tx.execute(
    `INSERT INTO ticketing.follow (area_id, ticket_id, account_id, follows, me_too, at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (area_id, ticket_id, account_id) DO UPDATE SET follows = excluded.follows, me_too = excluded.me_too`,
    [areaId, ticketId, accountId, follows, meToo, tx.now],
  );

export const deleteFollow = (tx: Tx, { areaId, ticketId }: TicketKey, accountId: string): Promise<number> =>
  tx.execute('DELETE FROM ticketing.follow WHERE area_id = $1 AND ticket_id = $2 AND account_id = $3', [areaId, ticketId, accountId]);

/** Hears of it no more; that they have the same trouble stays. */
export async function stopFollow(tx: Tx, { areaId, ticketId }: TicketKey, accountId: string): Promise<void> {
  const key = [areaId, ticketId, accountId];
  // Each says by itself what it may touch: what is said in between leaves no row that says neither.
  await tx.execute('DELETE FROM ticketing.follow WHERE area_id = $1 AND ticket_id = $2 AND account_id = $3 AND NOT me_too', key);
  await tx.execute('UPDATE ticketing.follow SET follows = false WHERE area_id = $1 AND ticket_id = $2 AND account_id = $3 AND me_too', key);
}

/** All that somebody follows in a community they have left. */
export const deleteFollowsIn = (tx: Tx, areaId: number, accountId: string): Promise<number> =>
  tx.execute('DELETE FROM ticketing.follow WHERE area_id = $1 AND account_id = $2', [areaId, accountId]);

export const followingOf = (db: Db, { areaId, ticketId }: TicketKey, accountId: string | undefined): Promise<Following> =>
  db.one<Following>(
    `SELECT count(*) FILTER (WHERE follows)::int AS followers, count(*) FILTER (WHERE me_too)::int AS "meToos",
       coalesce(bool_or(follows) FILTER (WHERE account_id = $3), false) AS following, coalesce(bool_or(me_too) FILTER (WHERE account_id = $3), false) AS "meToo"
     FROM ticketing.follow WHERE area_id = $1 AND ticket_id = $2`,
    [areaId, ticketId, accountId ?? null],
  );

/** How many have the same trouble, by ticket; those nobody shares are not in it. */
export async function meToosOf(db: Db, tickets: readonly { readonly areaId: number; readonly id: string }[]): Promise<Map<string, number>> {
  const rows = await db.query<{ ticketId: string; count: number }>(
    `SELECT f.ticket_id AS "ticketId", count(*)::int AS count
     FROM unnest($1::bigint[], $2::uuid[]) AS page (area_id, ticket_id)
     JOIN ticketing.follow f ON f.area_id = page.area_id AND f.ticket_id = page.ticket_id AND f.me_too GROUP BY f.ticket_id`,
    [tickets.map(({ areaId }) => areaId), tickets.map(({ id }) => id)],
  );
  return new Map(rows.map(({ ticketId, count }) => [ticketId, count]));
}

/** Who follows a ticket, in the order of their accounts, after one of them. */
export const followersAfter = async (
  db: Db,
  { areaId, ticketId }: TicketKey,
  after: string | undefined,
  limit: number,
): Promise<string[]> =>
  (
    await db.query<{ accountId: string }>(
      `SELECT account_id AS "accountId" FROM ticketing.follow
     WHERE area_id = $1 AND ticket_id = $2 AND follows AND ($3::uuid IS NULL OR account_id > $3::uuid) ORDER BY account_id LIMIT $4`,
      [areaId, ticketId, after ?? null, limit],
    )
  ).map(({ accountId }) => accountId);
