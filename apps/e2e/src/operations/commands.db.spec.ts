import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Readable } from 'node:stream';
import { NEWEST_NOTICE } from '@shequtong/identity/testing';
import { cloneDatabase, type ClonedDatabase, testEnvironment } from '@shequtong/platform/testing';
import pg from 'pg';
import { programOfApi } from '../support/api-process.js';

const root = path.resolve(__dirname, '../../../..');

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly said: string;
}

/** Commands of an installation, run as processes of their own against an empty migrated database. */
describe('setting up an installation', () => {
  let database: ClonedDatabase;
  let env: Record<string, string>;
  beforeAll(async () => {
    database = await cloneDatabase();
    env = { ...testEnvironment(database), PATH: process.env.PATH ?? '', LOG_LEVEL: 'error' };
  });
  afterAll(() => database.drop());

  const run = (command: string, ...words: string[]): Promise<Ran> => runIn(env, command, ...words);
  const runIn = (environment: Record<string, string>, command: string, ...words: string[]): Promise<Ran> =>
    new Promise((resolve) => {
      execFile(process.execPath, [programOfApi(command), ...words], { env: environment, cwd: root }, (error, out, said) =>
        resolve({ code: Number(error?.code ?? 0), out, said }),
      );
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
    expect(await run('import-areas', file)).toMatchObject({
      code: 0,
      out: '581 added, 0 renamed, 0 unchanged; 567 communities have their code\n',
    });
    expect(await run('import-areas', file)).toMatchObject({
      code: 0,
      out: '0 added, 0 renamed, 581 unchanged; 567 communities have their code\n',
    });
    expect(await count('identity.scene')).toBe(567);
  });

  test('a wrong data file is refused with every mistake, and nothing is written', async () => {
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'areas-')), 'wrong.json');
    writeFileSync(
      file,
      JSON.stringify({
        source: 's',
        validFrom: '2026-01-01',
        streets: [{ units: [{ id: 310113003099, name: '甲居委会', kind: 'town' }] }],
      }),
    );
    const { code, said } = await run('import-areas', file);
    expect(code).toBe(1);
    expect(said).toContain('"licence" is missing.');
    expect(said).toContain('310113003099: "kind" must be neighbourhood or village.');
    expect(await count('identity.area WHERE id = 310113003099')).toBe(0);
  });

  test('the privacy notice is published by a command: the newest of the release, then a version of the place’s own, and none is changed', async () => {
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'notice-')), 'own.json');
    const write = (notice: object): void => writeFileSync(file, JSON.stringify({ title: '隐私说明', body: '我们收集什么', ...notice }));
    expect(await run('publish-privacy-notice')).toMatchObject({ code: 0, out: `version ${NEWEST_NOTICE} published\n` });
    expect(await run('publish-privacy-notice')).toMatchObject({
      code: 0,
      out: `version ${NEWEST_NOTICE} was published before: nothing changed\n`,
    });
    write({ version: NEWEST_NOTICE });
    expect(await run('publish-privacy-notice', file)).toMatchObject({ code: 1, said: expect.stringContaining('with other words') });
    write({ version: NEWEST_NOTICE + 1, inForceAt: '2026-12-01' });
    expect(await run('publish-privacy-notice', file)).toMatchObject({ code: 1, said: expect.stringContaining('"inForceAt" must be') });
    write({ version: NEWEST_NOTICE + 1 });
    expect(await run('publish-privacy-notice', file)).toMatchObject({ code: 0, out: `version ${NEWEST_NOTICE + 1} published\n` });
    expect(await count('identity.privacy_notice WHERE in_force_at <= now()')).toBe(2);
  });

  test('the first administrator is one command, and only the first', async () => {
    const made = await run('create-administrator', '310113000000', 'admin.first', '顾明远');
    expect(made).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^user name admin\.first\ninitial password [34679ACDEFGHJKMNPQRTWXY]{16}\n$/),
    });
    const again = await run('create-administrator', '310113000000', 'admin.second', '顾明远');
    expect(again.code).toBe(1);
    expect(again.said).toContain('has an administrator already');
    expect((await run('create-administrator', '310113000000', 'Admin', '顾明远')).said).toContain('Say: create-administrator');
    expect(await count(`identity.role_grant WHERE role = 'administrator'`)).toBe(1);
  });

  describe('looks at what it was given before it waits for a database', () => {
    const nowhere = 'postgres://app@127.0.0.1:9/nowhere';

    test.each([
      ['import-areas', [], 'Name the data file: import-areas <file.json>\n'],
      ['import-areas', ['/no/such/file.json'], "ENOENT: no such file or directory, open '/no/such/file.json'\n"],
      [
        'create-administrator',
        ['310113', 'admin', '顾明远'],
        'Say: create-administrator <12-digit area code> <user name in small letters> <name shown in public>\n',
      ],
      ['rotate-keys', [], 'MIGRATE_DATABASE_URL is missing: keys are rotated as the owner of the tables.\n'],
    ])('%s %j', async (command, words, said) => {
      expect(await runIn({ ...env, DATABASE_URL: nowhere, MIGRATE_DATABASE_URL: '' }, command, ...words)).toEqual({
        code: 1,
        out: '',
        said,
      });
    });

    test('verify-trace, which is given nothing, needs the database and waits', async () => {
      const waiting = execFile(process.execPath, [programOfApi('verify-trace')], { env: { ...env, DATABASE_URL: nowhere }, cwd: root });
      const [line] = (await once(waiting.stderr as Readable, 'data')) as [string];
      waiting.kill('SIGKILL');
      expect(line).toBe('the database does not answer yet; waiting up to 60 s\n');
    });
  });

  test('a database that lacks migrations is said in one sentence, with what to run', async () => {
    const behind = await cloneDatabase();
    try {
      const owner = new pg.Client({ connectionString: behind.ownerUrl });
      await owner.connect();
      await owner.query(
        `DROP TABLE platform.index_key; DELETE FROM platform.schema_migration WHERE name = 'PlatformIndexKey1764000000160'`,
      );
      await owner.end();
      expect((await runIn({ ...env, DATABASE_URL: behind.appUrl }, 'verify-trace')).said).toBe(
        'The database lacks migrations of this build, 1 in all from PlatformIndexKey1764000000160 on: run `docker compose run --rm migrate`, or `node apps/api/dist/programs/migrate.js`, and start again.\n',
      );
    } finally {
      await behind.drop();
    }
  });
});
