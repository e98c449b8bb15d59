import { type ClonedDatabase, cloneDatabase } from '@shequtong/platform/testing';
import pg from 'pg';
import { checkExternal, externalUrls, mistakesOf } from './external-database.js';

describe('the two addresses of a PostgreSQL of one’s own', () => {
  it('are not needed', () => expect(externalUrls({})).toBeUndefined());

  it.each([
    [{ DATABASE_URL: 'postgres://a@h/d' }, /缺少 MIGRATE_DATABASE_URL/],
    [{ MIGRATE_DATABASE_URL: 'postgres://a@h/d' }, /缺少 DATABASE_URL/],
    [{ DATABASE_URL: 'mysql://a@h/d', MIGRATE_DATABASE_URL: 'postgres://a@h/d' }, /DATABASE_URL 不是 postgres/],
  ])('%j is refused in one sentence', (env, sentence) => expect(() => externalUrls(env)).toThrow(sentence));

  it('have every mistake named at once', () => {
    const role = { name: 'a', powerful: false, version: 14, database: 'd', encoding: 'SQL_ASCII', may_create: true };
    const mistakes = mistakesOf({ ...role, powerful: true }, { ...role, database: 'other', may_create: false });
    expect(mistakes).toHaveLength(6);
    expect(mistakes[0]).toBe('要 PostgreSQL 15 或更新，这台是 14。');
  });
});

describe('a real server', () => {
  let database: ClonedDatabase;
  beforeAll(async () => {
    database = await cloneDatabase();
  });
  afterAll(() => database.drop());

  it('with two fitting roles is accepted', async () => {
    const found = await checkExternal({ app: database.appUrl, owner: database.ownerUrl });
    const client = new pg.Client({ connectionString: database.appUrl });
    await client.connect();
    const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num');
    await client.end();
    expect(found).toEqual({ version: Math.floor(Number(rows[0]?.server_version_num) / 10_000), appRole: 'shequtong_app' });
  });

  it('under a superuser is refused: row-level security would not bind it', async () => {
    const admin = new URL(process.env.TEST_ADMIN_URL ?? '');
    admin.pathname = `/${database.name}`;
    await expect(checkExternal({ app: admin.href, owner: database.ownerUrl })).rejects.toThrow(/不受行级安全约束/);
  });

  it('where the owner may create nothing is refused', async () => {
    await expect(checkExternal({ app: database.ownerUrl, owner: database.appUrl })).rejects.toThrow(/不能在库里建表/);
  });

  it('with a wrong password, or none at all, is named by its variable', async () => {
    const wrong = new URL(database.appUrl);
    wrong.password = 'guess';
    await expect(checkExternal({ app: wrong.href, owner: database.ownerUrl })).rejects.toThrow(/^DATABASE_URL 连不上数据库：/);
    const nowhere = 'postgres://a:b@127.0.0.1:9/d';
    await expect(checkExternal({ app: database.appUrl, owner: nowhere })).rejects.toThrow(/^MIGRATE_DATABASE_URL 连不上数据库：/);
  });
});
