import pg from 'pg';
import { type District } from '../district/district.js';
import { peopleRows } from '../district/people.js';
import { type Row } from '../district/rows.js';
import { inRoot } from '../paths.js';
import { runToEnd } from '../processes/program.js';
import { type BenchServer } from './server.js';

const ticketTables = ['ticket', 'trace', 'trace_words', 'diagnosis', 'rating', 'clock'] as const;

/**
 * Rows in bulk: all tables of a batch in one statement, so that the next batch is made while the server writes. The
 * tables' own row types read the JSON, and their constraints and foreign keys check every row.
 */
async function insertAll(client: pg.Client, batch: readonly (readonly [table: string, rows: readonly Row[]])[]): Promise<void> {
  const filled = batch.filter(([, rows]) => rows.length);
  const inserts = filled.map(([table, rows], i) => {
    const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].map((column) => `"${column}"`).join(', ');
    return `t${i} AS (INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_populate_recordset(NULL::${table}, $${i + 1}::jsonb))`;
  });
  await client.query(
    `WITH ${inserts.join(', ')} SELECT`,
    filled.map(([, rows]) => JSON.stringify(rows)),
  );
}

async function insertTickets(client: pg.Client, district: District, tell: (line: string) => void): Promise<void> {
  let made = 0;
  let writing: Promise<void> = Promise.resolve();
  for (const batch of district.tickets()) {
    await writing;
    writing = insertAll(
      client,
      ticketTables.map((table) => [`ticketing.${table}`, batch[table]] as const),
    );
    // Let the statement leave before the processor is busy with the next batch.
    await new Promise((resolve) => setImmediate(resolve));
    made += batch.ticket.length;
    if (made % 27_000 === 0) tell(`${made} tickets`);
  }
  await writing;
}

/** Migrates an empty database and fills it with the district. */
export async function fill(server: BenchServer, database: string, district: District, tell: (line: string) => void): Promise<void> {
  const [app, owner] = [server.url('app', database), server.url('owner', database)];
  await runToEnd(inRoot('apps/api/dist/programs/migrate.js'), { DATABASE_URL: app, MIGRATE_DATABASE_URL: owner });
  // A superuser, whom policies do not bind, and no wait for the disk: the database is thrown away when this breaks off.
  const client = new pg.Client({ connectionString: server.url('admin', database), options: '-c synchronous_commit=off' });
  await client.connect();
  try {
    for (const rows of peopleRows(district)) await insertAll(client, [rows]);
    await insertTickets(client, district, tell);
    await insertAll(client, [['ticketing.serial', district.serials.rows()]]);
    await client.query('VACUUM (ANALYZE)');
    await client.query('CHECKPOINT');
  } finally {
    await client.end();
  }
}
