import { type AreaRange, DISTRICT_SPAN, type Frontier, type NodeRun, type TreeNode } from '@shequtong/kernel';
import { type Db, type Tx } from '@shequtong/platform';
import { type Unplaced } from '../domain/tree.js';
import { TreeHeadTable, TreeLeafTable, TreeNodeTable } from './tree.table.js';

/** Districts with entries that have no place yet, or without a head of the day that was signed since it began. */
export const districtsToGrow = async (db: Db, day: string, began: Date): Promise<number[]> =>
  (
    await db.query<{ areaId: number }>(
      `SELECT DISTINCT area_id / ${DISTRICT_SPAN} * ${DISTRICT_SPAN} AS "areaId" FROM ticketing.ticket WHERE placed < entries
       UNION SELECT t.area_id FROM ticketing.tree t WHERE t.size > 0 AND NOT EXISTS (SELECT FROM ticketing.tree_head h WHERE h.area_id = t.area_id AND h.day = $1::date AND h.signed_at >= $2)
       ORDER BY 1`,
      [day, began],
    )
  ).map(({ areaId }) => areaId);

export interface UnplacedTicket {
  readonly areaId: number;
  readonly id: string;
  readonly placed: number;
}

/** Tickets with entries that have no place yet, behind one, in the order of their keys. */
export const unplacedTickets = (
  db: Db,
  { from, to }: AreaRange,
  after: Pick<UnplacedTicket, 'areaId' | 'id'> | undefined,
  limit: number,
): Promise<UnplacedTicket[]> =>
  db.query<UnplacedTicket>(
    `SELECT area_id AS "areaId", id, placed FROM ticketing.ticket
     WHERE placed < entries AND area_id BETWEEN $1 AND $2 AND ($3::bigint IS NULL OR (area_id, id) > ($3::bigint, $4::uuid))
     ORDER BY area_id, id LIMIT $5`,
    [from, to, after?.areaId ?? null, after?.id ?? null, limit],
  );

export const unplacedEntries = (db: Db, tickets: readonly UnplacedTicket[]): Promise<Unplaced[]> =>
  db.query<Unplaced>(
    `SELECT e.area_id AS "areaId", e.ticket_id AS "ticketId", e.seq, e.at, e.hash
     FROM unnest($1::bigint[], $2::uuid[], $3::integer[]) AS t (area_id, id, placed)
     JOIN ticketing.trace e ON e.area_id = t.area_id AND e.ticket_id = t.id AND e.seq > t.placed`,
    [tickets.map(({ areaId }) => areaId), tickets.map(({ id }) => id), tickets.map(({ placed }) => placed)],
  );

/** The district's tree, locked: workers take turns. */
export async function lockTree(tx: Tx, districtId: number): Promise<Frontier> {
  await tx.execute(`INSERT INTO ticketing.tree (area_id, size, peaks) VALUES ($1, 0, '{}') ON CONFLICT DO NOTHING`, [districtId]);
  return tx.one<{ size: number; peaks: string[] }>('SELECT size, peaks FROM ticketing.tree WHERE area_id = $1 FOR UPDATE', [districtId]);
}

export const findTree = (db: Db, districtId: number): Promise<Frontier | undefined> =>
  db.maybe<{ size: number; peaks: string[] }>('SELECT size, peaks FROM ticketing.tree WHERE area_id = $1', [districtId]);

export const districtsWithTree = async (db: Db): Promise<number[]> =>
  (await db.query<{ areaId: number }>('SELECT area_id AS "areaId" FROM ticketing.tree ORDER BY area_id')).map(({ areaId }) => areaId);

/** Of each of these tickets of an area, how many of its entries are noted to have their place. */
export const placedOf = async (db: Db, areaId: number, ids: readonly string[]): Promise<Map<string, number>> =>
  new Map(
    (
      await db.query<{ id: string; placed: number }>(
        'SELECT id, placed FROM ticketing.ticket WHERE area_id = $1 AND id = ANY ($2::uuid[])',
        [areaId, ids],
      )
    ).map(({ id, placed }) => [id, placed]),
  );

/** Whether an entry of a district that was written before an instant has no leaf yet. */
export const waitsFrom = async (db: Db, districtId: number, { from, to }: AreaRange, before: Date): Promise<boolean> =>
  (await db.maybe(
    `SELECT 1 AS waits FROM ticketing.ticket t
     JOIN ticketing.trace e ON e.area_id = t.area_id AND e.ticket_id = t.id AND e.seq > t.placed
     WHERE t.placed < t.entries AND t.area_id BETWEEN $1 AND $2 AND e.at < $3 AND NOT EXISTS (
       SELECT FROM ticketing.tree_leaf l WHERE l.area_id = $4 AND l.ticket_area_id = e.area_id AND l.ticket_id = e.ticket_id AND l.seq = e.seq)
     LIMIT 1`,
    [from, to, before, districtId],
  )) !== undefined;

export interface LeafRow {
  readonly areaId: number;
  readonly ticketId: string;
  readonly seq: number;
  readonly position: number;
  readonly hash: string;
}

/** The places entries of these tickets have, in no particular order. */
export const leavesOf = (
  db: Db,
  districtId: number,
  tickets: readonly { readonly areaId: number; readonly id: string }[],
): Promise<LeafRow[]> =>
  db.query<LeafRow>(
    `SELECT l.ticket_area_id AS "areaId", l.ticket_id AS "ticketId", l.seq, l.position, l.hash
     FROM unnest($2::bigint[], $3::uuid[]) AS t (area_id, id)
     JOIN ticketing.tree_leaf l ON l.area_id = $1 AND l.ticket_area_id = t.area_id AND l.ticket_id = t.id`,
    [districtId, tickets.map(({ areaId }) => areaId), tickets.map(({ id }) => id)],
  );

/** Rows of the tree, leaves and kept nodes, run by run. */
export const nodesOf = (db: Db, districtId: number, runs: readonly NodeRun[]): Promise<TreeNode[]> =>
  db.query<TreeNode>(
    `SELECT n.level, n.position, n.hash FROM unnest($2::integer[], $3::bigint[], $4::bigint[]) AS run (level, first, past)
     CROSS JOIN LATERAL (
       SELECT 0 AS level, l.position, l.hash FROM ticketing.tree_leaf l
         WHERE run.level = 0 AND l.area_id = $1 AND l.position >= run.first AND l.position < run.past
       UNION ALL SELECT k.level, k.position, k.hash FROM ticketing.tree_node k
         WHERE k.area_id = $1 AND k.level = run.level AND k.position >= run.first AND k.position < run.past) n
     ORDER BY n.level, n.position`,
    [districtId, runs.map(({ level }) => level), runs.map(({ from }) => from), runs.map(({ to }) => to)],
  );

/** Adds leaves and the nodes they filled, and says how far the tree is now. The caller holds its lock. */
export async function growTree(
  tx: Tx,
  districtId: number,
  leaves: readonly LeafRow[],
  nodes: readonly TreeNode[],
  { size, peaks }: Frontier,
): Promise<void> {
  await tx.insert(
    TreeLeafTable,
    leaves.map(({ areaId, ticketId, seq, position, hash }) => ({
      areaId: districtId,
      position,
      ticketAreaId: areaId,
      ticketId,
      seq,
      hash,
    })),
  );
  if (nodes.length)
    await tx.insert(
      TreeNodeTable,
      nodes.map((node) => ({ ...node, areaId: districtId })),
    );
  await tx.execute('UPDATE ticketing.tree SET size = $2, peaks = $3::text[] WHERE area_id = $1', [districtId, size, peaks]);
}

/** Records on tickets of one area how much of their trace stands in the tree. */
export const markPlaced = (tx: Tx, areaId: number, placed: ReadonlyMap<string, number>): Promise<number> =>
  tx.execute(
    `UPDATE ticketing.ticket t SET placed = n.placed FROM unnest($2::uuid[], $3::integer[]) AS n (id, placed)
     WHERE t.area_id = $1 AND t.id = n.id AND t.placed < n.placed AND n.placed <= t.entries`,
    [areaId, [...placed.keys()], [...placed.values()]],
  );

export type HeadRow = Omit<TreeHeadTable, 'areaId'>;

const HEAD = 'day, size, root, signed_at AS "signedAt", note';

/** Heads before a day, the latest first. */
export const headsOf = (db: Db, districtId: number, before: string | undefined, limit: number): Promise<HeadRow[]> =>
  db.query<HeadRow>(
    `SELECT ${HEAD} FROM ticketing.tree_head WHERE area_id = $1 AND ($2::date IS NULL OR day < $2::date) ORDER BY day DESC LIMIT $3`,
    [districtId, before ?? null, limit],
  );

/**
 * The latest head by when it says that it was signed: under which day a row stands, nobody signs. Of copies of one the
 * row of the earliest day, which is the one that was there first.
 */
export const latestHead = (db: Db, districtId: number): Promise<HeadRow | undefined> =>
  db.maybe<HeadRow>(`SELECT ${HEAD} FROM ticketing.tree_head WHERE area_id = $1 ORDER BY signed_at DESC, day LIMIT 1`, [districtId]);

export const headOfDay = (db: Db, districtId: number, day: string): Promise<HeadRow | undefined> =>
  db.maybe<HeadRow>(`SELECT ${HEAD} FROM ticketing.tree_head WHERE area_id = $1 AND day = $2::date`, [districtId, day]);

export const insertHead = (tx: Tx, districtId: number, head: HeadRow): Promise<void> =>
  tx.insert(TreeHeadTable, { ...head, areaId: districtId });

/** Whether an entry that was written before an instant stands at a position or behind it. */
export const standsFrom = async (db: Db, districtId: number, position: number, before: Date): Promise<boolean> =>
  (await db.maybe(
    `SELECT 1 AS stands FROM ticketing.tree_leaf l
     JOIN ticketing.trace e ON e.area_id = l.ticket_area_id AND e.ticket_id = l.ticket_id AND e.seq = l.seq
     WHERE l.area_id = $1 AND l.position >= $2 AND e.at < $3 LIMIT 1`,
    [districtId, position, before],
  )) !== undefined;

/** Leaves, and kept nodes, of which the tree is not large enough: what it adds next has no room. In one statement, as the tree grows meanwhile. */
export const rowsBeyond = (db: Db, districtId: number, limit: number): Promise<{ level: number; position: number }[]> =>
  db.query<{ level: number; position: number }>(
    `SELECT 0 AS level, l.position FROM ticketing.tree t
       JOIN ticketing.tree_leaf l ON l.area_id = t.area_id AND l.position >= t.size WHERE t.area_id = $1
     UNION ALL SELECT n.level, n.position FROM ticketing.tree t JOIN ticketing.tree_node n ON n.area_id = t.area_id
       AND (n.position + 1)::float8 * power(2::float8, least(n.level, 62)) > t.size WHERE t.area_id = $1
     ORDER BY 1, 2 LIMIT $2`,
    [districtId, limit],
  );

export interface LeafOnRecord {
  readonly position: number;
  readonly hash: string;
  /** Its ticket is there. */
  readonly known: boolean;
}

/** Leaves from a position on, in order, and whether their tickets are there. */
export const leavesFrom = (db: Db, districtId: number, position: number, limit: number): Promise<LeafOnRecord[]> =>
  db.query<LeafOnRecord>(
    `SELECT l.position, l.hash, t.id IS NOT NULL AS known FROM ticketing.tree_leaf l
     LEFT JOIN ticketing.ticket t ON t.area_id = l.ticket_area_id AND t.id = l.ticket_id
     WHERE l.area_id = $1 AND l.position >= $2 ORDER BY l.position LIMIT $3`,
    [districtId, position, limit],
  );
