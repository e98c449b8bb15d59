import { ancestorsOf } from '@shequtong/kernel';
import { type Db, newId, type Tx } from '@shequtong/platform';
import { type OrganisationKind } from '../domain/organisation.js';
import { OrganisationServiceTable, OrganisationTable } from './organisation.table.js';

export interface OrganisationRow {
  readonly areaId: number;
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly phone: string | null;
  readonly parentAreaId: number | null;
  readonly parentId: string | null;
  readonly endedAt: Date | null;
}

const COLUMNS = `o.area_id AS "areaId", o.id, o.kind, o.name, o.phone, o.parent_area_id AS "parentAreaId", o.parent_id AS "parentId", o.ended_at AS "endedAt"`;

export const insertOrganisation = (tx: Tx, organisation: Omit<OrganisationRow, 'endedAt'>, madeBy: string): Promise<void> =>
  tx.insert(OrganisationTable, { ...organisation, madeBy, madeAt: tx.now, endedAt: null, endedBy: null });

export const findOrganisation = (db: Db, areaId: number, id: string): Promise<OrganisationRow | undefined> =>
  db.maybe<OrganisationRow>(`SELECT ${COLUMNS} FROM identity.organisation o WHERE o.area_id = $1 AND o.id = $2`, [areaId, id]);

/** The organisation, locked: changes of what it serves and of its operators take turns. */
export const lockOrganisation = (tx: Tx, areaId: number, id: string): Promise<OrganisationRow | undefined> =>
  tx.maybe<OrganisationRow>(`SELECT ${COLUMNS} FROM identity.organisation o WHERE o.area_id = $1 AND o.id = $2 FOR UPDATE`, [areaId, id]);

/** Whether the area keeps another one of the same kind and name. */
export async function isNameTaken(
  db: Db,
  { areaId, id, kind, name }: Pick<OrganisationRow, 'areaId' | 'id' | 'kind' | 'name'>,
): Promise<boolean> {
  const rows = await db.query(
    'SELECT 1 FROM identity.organisation WHERE area_id = $1 AND kind = $2 AND name = $3 AND ended_at IS NULL AND id <> $4',
    [areaId, kind, name, id],
  );
  return rows.length > 0;
}

/** Organisations that an area keeps, or that serve it from the areas above; by kind and name. */
export const organisationsAt = (
  db: Db,
  areaId: number,
  filter: { kind?: OrganisationKind; after?: { kind: string; name: string; id: string }; limit: number },
): Promise<OrganisationRow[]> =>
  db.query<OrganisationRow>(
    `SELECT ${COLUMNS} FROM identity.organisation o
     WHERE o.area_id = ANY ($1::bigint[]) AND o.ended_at IS NULL AND ($3::text IS NULL OR o.kind = $3)
       AND (o.area_id = $2 OR EXISTS (
         SELECT 1 FROM identity.organisation_service s
         WHERE s.area_id = o.area_id AND s.organisation_id = o.id AND s.served_area_id = ANY ($1::bigint[]) AND s.ends_at IS NULL))
       AND ($4::text IS NULL OR (o.kind, o.name, o.id) > ($4, $5, $6::uuid))
     ORDER BY o.kind, o.name, o.id LIMIT $7`,
    [
      [areaId, ...ancestorsOf(areaId)],
      areaId,
      filter.kind ?? null,
      filter.after?.kind ?? null,
      filter.after?.name ?? null,
      filter.after?.id ?? null,
      filter.limit,
    ],
  );

/** Organisations by id, wherever in the areas named. */
export const organisationsByIds = (db: Db, areaIds: readonly number[], ids: readonly string[]): Promise<OrganisationRow[]> =>
  db.query<OrganisationRow>(
    `SELECT ${COLUMNS} FROM identity.organisation o WHERE o.area_id = ANY ($1::bigint[]) AND o.id = ANY ($2::uuid[]) ORDER BY o.name`,
    [areaIds, ids],
  );

export interface DepartmentRow {
  readonly id: string;
  readonly name: string;
  /** Whether anybody in force acts for it. */
  readonly staffed: boolean;
}

/** Whether anybody's role at department `o` is in force at an instant. */
const isStaffed = (now: string): string => `EXISTS (
       SELECT 1 FROM identity.role_grant g
       WHERE g.area_id = o.area_id AND g.role = 'department-officer' AND g.organisation_id = o.id AND g.starts_at <= ${now} AND (g.ends_at IS NULL OR g.ends_at > ${now}))`;

/** Departments an area keeps, by name, or the one of them; none that has ended. */
export const departmentsAt = (db: Db, areaId: number, id?: string): Promise<DepartmentRow[]> =>
  db.query<DepartmentRow>(
    `SELECT o.id, o.name, ${isStaffed('$3')} AS staffed
     FROM identity.organisation o
     WHERE o.area_id = $1 AND o.kind = 'department' AND o.ended_at IS NULL AND ($2::uuid IS NULL OR o.id = $2)
     ORDER BY o.name, o.id LIMIT 500`,
    [areaId, id ?? null, db.now],
  );

/** A department nobody acts for: it has ended, or the roles of its people have. */
export interface LeftDepartment {
  readonly id: string;
  readonly endedAt: Date | null;
}

/** Those of these departments nobody acts for. */
export const leftDepartments = (db: Db, areaIds: readonly number[], ids: readonly string[]): Promise<LeftDepartment[]> =>
  db.query<LeftDepartment>(
    `SELECT o.id, o.ended_at AS "endedAt" FROM identity.organisation o
     WHERE o.area_id = ANY ($1::bigint[]) AND o.id = ANY ($2::uuid[]) AND (o.ended_at IS NOT NULL OR NOT ${isStaffed('$3')})`,
    [areaIds, ids, db.now],
  );

/** The party organisations above one, nearest first; the tree is some five levels deep. */
export async function organisationsAbove(db: Db, areaId: number, id: string): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `WITH RECURSIVE up AS (
       SELECT parent_area_id, parent_id, 1 AS depth FROM identity.organisation WHERE area_id = $1 AND id = $2
       UNION ALL SELECT o.parent_area_id, o.parent_id, up.depth + 1 FROM identity.organisation o
         JOIN up ON o.area_id = up.parent_area_id AND o.id = up.parent_id WHERE up.depth < 12)
     SELECT parent_id AS id FROM up WHERE parent_id IS NOT NULL ORDER BY depth`,
    [areaId, id],
  );
  return rows.map((row) => row.id);
}

export const changeOrganisation = (
  tx: Tx,
  { areaId, id, ...change }: Pick<OrganisationRow, 'areaId' | 'id' | 'name' | 'phone' | 'parentAreaId' | 'parentId'>,
): Promise<number> => tx.update(OrganisationTable, { areaId, id }, change);

export const endOrganisation = (tx: Tx, areaId: number, id: string, by: string): Promise<number> =>
  tx.execute('UPDATE identity.organisation SET ended_at = $3, ended_by = $4 WHERE area_id = $1 AND id = $2 AND ended_at IS NULL', [
    areaId,
    id,
    tx.now,
    by,
  ]);

/** Codes of the areas an organisation serves now. */
export async function servedBy(db: Db, areaId: number, organisationId: string): Promise<number[]> {
  const rows = await db.query<{ served: number }>(
    'SELECT served_area_id AS served FROM identity.organisation_service WHERE area_id = $1 AND organisation_id = $2 AND ends_at IS NULL ORDER BY served_area_id',
    [areaId, organisationId],
  );
  return rows.map(({ served }) => served);
}

/** Makes the areas served exactly these. The caller holds the organisation's lock. */
export async function setServed(
  tx: Tx,
  areaId: number,
  organisationId: string,
  served: readonly number[],
): Promise<{ added: number[]; removed: number[] }> {
  const before = await servedBy(tx, areaId, organisationId);
  const added = served.filter((one) => !before.includes(one));
  const removed = before.filter((one) => !served.includes(one));
  if (added.length)
    await tx.insert(
      OrganisationServiceTable,
      added.map((servedAreaId) => ({ areaId, id: newId(), organisationId, servedAreaId, startsAt: tx.now, endsAt: null })),
    );
  if (removed.length) {
    await tx.execute(
      'UPDATE identity.organisation_service SET ends_at = $4 WHERE area_id = $1 AND organisation_id = $2 AND served_area_id = ANY ($3::bigint[]) AND ends_at IS NULL',
      [areaId, organisationId, removed, tx.now],
    );
  }
  return { added, removed };
}

export const servedByMany = (
  db: Db,
  areaIds: readonly number[],
  organisationIds: readonly string[],
): Promise<{ organisationId: string; served: number }[]> =>
  db.query(
    `SELECT organisation_id AS "organisationId", served_area_id AS served FROM identity.organisation_service
     WHERE area_id = ANY ($1::bigint[]) AND organisation_id = ANY ($2::uuid[]) AND ends_at IS NULL ORDER BY served_area_id`,
    [areaIds, organisationIds],
  );
