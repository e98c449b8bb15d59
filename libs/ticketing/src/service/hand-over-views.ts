import { offeredOffice, openDispute } from '../domain/handover.js';
import { type ResponsibleOffice } from '../domain/ticket.js';
import { type History } from '../domain/trace.js';
import { calledIn, type OfficeNames } from './office-names.js';

/** An office by what it is called. */
export interface NamedOffice {
  readonly areaId: number;
  readonly organisationId: string | null;
  readonly name: string;
}

/** What waits between offices: an offer for its answer, or two parties for a decision. */
export interface HandOver {
  readonly offeredTo: NamedOffice | null;
  readonly parties: readonly NamedOffice[];
  readonly decider: string | null;
}

/** Whose decision on a dispute is waited for. */
export const decidersOf = (history: History): ResponsibleOffice[] => [openDispute(history)].flatMap((dispute) => dispute?.decider ?? []);

/** What waits between offices. */
export function handOverOf(history: History, names: OfficeNames): HandOver | null {
  const named = (office: ResponsibleOffice): NamedOffice => ({
    areaId: office.areaId,
    organisationId: office.organisationId,
    name: calledIn(names, office),
  });
  const dispute = openDispute(history);
  if (dispute) return { offeredTo: null, parties: dispute.parties.map(named), decider: calledIn(names, dispute.decider) || null };
  const offered = offeredOffice(history);
  return offered ? { offeredTo: named(offered), parties: [], decider: null } : null;
}
