import { type Role } from '@shequtong/kernel';
import { type Db, type Tx } from '@shequtong/platform';
import { AccessRecordTable } from './membership.table.js';

export const personalFields = ['name', 'phone', 'document', 'address'] as const;
export type PersonalField = (typeof personalFields)[number];

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
