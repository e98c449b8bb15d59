import { fileURLToPath } from 'node:url';
import path from 'node:path';

/** The jest preset of every project that runs on Node: sources are compiled by swc, ESM-only packages too. */
const here = path.dirname(fileURLToPath(import.meta.url));

const swc = (parser) => [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2023',
      parser,
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      keepClassNames: true,
    },
  },
];

// jest runs in CommonJS mode (its ESM mode fails on Node 20), so packages that ship ESM only are compiled too.
const esmOnly = ['@nestjs', '@fastify', '@noble', 'content-disposition', 'cookie'].join('|');

export const nodePreset = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  testEnvironmentOptions: {
    customExportConditions: ['@shequtong/source', 'node', 'node-addons', 'require', 'default'],
  },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': swc({ syntax: 'typescript', decorators: true }),
    '^.+/node_modules/.+\\.m?js$': swc({ syntax: 'ecmascript' }),
  },
  transformIgnorePatterns: [`/node_modules/(?!(.*/node_modules/)?(${esmOnly})/)`],
  setupFiles: [path.join(here, 'setup-node.cjs')],
  passWithNoTests: false,
};

export default nodePreset;

/** For projects with `*.db.spec.ts`: a migrated template database exists before the first suite, and Nest is loaded once. */
export const databasePreset = {
  ...nodePreset,
  runtime: path.join(here, 'shared-runtime.mjs'),
  testEnvironment: path.join(here, 'shared-environment.mjs'),
  globalSetup: path.join(here, 'database-setup.ts'),
  globalTeardown: path.join(here, 'database-teardown.ts'),
  testTimeout: 30_000,
};
