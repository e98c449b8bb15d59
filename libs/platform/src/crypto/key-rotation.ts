import { type Client } from 'pg';
import { type SealedColumns, type TableCatalogue } from '../db/catalogue.js';
import { type FieldCipher, SEALED_BY_ALL_AFTER_SECONDS } from './field-cipher.js';

/** Rows sealed anew in one transaction. */
const BATCH = 200;
/** Rows may change under the command's hands; each pass finds what the one before missed. */
const PASSES = 10;

interface KeyRotation {
  /** The owner's connection with the widest range: the application may neither change every column nor the keys. */
  readonly owner: Client;
  readonly cipher: FieldCipher;
  readonly catalogue: TableCatalogue;
  /** Lets so many seconds pass. */
  readonly wait: (seconds: number) => Promise<void>;
  readonly say: (line: string) => void;
}

export interface Rotated {
  /** Version of the data key that now holds everything. */
  readonly dataKey: number;
  /** Values that were sealed anew. */
  readonly resealed: number;
  /** Older data keys that were wrapped anew by the newest master key. */
  readonly rewrapped: number;
}

/**
 * Makes a new data key, waits until every process seals with it, seals every older value anew, and wraps the older
 * data keys with the newest master key. The API works on meanwhile: every key stays readable. Killed at any moment
 * and run again it goes on where it was, without a further key.
 */
export async function rotateFieldKeys(rotation: KeyRotation): Promise<Rotated> {
  const { cipher, say } = rotation;
  await cipher.reload();
  const tables = await sealedTables(rotation);
  await haveFreshKey(rotation, tables);
  let resealed = 0;
  for (let pass = 1; (await staleValues(rotation, tables)) > 0; pass += 1) {
    if (pass > PASSES)
      throw new Error(
        'Values keep being sealed with an older key: some process does not see the new one. Restart it and run the command again.',
      );
    for (const table of tables) resealed += await resealTable(rotation, table);
  }
  const rewrapped = await rewrapKeys(rotation);
  say(
    `data key ${cipher.sealing}: ${resealed} values sealed anew, ${rewrapped} older data keys wrapped by the newest master key, none left behind`,
  );
  return { dataKey: cipher.sealing, resealed, rewrapped };
}

interface SealedTable extends SealedColumns {
  readonly name: string;
  /** Columns of the primary key, in order. */
  readonly key: readonly string[];
}

async function sealedTables({ owner, catalogue }: KeyRotation): Promise<SealedTable[]> {
  const tables: SealedTable[] = [];
  for (const [name, { sealed }] of Object.entries(catalogue)) {
    if (!sealed) continue;
    const { rows } = await owner.query<{ column: string }>(
      `SELECT a.attname AS column FROM pg_index i, unnest(i.indkey) WITH ORDINALITY k(att, ord)
       JOIN pg_attribute a ON a.attnum = k.att WHERE i.indrelid = $1::regclass AND i.indisprimary AND a.attrelid = i.indrelid ORDER BY k.ord`,
      [name],
    );
    tables.push({ name, ...sealed, key: rows.map(({ column }) => column) });
  }
  return tables;
}

/** A key made by this run, or the one of a run that was interrupted; when it ends, every process seals with it. */
async function haveFreshKey({ owner, cipher, wait, say, ...rest }: KeyRotation, tables: readonly SealedTable[]): Promise<void> {
  const newestKey = async (): Promise<{ version: number; wait: number }> => {
    const { rows } = await owner.query<{ version: number; wait: number }>(
      `SELECT version, extract(epoch FROM active_from + make_interval(secs => $1) - now())::float8 AS wait FROM platform.data_key ORDER BY version DESC LIMIT 1`,
      [SEALED_BY_ALL_AFTER_SECONDS],
    );
    if (!rows[0]) throw new Error('This database has no data key: nothing was ever sealed in it.');
    return rows[0];
  };
  let key = await newestKey();
  const interrupted = (key.version > 1 && key.wait > 0) || (await staleValues({ owner, cipher, wait, say, ...rest }, tables)) > 0;
  if (!interrupted) {
    await cipher.rotate();
    key = await newestKey();
    say(`data key ${key.version} made`);
  } else say(`going on with data key ${key.version}`);
  while (key.wait > 0) {
    say(`waiting ${Math.ceil(key.wait)} s until every process seals with it`);
    await wait(key.wait);
    key = await newestKey();
  }
  await cipher.reload();
}

const isStale = ({ columns }: SealedTable): string =>
  Object.keys(columns)
    .map((column) => `${column} NOT LIKE $1`)
    .join(' OR ');
const fresh = (cipher: FieldCipher): string => `k${cipher.sealing}.%`;

async function staleValues({ owner, cipher }: KeyRotation, tables: readonly SealedTable[]): Promise<number> {
  let stale = 0;
  for (const table of tables) {
    const { rows } = await owner.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table.name} WHERE ${isStale(table)}`, [
      fresh(cipher),
    ]);
    stale += rows[0]?.n ?? 0;
  }
  return stale;
}

type SealedRow = Readonly<Record<string, string | null>>;

/** One pass over a table by its primary key. Answers how many values it sealed anew. */
async function resealTable(rotation: KeyRotation, table: SealedTable): Promise<number> {
  const { owner, cipher, say } = rotation;
  const columns = [...new Set([...table.key, table.row, ...Object.keys(table.columns)])]
    .map((column) => `${column}::text AS ${column}`)
    .join(', ');
  let resealed = 0;
  let after: readonly (string | null)[] | undefined;
  do {
    const further = after && `AND (${table.key.join(', ')}) > (${table.key.map((_, i) => `$${i + 2}`).join(', ')})`;
    const page = await owner.query<SealedRow>(
      `SELECT ${columns} FROM ${table.name} WHERE (${isStale(table)}) ${further ?? ''} ORDER BY ${table.key.map((column) => `${table.name}.${column}`).join(', ')} LIMIT ${BATCH}`,
      [fresh(cipher), ...(after ?? [])],
    );
    resealed += await resealRows(owner, table, page.rows, cipher);
    const last = page.rows.at(-1);
    after = page.rows.length === BATCH && last ? table.key.map((column) => last[column] ?? null) : undefined;
    if (page.rows.length) say(`${table.name}: ${resealed} values sealed anew`);
  } while (after);
  return resealed;
}

async function resealRows(owner: Client, table: SealedTable, rows: readonly SealedRow[], cipher: FieldCipher): Promise<number> {
  if (!rows.length) return 0;
  let resealed = 0;
  await owner.query('BEGIN');
  try {
    for (const row of rows) resealed += await resealRow(owner, table, row, cipher);
    await owner.query('COMMIT');
    return resealed;
  } catch (error) {
    await owner.query('ROLLBACK');
    throw error;
  }
}

/** Conditional on what was read: a value somebody changed meanwhile is left to the next pass. */
async function resealRow(
  owner: Client,
  { name, key, row: rowColumn, columns }: SealedTable,
  row: SealedRow,
  cipher: FieldCipher,
): Promise<number> {
  const prefix = `k${cipher.sealing}.`;
  const stale = Object.entries(columns).flatMap(([column, place]) => {
    const old = row[column];
    if (!old || old.startsWith(prefix)) return [];
    const at = { table: name, column: place, row: row[rowColumn] ?? '' };
    return [{ column, old, sealed: cipher.seal(at, cipher.open(at, old)) }];
  });
  const values: (string | null)[] = [];
  const param = (value: string | null): string => `$${values.push(value)}`;
  const set = stale.map(({ column, sealed }) => `${column} = ${param(sealed)}`).join(', ');
  const where = [
    ...key.map((column) => `${column} = ${param(row[column] ?? null)}`),
    ...stale.map(({ column, old }) => `${column} = ${param(old)}`),
  ].join(' AND ');
  const { rowCount } = await owner.query(`UPDATE ${name} SET ${set} WHERE ${where}`, values);
  return rowCount ? stale.length : 0;
}

async function rewrapKeys({ owner, cipher }: KeyRotation): Promise<number> {
  const { rows } = await owner.query<{ version: number; master_key_id: string }>(
    'SELECT version, master_key_id FROM platform.data_key ORDER BY version',
  );
  let rewrapped = 0;
  for (const { version, master_key_id } of rows) {
    const { masterKeyId, wrapped } = cipher.rewrapped(version);
    if (masterKeyId === master_key_id) continue;
    await owner.query('UPDATE platform.data_key SET master_key_id = $2, wrapped = $3 WHERE version = $1 AND master_key_id = $4', [
      version,
      masterKeyId,
      wrapped,
      master_key_id,
    ]);
    rewrapped += 1;
  }
  return rewrapped;
}
