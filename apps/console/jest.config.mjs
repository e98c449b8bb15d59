/** Component tests: sources compiled by swc, a browser by jsdom, nothing of our own replaced. */
const swc = (parser) => [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'commonjs' },
    jsc: { target: 'es2022', parser, transform: { react: { runtime: 'automatic' } } },
  },
];

const esmOnly = ['@noble', 'echarts', 'zrender', 'tslib'].join('|');

export default {
  runtime: '<rootDir>/../../libs/tooling/jest/shared-packages.mjs',
  testEnvironment: '<rootDir>/test/dom-environment.cjs',
  testEnvironmentOptions: {
    url: 'http://localhost/',
    customExportConditions: ['@shequtong/source', 'browser', 'require', 'default'],
  },
  testMatch: ['<rootDir>/src/**/*.spec.{ts,tsx}'],
  setupFiles: ['<rootDir>/test/setup-dom.ts'],
  setupFilesAfterEnv: ['<rootDir>/test/setup-tests.ts'],
  moduleNameMapper: {
    '\\.css$': '<rootDir>/test/css-names.cjs',
    '^antd/es/(.*)$': 'antd/lib/$1',
    '^@ant-design/colors/es/(.*)$': '@ant-design/colors/lib/$1',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.tsx?$': swc({ syntax: 'typescript', tsx: true }),
    '^.+/node_modules/.+\\.m?js$': swc({ syntax: 'ecmascript' }),
  },
  transformIgnorePatterns: [`/node_modules/(?!(.*/node_modules/)?(${esmOnly})/)`],
  restoreMocks: true,
  testTimeout: 60_000,
  passWithNoTests: false,
};
