import { type Role } from '@shequtong/kernel';
import { type Db, type Tx } from '@shequtong/platform';
import { type DiagnosisRow, type PhotoRow, type RatingRow, type RowsBeside } from '../domain/rows-beside.js';
import { type SealedEntry, type SealedHistory, type StoredWords } from '../domain/seal.js';
import { type Doer, type Level, type ResponsibleOffice, type TicketState } from '../domain/ticket.js';
import { type TraceDetails, type TraceEntry } from '../domain/trace.js';
import { PhotoTable, TraceTable, TraceWordsTable } from './trace.table.js';

interface TraceRow {
  readonly ticketId: string;
  readonly seq: number;
  readonly step: TraceEntry['step'];
  readonly at: Date;
  readonly byAccountId: string | null;
  readonly byRole: Role | null;
  readonly byAreaId: number | null;
  readonly byOrganisationId: string | null;
  readonly fromState: TicketState | null;
  readonly toState: TicketState;
  readonly fromLevel: Level | null;
  readonly fromAreaId: number | null;
  readonly fromOrganisationId: string | null;
  readonly toLevel: Level;
  readonly toAreaId: number;
  readonly toOrganisationId: string | null;
  readonly details: TraceDetails;
  readonly digests: Readonly<Record<string, string>>;
  readonly photos: readonly string[];
  readonly hash: string;
}

const COLUMNS = `ticket_id AS "ticketId", seq, step, at, by_account_id AS "byAccountId", by_role AS "byRole", by_area_id AS "byAreaId",
  by_organisation_id AS "byOrganisationId", from_state AS "fromState", to_state AS "toState", from_level AS "fromLevel",
  from_area_id AS "fromAreaId", from_organisation_id AS "fromOrganisationId", to_level AS "toLevel", to_area_id AS "toAreaId",
  to_organisation_id AS "toOrganisationId", details, digests, photos, hash`;

/** A ticket of a page. */
interface PageTicket {
  readonly areaId: number;
  readonly id: string;
}

/** The whole trace of a ticket in order; empty when there is none. */
export async function entriesOf(db: Db, areaId: number, ticketId: string): Promise<SealedEntry[]> {
  const rows = await db.query<TraceRow>(`SELECT ${COLUMNS} FROM ticketing.trace WHERE area_id = $1 AND ticket_id = $2 ORDER BY seq`, [
    areaId,
    ticketId,
  ]);
  return rows.map(entryOf);
}

/** The trace of a ticket that must have one: every ticket begins with its report. */
export async function historyOf(db: Db, areaId: number, ticketId: string): Promise<SealedHistory> {
  return nonEmpty(await entriesOf(db, areaId, ticketId), ticketId);
}

/** The traces of several tickets of one area, in one statement. */
export async function historiesOf(db: Db, areaId: number, ticketIds: readonly string[]): Promise<Map<string, SealedHistory>> {
  const rows = await db.query<TraceRow>(
    `SELECT ${COLUMNS} FROM ticketing.trace WHERE area_id = $1 AND ticket_id = ANY ($2::uuid[]) ORDER BY ticket_id, seq`,
    [areaId, ticketIds],
  );
  return byTicketOf(rows);
}

function byTicketOf(rows: readonly TraceRow[]): Map<string, SealedHistory> {
  const byTicket = new Map<string, SealedEntry[]>();
  for (const row of rows) byTicket.set(row.ticketId, [...(byTicket.get(row.ticketId) ?? []), entryOf(row)]);
  return new Map([...byTicket].map(([id, entries]) => [id, nonEmpty(entries, id)]));
}

/** The traces of the tickets of a page, of whatever areas. */
export async function historiesOfPage(db: Db, tickets: readonly PageTicket[]): Promise<Map<string, SealedHistory>> {
  const rows = await db.query<TraceRow>(
    `SELECT ${COLUMNS} FROM unnest($1::bigint[], $2::uuid[]) AS page (page_area, page_ticket)
     JOIN ticketing.trace ON area_id = page_area AND ticket_id = page_ticket ORDER BY ticket_id, seq`,
    [tickets.map(({ areaId }) => areaId), tickets.map(({ id }) => id)],
  );
  return byTicketOf(rows);
}

/** Since when each of several tickets is in handling: the last time its handling began. */
export async function handlingBegan(
  db: Db,
  tickets: readonly { readonly areaId: number; readonly id: string }[],
): Promise<Map<string, Date>> {
  const rows = await db.query<{ ticketId: string; at: Date }>(
    `SELECT e.ticket_id AS "ticketId", max(e.at) AS at FROM unnest($1::bigint[], $2::uuid[]) AS page (area_id, ticket_id)
     JOIN ticketing.trace e ON e.area_id = page.area_id AND e.ticket_id = page.ticket_id
     WHERE e.step = 'start-handling' GROUP BY e.ticket_id`,
    [tickets.map(({ areaId }) => areaId), tickets.map(({ id }) => id)],
  );
  return new Map(rows.map(({ ticketId, at }) => [ticketId, at]));
}

/** Which of several tickets their office has because it came back from above: `openReturn`, without reading the traces. */
export async function returnedOf(db: Db, tickets: readonly { readonly areaId: number; readonly id: string }[]): Promise<Set<string>> {
  const rows = await db.query<{ ticketId: string }>(
    `SELECT page.ticket_id AS "ticketId" FROM unnest($1::bigint[], $2::uuid[]) AS page (area_id, ticket_id)
     CROSS JOIN LATERAL (
       SELECT e.step FROM ticketing.trace e
       WHERE e.area_id = page.area_id AND e.ticket_id = page.ticket_id
         AND (e.from_state, e.from_level, e.from_area_id, e.from_organisation_id) IS DISTINCT FROM (e.to_state, e.to_level, e.to_area_id, e.to_organisation_id)
       ORDER BY e.seq DESC LIMIT 1) AS last
     WHERE last.step = 'return'`,
    [tickets.map(({ areaId }) => areaId), tickets.map(({ id }) => id)],
  );
  return new Set(rows.map(({ ticketId }) => ticketId));
}

/** Throws when there is none: every ticket begins with its report. */
export function nonEmpty(entries: readonly SealedEntry[], ticketId: string): SealedHistory {
  const [first, ...rest] = entries;
  if (!first) throw new Error(`ticket ${ticketId} has no trace`);
  return [first, ...rest];
}

function entryOf(row: TraceRow): SealedEntry {
  return {
    seq: row.seq,
    step: row.step,
    at: row.at,
    by: doerOf(row),
    from: row.fromState,
    to: row.toState,
    officeFrom: row.fromLevel && row.fromAreaId !== null ? office(row.fromLevel, row.fromAreaId, row.fromOrganisationId) : null,
    officeTo: office(row.toLevel, row.toAreaId, row.toOrganisationId),
    details: row.details,
    digests: row.digests,
    photos: row.photos,
    hash: row.hash,
  };
}

const office = (level: Level, areaId: number, organisationId: string | null): ResponsibleOffice => ({ level, areaId, organisationId });

function doerOf({ byAccountId, byRole, byAreaId, byOrganisationId }: TraceRow): Doer {
  if (byAccountId === null) return { kind: 'system' };
  const acting = byRole !== null && byAreaId !== null ? { role: byRole, areaId: byAreaId, organisationId: byOrganisationId } : null;
  return { kind: 'person', accountId: byAccountId, office: acting };
}

/** What is appended to one ticket's trace. */
export interface Appended {
  readonly areaId: number;
  readonly ticketId: string;
  readonly entry: SealedEntry;
  readonly words: readonly StoredWords[];
}

/** Appends entries with their words and pictures; one statement a table, however many tickets. */
export async function appendEntries(tx: Tx, appended: readonly Appended[]): Promise<void> {
  if (!appended.length) return;
  await tx.insert(TraceTable, appended.map(rowFor));
  const words = appended.flatMap(({ areaId, ticketId, words: own }) => own.map((word) => ({ ...word, areaId, ticketId, erasedAt: null })));
  if (words.length) await tx.insert(TraceWordsTable, words);
  const photos = appended.flatMap(({ areaId, ticketId, entry }) =>
    entry.photos.map((mediaId, index) => ({ areaId, ticketId, seq: entry.seq, position: index + 1, mediaId })),
  );
  if (photos.length) await tx.insert(PhotoTable, photos);
}

function rowFor({ areaId, ticketId, entry }: Appended): TraceTable {
  const { by, officeFrom, officeTo } = entry;
  const acting = by.kind === 'person' ? by.office : null;
  return {
    areaId,
    ticketId,
    seq: entry.seq,
    step: entry.step,
    at: entry.at,
    byAccountId: by.kind === 'person' ? by.accountId : null,
    byRole: acting?.role ?? null,
    byAreaId: acting?.areaId ?? null,
    byOrganisationId: acting?.organisationId ?? null,
    fromState: entry.from,
    toState: entry.to,
    fromLevel: officeFrom?.level ?? null,
    fromAreaId: officeFrom?.areaId ?? null,
    fromOrganisationId: officeFrom?.organisationId ?? null,
    toLevel: officeTo.level,
    toAreaId: officeTo.areaId,
    toOrganisationId: officeTo.organisationId,
    details: entry.details,
    digests: entry.digests,
    photos: entry.photos,
    hash: entry.hash,
  };
}

/** The rows beside the traces of several tickets of one area, by ticket. */
export async function rowsBesideOf(db: Db, areaId: number, ticketIds: readonly string[]): Promise<Map<string, RowsBeside>> {
  const of = <T extends object>(columns: string, table: string, order: string): Promise<(T & { ticketId: string })[]> =>
    db.query(
      `SELECT ticket_id AS "ticketId", ${columns} FROM ticketing.${table} WHERE area_id = $1 AND ticket_id = ANY ($2::uuid[]) ORDER BY ticket_id, ${order}`,
      [areaId, ticketIds],
    );
  const photos = await of<PhotoRow>('seq, position, media_id AS "mediaId"', 'photo', 'seq, position');
  const ratings = await of<RatingRow>('seq, round, stars', 'rating', 'seq');
  const diagnoses = await of<DiagnosisRow>('seq, category_code AS "categoryCode"', 'diagnosis', 'seq');
  const own = <T extends object>(rows: readonly (T & { ticketId: string })[], id: string): Omit<T, 'ticketId'>[] =>
    rows.filter(({ ticketId }) => ticketId === id).map(({ ticketId: _, ...row }) => row);
  return new Map(ticketIds.map((id) => [id, { photos: own(photos, id), ratings: own(ratings, id), diagnoses: own(diagnoses, id) }]));
}
