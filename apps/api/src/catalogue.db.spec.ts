import { openTestContext, type TestContext } from '@shequtong/platform/testing';
import { catalogue } from './catalogue.js';
import { accountWall, alsoPublic, participationWall, privateOrOwnWall, privateWall, publicWall, systemWall } from './migrations/walls.js';

interface TableRow {
  readonly name: string;
  readonly secured: boolean;
  readonly forced: boolean;
  readonly leads: string[];
  readonly keys: { name: string; columns: string[] }[];
  readonly policies: string[];
  readonly privileges: string[];
}

/** Tables of ours with their keys, policies and what the application's role may do. */
const tablesSql = `
  SELECT n.nspname || '.' || c.relname AS name, c.relrowsecurity AS secured, c.relforcerowsecurity AS forced,
    coalesce((SELECT array_agg(a.attname ORDER BY k.ord) FROM pg_index i, unnest(i.indkey) WITH ORDINALITY k(att, ord)
      JOIN pg_attribute a ON a.attnum = k.att WHERE i.indrelid = c.oid AND i.indisprimary AND a.attrelid = c.oid), '{}')::text[] AS leads,
    coalesce((SELECT json_agg(json_build_object('name', x.relname, 'columns',
        (SELECT array_agg(coalesce(a.attname, '(expression)') ORDER BY k.ord) FROM unnest(i.indkey) WITH ORDINALITY k(att, ord)
         LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.att)))
      FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid WHERE i.indrelid = c.oid AND i.indisunique), '[]') AS keys,
    coalesce((SELECT array_agg(p.polname::text ORDER BY p.polname) FROM pg_policy p WHERE p.polrelid = c.oid), '{}') AS policies,
    coalesce((SELECT array_agg(privilege ORDER BY privilege) FROM unnest(ARRAY['SELECT','INSERT','UPDATE','DELETE','TRUNCATE','TRIGGER']) privilege
      WHERE has_table_privilege('shequtong_app', c.oid, privilege)), '{}') AS privileges
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'graphile_worker')
  ORDER BY 1`;

/**
 * Walls of their own making: anybody's step may announce itself, by the function alone; first answers belong to who
 * asked, and those who are not signed in share an owner.
 */
const ITS_OWN = new Set(['platform.event', 'platform.undelivered', 'platform.command']);

describe('the catalogue of tables', () => {
  let context: TestContext;
  let tables: TableRow[];

  beforeAll(async () => {
    context = await openTestContext({ imports: [] });
    tables = await context.asOwner<TableRow & object>(tablesSql);
  });
  afterAll(() => context.close());

  test('names every table of the database, and no other', () => {
    expect(tables.map((table) => table.name).sort()).toEqual(Object.keys(catalogue).sort());
  });

  test('area-led tables have area_id first in every key, account- and hash-led ones theirs', () => {
    const wrong = tables.flatMap((table) => {
      const facts = catalogue[table.name];
      if (facts?.kind === 'area')
        return table.keys
          .filter((key) => key.columns[0] !== 'area_id')
          .map((key) => `${table.name}: ${key.name} does not begin with area_id`);
      if (facts?.kind === 'account' && table.leads[0] !== 'account_id')
        return [`${table.name}: the primary key does not begin with account_id`];
      if (facts?.kind === 'hash' && !table.leads.includes('hash')) return [`${table.name}: the primary key holds no hash`];
      return [];
    });
    expect(wrong).toEqual([]);
  });

  test('every table without a wall says why, and every wall is forced', () => {
    const wrong = tables.flatMap((table) => {
      const facts = catalogue[table.name];
      if (!facts || facts.wall === 'none') return facts?.why || facts?.kind === 'reference' ? [] : [`${table.name}: no wall and no reason`];
      if (!table.secured || !table.forced) return [`${table.name}: row-level security is not forced`];
      return table.policies.length ? [] : [`${table.name}: no policy`];
    });
    expect(wrong).toEqual([]);
  });

  test('what a wall lets through to be changed is what its template says, on every table', async () => {
    const templates = {
      private: privateWall,
      public: (t: string) => publicWall(t, 'true'),
      participation: participationWall,
      account: accountWall,
      'private-or-own': privateOrOwnWall,
      'public-or-own': (t: string) => [...privateOrOwnWall(t), alsoPublic(t, 'true')],
      system: systemWall,
    };
    for (const [wall, make] of Object.entries(templates)) {
      await context.asOwner(`CREATE TABLE public.template_${wall.replaceAll('-', '_')} (area_id bigint, account_id uuid)`);
      for (const statement of make(`public.template_${wall.replaceAll('-', '_')}`)) await context.asOwner(statement);
    }
    // Policies for reading may add rows (public ones, one's own); those that let rows be written may not differ at all.
    const policies = await context.asOwner<{ name: string; writes: string[] }>(
      `SELECT schemaname || '.' || tablename AS name, array_agg(concat_ws(' | ', cmd, permissive, roles::text, qual, with_check) ORDER BY cmd, qual, with_check)::text[] AS writes
       FROM pg_policies WHERE cmd <> 'SELECT' GROUP BY 1`,
    );
    const writesOf = (name: string): string[] => policies.find((table) => table.name === name)?.writes ?? [];
    const templateOf = (wall: string): string[] => writesOf(`public.template_${wall.replaceAll('-', '_')}`);
    const wrong = Object.entries(catalogue).filter(
      ([name, { wall }]) => wall !== 'none' && !ITS_OWN.has(name) && writesOf(name).join() !== templateOf(wall).join(),
    );
    expect(templateOf('private')).toHaveLength(1);
    expect(wrong.map(([name]) => name)).toEqual([]);
    for (const wall of Object.keys(templates)) await context.asOwner(`DROP TABLE public.template_${wall.replaceAll('-', '_')}`);
  });

  test('append-only tables refuse change by privilege, and nothing may be truncated', () => {
    const wrong = tables.flatMap((table) => {
      const may = new Set(table.privileges);
      const change = may.has('UPDATE') || may.has('DELETE');
      if (may.has('TRUNCATE') || may.has('TRIGGER')) return [`${table.name}: may be truncated`];
      return catalogue[table.name]?.appendOnly && change ? [`${table.name}: append-only, yet the application may change it`] : [];
    });
    expect(wrong).toEqual([]);
  });

  test('every column that holds something sealed is named, with the column that holds the row’s id', async () => {
    const columns = await context.asOwner<{ name: string; column: string }>(
      `SELECT table_schema || '.' || table_name AS name, column_name AS column FROM information_schema.columns WHERE column_name LIKE '%\\_sealed' ORDER BY 1, 2`,
    );
    const named = Object.entries(catalogue).flatMap(([name, { sealed }]) =>
      Object.keys(sealed?.columns ?? {}).map((column) => ({ name, column })),
    );
    expect(named.sort((a, b) => `${a.name} ${a.column}`.localeCompare(`${b.name} ${b.column}`))).toEqual(
      [...columns].sort((a, b) => `${a.name} ${a.column}`.localeCompare(`${b.name} ${b.column}`)),
    );
    const keyed = tables
      .filter((table) => catalogue[table.name]?.sealed)
      .filter((table) => !table.leads.includes(catalogue[table.name]?.sealed?.row ?? ''));
    expect(keyed.map((table) => table.name)).toEqual([]);
  });

  test('there are no triggers of ours, no cascades that set null, no unlogged tables', async () => {
    const triggers =
      await context.asOwner(`SELECT tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE NOT tgisinternal AND n.nspname NOT IN ('graphile_worker', 'pg_catalog')`);
    const setNull = await context.asOwner(`SELECT conname FROM pg_constraint WHERE contype = 'f' AND confdeltype = 'n'`);
    expect([...triggers, ...setNull]).toEqual([]);
  });

  test('a table whose wall was forgotten is found', async () => {
    await context.asOwner('CREATE TABLE platform.forgotten (id int PRIMARY KEY)');
    const now = await context.asOwner<{ name: string }>(tablesSql);
    expect(now.map((table) => table.name)).toContain('platform.forgotten');
    expect(Object.keys(catalogue)).not.toContain('platform.forgotten');
  });
});
