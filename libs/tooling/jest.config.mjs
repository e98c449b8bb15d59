import { fileURLToPath } from 'node:url';
import nodePreset from './jest/node.mjs';

/** The lint rules are configuration (.mjs), compiled here so that suites can load them. */
export default {
  ...nodePreset,
  globalSetup: fileURLToPath(new URL('jest/project-graph-setup.mjs', import.meta.url)),
  transform: { ...nodePreset.transform, '^.+/tooling/eslint/.+\\.mjs$': nodePreset.transform['^.+/node_modules/.+\\.m?js$'] },
};
