import { type Db, type Tx } from '@shequtong/platform';
import { type Clock, nextLookAt } from '../domain/clock.js';
import { ClockTable } from './clock.table.js';

/** Clocks of one ticket that began or changed with a step. */
export interface ClockChanges {
  readonly areaId: number;
  readonly ticketId: string;
  readonly policyId: string;
  readonly started: readonly Clock[];
  readonly changed: readonly Clock[];
}

/**
 * Writes what the trace says of the clocks: rows of those that were stopped, warned or breached first, so that the
 * one live clock of a kind makes room for its successor.
 */
export async function writeClocks(tx: Tx, changes: readonly ClockChanges[]): Promise<void> {
  const changed = changes.flatMap(({ areaId, ticketId, changed: clocks }) => clocks.map((clock) => ({ areaId, ticketId, clock })));
  if (changed.length) await updateAll(tx, changed);
  const started = changes.flatMap(({ areaId, ticketId, policyId, started: clocks }) => clocks.map((clock) => rowFor(areaId, ticketId, policyId, clock)));
  if (started.length) await tx.insert(ClockTable, started);
}

async function updateAll(tx: Tx, rows: readonly { areaId: number; ticketId: string; clock: Clock }[]): Promise<void> {
  const iso = (date: Date | null): string | null => date?.toISOString() ?? null;
  const data = rows.map(({ areaId, ticketId, clock }) => ({
    area_id: areaId,
    ticket_id: ticketId,
    kind: clock.kind,
    started_seq: clock.startedSeq,
    warned_at: iso(clock.warnedAt),
    breached_at: iso(clock.breachedAt),
    stopped_at: iso(clock.stoppedAt),
    outcome: clock.outcome,
    next_look_at: iso(nextLookAt(clock)),
  }));
  const done = await tx.execute(
    `UPDATE ticketing.clock c
     SET warned_at = n.warned_at, breached_at = n.breached_at, stopped_at = n.stopped_at, outcome = n.outcome, next_look_at = n.next_look_at
     FROM jsonb_to_recordset($1::jsonb) AS n (area_id bigint, ticket_id uuid, kind text, started_seq integer,
       warned_at timestamptz, breached_at timestamptz, stopped_at timestamptz, outcome text, next_look_at timestamptz)
     WHERE c.area_id = n.area_id AND c.ticket_id = n.ticket_id AND c.kind = n.kind AND c.started_seq = n.started_seq`,
    [JSON.stringify(data)],
  );
  if (done !== rows.length) throw new Error(`${rows.length - done} clocks of the trace have no row`);
}

const rowFor = (areaId: number, ticketId: string, policyId: string, clock: Clock): ClockTable => ({
  areaId,
  ticketId,
  policyId,
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
  nextLookAt: nextLookAt(clock),
});

/** Areas in which a clock wants to be looked at, the longest waiting first. Scatters over areas, so it is bounded. */
export const areasWithDueClocks = (db: Db, limit: number): Promise<{ areaId: number }[]> =>
  db.query(
    `SELECT area_id AS "areaId" FROM (SELECT area_id, next_look_at FROM ticketing.clock WHERE next_look_at <= $1 ORDER BY next_look_at LIMIT 2000) due
     GROUP BY area_id ORDER BY min(next_look_at) LIMIT $2`,
    [db.now, limit],
  );

/**
 * Locks tickets of one area with a clock that is due. A ticket somebody is working on is passed over: the next pass
 * finds it again, or finds that the step has stopped its clock.
 */
export async function claimDueTickets(tx: Tx, areaId: number, limit: number): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT t.id FROM ticketing.ticket t
     WHERE t.area_id = $1 AND t.id IN (SELECT c.ticket_id FROM ticketing.clock c WHERE c.area_id = $1 AND c.next_look_at <= $2 ORDER BY c.next_look_at LIMIT $3)
     FOR UPDATE OF t SKIP LOCKED`,
    [areaId, tx.now, limit],
  );
  return rows.map(({ id }) => id);
}
