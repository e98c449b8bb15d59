import { type ClockKind } from '../domain/clock-kinds.js';

/** In what order the rows of an office's list stand. */

/** The running clocks of a row `t`. */
export const LIVE_CLOCK = `FROM ticketing.clock c WHERE c.area_id = t.area_id AND c.ticket_id = t.id AND c.stopped_at IS NULL`;

/** A stretch of a list that one index gives in order; a list goes from stretch to stretch. */
export interface Stretch {
  readonly condition?: string;
  readonly after: string;
  readonly by: string;
}

/** By what the rows of a list are due: the nearest deadline of each, or the one of what another office is asked for. */
interface Due {
  readonly at: string;
  /** The list says it of each row: its next page begins there. */
  readonly told: boolean;
}

const NEAREST: Due = { at: 't.next_due_at', told: false };

const ownDue = (kinds: readonly ClockKind[]): Due => ({
  at: `COALESCE(${kinds.map((kind) => `(SELECT min(c.due_at) ${LIVE_CLOCK} AND c.kind = '${kind}')`).join(', ')}, t.next_due_at)`,
  told: true,
});

/**
 * Who is asked to decide or to take over works by the clock of that: the nearest deadline of the ticket is another's. An
 * extension is asked of the target for resolving. Few tickets are asked about at one time, so no index holds this order.
 */
const DECIDED_BY = ownDue(['dispute', 'resolution']);
const ANSWERED_BY = ownDue(['transfer']);

/** Whose list it is, where it is one of what others ask for. */
interface AskedOf {
  readonly decidingAreaId?: number;
  readonly offered?: object;
}

export const dueOf = ({ decidingAreaId, offered }: AskedOf): Due =>
  decidingAreaId !== undefined ? DECIDED_BY : offered ? ANSWERED_BY : NEAREST;

export const byDue = ({ at }: Due): Stretch => ({
  condition: `${at} IS NOT NULL`,
  after: `(${at}, t.id) > ($DUE::timestamptz, $ID::uuid)`,
  by: `${at}, t.id`,
});
export const withoutClock = ({ at }: Due): Stretch => ({ condition: `${at} IS NULL`, after: 't.id < $ID::uuid', by: 't.id DESC' });
export const NEWEST: Stretch = { after: 't.id < $ID::uuid', by: 't.id DESC' };
