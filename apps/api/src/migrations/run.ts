import { runMigrations as installJobQueue } from 'graphile-worker';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from './index.js';
import { useApplicationRole } from './walls.js';

/**
 * Brings a database up to this build. `ownerUrl` is MIGRATE_DATABASE_URL; `appRole` the role of DATABASE_URL.
 * Two runners at once are safe: the second waits for the first and finds nothing to do.
 */
export async function runMigrations(ownerUrl: string, appRole = 'shequtong_app'): Promise<void> {
  useApplicationRole(appRole);
  const lock = new pg.Client({ connectionString: ownerUrl });
  await lock.connect();
  try {
    await lock.query(`SELECT pg_advisory_lock(hashtext('shequtong/migrations'))`);
    await lock.query('CREATE SCHEMA IF NOT EXISTS platform');
    await installJobQueue({ connectionString: ownerUrl });
    await applyAll(ownerUrl);
  } finally {
    await lock.end();
  }
}

async function applyAll(ownerUrl: string): Promise<void> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    schema: 'platform',
    migrations: [...migrations],
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    logging: ['error'],
    // Forced row-level security binds the owner too: without the widest range a data migration would change no row.
    extra: { options: '-c app.from=0 -c app.to=999999999999 -c app.system=on' },
  });
  await dataSource.initialize();
  try {
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
}
