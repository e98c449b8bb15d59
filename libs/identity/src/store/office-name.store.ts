import { type Role } from '@shequtong/kernel';
import { type Db } from '@shequtong/platform';
import { type PublicNameRule } from '../domain/duty.js';

/** A person in a role for an office, now or once. */
export interface OfficeStanding {
  readonly accountId: string;
  readonly areaId: number;
  readonly role: Role;
  /** The department; null for the area's own office. */
  readonly organisationId: string | null;
}

export interface OfficeNameRow extends OfficeStanding {
  /** Of the office they stand in now: after a merge the successor's. */
  readonly areaName: string;
  readonly post: string | null;
  readonly publicName: string | null;
  /** The office's own rule; null while it has set none. */
  readonly nameRule: PublicNameRule | null;
}

/**
 * Post and public name under which people stand, or last stood, in a role: also of those who have left, and of a unit
 * that has ended, whose people go on in its successor's office. Whoever never stood there is left out. An operation
 * centre's people stand at the desk of its area, whose rule is theirs: only departments keep a roster of their own.
 */
export const officeNames = (db: Db, standings: readonly OfficeStanding[]): Promise<OfficeNameRow[]> =>
  db.query<OfficeNameRow>(
    `WITH RECURSIVE asked AS (
       SELECT DISTINCT * FROM unnest($1::uuid[], $2::bigint[], $3::text[], $4::uuid[]) AS a (account_id, area_id, role, organisation_id)),
     heir AS (
       SELECT DISTINCT area_id AS asked_id, area_id, 0 AS distance FROM asked
       UNION ALL SELECT h.asked_id, a.successor_id, h.distance + 1 FROM heir h JOIN identity.area a ON a.id = h.area_id
       WHERE a.successor_id IS NOT NULL AND h.distance < 10)
     SELECT DISTINCT ON (k.account_id, k.area_id, k.role, k.organisation_id) k.account_id AS "accountId", k.area_id AS "areaId", k.role,
       k.organisation_id AS "organisationId", o.name AS "areaName", g.post, g.public_name AS "publicName", d.name_rule AS "nameRule"
     FROM asked k
     JOIN heir h ON h.asked_id = k.area_id
     JOIN identity.area o ON o.id = h.area_id
     JOIN identity.role_grant g ON g.account_id = k.account_id AND g.area_id = h.area_id AND g.role = k.role AND g.organisation_id IS NOT DISTINCT FROM k.organisation_id
     LEFT JOIN identity.duty_desk d ON d.area_id = h.area_id
       AND d.organisation_id IS NOT DISTINCT FROM CASE WHEN k.role = 'department-officer' THEN k.organisation_id END
     ORDER BY k.account_id, k.area_id, k.role, k.organisation_id, h.distance, g.starts_at DESC, g.id DESC`,
    [
      standings.map(({ accountId }) => accountId),
      standings.map(({ areaId }) => areaId),
      standings.map(({ role }) => role),
      standings.map(({ organisationId }) => organisationId),
    ],
  );
