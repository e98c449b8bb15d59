import {
  appRole,
  type EmbeddedPostgres,
  ensureRoles,
  ownerRole,
  startEmbeddedPostgres,
  urlFor,
} from '@shequtong/platform/embedded-postgres';
import { Client } from 'pg';
import { type DemoSecrets } from './demo/secrets.js';
import { type DatabaseUrls } from './environment.js';

const databaseName = 'shequtong';

/** Roles and database of the demo on the embedded server; on a later start they are there already. */
async function prepare(server: EmbeddedPostgres, secrets: DemoSecrets): Promise<void> {
  const admin = new Client({ connectionString: server.adminUrl });
  await admin.connect();
  try {
    await ensureRoles(admin, { owner: secrets.ownerPassword, app: secrets.appPassword });
    const found = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName]);
    if (!found.rowCount) await admin.query(`CREATE DATABASE ${databaseName} OWNER ${ownerRole}`);
    await admin.query(`REVOKE CONNECT ON DATABASE ${databaseName} FROM PUBLIC`);
    await admin.query(`GRANT CONNECT ON DATABASE ${databaseName} TO ${appRole}`);
  } finally {
    await admin.end();
  }
}

/**
 * Starts the demo's own PostgreSQL.
 *
 * @param started hears of the server as soon as it runs, to be able to stop it
 */
export async function startDatabase(
  dataDir: string,
  secrets: DemoSecrets,
  started: (server: EmbeddedPostgres) => Promise<void>,
): Promise<DatabaseUrls> {
  const server = await startEmbeddedPostgres({ dataDir, settings: { max_connections: 120, timezone: 'UTC' } });
  await started(server);
  await prepare(server, secrets);
  return {
    app: urlFor(server.adminUrl, appRole, secrets.appPassword, databaseName),
    owner: urlFor(server.adminUrl, ownerRole, secrets.ownerPassword, databaseName),
  };
}
