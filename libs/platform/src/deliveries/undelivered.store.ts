import { type Tx } from '../db/db.js';

/** The payload of a `deliver` job. */
export interface DeliveryJob {
  readonly areaId: number;
  readonly eventId: string;
  readonly reaction: string;
}

/** One event that one reaction has yet to be told. */
export interface Undelivered extends DeliveryJob {
  readonly stream: string;
  readonly position: number;
  /** Not before then, after a failed try. */
  readonly dueAt: Date | null;
  readonly tries: number;
}

/** Tries before a delivery is given up: with the pauses below a little over four days. */
const MOST_TRIES = 25;

/** Seconds until the next try: 3, 7, 20 … and from the tenth on a good six hours. */
const pauseSeconds = (tries: number): number => Math.round(Math.exp(Math.min(tries, 10)));

interface OwnRow {
  readonly stream: string;
  readonly position: number;
  readonly given_up_at: Date | null;
}

interface HeadRow {
  readonly event_id: string;
  readonly reaction: string;
  readonly position: number;
  readonly due_at: Date | null;
  readonly tries: number;
}

/**
 * The oldest delivery of the job's stream up to its own, locked; what was given up is passed over. Told when the
 * job's own is delivered already, or given up with nothing before it.
 */
export async function headOf(tx: Tx, { areaId, eventId, reaction }: DeliveryJob): Promise<Undelivered | 'gone' | 'given-up'> {
  const own = await tx.maybe<OwnRow>(
    'SELECT stream, position, given_up_at FROM platform.undelivered WHERE area_id = $1 AND event_id = $2 AND reaction = $3',
    [areaId, eventId, reaction],
  );
  if (!own) return 'gone';
  const head = await tx.maybe<HeadRow>(
    `SELECT event_id, reaction, position, due_at, tries FROM platform.undelivered
     WHERE area_id = $1 AND stream = $2 AND position <= $3 AND given_up_at IS NULL ORDER BY position LIMIT 1 FOR UPDATE`,
    [areaId, own.stream, own.position],
  );
  // None though the own row was there: another worker had it a moment ago, and what it did is done.
  if (!head) return own.given_up_at ? 'given-up' : 'gone';
  return {
    areaId,
    eventId: head.event_id,
    reaction: head.reaction,
    stream: own.stream,
    position: head.position,
    dueAt: head.due_at,
    tries: head.tries,
  };
}

/** In the transaction of the reaction: the row that goes is what makes the effect one. */
export async function takeFromStream(tx: Tx, { areaId, eventId, reaction }: Undelivered): Promise<void> {
  const taken = await tx.execute('DELETE FROM platform.undelivered WHERE area_id = $1 AND event_id = $2 AND reaction = $3', [
    areaId,
    eventId,
    reaction,
  ]);
  if (taken !== 1) throw new Error('a locked delivery was taken by somebody else');
}

export async function noteFailure(
  tx: Tx,
  { areaId, eventId, reaction, tries }: Undelivered,
): Promise<{ tries: number; dueAt: Date; givenUp: boolean }> {
  const now = tries + 1;
  const dueAt = new Date(tx.now.getTime() + pauseSeconds(now) * 1_000);
  const givenUp = now >= MOST_TRIES;
  await tx.execute(
    `UPDATE platform.undelivered SET tries = $4, due_at = $5, failing_since = coalesce(failing_since, $6), given_up_at = $7
     WHERE area_id = $1 AND event_id = $2 AND reaction = $3`,
    [areaId, eventId, reaction, now, dueAt, tx.now, givenUp ? tx.now : null],
  );
  return { tries: now, dueAt, givenUp };
}
