import { Client } from 'pg';
import { appRole, ownerRole, testPassword, urlFor } from './roles.js';
import { cloneName } from './template-database.js';

/** A database of its own for one suite, cloned from the migrated template. */
export interface ClonedDatabase {
  /** Connection string of the application's role, the one suites work under. */
  appUrl: string;
  /** Connection string of the owner, for what the application may not do. */
  ownerUrl: string;
  name: string;
  /** Drops the database with whatever still hangs on it. */
  drop(): Promise<void>;
}

async function asAdmin(adminUrl: string, sql: (admin: Client) => Promise<unknown>): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await sql(admin);
  } finally {
    await admin.end();
  }
}

const IN_USE = '55006';

/**
 * PostgreSQL itself waits five seconds for whoever is about to leave: a pool that was ended says so before its sockets
 * are closed, and one that is cut off then fails the suite that ended it. Who stays longer is cut off.
 */
async function dropped(admin: Client, name: string): Promise<void> {
  try {
    await admin.query(`DROP DATABASE IF EXISTS "${name}"`);
  } catch (error) {
    if ((error as { code?: string }).code !== IN_USE) throw error;
    await admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  }
}

/**
 * Clones the template that the jest preset `databasePreset` prepared.
 *
 * @throws Error when the suite does not run under that preset
 */
export async function cloneDatabase(): Promise<ClonedDatabase> {
  const { TEST_ADMIN_URL: adminUrl, TEST_TEMPLATE: template } = process.env;
  if (!adminUrl || !template) {
    throw new Error('No template database: the jest.config of this project must export databasePreset.');
  }
  const name = cloneName(Date.now());
  await asAdmin(adminUrl, (admin) => admin.query(`CREATE DATABASE "${name}" TEMPLATE "${template}" OWNER ${ownerRole}`));
  return {
    appUrl: urlFor(adminUrl, appRole, testPassword(adminUrl, appRole), name),
    ownerUrl: urlFor(adminUrl, ownerRole, testPassword(adminUrl, ownerRole), name),
    name,
    drop: () => asAdmin(adminUrl, (admin) => dropped(admin, name)),
  };
}
