import { rank, supervisorOf } from './ladder.js';
import { type ResponsibleOffice, sameOffice } from './ticket.js';
import { type History, lastOf, openAsk, type TraceDetails, type TraceEntry } from './trace.js';

/**
 * A ticket changes hands sideways only when the other side accepts it (转办), and who does not agree with a hand-over
 * may put it to the level above, which has one working day (product §3). Until then the office that has the ticket is
 * responsible, and every clock runs.
 */

/** An office among a step's codes. */
export const officeDetails = ({ level, areaId, organisationId }: ResponsibleOffice): TraceDetails => ({
  office: level,
  officeAreaId: areaId,
  officeOrganisationId: organisationId,
});

export function officeIn({ office, officeAreaId, officeOrganisationId }: TraceDetails): ResponsibleOffice | undefined {
  if (typeof office !== 'string' || typeof officeAreaId !== 'number') return undefined;
  return {
    level: office as ResponsibleOffice['level'],
    areaId: officeAreaId,
    organisationId: typeof officeOrganisationId === 'string' ? officeOrganisationId : null,
  };
}

/** Sideways: the desk of the same area, or another of its departments. */
export const isBeside = (office: ResponsibleOffice, other: ResponsibleOffice): boolean =>
  office.level !== 'community' && other.level === office.level && other.areaId === office.areaId && !sameOffice(office, other);

/** Since the responsible office has the ticket: the entry with which it came, and all after it. */
function tenure(history: History): readonly TraceEntry[] {
  const { officeTo } = lastOf(history);
  const before = history.findLastIndex((entry) => !sameOffice(entry.officeTo, officeTo));
  return history.slice(before + 1);
}

const lastIndexOf = (entries: readonly TraceEntry[], steps: readonly TraceEntry['step'][]): number =>
  entries.findLastIndex((entry) => steps.includes(entry.step));

/** What ends a hand-over that waits for an answer: the answer, or that the ticket is resolved or withdrawn meanwhile. */
const ENDS_WORK: readonly TraceEntry['step'][] = ['resolve', 'withdraw', 'decline'];

/** The offer the other side has not answered yet. */
export function openOffer(history: History): TraceEntry | undefined {
  const entries = tenure(history);
  const at = lastIndexOf(entries, ['offer-transfer']);
  return lastIndexOf(entries, ['refuse-transfer', 'take-back-transfer', 'dispute', ...ENDS_WORK]) > at ? undefined : entries[at];
}

export const offeredOffice = (history: History): ResponsibleOffice | undefined => officeIn(openOffer(history)?.details ?? {});

/** What the responsible office may put to the level above: that its offer was refused or not answered in time, or that the ticket was given back to it. */
export function contested(history: History): ResponsibleOffice | undefined {
  const entries = tenure(history);
  const at = lastIndexOf(entries, ['return', 'refuse-transfer', 'dispute', 'decide-dispute', 'dispute-lapsed', ...ENDS_WORK]);
  const entry = entries[at];
  if (entry?.step === 'return' && entry.officeFrom) return entry.officeFrom;
  return entry?.step === 'refuse-transfer' ? officeIn(entry.details) : unansweredOffer(history);
}

function unansweredOffer(history: History): ResponsibleOffice | undefined {
  const offer = openOffer(history);
  const late =
    offer &&
    history.some(({ step, details }) => step === 'clock-breached' && details.clock === 'transfer' && details.startedSeq === offer.seq);
  return late ? officeIn(offer.details) : undefined;
}

/** The two offices of a dispute and the desk that decides it. */
export interface Dispute {
  readonly entry: TraceEntry;
  readonly parties: readonly [ResponsibleOffice, ResponsibleOffice];
  readonly decider: ResponsibleOffice;
}

/** The dispute nobody has decided yet. */
export function openDispute(history: History): Dispute | undefined {
  const entries = tenure(history);
  const at = lastIndexOf(entries, ['dispute']);
  const entry = entries[at];
  const other = entry && officeIn(entry.details);
  if (!entry || !other || lastIndexOf(entries, ['decide-dispute', 'dispute-lapsed', ...ENDS_WORK]) > at) return undefined;
  return { entry, parties: [entry.officeTo, other], decider: deciderOf(entry.officeTo, other) };
}

/** The desk above the higher of two offices: of departments their area's desk, of a desk the next one up. At the top that desk itself. */
export function deciderOf(one: ResponsibleOffice, other: ResponsibleOffice): ResponsibleOffice {
  const higher = rank(one) >= rank(other) ? one : other;
  return supervisorOf(higher) ?? higher;
}

/** The desk whose decision is waited for: on who is responsible, or on what the responsible office asks for. */
export function decidingDesk(history: History): ResponsibleOffice | undefined {
  const dispute = openDispute(history);
  if (dispute) return dispute.decider;
  const ask = openAsk(history, 'suspension') ?? openAsk(history, 'extension');
  return ask && deskOn(ask.officeTo);
}

/** The desk that decides on what an office asks for. Above the district there is none: a colleague there decides. */
export const deskOn = (office: ResponsibleOffice): ResponsibleOffice => supervisorOf(office) ?? office;
