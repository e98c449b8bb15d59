import { type Actor, systemActor, Transactions } from '@shequtong/platform';
import { type Product } from '../support/product.js';

/** What everybody may read: buildings stand in the join form, and who is who and on duty is public. */
const readByEverybody = new Set([
  'identity.building',
  'identity.organisation',
  'identity.organisation_service',
  'identity.group_rule',
  'identity.line_of_work',
  'identity.duty_desk',
  'identity.duty_shift',
  'identity.duty_assignment',
]);
/** Of these some rows are public: the offices' grants, and tickets whose reporter chose so. The condition leaves the others over. */
const PARTLY_PUBLIC: Readonly<Record<string, string>> = {
  'identity.role_grant': `AND role IN ('resident', 'representative', 'volunteer', 'party-member', 'building-lead')`,
  'ticketing.ticket': `AND (visibility <> 'public' OR state = 'withdrawn')`,
};

/** Tables behind a wall. */
export const securedTables = `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relrowsecurity AND c.relkind IN ('r', 'p') AND n.nspname NOT IN ('graphile_worker')`;

async function tablesWithArea(product: Product): Promise<string[]> {
  const tables = await product.asOwner<{ name: string }>(`${securedTables} AND EXISTS
    (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'area_id' AND NOT a.attisdropped)`);
  expect(tables.length).toBeGreaterThan(10);
  return tables.map(({ name }) => name);
}

/** Tables with an area from which the actor can read rows of `areaId` that are not public. */
export async function leakingTables(product: Product, actor: Actor, areaId: number): Promise<string[]> {
  const transactions = product.services.get(Transactions);
  const visible = await Promise.all(
    (await tablesWithArea(product)).map(async (name) => {
      const hidden = PARTLY_PUBLIC[name] ?? '';
      const count = (as: Actor): Promise<{ n: number }> =>
        transactions.read(as, (db) => db.one<{ n: number }>(`SELECT count(*) AS n FROM ${name} WHERE area_id = $1 ${hidden}`, [areaId]));
      return { name, seen: (await count(actor)).n, there: (await count(systemActor(areaId))).n };
    }),
  );
  expect(visible.filter((table) => table.there > 0).length).toBeGreaterThan(12);
  return visible.filter((table) => table.seen > 0 && !readByEverybody.has(table.name)).map((table) => table.name);
}

const INSUFFICIENT_PRIVILEGE = '42501';

/** Tables in which the actor can change, remove or add a row of `areaId`, with what it could do. */
export async function writableTables(product: Product, actor: Actor, areaId: number): Promise<string[]> {
  const transactions = product.services.get(Transactions);
  const can: string[] = [];
  /** Rows changed; 0 when the wall hides them or the privilege is missing. Anything else than a refusal counts as a hole. */
  const tried = async (sql: string, values: readonly unknown[]): Promise<number> => {
    try {
      return await transactions.transact(actor, (tx) => tx.execute(sql, values));
    } catch (error) {
      return (error as { code?: string }).code === INSUFFICIENT_PRIVILEGE ? 0 : 1;
    }
  };
  for (const name of await tablesWithArea(product)) {
    const [row] = await product.asOwner<{ row: object; column: string }>(
      `SELECT to_jsonb(t) AS row, (SELECT a.attname FROM pg_attribute a WHERE a.attrelid = $2::regclass AND a.attnum > 0 AND NOT a.attisdropped
         AND has_column_privilege('shequtong_app', a.attrelid, a.attnum, 'UPDATE') LIMIT 1) AS column FROM ${name} t WHERE area_id = $1 LIMIT 1`,
      [areaId, name],
    );
    if (!row) continue;
    if (row.column && (await tried(`UPDATE ${name} SET ${row.column} = ${row.column} WHERE area_id = $1`, [areaId])))
      can.push(`${name}: change`);
    if (await tried(`DELETE FROM ${name} WHERE area_id = $1`, [areaId])) can.push(`${name}: remove`);
    if (await tried(`INSERT INTO ${name} SELECT * FROM jsonb_populate_record(null::${name}, $1::jsonb)`, [JSON.stringify(row.row)]))
      can.push(`${name}: add`);
  }
  return can;
}
