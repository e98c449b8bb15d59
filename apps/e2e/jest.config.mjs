import { databasePreset } from '../../libs/tooling/jest/node.mjs';

// Every suite opens a whole product; on a machine that is busy with others that takes longer than a single test may.
export default { ...databasePreset, testTimeout: 120_000 };
