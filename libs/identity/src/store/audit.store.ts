import { type AreaRange, type Role } from '@shequtong/kernel';
import { type Db } from '@shequtong/platform';
import { type CredentialChange } from '../domain/credential-change.js';
import { type PersonalField } from '../domain/personal-field.js';

/** Which stretch of the record is read: an area with everything below it, between two instants, the newest first. */
export interface AuditWindow {
  readonly scope: AreaRange;
  readonly from: Date;
  /** The first instant that no longer counts. */
  readonly until: Date;
  readonly after?: { readonly at: string; readonly id: string };
  readonly limit: number;
}

export const windowValues = ({ scope, from, until, after, limit }: AuditWindow): unknown[] => [
  scope.from,
  scope.to,
  from,
  until,
  after?.at ?? null,
  after?.id ?? null,
  limit,
];

export interface LookRow {
  readonly id: string;
  readonly at: Date;
  readonly areaId: number;
  readonly readerId: string;
  readonly readerRole: Role;
  readonly readerAreaId: number;
  readonly fields: PersonalField[];
  readonly reason: string;
  /** Null where nobody has joined by the roster entry that was looked at. */
  readonly membershipId: string | null;
  /** What the person is called in public, also after they have left. */
  readonly personName: string | null;
  readonly memberNameSealed: string | null;
  readonly rosterEntryId: string | null;
  readonly rosterNameSealed: string | null;
}

/**
 * The sealed name of roster entry `e` for what was done at an instant: null if it got another since, by a correction or a
 * list. Whose it was then is not told by whose it is now.
 */
export const nameThen = (at: string): string => `CASE WHEN e.imported_at <= ${at} AND NOT EXISTS (
  SELECT FROM identity.roster_change later
  WHERE later.area_id = e.area_id AND later.entry_id = e.id AND later.at > ${at} AND 'name' = ANY (later.fields)) THEN e.name_sealed END`;

/** Every look at personal data. */
export const looksWithin = (db: Db, window: AuditWindow): Promise<LookRow[]> =>
  db.query<LookRow>(
    `SELECT r.id, r.at, r.area_id AS "areaId", r.reader_id AS "readerId", r.reader_role AS "readerRole", r.reader_area_id AS "readerAreaId", r.fields, r.reason,
       r.membership_id AS "membershipId", m.display_name AS "personName", m.name_sealed AS "memberNameSealed",
       r.roster_entry_id AS "rosterEntryId", ${nameThen('r.at')} AS "rosterNameSealed"
     FROM identity.access_record r LEFT JOIN identity.membership m ON m.area_id = r.area_id AND m.id = r.membership_id
       LEFT JOIN identity.roster_entry e ON e.area_id = r.area_id AND e.id = r.roster_entry_id
     WHERE r.area_id BETWEEN $1 AND $2 AND r.at >= $3 AND r.at < $4 AND ($5::timestamptz IS NULL OR (r.at, r.id) < ($5::timestamptz, $6::uuid))
     ORDER BY r.at DESC, r.id DESC LIMIT $7`,
    windowValues(window),
  );

export interface RoleChangeRow {
  /** The grant; it is given once and ended at most once. */
  readonly id: string;
  readonly change: 'given' | 'ended';
  readonly at: Date;
  readonly areaId: number;
  readonly accountId: string;
  readonly role: Role;
  readonly post: string | null;
  readonly publicName: string | null;
  readonly startsAt: Date;
  /** Of a role given, the end it was given with; of one ended, when it ended. */
  readonly endsAt: Date | null;
  /** Who gave or ended it; null where the platform did. */
  readonly byAccountId: string | null;
  readonly reason: string | null;
  /** The membership of somebody who holds the role as a resident of that community; null of staff. */
  readonly membershipId: string | null;
  readonly nameSealed: string | null;
}

const CHANGE = `g.id, g.area_id AS "areaId", g.account_id AS "accountId", g.role, g.post, g.public_name AS "publicName", g.starts_at AS "startsAt"`;
// Who is verified becomes a resident; that is on record as a verification, and would bury the rest here.
const OF_AREA = `g.area_id BETWEEN $1 AND $2 AND g.role <> 'resident'`;

/** Every grant given and ended. A grant ended by hand has a reason, one that ran out has none and is no change. */
export const roleChangesWithin = (db: Db, window: AuditWindow): Promise<RoleChangeRow[]> =>
  db.query<RoleChangeRow>(
    `SELECT changes.*, m.id AS "membershipId", m.name_sealed AS "nameSealed" FROM (
       (SELECT 'given' AS change, g.given_at AS at, ${CHANGE}, g.given_until AS "endsAt", g.given_by AS "byAccountId", NULL AS reason FROM identity.role_grant g
        WHERE ${OF_AREA} AND g.given_at >= $3 AND g.given_at < $4 AND ($5::timestamptz IS NULL OR (g.given_at, g.id) < ($5::timestamptz, $6::uuid))
        ORDER BY g.given_at DESC, g.id DESC LIMIT $7)
       UNION ALL
       (SELECT 'ended' AS change, g.ends_at AS at, ${CHANGE}, g.ends_at AS "endsAt", g.ended_by AS "byAccountId", g.end_reason AS reason FROM identity.role_grant g
        WHERE ${OF_AREA} AND g.end_reason IS NOT NULL AND g.ends_at >= $3 AND g.ends_at < $4 AND ($5::timestamptz IS NULL OR (g.ends_at, g.id) < ($5::timestamptz, $6::uuid))
        ORDER BY g.ends_at DESC, g.id DESC LIMIT $7)
     ) AS changes
     LEFT JOIN LATERAL (
       SELECT id, name_sealed FROM identity.membership m WHERE m.account_id = changes."accountId" AND m.area_id = changes."areaId" ORDER BY asked_at DESC LIMIT 1) m ON true
     ORDER BY at DESC, changes.id DESC LIMIT $7`,
    windowValues(window),
  );

export interface CredentialChangeRow {
  readonly id: string;
  readonly change: CredentialChange;
  readonly at: Date;
  readonly accountId: string;
  readonly byAccountId: string;
}

/** What happened to the sign-ins of whoever holds, or held, an office there. Needs the platform's scope. */
export const credentialChangesWithin = (db: Db, window: AuditWindow): Promise<CredentialChangeRow[]> =>
  db.query<CredentialChangeRow>(
    `SELECT c.id, c.change, c.at, c.account_id AS "accountId", c.by_account_id AS "byAccountId" FROM identity.credential_change c
     WHERE EXISTS (SELECT 1 FROM identity.role_grant g WHERE g.account_id = c.account_id AND ${OF_AREA})
       AND c.at >= $3 AND c.at < $4 AND ($5::timestamptz IS NULL OR (c.at, c.id) < ($5::timestamptz, $6::uuid))
     ORDER BY c.at DESC, c.id DESC LIMIT $7`,
    windowValues(window),
  );

/** Under which post and name accounts last stood for an office. */
export const officeNamesOf = async (
  db: Db,
  accountIds: readonly string[],
): Promise<Map<string, { post: string | null; publicName: string | null }>> => {
  const rows = await db.query<{ accountId: string; post: string | null; publicName: string | null }>(
    `SELECT DISTINCT ON (account_id) account_id AS "accountId", post, public_name AS "publicName" FROM identity.role_grant
     WHERE account_id = ANY ($1::uuid[]) AND (post IS NOT NULL OR public_name IS NOT NULL) ORDER BY account_id, starts_at DESC, id DESC`,
    [accountIds],
  );
  return new Map(rows.map(({ accountId, post, publicName }) => [accountId, { post, publicName }]));
};
