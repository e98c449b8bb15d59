import { type Db, type Tx } from '@shequtong/platform';
import { type Clock, nextLookAt } from '../domain/clock.js';
import { ClockTable } from './clock.table.js';

/** What the trace says of a ticket's clocks, and the rows that were there when it was read. */
export interface ClockWork {
  readonly areaId: number;
  readonly ticketId: string;
  readonly policyId: string;
  readonly clocks: readonly Clock[];
  /** The edition of the calendar the clocks were worked out with. */
  readonly calendarEdition: number;
  readonly known: readonly ClockTable[];
}

/**
 * Makes the rows say what the trace says under today's calendar; a row that says it already is left alone. Rows that
 * are there come first, so that the one live clock of a kind makes room for its successor.
 */
export async function writeClocks(tx: Tx, works: readonly ClockWork[]): Promise<void> {
  const rows = works.flatMap((work) => work.clocks.map((clock) => ({ row: rowOf(work, clock), known: knownOf(work, clock) })));
  const changed = rows.flatMap(({ row, known }) => (known && differs(row, known) ? [row] : []));
  if (changed.length) await updateAll(tx, changed);
  const started = rows.flatMap(({ row, known }) => (known ? [] : [row]));
  if (started.length) await tx.insert(ClockTable, started);
}

/** Whether any row has to be written at all. */
export const clocksDiffer = (work: ClockWork): boolean =>
  work.clocks.some((clock) => {
    const known = knownOf(work, clock);
    return !known || differs(rowOf(work, clock), known);
  });

const knownOf = ({ known }: ClockWork, { kind, startedSeq }: Clock): ClockTable | undefined =>
  known.find((row) => row.kind === kind && row.startedSeq === startedSeq);

const rowOf = ({ areaId, ticketId, policyId, calendarEdition }: ClockWork, clock: Clock): ClockTable => ({
  areaId,
  ticketId,
  policyId,
  calendarEdition,
  kind: clock.kind,
  startedSeq: clock.startedSeq,
  level: clock.office.level,
  startedAt: clock.startedAt,
  dueAt: clock.dueAt,
  warnAt: clock.warnAt,
  provisional: clock.provisional,
  warnedAt: clock.warnedAt,
  breachedAt: clock.breachedAt,
  stoppedAt: clock.stoppedAt,
  outcome: clock.outcome,
  pausedAt: clock.pausedAt,
  nextLookAt: nextLookAt(clock),
  retryAt: null,
});

/** All of a clock that its start does not fix. */
const changeable = ({
  dueAt,
  warnAt,
  provisional,
  warnedAt,
  breachedAt,
  stoppedAt,
  outcome,
  pausedAt,
  nextLookAt: look,
  calendarEdition,
  retryAt,
}: ClockTable) => ({
  due_at: dueAt,
  warn_at: warnAt,
  provisional,
  warned_at: warnedAt,
  breached_at: breachedAt,
  stopped_at: stoppedAt,
  outcome,
  paused_at: pausedAt,
  next_look_at: look,
  calendar_edition: calendarEdition,
  retry_at: retryAt,
});

const differs = (row: ClockTable, known: ClockTable): boolean => JSON.stringify(changeable(row)) !== JSON.stringify(changeable(known));

/** What does not change when a later calendar moves the deadlines of a clock. */
const settled = ({ policyId, level, startedAt, stoppedAt, outcome, pausedAt }: ClockTable) => ({
  policyId,
  level,
  startedAt,
  stoppedAt,
  outcome,
  pausedAt,
});

/** Marks stay on record when a later calendar moves the deadline they were made at. */
const marked = (row: ClockTable) => ({ ...settled(row), warned: row.warnedAt !== null, breached: row.breachedAt !== null });

/** All that follows from the trace under one edition of the calendar. */
const followed = (row: ClockTable) => ({ ...settled(row), ...changeable({ ...row, calendarEdition: 0, retryAt: null }) });

/**
 * Clocks whose row is missing or says something else than the trace, is kept from the sweep for longer than a ticket that
 * failed, or is of a calendar there is not; and rows of clocks the trace does not know.
 * @param latestRetry until when a ticket that failed this moment is left alone
 */
export function clocksAstray(work: ClockWork, latestRetry: Date): { readonly kind: string; readonly startedSeq: number }[] {
  const expected = work.clocks.map((clock) => rowOf(work, clock));
  const wrong = expected.filter((row) => {
    const known = work.known.find(({ kind, startedSeq }) => kind === row.kind && startedSeq === row.startedSeq);
    if (
      !known ||
      known.calendarEdition > row.calendarEdition ||
      known.calendarEdition < 1 ||
      (known.retryAt && known.retryAt > latestRetry)
    )
      return true;
    const compared = known.calendarEdition === row.calendarEdition ? followed : marked;
    return JSON.stringify(compared(row)) !== JSON.stringify(compared(known));
  });
  const unknown = work.known.filter((row) => !expected.some(({ kind, startedSeq }) => kind === row.kind && startedSeq === row.startedSeq));
  return [...wrong, ...unknown];
}

async function updateAll(tx: Tx, rows: readonly ClockTable[]): Promise<void> {
  const data = rows.map((row) => ({
    area_id: row.areaId,
    ticket_id: row.ticketId,
    kind: row.kind,
    started_seq: row.startedSeq,
    ...changeable(row),
  }));
  const done = await tx.execute(
    `UPDATE ticketing.clock c
     SET due_at = n.due_at, warn_at = n.warn_at, provisional = n.provisional, warned_at = n.warned_at, breached_at = n.breached_at,
       stopped_at = n.stopped_at, outcome = n.outcome, paused_at = n.paused_at, next_look_at = n.next_look_at, calendar_edition = n.calendar_edition, retry_at = n.retry_at
     FROM jsonb_to_recordset($1::jsonb) AS n (area_id bigint, ticket_id uuid, kind text, started_seq integer, due_at timestamptz, warn_at timestamptz,
       provisional boolean, warned_at timestamptz, breached_at timestamptz, stopped_at timestamptz, outcome text, paused_at timestamptz, next_look_at timestamptz,
       calendar_edition integer, retry_at timestamptz)
     WHERE c.area_id = n.area_id AND c.ticket_id = n.ticket_id AND c.kind = n.kind AND c.started_seq = n.started_seq`,
    [JSON.stringify(data)],
  );
  if (done !== rows.length) throw new Error(`${rows.length - done} clocks of the trace have no row`);
}

/** The rows of several tickets of one area, by ticket. */
export async function clockRowsOf(db: Db, areaId: number, ticketIds: readonly string[]): Promise<Map<string, ClockTable[]>> {
  const rows = await db.query<ClockTable>(
    `SELECT area_id AS "areaId", ticket_id AS "ticketId", kind, started_seq AS "startedSeq", level, policy_id AS "policyId", started_at AS "startedAt",
       due_at AS "dueAt", warn_at AS "warnAt", provisional, warned_at AS "warnedAt", breached_at AS "breachedAt", stopped_at AS "stoppedAt", outcome, paused_at AS "pausedAt",
       next_look_at AS "nextLookAt", calendar_edition AS "calendarEdition", retry_at AS "retryAt"
     FROM ticketing.clock WHERE area_id = $1 AND ticket_id = ANY ($2::uuid[])`,
    [areaId, ticketIds],
  );
  const byTicket = new Map<string, ClockTable[]>(ticketIds.map((id) => [id, []]));
  for (const row of rows) byTicket.get(row.ticketId)?.push(row);
  return byTicket;
}

/** What the sweep looks at, as of an instant and under an edition of the calendar. */
const DUE = `(c.retry_at IS NULL OR c.retry_at <= $1) AND c.next_look_at <= $1`;
const OF_EARLIER_CALENDAR = `(c.retry_at IS NULL OR c.retry_at <= $1) AND (c.stopped_at IS NULL OR c.provisional) AND c.calendar_edition < $2`;

/**
 * Areas beyond a code, in code order, with a clock that is due or was worked out with an earlier calendar. Whoever walks
 * on from the last one comes to every area, whatever becomes of those before it.
 */
export const areasToSweep = (db: Db, calendarEdition: number, after: number, limit: number): Promise<{ areaId: number }[]> =>
  db.query(
    `SELECT area_id AS "areaId" FROM (
       (SELECT DISTINCT area_id FROM ticketing.clock c WHERE area_id > $3 AND ${DUE} ORDER BY area_id LIMIT $4)
       UNION
       (SELECT DISTINCT area_id FROM ticketing.clock c WHERE area_id > $3 AND ${OF_EARLIER_CALENDAR} ORDER BY area_id LIMIT $4)) AS found
     ORDER BY area_id LIMIT $4`,
    [db.now, calendarEdition, after, limit],
  );

/**
 * Locks tickets of one area whose clocks want to be looked at, due ones first. A ticket somebody is working on is passed
 * over: the next pass finds it again, or finds that the step has stopped its clock.
 */
export async function claimTickets(tx: Tx, calendarEdition: number, areaId: number, limit: number): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT t.id FROM ticketing.ticket t
     WHERE t.area_id = $3 AND t.id IN (SELECT ticket_id FROM (
       (SELECT ticket_id FROM ticketing.clock c WHERE area_id = $3 AND ${DUE} ORDER BY next_look_at LIMIT $4)
       UNION ALL
       (SELECT ticket_id FROM ticketing.clock c WHERE area_id = $3 AND ${OF_EARLIER_CALENDAR} LIMIT $4)) AS found LIMIT $4)
     FOR UPDATE OF t SKIP LOCKED`,
    [tx.now, calendarEdition, areaId, limit],
  );
  return rows.map(({ id }) => id);
}

/** Leaves a ticket that could not be swept alone until an instant; a step on it in between makes good for it. */
export const postponeTicket = (tx: Tx, areaId: number, ticketId: string, until: Date): Promise<number> =>
  tx.execute('UPDATE ticketing.clock SET retry_at = $3 WHERE area_id = $1 AND ticket_id = $2 AND (stopped_at IS NULL OR provisional)', [
    areaId,
    ticketId,
    until,
  ]);
