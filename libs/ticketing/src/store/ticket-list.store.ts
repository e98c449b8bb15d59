import { type AreaRange, firstUuidV7Of } from '@shequtong/kernel';
import { type Db } from '@shequtong/platform';
import { type ClockKind } from '../domain/clock-kinds.js';
import { EXCERPT } from '../domain/excerpt.js';
import { type ClockFilter, type OwnFilter, type WorkbenchOrder } from '../domain/list-filters.js';
import { type NumberLookup } from '../domain/number-lookup.js';
import { ratedFrom } from '../domain/steps.js';
import { endStates, type TicketState } from '../domain/ticket.js';
import { TICKET_COLUMNS, type TicketRow } from './ticket.store.js';
import { byDue, dueOf, LIVE_CLOCK, NEWEST, type Stretch, withoutClock } from './workbench-order.js';

/** A ticket in a list: its row and the beginning of its text, unless that was erased or is not the reader's. */
export interface ListedTicket extends TicketRow {
  readonly excerpt: string | null;
  /** By what it stands where it does in a list of what others ask for; absent in every other list. */
  readonly askedDueAt?: Date | null;
}

const LISTED = `${TICKET_COLUMNS}, left(w.body, ${EXCERPT}) AS excerpt`;
const WORDS = `LEFT JOIN ticketing.trace_words w ON w.area_id = t.area_id AND w.ticket_id = t.id AND w.seq = 1 AND w.field = 'text'`;

const ENDED = `t.state IN (${endStates.map((state) => `'${state}'`).join(', ')})`;

/**
 * The states out of which the reporter may rate, and no rating of this round yet. In a community they have left they can
 * do nothing any more; row-level security then hides the trace and the rating alike.
 */
const WAITING = `t.state IN (${ratedFrom.map((state) => `'${state}'`).join(', ')})
  AND EXISTS (SELECT 1 FROM ticketing.trace r WHERE r.area_id = t.area_id AND r.ticket_id = t.id AND r.seq = 1)
  AND NOT EXISTS (SELECT 1 FROM ticketing.rating r WHERE r.area_id = t.area_id AND r.ticket_id = t.id AND r.round = t.round)`;

const OWN_CONDITION: Readonly<Record<OwnFilter, string>> = { waiting: WAITING, open: `NOT (${ENDED})`, ended: ENDED };

/** A person's own tickets in all their communities, newest first; also those of a community they have left. */
export const ticketsOfReporter = (
  db: Db,
  reporterId: string,
  before: string | undefined,
  limit: number,
  filter?: OwnFilter,
): Promise<ListedTicket[]> =>
  db.query<ListedTicket>(
    `SELECT ${LISTED} FROM ticketing.ticket t ${WORDS}
     WHERE t.reporter_id = $1 AND ($2::uuid IS NULL OR t.id < $2::uuid) ${filter ? `AND ${OWN_CONDITION[filter]}` : ''}
     ORDER BY t.id DESC LIMIT $3`,
    [reporterId, before ?? null, limit],
  );

/** Public tickets somebody follows, newest first; who is a neighbour no more follows nothing there. */
export const ticketsFollowedBy = (db: Db, accountId: string, before: string | undefined, limit: number): Promise<ListedTicket[]> =>
  db.query<ListedTicket>(
    `SELECT ${LISTED} FROM ticketing.follow f JOIN ticketing.ticket t ON t.area_id = f.area_id AND t.id = f.ticket_id ${WORDS}
     WHERE f.account_id = $1 AND f.follows AND t.visibility = 'public' AND t.state <> 'withdrawn' AND ($2::uuid IS NULL OR f.ticket_id < $2::uuid)
     ORDER BY f.ticket_id DESC LIMIT $3`,
    [accountId, before ?? null, limit],
  );

/**
 * The class of tickets, and the beginning of their text where `readerId` reported them or everybody may read it: an
 * office's item outlives the office, so its holder reads private words in the file alone.
 */
export const ticketSubjects = (
  db: Db,
  refs: readonly { readonly areaId: number; readonly id: string }[],
  readerId: string | undefined,
): Promise<{ id: string; name: string; words: string | null }[]> =>
  db.query(
    `SELECT t.id, c.name,
       CASE WHEN t.reporter_id = $3::uuid OR (t.visibility = 'public' AND t.state <> 'withdrawn') THEN left(w.body, ${EXCERPT}) END AS words
     FROM unnest($1::bigint[], $2::uuid[]) AS page (area_id, ticket_id)
     JOIN ticketing.ticket t ON t.area_id = page.area_id AND t.id = page.ticket_id
     JOIN ticketing.category c ON c.code = t.category_code ${WORDS}`,
    [refs.map(({ areaId }) => areaId), refs.map(({ id }) => id), readerId ?? null],
  );

/** A community's public tickets, newest first. */
export const publicTickets = (db: Db, areaId: number, before: string | undefined, limit: number): Promise<ListedTicket[]> =>
  db.query<ListedTicket>(
    `SELECT ${LISTED} FROM ticketing.ticket t ${WORDS}
     WHERE t.area_id = $1 AND t.visibility = 'public' AND t.state <> 'withdrawn' AND ($2::uuid IS NULL OR t.id < $2::uuid)
     ORDER BY t.id DESC LIMIT $3`,
    [areaId, before ?? null, limit],
  );

/** A listed ticket with all that its reporter told of it. */
export interface ToldTicket extends ListedTicket {
  readonly text: string | null;
  readonly place: string | null;
}

/**
 * The newest tickets of a community on which work is owed and that `readerId` may read whole as a neighbour: public ones and
 * their own. Without a reader all of them, for its offices.
 */
export const ticketsToCompare = (db: Db, areaId: number, readerId: string | null, since: Date, limit: number): Promise<ToldTicket[]> =>
  db.query<ToldTicket>(
    `SELECT ${LISTED}, w.body AS text, p.body AS place FROM ticketing.ticket t ${WORDS}
     LEFT JOIN ticketing.trace_words p ON p.area_id = t.area_id AND p.ticket_id = t.id AND p.seq = 1 AND p.field = 'place'
     WHERE t.area_id = $1 AND NOT (${ENDED}) AND t.id >= $3::uuid
       AND ($2::uuid IS NULL OR t.visibility = 'public' OR t.reporter_id = $2::uuid)
     ORDER BY t.id DESC LIMIT $4`,
    [areaId, readerId, firstUuidV7Of(since), limit],
  );

/** The beginnings of the texts of one community's tickets, for a reader whose rows were found without them. */
export async function excerptsOf(db: Db, areaId: number, ticketIds: readonly string[]): Promise<Map<string, string | null>> {
  const rows = await db.query<{ ticketId: string; excerpt: string | null }>(
    `SELECT ticket_id AS "ticketId", left(body, ${EXCERPT}) AS excerpt FROM ticketing.trace_words
     WHERE area_id = $1 AND ticket_id = ANY ($2::uuid[]) AND seq = 1 AND field = 'text'`,
    [areaId, ticketIds],
  );
  return new Map(rows.map(({ ticketId, excerpt }) => [ticketId, excerpt]));
}

/** One office of an area: the desk where no department is named. */
interface OfficeWanted {
  readonly areaId: number;
  readonly organisationId: string | null;
}

export interface WorkbenchQuery {
  /** The community, street or district whose tickets are looked at. */
  readonly scope: AreaRange;
  /** Only tickets this office is responsible for. */
  readonly responsible?: OfficeWanted;
  /** Only tickets departments of this area are responsible for. */
  readonly departmentsOf?: number;
  /** Only tickets that are offered to this office. */
  readonly offered?: OfficeWanted;
  /** Only tickets that wait for a decision of this area's desk. */
  readonly decidingAreaId?: number;
  readonly states?: readonly TicketState[];
  /** Not what is suspended: it waits for somebody else, unless its first reply is owed. */
  readonly atWork?: boolean;
  readonly clock?: ClockFilter;
  readonly clockKind?: ClockKind;
  readonly categoryCode?: string;
  readonly number?: NumberLookup;
  readonly order: WorkbenchOrder;
  /** The last row shown; without a deadline its page was past those that have one. */
  readonly after?: { readonly dueAt: string | null; readonly id: string };
  readonly limit: number;
}

const LIVE = `SELECT 1 ${LIVE_CLOCK}`;

/** One that stands still comes nearer no more, unless it was late before. */
const RUNS = '(c.paused_at IS NULL OR c.paused_at >= c.due_at)';

const CLOCK_CONDITION: Readonly<Record<ClockFilter, string>> = {
  overdue: 't.next_due_at <= $NOW',
  warned: `EXISTS (${LIVE} AND ${RUNS} AND c.warned_at IS NOT NULL AND c.breached_at IS NULL)`,
  running: 't.next_due_at IS NOT NULL',
};

/** A suspension stops every deadline but the one of the first reply (product §3). */
const AT_WORK = `(t.state <> 'suspended' OR EXISTS (${LIVE} AND c.kind = 'first-reply'))`;

/** What a list is narrowed to, without its order and page. */
export type WorkbenchFilter = Omit<WorkbenchQuery, 'order' | 'after' | 'limit'>;

type Value = (given: unknown) => string;
type Condition = string | false | undefined;

const isOpen = (state: TicketState): boolean => !(endStates as readonly TicketState[]).includes(state);

const filtered = (db: Db, query: WorkbenchFilter, value: Value): Condition[] => [
  `t.area_id BETWEEN ${value(query.scope.from)} AND ${value(query.scope.to)}`,
  query.responsible && officeCondition('responsible', query.responsible, value),
  query.departmentsOf !== undefined &&
    `t.responsible_area_id = ${value(query.departmentsOf)} AND t.responsible_organisation_id IS NOT NULL`,
  query.offered && officeCondition('offered', query.offered, value),
  query.decidingAreaId !== undefined && `t.deciding_area_id = ${value(query.decidingAreaId)}`,
  query.states && `t.state = ANY (${value(query.states)}::text[])`,
  // Said once more in the words of the indexes that hold open tickets only: years of ended ones are never passed over.
  query.states?.every(isOpen) && `NOT (${ENDED})`,
  query.atWork && AT_WORK,
  query.categoryCode !== undefined && categoryCondition(value(query.categoryCode)),
  query.number && numberCondition(query.number, value),
  query.clock && CLOCK_CONDITION[query.clock].replace('$NOW', () => value(db.now)),
  query.clockKind && `EXISTS (${LIVE} AND c.kind = ${value(query.clockKind)})`,
];

const all = (conditions: readonly Condition[]): string => conditions.filter((condition) => typeof condition === 'string').join(' AND ');

/**
 * The tickets of an area by responsibility, state and clock. By deadline the nearest comes first; what is answered and
 * in hand waits for no deadline and comes after them, newest first: it is work all the same.
 */
export async function workbench(db: Db, query: WorkbenchQuery): Promise<ListedTicket[]> {
  if (query.order === 'newest') return stretch(db, query, NEWEST);
  const pastDue = query.after?.dueAt === null;
  const due = pastDue ? [] : await stretch(db, query, byDue(dueOf(query)));
  // Nobody's deadline is late or running where there is none. Other clocks may run there: a suspension, the time until it closes.
  if (due.length === query.limit || query.clock === 'overdue' || query.clock === 'running') return due;
  return [
    ...due,
    ...(await stretch(
      db,
      { ...query, limit: query.limit - due.length, after: pastDue ? query.after : undefined },
      withoutClock(dueOf(query)),
    )),
  ];
}

/** Conditions and orders are ours, values are parameters. */
function stretch(db: Db, query: WorkbenchQuery, { condition, after, by }: Stretch): Promise<ListedTicket[]> {
  const values: unknown[] = [];
  const value: Value = (given) => `$${values.push(given)}`;
  const from = query.after;
  const due = dueOf(query);
  const conditions = all([
    ...filtered(db, query, value),
    condition,
    from && after.replace('$DUE', () => value(from.dueAt)).replace('$ID', () => value(from.id)),
  ]);
  return db.query<ListedTicket>(
    `SELECT ${LISTED}${due.told ? `, ${due.at} AS "askedDueAt"` : ''} FROM ticketing.ticket t ${WORDS} WHERE ${conditions}
     ORDER BY ${by} LIMIT ${value(query.limit)}`,
    values,
  );
}

/**
 * How many tickets each of several filters holds, in one flight. Counting stops at `most`: a screen says "99+". Filters
 * of open states read open tickets only, so a count is bounded by what is in hand, never by what was (ADR 14).
 */
export async function countTickets<Name extends string>(
  db: Db,
  filters: Readonly<Record<Name, WorkbenchFilter>>,
  most: number,
): Promise<Record<Name, number>> {
  const values: unknown[] = [];
  const value: Value = (given) => `$${values.push(given)}`;
  const counts = Object.entries<WorkbenchFilter>(filters).map(([, filter], place) => {
    const conditions = all(filtered(db, filter, value));
    return `(SELECT count(*)::int FROM (SELECT 1 FROM ticketing.ticket t WHERE ${conditions} LIMIT ${value(most)}) AS counted) AS "${place}"`;
  });
  const row = await db.one<Record<string, number>>(`SELECT ${counts.join(', ')}`, values);
  return Object.fromEntries(Object.keys(filters).map((name, place) => [name, row[place] ?? 0])) as Record<Name, number>;
}

function officeCondition(column: 'responsible' | 'offered', { areaId, organisationId }: OfficeWanted, value: Value): string {
  const area = `t.${column}_area_id = ${value(areaId)}`;
  if (organisationId === null) return `${area} AND t.${column}_organisation_id IS NULL`;
  return `${area} AND t.${column}_organisation_id = ${value(organisationId)}`;
}

const numberCondition = (number: NumberLookup, value: Value): string =>
  'ending' in number
    ? `t.number LIKE '%' || ${value(number.ending)}`
    : `t.area_id = ${value(number.areaId)} AND t.number = ${value(number.number)}`;

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

/** Running clocks of the tickets of a page; one that stands still runs not. */
export const liveClocksOf = (db: Db, tickets: readonly { readonly areaId: number; readonly id: string }[]): Promise<LiveClockRow[]> =>
  db.query<LiveClockRow>(
    `SELECT c.ticket_id AS "ticketId", c.kind, c.started_at AS "startedAt", c.due_at AS "dueAt", c.warned_at AS "warnedAt",
       c.breached_at AS "breachedAt", c.provisional
     FROM unnest($1::bigint[], $2::uuid[]) AS page (area_id, ticket_id)
     JOIN ticketing.clock c ON c.area_id = page.area_id AND c.ticket_id = page.ticket_id
     WHERE c.stopped_at IS NULL AND ${RUNS} ORDER BY c.due_at`,
    [tickets.map(({ areaId }) => areaId), tickets.map(({ id }) => id)],
  );
