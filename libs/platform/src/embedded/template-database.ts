import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { HOUR_MS } from '@shequtong/kernel';
import { appRole, ensureRoles, ownerRole, testPassword, urlFor } from './roles.js';

/** Any number, the same in every process: who holds it builds templates. */
const buildLock = 7_310_113;
/** What nobody used for this long belongs to no running test. */
const keepHours = 2;

/** Name of the template for the migrations in a folder: changes with every byte and file name in it. */
export function templateName(migrationsDir: string): string {
  const hash = createHash('sha256').update('1');
  const files = fs
    .readdirSync(migrationsDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.spec.ts'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) {
    hash.update(`\0${path.relative(migrationsDir, file)}\0`).update(fs.readFileSync(file));
  }
  return `tpl_${hash.digest('hex').slice(0, 16)}`;
}

/** A template has to stop being one first. */
async function dropDatabase(admin: Client, name: string): Promise<void> {
  await admin.query(`ALTER DATABASE "${name}" IS_TEMPLATE false`);
  await admin.query(`DROP DATABASE "${name}" WITH (FORCE)`);
}

/** A clone bears the time of its making in its name: from its first instant on nobody takes it for forgotten. */
export const cloneName = (now: number): string => `tst_${now.toString(36)}_${randomBytes(5).toString('hex')}`;

const clonedAt = (name: string): number | undefined => {
  const [, time] = /^tst_([0-9a-z]+)_/.exec(name) ?? [];
  return time === undefined ? undefined : parseInt(time, 36);
};

/** Templates of older migrations, and databases that killed test runs left behind. */
async function dropForgotten(admin: Client, current: string): Promise<void> {
  const found = await admin.query<{ datname: string; wanted: Date | null }>(
    `SELECT datname, shobj_description(d.oid, 'pg_database')::timestamptz AS wanted FROM pg_database d
      WHERE datname <> $1 AND (datname LIKE 'tpl\\_%' OR datname LIKE 'tst\\_%')
        AND NOT EXISTS (SELECT 1 FROM pg_stat_activity a WHERE a.datid = d.oid)`,
    [current],
  );
  const before = Date.now() - keepHours * HOUR_MS;
  for (const { datname, wanted } of found.rows) {
    if ((clonedAt(datname) ?? wanted?.getTime() ?? 0) < before) await dropDatabase(admin, datname);
  }
}

/** The comment says when the template was last wanted, so that nobody drops it under a running suite. */
async function markUsed(admin: Client, name: string): Promise<void> {
  const now = await admin.query<{ now: string }>('SELECT now()::text AS now');
  await admin.query(`COMMENT ON DATABASE "${name}" IS ${admin.escapeLiteral(now.rows[0]?.now ?? '')}`);
}

/**
 * Makes the migrated template database unless it exists. One builder at a time on a server.
 *
 * @param migrate runs every migration under the owner's connection string
 */
export async function ensureTemplate(adminUrl: string, name: string, migrate: (ownerUrl: string) => Promise<void>): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query('SELECT pg_advisory_lock($1)', [buildLock]);
    const owner = testPassword(adminUrl, ownerRole);
    await ensureRoles(admin, { owner, app: testPassword(adminUrl, appRole) });
    const found = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (!found.rowCount) {
      const draft = `${name}_draft`;
      const left = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [draft]);
      if (left.rowCount) await dropDatabase(admin, draft);
      await admin.query(`CREATE DATABASE "${draft}" OWNER ${ownerRole} TEMPLATE template0 ENCODING 'UTF8'`);
      await migrate(urlFor(adminUrl, ownerRole, owner, draft));
      await admin.query(`ALTER DATABASE "${draft}" WITH IS_TEMPLATE true ALLOW_CONNECTIONS false`);
      await admin.query('SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1', [draft]);
      // Last, so that the name stands for a finished template and nothing else.
      await admin.query(`ALTER DATABASE "${draft}" RENAME TO "${name}"`);
    }
    await markUsed(admin, name);
    await dropForgotten(admin, name);
  } finally {
    await admin.end();
  }
}
