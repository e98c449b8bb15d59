const swc = [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'commonjs' },
    jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
  },
];
const packages = ['@swc/jest', { ...swc[1], jsc: { target: 'es2022', parser: { syntax: 'ecmascript', jsx: true } } }];

const shared = {
  transform: { '^.+\\.tsx?$': swc, '^.+/node_modules/.+\\.m?js$': packages },
  transformIgnorePatterns: ['/node_modules/(?!(.*/node_modules/)?(@nutui|@tarojs)/)'],
  testEnvironmentOptions: { customExportConditions: ['@shequtong/source', 'node', 'require', 'default'] },
};

/** The kit and the pages in a DOM: our elements are their real HTML variant, Taro is a stand-in, NutUI is real. */
const inBrowser = {
  ...shared,
  displayName: 'dom',
  runtime: '<rootDir>/../../libs/tooling/jest/shared-packages.mjs',
  testEnvironment: '<rootDir>/../../libs/tooling/jest/shared-window.cjs',
  // NutUI calls Taro, which is a stand-in of each suite.
  testEnvironmentOptions: { ...shared.testEnvironmentOptions, perSuite: ['@nutui/'] },
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/src/**/*.spec.tsx'],
  setupFiles: ['<rootDir>/test/stand-ins/setup.ts'],
  globals: { API_ADDRESS: '' },
  moduleNameMapper: {
    '\\.(scss|css)$': '<rootDir>/test/stand-ins/style.ts',
    '^(?:@/platform|\\.)/(back-catcher|elements|kept-media|label|layers|media|photo-viewer|windows)$': '<rootDir>/src/platform/$1.h5',
    '^@/(.*)$': '<rootDir>/src/$1',
    '^@tarojs/taro$': '<rootDir>/test/stand-ins/taro.ts',
    '^@tarojs/components$': '<rootDir>/test/stand-ins/components.tsx',
    '^@nutui/nutui-react-taro$': '<rootDir>/test/stand-ins/nutui.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};

/** The built bundle, executed under a stub of the WeChat runtime. */
const inWechat = {
  ...shared,
  displayName: 'weapp',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.spec.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
};

/** Both builds as they are shipped: sizes and settings, and axe over every page in a real browser. */
const checks = {
  ...inWechat,
  displayName: 'checks',
  testMatch: ['<rootDir>/check/**/*.spec.ts'],
};

// The first test of a file loads all of its screen, which takes long where two cores carry a whole run.
export default { testTimeout: 60_000, projects: [inBrowser, inWechat, checks] };
