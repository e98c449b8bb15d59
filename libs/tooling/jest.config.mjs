import nodePreset from './jest/node.mjs';

/** The lint rules are configuration (.mjs), compiled here so that suites can load them. */
export default {
  ...nodePreset,
  transform: { ...nodePreset.transform, '^.+/tooling/eslint/.+\\.mjs$': nodePreset.transform['^.+/node_modules/.+\\.m?js$'] },
};
