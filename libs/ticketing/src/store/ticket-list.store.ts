import { type AreaRange } from '@shequtong/kernel';
import { type Db } from '@shequtong/platform';
import { type ClockKind } from '../domain/clock-kinds.js';
import { type TicketState } from '../domain/ticket.js';
import { TICKET_COLUMNS, type TicketRow } from './ticket.store.js';

/** A ticket in a list: its row and the beginning of its text, unless that was erased or is not the reader's. */
export interface ListedTicket extends TicketRow {
  readonly excerpt: string | null;
}

const EXCERPT = 80;

const LISTED = `${TICKET_COLUMNS}, left(w.body, ${EXCERPT}) AS excerpt`;
const WORDS = `LEFT JOIN ticketing.trace_words w ON w.area_id = t.area_id AND w.ticket_id = t.id AND w.seq = 1 AND w.field = 'text'`;

/** A person's own tickets in all their communities, newest first; also those of a community they have left. */
export const ticketsOfReporter = (db: Db, reporterId: string, before: string | undefined, limit: number): Promise<ListedTicket[]> =>
  db.query<ListedTicket>(
    `SELECT ${LISTED} FROM ticketing.ticket t ${WORDS}
     WHERE t.reporter_id = $1 AND ($2::uuid IS NULL OR t.id < $2::uuid) ORDER BY t.id DESC LIMIT $3`,
    [reporterId, before ?? null, limit],
  );

/** A community's public tickets, newest first. */
export const publicTickets = (db: Db, areaId: number, before: string | undefined, limit: number): Promise<ListedTicket[]> =>
  db.query<ListedTicket>(
    `SELECT ${LISTED} FROM ticketing.ticket t ${WORDS}
     WHERE t.area_id = $1 AND t.visibility = 'public' AND t.state <> 'withdrawn' AND ($2::uuid IS NULL OR t.id < $2::uuid)
     ORDER BY t.id DESC LIMIT $3`,
    [areaId, before ?? null, limit],
  );

export const workbenchOrders = ['due', 'newest'] as const;
export type WorkbenchOrder = (typeof workbenchOrders)[number];

/** `overdue`: past a deadline · `warned`: 80 % of one has passed · `running`: any deadline. */
export const clockFilters = ['overdue', 'warned', 'running'] as const;
export type ClockFilter = (typeof clockFilters)[number];

export interface WorkbenchQuery {
  /** The community, street or district whose tickets are looked at. */
  readonly scope: AreaRange;
  /** Only tickets this area's desk is responsible for. */
  readonly responsibleAreaId?: number;
  readonly states?: readonly TicketState[];
  readonly clock?: ClockFilter;
  readonly clockKind?: ClockKind;
  readonly categoryCode?: string;
  readonly order: WorkbenchOrder;
  readonly after?: { readonly dueAt: string | null; readonly id: string };
  readonly limit: number;
}

const LIVE = `SELECT 1 FROM ticketing.clock c WHERE c.area_id = t.area_id AND c.ticket_id = t.id AND c.stopped_at IS NULL`;

const CLOCK_CONDITION: Readonly<Record<ClockFilter, string>> = {
  overdue: 't.next_due_at <= $NOW',
  warned: `EXISTS (${LIVE} AND c.warned_at IS NOT NULL AND c.breached_at IS NULL)`,
  running: 't.next_due_at IS NOT NULL',
};

const ORDERS: Readonly<Record<WorkbenchOrder, { readonly condition?: string; readonly after: string; readonly by: string }>> = {
  due: { condition: 't.next_due_at IS NOT NULL', after: '(t.next_due_at, t.id) > ($DUE::timestamptz, $ID::uuid)', by: 't.next_due_at, t.id' },
  newest: { after: 't.id < $ID::uuid', by: 't.id DESC' },
};

/** The tickets of an area by responsibility, state and clock. Conditions and orders are ours, values are parameters. */
export function workbench(db: Db, query: WorkbenchQuery): Promise<ListedTicket[]> {
  const values: unknown[] = [];
  const value = (given: unknown): string => `$${values.push(given)}`;
  const order = ORDERS[query.order];
  const { after } = query;
  const conditions = [
    `t.area_id BETWEEN ${value(query.scope.from)} AND ${value(query.scope.to)}`,
    query.responsibleAreaId !== undefined && `t.responsible_area_id = ${value(query.responsibleAreaId)}`,
    query.states && `t.state = ANY (${value(query.states)}::text[])`,
    query.categoryCode !== undefined && categoryCondition(value(query.categoryCode)),
    query.clock && CLOCK_CONDITION[query.clock].replace('$NOW', () => value(db.now)),
    query.clockKind && `EXISTS (${LIVE} AND c.kind = ${value(query.clockKind)})`,
    order.condition,
    after && order.after.replace('$DUE', () => value(after.dueAt)).replace('$ID', () => value(after.id)),
  ].filter((condition) => typeof condition === 'string');
  return db.query<ListedTicket>(
    `SELECT ${LISTED} FROM ticketing.ticket t ${WORDS} WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT ${value(query.limit)}`,
    values,
  );
}

/** A class, or every class of a major one. */
const categoryCondition = (code: string): string => `(t.category_code = ${code} OR t.category_code LIKE ${code} || '.%')`;

export interface LiveClockRow {
  readonly ticketId: string;
  readonly kind: ClockKind;
  readonly startedAt: Date;
  readonly dueAt: Date;
  readonly warnedAt: Date | null;
  readonly breachedAt: Date | null;
  readonly provisional: boolean;
}

/** Running clocks of the tickets of a page. */
export const liveClocksOf = (db: Db, tickets: readonly { readonly areaId: number; readonly id: string }[]): Promise<LiveClockRow[]> =>
  db.query<LiveClockRow>(
    `SELECT c.ticket_id AS "ticketId", c.kind, c.started_at AS "startedAt", c.due_at AS "dueAt", c.warned_at AS "warnedAt",
       c.breached_at AS "breachedAt", c.provisional
     FROM unnest($1::bigint[], $2::uuid[]) AS page (area_id, ticket_id)
     JOIN ticketing.clock c ON c.area_id = page.area_id AND c.ticket_id = page.ticket_id
     WHERE c.stopped_at IS NULL ORDER BY c.due_at`,
    [tickets.map(({ areaId }) => areaId), tickets.map(({ id }) => id)],
  );
