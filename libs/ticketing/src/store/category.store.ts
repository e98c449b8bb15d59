import { type Db } from '@shequtong/platform';

export interface CategoryRow {
  readonly code: string;
  readonly parentCode: string | null;
  readonly name: string;
  readonly gbCode: string | null;
  readonly hotlineClass: string | null;
  readonly keywords: readonly string[];
}

const COLUMNS = `code, parent_code AS "parentCode", name, gb_code AS "gbCode", hotline_class AS "hotlineClass", keywords`;

/** Both levels of the taxonomy as it is in force, in the order of the form. */
export const categoriesInForce = (db: Db): Promise<CategoryRow[]> =>
  db.query<CategoryRow>(
    `SELECT ${COLUMNS} FROM ticketing.category WHERE valid_from <= $1 AND (valid_to IS NULL OR valid_to > $1) ORDER BY position`,
    [db.now],
  );

/** A class something can be reported under: one of the second level, in force. */
export const findMinorCategory = (db: Db, code: string): Promise<CategoryRow | undefined> =>
  db.maybe<CategoryRow>(
    `SELECT ${COLUMNS} FROM ticketing.category
     WHERE code = $1 AND parent_code IS NOT NULL AND valid_from <= $2 AND (valid_to IS NULL OR valid_to > $2)`,
    [code, db.now],
  );

/** Names of classes, also of those no longer in force: old tickets keep theirs. */
export async function categoryNames(db: Db, codes: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.query<{ code: string; name: string }>('SELECT code, name FROM ticketing.category WHERE code = ANY ($1::text[])', [
    [...new Set(codes)],
  ]);
  return new Map(rows.map(({ code, name }) => [code, name]));
}
