import { type Role } from '@shequtong/kernel';
import { type Db, type Tx } from '@shequtong/platform';
import { type PersonalField } from '../domain/personal-field.js';
import { AccessRecordTable } from './membership.table.js';

export interface AccessRow {
  readonly id: string;
  readonly areaId: number;
  readonly readerId: string;
  readonly readerRole: Role;
  readonly readerAreaId: number;
  readonly fields: PersonalField[];
  readonly reason: string;
  readonly at: Date;
}

export const recordAccess = (tx: Tx, record: AccessRecordTable): Promise<void> => tx.insert(AccessRecordTable, record);

/** Looks at a person's data, newest first, over all communities they belong or belonged to. */
export const accessesTo = (db: Db, accountId: string, filter: { after?: string; limit: number }): Promise<AccessRow[]> =>
  db.query<AccessRow>(
    `SELECT id, area_id AS "areaId", reader_id AS "readerId", reader_role AS "readerRole", reader_area_id AS "readerAreaId", fields, reason, at
     FROM identity.access_record WHERE account_id = $1 AND ($2::uuid IS NULL OR id < $2::uuid) ORDER BY id DESC LIMIT $3`,
    [accountId, filter.after ?? null, filter.limit],
  );

export interface Reader {
  readonly post: string | null;
  readonly publicName: string | null;
}

/**
 * Who looked, by the id of the look: post and name as they were last shown for the office looked from (else for any),
 * also of who holds it no more. Needs the platform's right: the reader's office may lie anywhere.
 */
export async function readersOf(
  db: Db,
  looks: readonly Pick<AccessRow, 'id' | 'readerId' | 'readerAreaId' | 'readerRole'>[],
): Promise<Map<string, Reader>> {
  const rows = await db.query<Reader & { id: string }>(
    `SELECT look.id, g.post, g.public_name AS "publicName"
     FROM unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::text[]) AS look (id, account_id, area_id, role)
     CROSS JOIN LATERAL (
       SELECT post, public_name FROM identity.role_grant
       WHERE account_id = look.account_id AND (post IS NOT NULL OR public_name IS NOT NULL)
       ORDER BY (area_id = look.area_id AND role = look.role) DESC, starts_at DESC, id DESC LIMIT 1) g`,
    [
      looks.map(({ id }) => id),
      looks.map(({ readerId }) => readerId),
      looks.map(({ readerAreaId }) => readerAreaId),
      looks.map(({ readerRole }) => readerRole),
    ],
  );
  return new Map(rows.map(({ id, post, publicName }) => [id, { post, publicName }]));
}
