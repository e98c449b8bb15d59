import { databasePreset } from '../../libs/tooling/jest/node.mjs';

// Every suite opens a whole product; on a machine that is busy with others that takes longer than a single test may.
// Half of it waits for browsers, processes and the database, so three run side by side even where there are two cores.
export default { ...databasePreset, testTimeout: 120_000, maxWorkers: 3, testSequencer: '<rootDir>/longest-first.mjs' };
