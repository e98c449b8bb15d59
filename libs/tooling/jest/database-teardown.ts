import { testDatabase, testDataDir } from './test-database';

/** jest globalTeardown: the last test process that used the server stops it. */
export default function tearDownDatabase(): void {
  if (!process.env.TEST_DATABASE_ADMIN_URL) testDatabase('release', testDataDir, String(process.pid));
}
