import { firstUuidV7Of, formatTicketNumber } from '@shequtong/kernel';
import { type Db, type Tx } from '@shequtong/platform';
import { endStates, type Ending, type Level, type ResponsibleOffice, type TicketState, type Visibility } from '../domain/ticket.js';
import { DiagnosisTable, RatingTable, TicketTable } from './ticket.table.js';

export interface TicketRow {
  readonly areaId: number;
  readonly id: string;
  readonly number: string;
  readonly state: TicketState;
  readonly level: Level;
  readonly responsibleAreaId: number;
  readonly responsibleOrganisationId: string | null;
  readonly ending: Ending | null;
  readonly round: number;
  /** How often its reporter has urged in this round. */
  readonly urges: number;
  readonly categoryCode: string;
  readonly visibility: Visibility;
  readonly reporterId: string;
  readonly buildingId: string | null;
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly policyId: string;
  readonly reportedAt: Date;
  readonly nextDueAt: Date | null;
  /** The area of the desk whose decision is waited for. */
  readonly decidingAreaId: number | null;
  /** How many entries its trace has. */
  readonly entries: number;
  /** The area of the office a transfer is offered to, and its department; a desk has none. */
  readonly offeredAreaId: number | null;
  readonly offeredOrganisationId: string | null;
  readonly version: number;
}

export const TICKET_COLUMNS = `t.area_id AS "areaId", t.id, t.number, t.state, t.level, t.responsible_area_id AS "responsibleAreaId",
  t.responsible_organisation_id AS "responsibleOrganisationId", t.ending, t.round, t.urges, t.category_code AS "categoryCode", t.visibility,
  t.reporter_id AS "reporterId", t.building_id AS "buildingId", t.longitude, t.latitude, t.policy_id AS "policyId",
  t.reported_at AS "reportedAt", t.next_due_at AS "nextDueAt", t.deciding_area_id AS "decidingAreaId",
  t.offered_area_id AS "offeredAreaId", t.offered_organisation_id AS "offeredOrganisationId", t.entries, t.version`;

/** The next human number of a community in a year. Concurrent reports take turns here; gaps are allowed. */
export async function nextNumber(tx: Tx, areaId: number, year: number): Promise<string> {
  const { last } = await tx.one<{ last: number }>(
    `INSERT INTO ticketing.serial AS s (area_id, year, last) VALUES ($1, $2, 1)
     ON CONFLICT (area_id, year) DO UPDATE SET last = s.last + 1 RETURNING last`,
    [areaId, year],
  );
  return formatTicketNumber(areaId, year, last);
}

interface RecentReports {
  readonly own: number;
  readonly all: number;
  /** The oldest of them, by the person and by anybody; null when there is none. */
  readonly ownFrom: Date | null;
  readonly allFrom: Date | null;
}

/** Reports into a community since an instant, counted up to `most`; after `nextNumber`, where reports take turns, it is exact. */
export const recentReports = (tx: Tx, areaId: number, reporterId: string, since: Date, most: number): Promise<RecentReports> =>
  tx.one<RecentReports>(
    `SELECT count(*)::int AS "all", count(*) FILTER (WHERE reporter_id = $3)::int AS own,
       min(reported_at) AS "allFrom", min(reported_at) FILTER (WHERE reporter_id = $3) AS "ownFrom"
     FROM (SELECT reporter_id, reported_at FROM ticketing.ticket WHERE area_id = $1 AND id >= $2 ORDER BY id LIMIT $4) AS recent`,
    [areaId, firstUuidV7Of(since), reporterId, most],
  );

/** Reports an officer wrote down for residents since an instant, wherever, and when the first of them was. */
export const recentlyTold = (tx: Tx, officerId: string, since: Date): Promise<{ count: number; from: Date | null }> =>
  tx.one(
    `SELECT count(*)::int AS count, min(at) AS "from" FROM ticketing.trace WHERE by_account_id = $1 AND at >= $2 AND step = 'report' AND by_role IS NOT NULL`,
    [officerId, since],
  );

export const insertTicket = (tx: Tx, row: TicketRow): Promise<void> => tx.insert(TicketTable, row);

export const findTicket = (db: Db, areaId: number, id: string): Promise<TicketRow | undefined> =>
  db.maybe<TicketRow>(`SELECT ${TICKET_COLUMNS} FROM ticketing.ticket t WHERE t.area_id = $1 AND t.id = $2`, [areaId, id]);

/** The ticket, locked: of two people acting at once the second sees what the first did. */
export const lockTicket = (tx: Tx, areaId: number, id: string): Promise<TicketRow | undefined> =>
  tx.maybe<TicketRow>(`SELECT ${TICKET_COLUMNS} FROM ticketing.ticket t WHERE t.area_id = $1 AND t.id = $2 FOR UPDATE`, [areaId, id]);

export const findTickets = (db: Db, areaId: number, ids: readonly string[]): Promise<TicketRow[]> =>
  db.query<TicketRow>(`SELECT ${TICKET_COLUMNS} FROM ticketing.ticket t WHERE t.area_id = $1 AND t.id = ANY ($2::uuid[])`, [areaId, ids]);

export const hasNumber = async (db: Db, areaId: number, number: string): Promise<boolean> =>
  (await db.maybe('SELECT 1 AS there FROM ticketing.ticket WHERE area_id = $1 AND number = $2', [areaId, number])) !== undefined;

/** What a step changes in a ticket's own row. */
export interface TicketChange {
  readonly areaId: number;
  readonly id: string;
  readonly versionBefore: number;
  readonly version: number;
  readonly state: TicketState;
  readonly level: Level;
  readonly responsibleAreaId: number;
  readonly responsibleOrganisationId: string | null;
  readonly ending: Ending | null;
  readonly round: number;
  readonly urges: number;
  readonly nextDueAt: Date | null;
  readonly decidingAreaId: number | null;
  readonly entries: number;
  readonly offeredAreaId: number | null;
  readonly offeredOrganisationId: string | null;
}

/** Changes tickets that are still at the version they were read at; one statement for all of them. */
export async function updateTickets(tx: Tx, changes: readonly TicketChange[]): Promise<void> {
  if (!changes.length) return;
  const data = changes.map((change) => ({
    area_id: change.areaId,
    id: change.id,
    version_before: change.versionBefore,
    version: change.version,
    state: change.state,
    level: change.level,
    responsible_area_id: change.responsibleAreaId,
    responsible_organisation_id: change.responsibleOrganisationId,
    ending: change.ending,
    round: change.round,
    urges: change.urges,
    next_due_at: change.nextDueAt?.toISOString() ?? null,
    deciding_area_id: change.decidingAreaId,
    entries: change.entries,
    offered_area_id: change.offeredAreaId,
    offered_organisation_id: change.offeredOrganisationId,
  }));
  const done = await tx.execute(
    `UPDATE ticketing.ticket t
     SET version = n.version, state = n.state, level = n.level, responsible_area_id = n.responsible_area_id,
       responsible_organisation_id = n.responsible_organisation_id, ending = n.ending, round = n.round, urges = n.urges, next_due_at = n.next_due_at, deciding_area_id = n.deciding_area_id,
       offered_area_id = n.offered_area_id, offered_organisation_id = n.offered_organisation_id, entries = n.entries
     FROM jsonb_to_recordset($1::jsonb) AS n (area_id bigint, id uuid, version_before integer, version integer, state text, level text,
       responsible_area_id bigint, responsible_organisation_id uuid, ending text, round integer, urges integer, next_due_at timestamptz, deciding_area_id bigint,
       offered_area_id bigint, offered_organisation_id uuid, entries integer)
     WHERE t.area_id = n.area_id AND t.id = n.id AND t.version = n.version_before`,
    [JSON.stringify(data)],
  );
  if (done !== changes.length) throw new Error('a ticket changed under its own lock');
}

export const insertDiagnoses = (tx: Tx, rows: readonly DiagnosisTable[]): Promise<void> => tx.insert(DiagnosisTable, [...rows]);
export const insertRatings = (tx: Tx, rows: readonly RatingTable[]): Promise<void> => tx.insert(RatingTable, [...rows]);

/** Every ticket in the order of its key, a page at a time. */
export const ticketsAfter = (db: Db, after: Pick<TicketRow, 'areaId' | 'id'> | undefined, limit: number): Promise<TicketRow[]> =>
  db.query<TicketRow>(
    `SELECT ${TICKET_COLUMNS} FROM ticketing.ticket t
     WHERE ($1::bigint IS NULL OR (t.area_id, t.id) > ($1::bigint, $2::uuid)) ORDER BY t.area_id, t.id LIMIT $3`,
    [after?.areaId ?? null, after?.id ?? null, limit],
  );

/** A department that has tickets on which something may still happen. */
interface HoldingDepartment {
  readonly areaId: number;
  readonly organisationId: string;
}

const GOES_ON = `state NOT IN (${endStates.map((state) => `'${state}'`).join(', ')})`;
const HELD_BY_DEPARTMENTS = `responsible_organisation_id IS NOT NULL AND ${GOES_ON}`;

export const holdingDepartments = (db: Db): Promise<HoldingDepartment[]> =>
  db.query(
    `SELECT DISTINCT responsible_area_id AS "areaId", responsible_organisation_id AS "organisationId" FROM ticketing.ticket WHERE ${HELD_BY_DEPARTMENTS}`,
  );

/** How many tickets an office has on which something may still happen, counted up to a limit. */
export async function heldBy(db: Db, { level, areaId, organisationId }: ResponsibleOffice, limit: number): Promise<number> {
  const { held } = await db.one<{ held: number }>(
    `SELECT count(*)::int AS held FROM (
       SELECT 1 FROM ticketing.ticket WHERE level = $1 AND responsible_area_id = $2 AND responsible_organisation_id IS NOT DISTINCT FROM $3::uuid
         AND ${GOES_ON} LIMIT $4) AS counted`,
    [level, areaId, organisationId, limit],
  );
  return held;
}

/** Their tickets, by community. */
export const ticketsHeldBy = (
  db: Db,
  departments: readonly HoldingDepartment[],
  limit: number,
): Promise<Pick<TicketRow, 'areaId' | 'id'>[]> =>
  db.query(
    `SELECT area_id AS "areaId", id FROM ticketing.ticket
     WHERE ${HELD_BY_DEPARTMENTS} AND (responsible_area_id, responsible_organisation_id) IN (SELECT * FROM unnest($1::bigint[], $2::uuid[])) ORDER BY area_id, id LIMIT $3`,
    [departments.map(({ areaId }) => areaId), departments.map(({ organisationId }) => organisationId), limit],
  );
