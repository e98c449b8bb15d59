import { type EventOf, type ShequtongEvent, type TicketingEvent, type TicketingPayloads } from '@shequtong/events';
import { uuidv7 } from '@shequtong/kernel';
import { type Clock, isLive } from '../domain/clock.js';
import { officeIn } from '../domain/handover.js';
import { type Ending } from '../domain/ticket.js';
import { standingOf, type History, type TraceEntry } from '../domain/trace.js';
import { type TicketRow } from '../store/ticket.store.js';

/** What is known when an entry is announced. */
export interface Announced {
  readonly row: Pick<TicketRow, 'areaId' | 'id' | 'number' | 'reporterId' | 'categoryCode' | 'buildingId'>;
  /** The history with the entry as its last. */
  readonly history: History;
  readonly entry: TraceEntry;
  /** Clocks as they stood before the entry. */
  readonly clocksBefore: readonly Clock[];
}

type Type = keyof TicketingPayloads;

/** The event of a trace entry: ids, codes and times, never words. */
export function eventOf(announced: Announced): ShequtongEvent {
  const { row, entry } = announced;
  const [type, payload] = typeAndPayload(announced);
  const event: EventOf<Type, unknown> = { id: uuidv7(entry.at), areaId: row.areaId, aggregate: row.id, at: entry.at.toISOString(), type, payload };
  return event as TicketingEvent;
}

const typed = <T extends Type>(type: T, payload: TicketingPayloads[T]): [T, TicketingPayloads[T]] => [type, payload];

function typeAndPayload(announced: Announced): [Type, unknown] {
  const { row, history, entry } = announced;
  const step = { ...common(announced) };
  const byAccountId = entry.by.kind === 'person' ? entry.by.accountId : '';
  switch (entry.step) {
    case 'report':
      return typed('ticket.reported', { ...step, categoryCode: row.categoryCode });
    case 'reply':
    case 'record-call':
      return typed('ticket.replied', { ...step, byAccountId, byCall: entry.step === 'record-call', first: announced.clocksBefore.some((clock) => clock.kind === 'first-reply' && isLive(clock)) });
    case 'accept':
      return typed('ticket.accepted', { ...step, byAccountId });
    case 'start-handling':
      return typed('ticket.handling-started', { ...step, byAccountId, actCode: String(entry.details.act) });
    case 'escalate':
      return typed('ticket.escalated', { ...step, byAccountId, fromAreaId: entry.officeFrom?.areaId ?? row.areaId, diagnosedAs: String(entry.details.type) });
    case 'return':
      return typed('ticket.returned', { ...step, byAccountId, fromAreaId: entry.officeFrom?.areaId ?? row.areaId });
    case 'offer-transfer':
    case 'refuse-transfer':
    case 'take-back-transfer':
    case 'accept-transfer':
    case 'dispute':
    case 'argue':
    case 'decide-dispute':
    case 'dispute-lapsed':
      return handOver(entry.step, announced, step, byAccountId);
    case 'ask-suspension':
    case 'ask-extension':
    case 'refuse-suspension':
    case 'refuse-extension':
    case 'suspend':
    case 'resume':
    case 'extend':
      return time(entry.step, entry, step, byAccountId);
    case 'decline':
      return typed('ticket.declined', { ...step, byAccountId });
    case 'withdraw':
      return typed('ticket.withdrawn', step);
    case 'resolve':
      return typed('ticket.resolved', { ...step, byAccountId, end: entry.details.ending as Ending });
    case 'follow-up':
    case 'follow-up-failed':
      return typed('ticket.followed-up', { ...step, byAccountId, reached: entry.step === 'follow-up' });
    case 'rate':
      return typed('ticket.rated', { ...step, stars: Number(entry.details.stars) });
    case 'not-solved':
    case 'follow-up-not-solved':
      return typed('ticket.reopened', { ...step, times: standingOf(history).round - 1 });
    case 'close':
      return typed('ticket.closed', { ...step, end: standingOf(history).ending as Ending });
    case 'clock-warned':
    case 'clock-breached':
      return typed(entry.step === 'clock-warned' ? 'ticket.clock-warned' : 'ticket.clock-breached', { ...step, ...clockFacts(announced) });
  }
}

/** Whose it is, between offices. */
function handOver(name: 'offer-transfer' | 'refuse-transfer' | 'take-back-transfer' | 'accept-transfer' | 'dispute' | 'argue' | 'decide-dispute' | 'dispute-lapsed', { row, entry }: Announced, step: Common, byAccountId: string): [Type, unknown] {
  switch (name) {
    case 'offer-transfer':
      return typed('ticket.transfer-offered', { ...step, byAccountId, ...otherOf(entry) });
    case 'refuse-transfer':
      return typed('ticket.transfer-refused', { ...step, byAccountId, ...otherOf(entry) });
    case 'take-back-transfer':
      return typed('ticket.transfer-taken-back', { ...step, byAccountId });
    case 'accept-transfer':
      return typed('ticket.transferred', { ...step, byAccountId, fromAreaId: entry.officeFrom?.areaId ?? row.areaId });
    case 'dispute':
      return typed('ticket.disputed', { ...step, byAccountId, ...otherOf(entry) });
    case 'argue':
      return typed('ticket.argued', { ...step, byAccountId });
    case 'decide-dispute':
    case 'dispute-lapsed':
      return typed('ticket.dispute-decided', { ...step, ...(byAccountId && { byAccountId }) });
  }
}

/** Time that is asked for, granted and over. */
function time(name: 'ask-suspension' | 'ask-extension' | 'refuse-suspension' | 'refuse-extension' | 'suspend' | 'resume' | 'extend', entry: TraceEntry, step: Common, byAccountId: string): [Type, unknown] {
  switch (name) {
    case 'ask-suspension':
    case 'ask-extension':
      return typed('ticket.time-asked', { ...step, byAccountId, asked: entry.step === 'ask-suspension' ? 'suspension' : 'extension', days: Number(entry.details.days) });
    case 'refuse-suspension':
    case 'refuse-extension':
      return typed('ticket.time-refused', { ...step, byAccountId, asked: entry.step === 'refuse-suspension' ? 'suspension' : 'extension' });
    case 'suspend':
      return typed('ticket.suspended', { ...step, byAccountId, days: Number(entry.details.days) });
    case 'resume':
      return typed('ticket.resumed', { ...step, ...(byAccountId && { byAccountId }) });
    case 'extend':
      return typed('ticket.extended', { ...step, byAccountId, days: Number(entry.details.days) });
  }
}

type Common = Pick<TicketingPayloads['ticket.withdrawn'], 'ticketId' | 'number' | 'traceIndex' | 'reporterId' | 'buildingId' | 'level' | 'responsibleAreaId' | 'responsibleOrganisationId'>;

function common({ row, entry }: Announced): Common {
  const { level, areaId, organisationId } = entry.officeTo;
  return {
    ticketId: row.id,
    number: row.number,
    traceIndex: entry.seq,
    reporterId: row.reporterId,
    ...(row.buildingId && { buildingId: row.buildingId }),
    level,
    responsibleAreaId: areaId,
    ...(organisationId && { responsibleOrganisationId: organisationId }),
  };
}

/** The office a step names beside the responsible one. */
function otherOf({ seq, details }: TraceEntry): Pick<TicketingPayloads['ticket.disputed'], 'otherLevel' | 'otherAreaId' | 'otherOrganisationId'> {
  const other = officeIn(details);
  if (!other) throw new Error(`entry ${seq} names no office`);
  return { otherLevel: other.level, otherAreaId: other.areaId, ...(other.organisationId && { otherOrganisationId: other.organisationId }) };
}

function clockFacts({ entry, clocksBefore }: Announced): Pick<TicketingPayloads['ticket.clock-warned'], 'clockId' | 'kind' | 'startedAt' | 'dueAt'> {
  const clock = clocksBefore.find(({ kind, startedSeq }) => kind === entry.details.clock && startedSeq === entry.details.startedSeq);
  if (!clock) throw new Error(`entry ${entry.seq} marks a clock the trace does not have`);
  return { clockId: `${clock.kind}/${clock.startedSeq}`, kind: clock.kind, startedAt: clock.startedAt.toISOString(), dueAt: clock.dueAt.toISOString() };
}
