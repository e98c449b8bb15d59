import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ownerRole } from '@shequtong/platform/embedded-postgres';
import { type BenchServer } from './server.js';

/** What a district's rows follow from: the tables, the rules, and the generator. Built files, because those run. */
const sources = [
  'apps/api/dist/migrations',
  'libs/ticketing/dist/domain',
  ...['areas', 'calendar', 'ids', 'json', 'time', 'trace'].map((folder) => `libs/kernel/dist/${folder}`),
  'libs/identity/data',
  'apps/bench/dist/district',
];

/** Name of the database for a number of tickets: another one as soon as a byte of what makes it changes. */
export function templateName(root: string, tickets: number): string {
  const hash = createHash('sha256').update(String(tickets));
  for (const folder of sources) {
    const files = fs
      .readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(js|json)$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort();
    for (const file of files) hash.update(`\0${path.relative(root, file)}\0`).update(fs.readFileSync(file));
  }
  return `district_${tickets}_${hash.digest('hex').slice(0, 12)}`;
}

const exists = async ({ admin }: BenchServer, name: string): Promise<boolean> =>
  (await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])).rowCount === 1;

async function drop({ admin }: BenchServer, name: string): Promise<void> {
  await admin.query(`ALTER DATABASE "${name}" IS_TEMPLATE false`);
  await admin.query(`DROP DATABASE "${name}" WITH (FORCE)`);
}

/** Makes the template unless it is there; `fill` gets the name of an empty database. Older ones of that size go. */
export async function ensureTemplate(server: BenchServer, name: string, fill: (database: string) => Promise<void>): Promise<void> {
  if (await exists(server, name)) return;
  const size = name.slice(0, name.lastIndexOf('_') + 1);
  const old = await server.admin.query<{ datname: string }>('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [size]);
  for (const { datname } of old.rows) await drop(server, datname);
  const draft = `${name}_draft`;
  await server.admin.query(`CREATE DATABASE "${draft}" OWNER ${ownerRole} TEMPLATE template0 ENCODING 'UTF8'`);
  await fill(draft);
  await server.admin.query('SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1', [draft]);
  await server.admin.query(`ALTER DATABASE "${draft}" WITH IS_TEMPLATE true ALLOW_CONNECTIONS false`);
  // Last, so that the name stands for a finished district and nothing else.
  await server.admin.query(`ALTER DATABASE "${draft}" RENAME TO "${name}"`);
}

const RUN = 'bench_run';

/** A copy to write into: every run begins with the same rows in the same places. */
export async function cloneForRun(server: BenchServer, template: string): Promise<string> {
  await server.admin.query(`DROP DATABASE IF EXISTS ${RUN} WITH (FORCE)`);
  await server.admin.query(`CREATE DATABASE ${RUN} TEMPLATE "${template}" OWNER ${ownerRole} STRATEGY file_copy`);
  return RUN;
}
