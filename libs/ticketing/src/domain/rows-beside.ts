import { textDigest } from '@shequtong/kernel';
import { type SaltedWords, type StoredWords, type TraceFault } from './seal.js';
import { type Ending, type Level, type TicketState, type Visibility } from './ticket.js';
import { type History, standingOf, type TraceDetails, type TraceEntry } from './trace.js';

/** What the ticket's own row says and follows from the trace. */
interface TicketClaim {
  readonly state: TicketState;
  readonly level: Level;
  readonly responsibleAreaId: number;
  readonly responsibleOrganisationId: string | null;
  readonly ending: Ending | null;
  readonly round: number;
  /** How often its reporter has urged in this round. */
  readonly urges: number;
  readonly reporterId: string;
  readonly categoryCode: string;
  readonly visibility: Visibility;
  readonly reportedAt: Date;
  /** How long its trace is. */
  readonly entries: number;
}

/** What a file is opened with and nothing changes ever after. */
interface OpenedWith {
  readonly number: string;
  readonly buildingId: string | null;
  readonly longitude: number | null;
  readonly latitude: number | null;
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
  const { state, office, ending, round, urges, reporterId } = standingOf(history);
  const [report] = history;
  return {
    state,
    level: office.level,
    responsibleAreaId: office.areaId,
    responsibleOrganisationId: office.organisationId,
    ending,
    round,
    urges,
    reporterId,
    categoryCode: String(report.details.category),
    visibility: report.details.visibility as Visibility,
    reportedAt: report.at,
    entries: history.length,
  };
}

/** Rows of other tables as the entries say they must be; `history` is all of the trace, `entries` those that are asked about. */
export function rowsBeside(history: History, entries: readonly (TraceEntry & { readonly photos: readonly string[] })[]): RowsBeside {
  const roundAt = (seq: number): number => standingOf(history.slice(0, seq) as unknown as History).round;
  return {
    photos: entries.flatMap(({ seq, photos }) => photos.map((mediaId, index) => ({ seq, position: index + 1, mediaId }))),
    ratings: entries
      .filter(({ step }) => step === 'rate')
      .map(({ seq, details }) => ({ seq, round: roundAt(seq), stars: Number(details.stars) })),
    diagnoses: entries.filter(({ step }) => step === 'escalate').map(({ seq, details }) => ({ seq, categoryCode: String(details.type) })),
  };
}

/** The salt of what was reported, which there always is until its author erases it. */
const saltOfReport = (words: readonly Pick<StoredWords, 'field' | 'salt'>[]): string | null =>
  words.find(({ field }) => field === 'text')?.salt ?? null;

/**
 * The first entry with what the file was opened with, so that the chain covers it. A point may be somebody's door: it is
 * there as a digest under the salt of the report's text, and tells nothing any more once that is erased.
 */
export function withOpening(
  report: TraceEntry,
  { number, buildingId, longitude, latitude }: OpenedWith,
  words: readonly SaltedWords[],
): TraceEntry {
  const salt = saltOfReport(words);
  if (salt === null) throw new Error('a report without words');
  const details: TraceDetails = { ...report.details, number, building: buildingId, point: pointDigest(salt, longitude, latitude) };
  return { ...report, details };
}

const pointDigest = (salt: string, longitude: number | null, latitude: number | null): string | null =>
  longitude === null || latitude === null ? null : textDigest(salt, `${longitude} ${latitude}`);

/** Where the row says something else than what the file was opened with. A trace that was begun before the first entry said so says nothing. */
export function openingFaults([report]: History, row: OpenedWith, words: readonly StoredWords[]): TraceFault[] {
  const { number, building, point } = report.details;
  if (number === undefined) return [];
  const salt = saltOfReport(words.filter(({ seq }) => seq === report.seq));
  // Whether there is a point at all is seen without the salt too.
  const isSamePoint =
    salt === null ? (point === null) === (row.longitude === null) : point === pointDigest(salt, row.longitude, row.latitude);
  const differing = [number === row.number || 'number', building === row.buildingId || 'buildingId', isSamePoint || 'point'].filter(
    (field) => field !== true,
  );
  return differing.map((field): TraceFault => ({ fault: 'ticket-differs', field: String(field) }));
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
    const at = (rows: readonly { readonly seq: number }[], seq: number): string =>
      JSON.stringify(rows.filter((row) => row.seq === seq).map((row) => Object.entries(row).sort()));
    return seqs.filter((seq) => at(a, seq) !== at(b, seq));
  };
  return [
    ...differing(expected.photos, found.photos).map((seq): TraceFault => ({ fault: 'photos-differ', seq })),
    ...differing(expected.ratings, found.ratings).map((seq): TraceFault => ({ fault: 'rating-differs', seq })),
    ...differing(expected.diagnoses, found.diagnoses).map((seq): TraceFault => ({ fault: 'diagnosis-differs', seq })),
  ];
}
