/**
 * SQL that every context's migration uses: grants for the application role and the four templates of row-level
 * security (docs/architecture.md). Written once here so that a table cannot get a wall of its own making.
 */

let role = 'shequtong_app';

/** The role of DATABASE_URL, which owns nothing. Set by the runner before any migration runs. */
export function useApplicationRole(name: string): void {
  if (!/^[a-zA-Z_][a-zA-Z0-9_-]{0,62}$/.test(name)) throw new Error(`not a role name: ${name}`);
  role = name;
}

export const applicationRole = (): string => `"${role}"`;

type Privilege = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

export const grant = (table: string, ...privileges: readonly Privilege[]): string =>
  `GRANT ${privileges.join(', ')} ON ${table} TO ${applicationRole()}`;

/** Append-only means privileges: nothing the application runs can change or delete a row. */
export const appendOnly = (table: string): string => grant(table, 'SELECT', 'INSERT');

export const schema = (name: string): string[] => [
  `CREATE SCHEMA ${name}`,
  `GRANT USAGE ON SCHEMA ${name} TO ${applicationRole()}`,
];

// Settings are cast through nullif: a pooled connection holds '' after SET LOCAL, and a bare cast of '' fails.
const setting = (name: string, type: string): string => `nullif(current_setting('app.${name}', true), '')::${type}`;

/**
 * A CASE, because the planner must not reckon with it. Every statement names its area itself; a second condition on the
 * same column would count as one more chance of failing, and a page of the newest 20 be expected to hold one row: all
 * rows of the community were then read and sorted, ten times the work (bench row B2).
 */
const inScope = `CASE WHEN area_id BETWEEN ${setting('from', 'bigint')} AND ${setting('to', 'bigint')} THEN true
   ELSE area_id = ANY (${setting('more', 'bigint[]')}) END`;

const own = (column: string): string => `${column} = ${setting('account', 'uuid')}`;

const system = `current_setting('app.system', true) = 'on'`;

const force = (table: string): string[] => [
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
];

/** Rows of one's areas, and no others. */
export const privateWall = (table: string): string[] => [
  ...force(table),
  `CREATE POLICY scope ON ${table} USING (${inScope}) WITH CHECK (${inScope})`,
];

/** Private, and rows for which `condition` holds may be read by everybody. */
export const publicWall = (table: string, condition: string): string[] => [
  ...privateWall(table),
  alsoPublic(table, condition),
];

/** Opens a wall that stands already to everybody who reads a row for which `condition` holds. */
export const alsoPublic = (table: string, condition: string): string => `CREATE POLICY public ON ${table} FOR SELECT USING (${condition})`;

/** Private, and whoever belongs below the area may add a row of their own. */
export const participationWall = (table: string): string[] => [
  ...privateWall(table),
  `CREATE POLICY participate ON ${table} FOR INSERT WITH CHECK (area_id = ANY (${setting('up', 'bigint[]')}))`,
];

/** One's own rows, or the platform's own work. */
export const accountWall = (table: string, column = 'account_id'): string[] => [
  ...force(table),
  `CREATE POLICY own ON ${table} USING (${own(column)} OR ${system}) WITH CHECK (${own(column)} OR ${system})`,
];

/** Private, and besides the rows that are about oneself wherever they lie (a membership, a record of access). */
export const privateOrOwnWall = (table: string, column = 'account_id'): string[] => [
  ...privateWall(table),
  `CREATE POLICY own ON ${table} FOR SELECT USING (${own(column)})`,
];

/** Only the platform's own work: claims, credentials, queues. */
export const systemWall = (table: string): string[] => [
  ...force(table),
  `CREATE POLICY system ON ${table} USING (${system}) WITH CHECK (${system})`,
];
