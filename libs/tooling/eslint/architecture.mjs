/**
 * The walls of docs/architecture.md as lint: which project may import which, and which folder of a context
 * may import which. A project without a tag matches nothing here and fails.
 */
const only = (sourceTag, ...onlyDependOnLibsWithTags) => ({ sourceTag, onlyDependOnLibsWithTags });

const base = ['type:kernel', 'type:events', 'type:platform'];

/** @type {Record<string, string[]>} which facades each context may call besides kernel, events and platform */
export const upstream = {
  'scope:identity': ['type:wechat'],
  'scope:ticketing': ['scope:identity'],
  'scope:messaging': ['scope:identity', 'type:wechat'],
};

export const moduleBoundaries = {
  enforceBuildableLibDependency: false,
  allow: [],
  // Subpaths of our own packages are declared in their `exports`; nothing else of them can be imported.
  depConstraints: [
    only('type:kernel', 'type:kernel'),
    only('type:events', 'type:kernel', 'type:events'),
    only('type:platform', ...base),
    only('type:wechat', 'type:kernel', 'type:platform', 'type:wechat'),
    only('type:api-client', 'type:api-client'),
    only('type:tooling', 'type:tooling'),
    // Tooling is for their checks; that no screen takes it in is said below.
    only('type:client', 'type:kernel', 'type:api-client', 'type:client', 'type:tooling'),
    only('type:app', '*'),
    ...Object.entries(upstream).map(([scope, more]) => only(scope, ...base, scope, ...more)),
  ],
};

const forbid = (files, ignores, ...patterns) => ({
  files,
  ignores,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

const framework = {
  group: ['@nestjs/*', 'typeorm', 'typeorm/*', 'pg', 'fastify', '@shequtong/platform', '@shequtong/platform/*'],
  message: 'Domain code is pure: types and functions over data and `now`.',
};

const up = (...folders) => ({
  group: folders.map((f) => `**/${f}/*`),
  message: 'Arrows point down only: http → service → store and domain.',
});

const onScreens = {
  group: ['node:*', '@shequtong/tooling', '@shequtong/tooling/*'],
  message: 'Screens run in a browser or in WeChat.',
};

/** @param up the way from a file to the folder that holds all features */
const otherFeatures = (up) => ({
  regex: `^${up.replaceAll('.', '\\.')}(?!\\.\\.)`,
  message: 'Features do not know each other: what two of them need lies in calls, session or ui.',
});

// The kernel and the platform have no layers of this kind; tests may reach anywhere.
const specs = ['**/*.spec.ts', '**/testing/**', '**/testing.ts', 'libs/kernel/**', 'libs/platform/**'];

/** Layers inside a context: http → service → (store, domain). */
export const layers = [
  forbid(['libs/kernel/src/**/*.ts'], ['**/*.spec.ts'], {
    group: ['node:*', '@nestjs/*', 'typeorm', 'pg'],
    message: 'The kernel also runs in the mini-program.',
  }),
  forbid(['libs/*/src/domain/**/*.ts'], specs, framework, up('http', 'service', 'store')),
  forbid(['libs/*/src/store/**/*.ts'], specs, up('http', 'service')),
  forbid(['libs/*/src/service/**/*.ts'], specs, up('http')),
  forbid(['libs/*/src/http/**/*.ts'], specs, up('store'), {
    group: ['typeorm', 'pg', '@nestjs/typeorm'],
    message: 'Controllers parse, ask permission, call a service and make a view.',
  }),
  forbid(['apps/console/src/**/*.{ts,tsx}', 'apps/miniapp/src/**/*.{ts,tsx}'], ['**/platform/**', '**/*.spec.*'], onScreens),
  // The later of two sets of patterns holds for a file, so what screens may not is said again.
  forbid(['apps/console/src/features/*/*.{ts,tsx}'], ['**/*.spec.*'], onScreens, otherFeatures('../')),
  forbid(['apps/console/src/features/*/*/*.{ts,tsx}'], ['**/*.spec.*'], onScreens, otherFeatures('../../')),
];
