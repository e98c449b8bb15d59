import { Client } from 'pg';
import { type DatabaseUrls } from './environment.js';
import { PlainError } from './options.js';

interface RoleFacts {
  name: string;
  powerful: boolean;
  version: number;
  database: string;
  encoding: string;
  may_create: boolean;
}

const oldestMajor = 15;

/** The two addresses of a PostgreSQL of one's own; undefined when the embedded one shall run. */
export function externalUrls(env: NodeJS.ProcessEnv): DatabaseUrls | undefined {
  const app = env.DATABASE_URL;
  const owner = env.MIGRATE_DATABASE_URL;
  if (!app && !owner) return undefined;
  if (!app || !owner) {
    const missing = app ? 'MIGRATE_DATABASE_URL（属主角色，用来迁移）' : 'DATABASE_URL（应用角色）';
    throw new PlainError(`用自己的 PostgreSQL 时要同时给两个地址，缺少 ${missing}。`);
  }
  for (const [name, value] of [
    ['DATABASE_URL', app],
    ['MIGRATE_DATABASE_URL', owner],
  ] as const) {
    if (!/^postgres(ql)?:\/\//.test(value) || !URL.canParse(value)) {
      throw new PlainError(`${name} 不是 postgres:// 开头的地址。`);
    }
  }
  return { app, owner };
}

async function factsOf(variable: string, url: string): Promise<RoleFacts> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    const found = await client.query<RoleFacts>(
      `SELECT current_user::text AS name, rolsuper OR rolbypassrls AS powerful,
              current_setting('server_version_num')::int / 10000 AS version, current_database()::text AS database,
              current_setting('server_encoding') AS encoding,
              has_database_privilege(current_database(), 'CREATE') AS may_create
         FROM pg_roles WHERE rolname = current_user`,
    );
    return found.rows[0] as RoleFacts;
  } catch (error) {
    const reason = (error as { code?: string }).code ?? '';
    const said = error instanceof Error ? error.message : String(error);
    throw new PlainError(`${variable} 连不上数据库：${said || reason}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Every mistake of the pair as one sentence; empty when the two fit. */
export function mistakesOf(app: RoleFacts, owner: RoleFacts): string[] {
  return [
    ...(app.version < oldestMajor ? [`要 PostgreSQL ${oldestMajor} 或更新，这台是 ${app.version}。`] : []),
    ...(app.encoding !== 'UTF8' ? [`数据库的编码要是 UTF8,现在是 ${app.encoding}。`] : []),
    ...(app.database !== owner.database ? [`两个地址要指同一个库，现在一个是 ${app.database}，一个是 ${owner.database}。`] : []),
    ...(app.name === owner.name ? [`DATABASE_URL 和 MIGRATE_DATABASE_URL 不能用同一个角色（${app.name}）。`] : []),
    ...(app.powerful ? [`DATABASE_URL 的角色 ${app.name} 不受行级安全约束（超级用户或 BYPASSRLS），请换一个普通角色。`] : []),
    ...(owner.may_create ? [] : [`MIGRATE_DATABASE_URL 的角色 ${owner.name} 不能在库里建表，请让它做库的属主。`]),
  ];
}

/** @throws PlainError with one sentence per mistake */
export async function checkExternal(urls: DatabaseUrls): Promise<{ version: number; appRole: string }> {
  const app = await factsOf('DATABASE_URL', urls.app);
  const owner = await factsOf('MIGRATE_DATABASE_URL', urls.owner);
  const mistakes = mistakesOf(app, owner);
  if (mistakes.length > 0) throw new PlainError(mistakes.join('\n'));
  return { version: app.version, appRole: app.name };
}
