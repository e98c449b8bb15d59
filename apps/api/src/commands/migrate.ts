import { runMigrations } from '../migrations/run.js';

/** `node dist/programs/migrate.js`: brings the database of MIGRATE_DATABASE_URL up to this build. */
async function migrate(): Promise<void> {
  const { MIGRATE_DATABASE_URL: ownerUrl, DATABASE_URL: appUrl } = process.env;
  if (!ownerUrl || !appUrl) throw new Error('Set MIGRATE_DATABASE_URL (the owner) and DATABASE_URL (the application role).');
  await runMigrations(ownerUrl, decodeURIComponent(new URL(appUrl).username));
  process.stdout.write('migrations applied\n');
}

migrate().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
