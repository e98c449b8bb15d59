import pg from 'pg';
import { type DataSource, type DataSourceOptions } from 'typeorm';
import { type DatabaseConfig } from '../config/config.js';

const INT8 = 20;
const DATE = 1082;

/** int8 arrives as a number; a value that a number cannot hold exactly is refused instead of rounded. */
function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 beyond 2^53: ${text}`);
  return value;
}

const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
    if (oid === INT8) return parseInt8;
    if (oid === DATE) return (text: string) => text; // a calendar day is not an instant
    return pg.types.getTypeParser(oid, format);
  },
};

export function dataSourceOptions(config: DatabaseConfig): DataSourceOptions {
  return {
    type: 'postgres',
    url: config.url,
    synchronize: false,
    migrationsRun: false,
    logging: false,
    // The server is checked at start with one clear sentence; a retry loop would hide it.
    connectTimeoutMS: config.connectTimeoutMs ?? 5_000,
    extra: {
      max: config.poolMax,
      types,
      // Statements sent without waiting for one another travel in one flight (ADR 15).
      pipeline: true,
      statement_timeout: config.statementTimeoutMs,
      lock_timeout: config.lockTimeoutMs,
      idle_in_transaction_session_timeout: 5_000,
      application_name: 'shequtong',
    },
  };
}

/**
 * Start-up refuses a role that row-level security would not bind: superuser, BYPASSRLS, or the owner of the tables.
 * Throws one sentence that says what to set.
 */
export async function refusePowerfulRole(dataSource: DataSource): Promise<void> {
  const [role] = await dataSource.query<{ name: string; powerful: boolean; owner: boolean }[]>(`
    SELECT current_user AS name, r.rolsuper OR r.rolbypassrls AS powerful,
           EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                   WHERE n.nspname = 'platform' AND pg_has_role(current_user, c.relowner, 'MEMBER')) AS owner
    FROM pg_roles r WHERE r.rolname = current_user`);
  if (!role) throw new Error('DATABASE_URL: the database does not know its own role.');
  if (role.powerful || role.owner) {
    throw new Error(
      `DATABASE_URL uses the role "${role.name}", which row-level security does not bind; use the application role, and keep the owner for MIGRATE_DATABASE_URL.`,
    );
  }
}
