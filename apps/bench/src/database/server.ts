import { randomBytes } from 'node:crypto';
import {
  appRole,
  type EmbeddedPostgres,
  ensureRoles,
  ownerRole,
  startEmbeddedPostgres,
  urlFor,
} from '@shequtong/platform/embedded-postgres';
import pg from 'pg';
import { inData } from '../paths.js';

/**
 * As a small production server has it: what is answered is on the disk. Only memory and checkpoints are set for a
 * machine that also runs the programs and the load.
 */
export const settings = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  shared_buffers: '1GB',
  effective_cache_size: '3GB',
  work_mem: '8MB',
  maintenance_work_mem: '256MB',
  max_wal_size: '4GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  max_connections: 100,
  timezone: 'UTC',
} as const;

/**
 * The twin's role may do what the application may, but row-level security does not bind it: BYPASSRLS. (The owner
 * would not do: policies are forced on the owner too.)
 */
export const twinRole = 'shequtong_twin';

export interface BenchServer {
  /** Connection string of a role to a database. */
  url(role: 'app' | 'owner' | 'twin' | 'admin', database: string): string;
  /** Superuser's connection to `postgres`. */
  readonly admin: pg.Client;
  stop(): Promise<void>;
}

export async function startServer(): Promise<BenchServer> {
  const server = await startEmbeddedPostgres({ dataDir: inData('postgres'), settings });
  const admin = new pg.Client({ connectionString: server.adminUrl });
  await admin.connect();
  const secret = (): string => randomBytes(24).toString('hex');
  const passwords = { owner: secret(), app: secret(), twin: secret() };
  await ensureRoles(admin, passwords);
  await ensureTwinRole(admin, passwords.twin);
  return {
    admin,
    url: (role, database) => urlOf(server, passwords, role, database),
    stop: async () => {
      await admin.end();
      await server.stop();
    },
  };
}

async function ensureTwinRole(admin: pg.Client, password: string): Promise<void> {
  const found = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [twinRole]);
  await admin.query(
    `${found.rowCount ? 'ALTER' : 'CREATE'} ROLE ${twinRole} LOGIN BYPASSRLS INHERIT PASSWORD ${admin.escapeLiteral(password)}`,
  );
  await admin.query(`GRANT ${appRole} TO ${twinRole}`);
}

function urlOf(
  server: EmbeddedPostgres,
  passwords: Record<'owner' | 'app' | 'twin', string>,
  role: 'app' | 'owner' | 'twin' | 'admin',
  database: string,
): string {
  if (role === 'admin') {
    const url = new URL(server.adminUrl);
    url.pathname = `/${database}`;
    return url.toString();
  }
  const names = { app: appRole, owner: ownerRole, twin: twinRole };
  return urlFor(server.adminUrl, names[role], passwords[role], database);
}
