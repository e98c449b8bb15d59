import { migrationsDir, testDatabase, testDataDir } from './test-database';

/** jest globalSetup: a PostgreSQL and a migrated template database stand ready before the first suite. */
export default function setUpDatabase(): void {
  process.env.TEST_ADMIN_URL = process.env.TEST_DATABASE_ADMIN_URL ?? testDatabase('acquire', testDataDir, String(process.pid));
  process.env.TEST_TEMPLATE = testDatabase('template', process.env.TEST_ADMIN_URL, migrationsDir);
}
