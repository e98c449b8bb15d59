import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { HOUR_MS } from '@shequtong/kernel';
import { cloneDatabase } from './embedded/clone-database.js';
import { cloneName, ensureTemplate, templateName } from './embedded/template-database.js';
import { startEmbeddedPostgres } from './embedded-postgres.js';

async function query<T extends object>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

const settings = { fsync: 'off', shared_buffers: '16MB', timezone: 'UTC' };
let folder: string;
let dataDir: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'shequtong-pg-'));
  fs.chmodSync(folder, 0o755);
  dataDir = path.join(folder, 'data');
});

afterAll(async () => {
  if (fs.existsSync(dataDir)) await (await startEmbeddedPostgres({ dataDir, settings })).stop();
  fs.rmSync(folder, { recursive: true });
});

jest.setTimeout(60_000);

describe('the embedded PostgreSQL', () => {
  it('starts once for two callers at the same time, and keeps its data over a restart', async () => {
    const [one, two] = await Promise.all([startEmbeddedPostgres({ dataDir, settings }), startEmbeddedPostgres({ dataDir, settings })]);
    expect([one.reused, two.reused].sort()).toEqual([false, true]);
    expect(two.adminUrl).toBe(one.adminUrl);
    await query(one.adminUrl, `CREATE TABLE kept AS SELECT '社区'::text AS word`);
    await one.stop();
    await one.stop();
    await expect(query(one.adminUrl, 'SELECT 1')).rejects.toThrow();

    const again = await startEmbeddedPostgres({ dataDir, settings });
    expect(again.reused).toBe(false);
    expect(await query(again.adminUrl, 'SELECT word FROM kept')).toEqual([{ word: '社区' }]);
  });

  it('is PostgreSQL 18, knows Chinese trigrams, listens on the loopback address only', async () => {
    const { adminUrl } = await startEmbeddedPostgres({ dataDir, settings });
    await query(adminUrl, 'CREATE EXTENSION pg_trgm');
    const [row] = await query<{ version: number; addresses: string; grams: number }>(
      adminUrl,
      `SELECT current_setting('server_version_num')::int / 10000 AS version,
              current_setting('listen_addresses') AS addresses, cardinality(show_trgm('垃圾桶')) AS grams`,
    );
    expect(row).toMatchObject({ version: 18, addresses: '127.0.0.1' });
    expect(row?.grams).toBeGreaterThan(0);
  });

  it('asks for the password', async () => {
    const { adminUrl } = await startEmbeddedPostgres({ dataDir, settings });
    const wrong = new URL(adminUrl);
    wrong.password = 'guess';
    await expect(query(wrong.toString(), 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    expect(fs.statSync(dataDir).mode & 0o077).toBe(0);
  });

  it('comes back after it was killed', async () => {
    const before = await startEmbeddedPostgres({ dataDir, settings });
    expect(before.reused).toBe(true);
    const pid = Number(fs.readFileSync(path.join(dataDir, 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 'SIGKILL');
    const after = await startEmbeddedPostgres({ dataDir, settings });
    expect(after.reused).toBe(false);
    expect(await query(after.adminUrl, 'SELECT count(*)::int AS n FROM kept')).toEqual([{ n: 1 }]);
  });

  it('takes data over that another user ran before', async () => {
    const before = await startEmbeddedPostgres({ dataDir, settings });
    await before.stop();
    if (process.getuid?.() === 0) fs.chownSync(dataDir, 12_345, 12_345);
    const after = await startEmbeddedPostgres({ dataDir, settings });
    expect(await query(after.adminUrl, 'SELECT count(*)::int AS n FROM kept')).toEqual([{ n: 1 }]);
  });

  it('says what is wrong with a setting', async () => {
    const broken = startEmbeddedPostgres({ dataDir: path.join(folder, 'other'), settings: { fsync: 'perhaps' } });
    await expect(broken).rejects.toThrow(/did not start[^]*fsync/);
  });
});

describe('the template database', () => {
  const migrations = (): string => path.join(folder, 'migrations');
  const migrate = jest.fn((ownerUrl: string) =>
    query(ownerUrl, 'CREATE EXTENSION btree_gist; CREATE TABLE fact (n int); GRANT SELECT ON fact TO shequtong_app').then(() => undefined),
  );

  it('has a name that follows every byte of the migrations', () => {
    fs.mkdirSync(migrations());
    fs.writeFileSync(path.join(migrations(), '001.ts'), 'one');
    const first = templateName(migrations());
    expect(first).toMatch(/^tpl_[0-9a-f]{16}$/);
    fs.writeFileSync(path.join(migrations(), '001.spec.ts'), 'a spec changes nothing');
    expect(templateName(migrations())).toBe(first);
    fs.writeFileSync(path.join(migrations(), '001.ts'), 'one more byte');
    expect(templateName(migrations())).not.toBe(first);
  });

  it('is migrated once, also when two ask at the same time', async () => {
    const { adminUrl } = await startEmbeddedPostgres({ dataDir, settings });
    const name = templateName(migrations());
    await Promise.all([ensureTemplate(adminUrl, name, migrate), ensureTemplate(adminUrl, name, migrate)]);
    await ensureTemplate(adminUrl, name, migrate);
    expect(migrate).toHaveBeenCalledTimes(1);
  });

  it('is not there when a migration failed, and is built by the next try', async () => {
    const { adminUrl } = await startEmbeddedPostgres({ dataDir, settings });
    const failing = ensureTemplate(adminUrl, 'tpl_failing', () => Promise.reject(new Error('syntax')));
    await expect(failing).rejects.toThrow('syntax');
    const there = `SELECT 1 FROM pg_database WHERE datname = 'tpl_failing'`;
    expect(await query(adminUrl, there)).toEqual([]);
    await ensureTemplate(adminUrl, 'tpl_failing', migrate);
    expect(await query(adminUrl, there)).toHaveLength(1);
  });

  it('of older migrations is dropped, one still in use by another run is not', async () => {
    const { adminUrl } = await startEmbeddedPostgres({ dataDir, settings });
    await query(adminUrl, `COMMENT ON DATABASE tpl_failing IS '2020-01-01T00:00:00Z'`);
    await ensureTemplate(adminUrl, 'tpl_newer', migrate);
    const left = await query(adminUrl, `SELECT datname FROM pg_database WHERE datname LIKE 'tpl\\_%' ORDER BY 1`);
    expect(left).toEqual([{ datname: templateName(migrations()) }, { datname: 'tpl_newer' }]);
  });

  it('leaves a clone alone from its first instant on, and takes away what a killed run left hours ago', async () => {
    const { adminUrl } = await startEmbeddedPostgres({ dataDir, settings });
    const [fresh, old] = [cloneName(Date.now()), cloneName(Date.now() - 3 * HOUR_MS)];
    for (const name of [fresh, old]) await query(adminUrl, `CREATE DATABASE "${name}"`);
    await ensureTemplate(adminUrl, 'tpl_newer', migrate);
    expect(await query(adminUrl, `SELECT datname FROM pg_database WHERE datname LIKE 'tst\\_%'`)).toEqual([{ datname: fresh }]);
    await query(adminUrl, `DROP DATABASE "${fresh}"`);
  });

  it('is cloned for a suite: the application reads, only the owner writes, dropping leaves nothing', async () => {
    const { adminUrl } = await startEmbeddedPostgres({ dataDir, settings });
    const before = { url: process.env.TEST_ADMIN_URL, template: process.env.TEST_TEMPLATE };
    Object.assign(process.env, { TEST_ADMIN_URL: adminUrl, TEST_TEMPLATE: 'tpl_newer' });
    const [one, two] = await Promise.all([cloneDatabase(), cloneDatabase()]);
    await query(one.ownerUrl, 'INSERT INTO fact VALUES (1)');
    expect(await query(one.appUrl, 'SELECT n FROM fact')).toEqual([{ n: 1 }]);
    expect(await query(two.appUrl, 'SELECT n FROM fact')).toEqual([]);
    await expect(query(one.appUrl, 'INSERT INTO fact VALUES (2)')).rejects.toMatchObject({ code: '42501' });
    const roles = `SELECT rolsuper OR rolbypassrls OR rolcreaterole AS mighty FROM pg_roles WHERE rolname LIKE 'shequtong%'`;
    expect(await query(one.appUrl, roles)).toEqual([{ mighty: false }, { mighty: false }]);
    await Promise.all([one.drop(), two.drop()]);
    expect(await query(adminUrl, `SELECT 1 FROM pg_database WHERE datname LIKE 'tst\\_%'`)).toEqual([]);
    restore(before);
  });

  it('is asked for by name when the suite has the wrong preset', async () => {
    const before = { url: process.env.TEST_ADMIN_URL, template: process.env.TEST_TEMPLATE };
    restore({ url: undefined, template: undefined });
    await expect(cloneDatabase()).rejects.toThrow(/databasePreset/);
    restore(before);
  });
});

function restore(saved: { url: string | undefined; template: string | undefined }): void {
  for (const [key, value] of [
    ['TEST_ADMIN_URL', saved.url],
    ['TEST_TEMPLATE', saved.template],
  ] as const) {
    if (value === undefined) delete process.env[key];
    else process.env[key] = value;
  }
}
