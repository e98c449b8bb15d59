/** What suites use; production code never imports this. */
export { cloneDatabase, type ClonedDatabase } from './embedded/clone-database.js';
export { testEnvironment } from './testing/test-config.js';
export { type Answered, openTestApplication, type TestApplication } from './testing/test-application.js';
export { openTestContext, type TestContext } from './testing/test-context.js';
export { type HeldTable, holdTable, untilARowIsWaitedFor } from './testing/held-table.js';
export { openLine, type SeveredLine } from './testing/severed-line.js';
