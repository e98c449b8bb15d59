import { type TraceFault } from './seal.js';
import { type Ending, type Level, type TicketState, type Visibility } from './ticket.js';
import { type History, standingOf, type TraceEntry } from './trace.js';

/** What the ticket's own row says and the trace says too. Its number, building and point are in the row alone. */
export interface TicketClaim {
  readonly state: TicketState;
  readonly level: Level;
  readonly responsibleAreaId: number;
  readonly responsibleOrganisationId: string | null;
  readonly ending: Ending | null;
  readonly round: number;
  readonly reporterId: string;
  readonly categoryCode: string;
  readonly visibility: Visibility;
  readonly reportedAt: Date;
}

export interface PhotoRow {
  readonly seq: number;
  /** From 1, in the order they were attached. */
  readonly position: number;
  readonly mediaId: string;
}

export interface RatingRow {
  readonly seq: number;
  readonly round: number;
  readonly stars: number;
}

export interface DiagnosisRow {
  readonly seq: number;
  readonly categoryCode: string;
}

/** Rows that say again what the trace says, so that they can be joined, listed and counted. */
export interface RowsBeside {
  readonly photos: readonly PhotoRow[];
  readonly ratings: readonly RatingRow[];
  readonly diagnoses: readonly DiagnosisRow[];
}

/** The ticket's row as its trace says it must be. */
export function claimOf(history: History): TicketClaim {
  const { state, office, ending, round, reporterId } = standingOf(history);
  const [report] = history;
  return {
    state,
    level: office.level,
    responsibleAreaId: office.areaId,
    responsibleOrganisationId: office.organisationId,
    ending,
    round,
    reporterId,
    categoryCode: String(report.details.category),
    visibility: report.details.visibility as Visibility,
    reportedAt: report.at,
  };
}

/** Rows of other tables as the entries say they must be; `history` is all of the trace, `entries` those that are asked about. */
export function rowsBeside(history: History, entries: readonly (TraceEntry & { readonly photos: readonly string[] })[]): RowsBeside {
  const roundAt = (seq: number): number => standingOf(history.slice(0, seq) as unknown as History).round;
  return {
    photos: entries.flatMap(({ seq, photos }) => photos.map((mediaId, index) => ({ seq, position: index + 1, mediaId }))),
    ratings: entries.filter(({ step }) => step === 'rate').map(({ seq, details }) => ({ seq, round: roundAt(seq), stars: Number(details.stars) })),
    diagnoses: entries.filter(({ step }) => step === 'escalate').map(({ seq, details }) => ({ seq, categoryCode: String(details.type) })),
  };
}

/** Where the ticket's row says something else than its trace: one fault a column. */
export function claimFaults(history: History, found: TicketClaim): TraceFault[] {
  const expected = claimOf(history);
  return (Object.keys(expected) as (keyof TicketClaim)[])
    .filter((field) => JSON.stringify(expected[field]) !== JSON.stringify(found[field]))
    .map((field) => ({ fault: 'ticket-differs', field }));
}

/** Where rows beside the trace say something else than it, are missing, or belong to no entry. */
export function rowFaults(expected: RowsBeside, found: RowsBeside): TraceFault[] {
  const differing = (a: readonly { readonly seq: number }[], b: readonly { readonly seq: number }[]): number[] => {
    const seqs = [...new Set([...a, ...b].map(({ seq }) => seq))].sort((one, other) => one - other);
    const at = (rows: readonly { readonly seq: number }[], seq: number): string => JSON.stringify(rows.filter((row) => row.seq === seq).map((row) => Object.entries(row).sort()));
    return seqs.filter((seq) => at(a, seq) !== at(b, seq));
  };
  return [
    ...differing(expected.photos, found.photos).map((seq): TraceFault => ({ fault: 'photos-differ', seq })),
    ...differing(expected.ratings, found.ratings).map((seq): TraceFault => ({ fault: 'rating-differs', seq })),
    ...differing(expected.diagnoses, found.diagnoses).map((seq): TraceFault => ({ fault: 'diagnosis-differs', seq })),
  ];
}
