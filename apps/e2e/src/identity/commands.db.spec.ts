import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { cloneDatabase, type ClonedDatabase, testEnvironment } from '@shequtong/platform/testing';
import pg from 'pg';
import { programOfApi } from '../support/api-process.js';

const root = path.resolve(__dirname, '../../../..');

/** Commands of an installation, run as processes of their own against an empty migrated database. */
describe('setting up an installation', () => {
  let database: ClonedDatabase;
  let env: Record<string, string>;
  beforeAll(async () => {
    database = await cloneDatabase();
    env = { ...testEnvironment(database), PATH: process.env.PATH ?? '', LOG_LEVEL: 'error' };
  });
  afterAll(() => database.drop());

  const run = (command: string, ...words: string[]): Promise<{ code: number; out: string; said: string }> =>
    new Promise((resolve) => {
      execFile(process.execPath, [programOfApi(command), ...words], { env, cwd: root }, (error, out, said) => resolve({ code: Number(error?.code ?? 0), out, said }));
    });
  const count = async (sql: string): Promise<number> => {
    const client = new pg.Client({ connectionString: database.ownerUrl, options: '-c app.from=0 -c app.to=999999999999 -c app.system=on' });
    await client.connect();
    try {
      return Number((await client.query<{ n: string }>(`SELECT count(*) AS n FROM ${sql}`)).rows[0]?.n);
    } finally {
      await client.end();
    }
  };

  test('a district is one command, and the command again changes nothing', async () => {
    const file = path.join(root, 'libs/identity/data/areas-310113.json');
    expect(await run('import-areas', file)).toMatchObject({ code: 0, out: '581 added, 0 renamed, 0 unchanged; 567 communities have their code\n' });
    expect(await run('import-areas', file)).toMatchObject({ code: 0, out: '0 added, 0 renamed, 581 unchanged; 567 communities have their code\n' });
    expect(await count('identity.scene')).toBe(567);
  });

  test('a wrong data file is refused with every mistake, and nothing is written', async () => {
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'areas-')), 'wrong.json');
    writeFileSync(file, JSON.stringify({ source: 's', validFrom: '2026-01-01', streets: [{ units: [{ id: 310113003099, name: '甲居委会', kind: 'town' }] }] }));
    const { code, said } = await run('import-areas', file);
    expect(code).toBe(1);
    expect(said).toContain('"licence" is missing.');
    expect(said).toContain('310113003099: "kind" must be neighbourhood or village.');
    expect(await count('identity.area WHERE id = 310113003099')).toBe(0);
  });

  test('the first administrator is one command, and only the first', async () => {
    const made = await run('create-administrator', '310113000000', 'admin.first', '顾明远');
    expect(made).toMatchObject({ code: 0, out: expect.stringMatching(/^user name admin\.first\ninitial password [34679ACDEFGHJKMNPQRTWXY]{16}\n$/) });
    const again = await run('create-administrator', '310113000000', 'admin.second', '顾明远');
    expect(again.code).toBe(1);
    expect(again.said).toContain('has an administrator already');
    expect((await run('create-administrator', '310113000000', 'Admin', '顾明远')).said).toContain('Say: create-administrator');
    expect(await count(`identity.role_grant WHERE role = 'administrator'`)).toBe(1);
  });
});
