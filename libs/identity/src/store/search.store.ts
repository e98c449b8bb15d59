import { type Role } from '@shequtong/kernel';
import { type Db, type Tx } from '@shequtong/platform';
import { type SearchedBy, type SearchedList } from '../domain/search-record.js';
import { type AuditWindow, windowValues } from './audit.store.js';
import { SearchRecordTable } from './search.table.js';

export const recordSearch = (tx: Tx, record: Omit<SearchRecordTable, 'at'>): Promise<void> =>
  tx.insert(SearchRecordTable, { ...record, at: tx.now });

export interface SearchRow {
  readonly id: string;
  readonly at: Date;
  readonly areaId: number;
  readonly list: SearchedList;
  readonly searchedBy: SearchedBy;
  readonly matches: number;
  readonly readerId: string;
  readonly readerRole: Role;
  readonly readerAreaId: number;
}

/** Every search for people. */
export const searchesWithin = (db: Db, window: AuditWindow): Promise<SearchRow[]> =>
  db.query<SearchRow>(
    `SELECT id, at, area_id AS "areaId", list, searched_by AS "searchedBy", matches, reader_id AS "readerId", reader_role AS "readerRole", reader_area_id AS "readerAreaId"
     FROM identity.search_record
     WHERE area_id BETWEEN $1 AND $2 AND at >= $3 AND at < $4 AND ($5::timestamptz IS NULL OR (at, id) < ($5::timestamptz, $6::uuid))
     ORDER BY at DESC, id DESC LIMIT $7`,
    windowValues(window),
  );
