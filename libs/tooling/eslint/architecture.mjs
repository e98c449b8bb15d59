import { builtinModules } from 'node:module';

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

/** Parts of the mini-program that WeChat loads one by one, but the gallery, which shows pieces of all. */
export const subPackages = ['join', 'me', 'neighbours', 'ticket'];

const forbid = (files, ignores, ...patterns) => ({
  files,
  ignores,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

const said = (files, ignores, selectors) => ({
  files,
  ignores,
  rules: { 'no-restricted-syntax': ['error', ...selectors.map(([selector, message]) => ({ selector, message }))] },
});

/** Modules of Node, by either name. @param except names that may be imported */
const ofNode = (message, ...except) => ({
  regex: `^(?!(?:node:)?(?:${['-', ...except].join('|')})$)(?:node:.+|(?:${builtinModules.filter((name) => /^[a-z]\w+$/.test(name)).join('|')})(?:/.+)?)$`,
  message,
});

const pure = 'Domain code is pure: types and functions over data and `now`.';

/** All that domain code may import: its own folder, kernel and events, hashes, and how names are pronounced. */
const othersThanPure = { regex: '^(?!\\./(?!.*\\.\\./)|@shequtong/(?:kernel|events)$|node:crypto$|pinyin-pro$)', message: pure };

const chance = {
  group: ['node:crypto'],
  importNamePattern: '^(random|getRandom|webcrypto|default$)',
  message: 'What is drawn by lot is given.',
};

/** What the kernel draws by lot: ids, codes and salts. */
const kernelsChance = {
  group: ['@shequtong/kernel'],
  importNamePattern: '^(newSalt|uuidv7|uuidV7Maker|shortCode|sceneCode|defaultRandom|setRandomSource)$',
  message: chance.message,
};

const httpErrors = {
  group: ['@nestjs/common'],
  importNamePattern: 'Exception$',
  message: 'What goes wrong is a DomainError with a stable code.',
};

const behindTransact = {
  group: ['typeorm', 'typeorm/*', 'pg', '@nestjs/typeorm'],
  message: 'Services reach the database through transact and a store only.',
};

const otherServices = {
  group: Object.keys(upstream).map((scope) => scope.replace('scope:', '@shequtong/')),
  importNamePattern: 'Service$',
  message: 'Another context is asked through its facade.',
};

const downOnly = 'Arrows point down only: http → service → store and domain.';
const up = (...folders) => ({
  group: folders.map((f) => `**/${f}/*`),
  message: downOnly,
});

/** Imports that the rules about imports do not see. @param path what they may not name */
const late = (path, message) => [`ImportExpression[source.value=/${path.replaceAll('/', '\\u002F')}/]`, message];

/** What other projects may import of a library, as its `exports` say. */
const entries = ['index', 'testing', 'sandbox', 'embedded-postgres'].map((name) => `libs/*/src/${name}.ts`);

/** Whoever imports names the file that holds it. Of a library only its own entries gather. */
const barrels = [
  ['ExportAllDeclaration', 'No barrels: name the file that holds it.'],
  // Types of rows may be passed on, because http cannot name a store.
  ['ExportNamedDeclaration[source][exportKind="value"] > ExportSpecifier[exportKind="value"]', 'No barrels: name the file that holds it.'],
];

const sqlWords = '^\\s*(SELECT|INSERT|UPDATE|DELETE|WITH|TRUNCATE|CALL)\\s';
const noSql = [
  ['CallExpression[callee.property.name="query"]', 'Controllers do not speak SQL: call a service.'],
  [`:matches(Literal[value=/${sqlWords}/], TemplateElement[value.raw=/${sqlWords}/])`, 'Controllers do not speak SQL: call a service.'],
];

const named = (files, ignores, names, message) => ({
  files,
  ignores,
  rules: { 'no-restricted-globals': ['error', ...names.map((name) => ({ name, message }))] },
});

/** The clock, chance, and imports that the rules about imports do not see. */
const impure = [
  ['CallExpression[callee.object.name="Date"][callee.property.name="now"]', 'Time is given as `now`.'],
  ['NewExpression[callee.name="Date"][arguments.length=0]', 'Time is given as `now`.'],
  ['CallExpression[callee.object.name="Math"][callee.property.name="random"]', 'What is drawn by lot is given.'],
  ['ImportExpression', pure],
];

const inBrowser = 'Screens run in a browser or in WeChat.';
const onScreens = [ofNode(inBrowser), { group: ['@shequtong/tooling', '@shequtong/tooling/*'], message: inBrowser }];

/** Only src/platform touches Taro, so that WeChat and the browser stay exchangeable behind one wall. */
const taro = { group: ['@tarojs/*', 'react-dom', 'react-dom/*'], message: 'Ask src/platform instead.' };

const inwards = (...folders) => ({
  group: folders.map((folder) => `**/${folder}/**`),
  message: 'What screens share does not know the screens.',
});

/** Of the console: the navigation, the guards and what stands around every page. */
const frame = {
  group: ['**/router/**'],
  message: 'The frame knows the pages, and no page the frame: what both need lies in calls, session or ui.',
};

/** Of the folders that pages share. */
const below = (...folders) => ({
  regex: `^(\\.\\./)+(${folders.join('|')})/`,
  message: 'What pages share is layered: texts, then calls, then ui and session beside each other.',
});

const apart = 'Features do not know each other: what two of them need lies in calls, session or ui.';

/** @param way from a file to the folder that holds all features */
const otherFeatures = (way) => ({
  regex: `^${way.replaceAll('.', '\\.')}(?!\\.\\.)`,
  message: apart,
});

// The kernel and the platform have no layers of this kind; tests may reach anywhere.
const specs = ['**/*.spec.ts', '**/testing/**', '**/testing.ts', 'libs/kernel/**', 'libs/platform/**'];
const screenSpecs = ['**/*.spec.*'];

/**
 * Layers inside a context (http → service → store and domain) and inside the apps with screens. Of two entries that fit a
 * file the later one holds alone, so an entry says everything that is forbidden there, and nothing but this list sets
 * these two rules (walls.spec.ts looks).
 */
export const layers = [
  forbid(['libs/kernel/src/**/*.ts'], ['**/*.spec.ts'], ofNode('The kernel also runs in the mini-program.'), {
    group: ['@nestjs/*', 'typeorm', 'pg'],
    message: 'The kernel also runs in the mini-program.',
  }),
  said(['libs/*/src/**/*.ts'], ['**/*.spec.ts', '**/testing/**', ...entries], barrels),
  named(
    ['libs/kernel/src/**/*.ts'],
    ['**/*.spec.ts'],
    ['process', 'Buffer', 'global', 'require'],
    'The kernel also runs in the mini-program.',
  ),
  said(
    ['libs/kernel/src/**/*.ts'],
    ['**/*.spec.ts', ...entries],
    [...impure.filter(([selector]) => selector !== 'ImportExpression'), ...barrels],
  ),
  forbid(['libs/*/src/domain/**/*.ts'], specs, othersThanPure, chance, kernelsChance),
  said(['libs/*/src/domain/**/*.ts'], specs, [...impure, ...barrels]),
  named(
    ['libs/*/src/domain/**/*.ts'],
    specs,
    ['process', 'fetch', 'performance', 'globalThis', 'global', 'setTimeout', 'setInterval', 'crypto'],
    pure,
  ),
  forbid(['libs/*/src/store/**/*.ts'], specs, up('http', 'service'), httpErrors, otherServices),
  said(['libs/*/src/store/**/*.ts'], specs, [late('/(http|service)/', downOnly), ...barrels]),
  forbid(['libs/*/src/service/**/*.ts'], specs, up('http'), httpErrors, behindTransact, otherServices),
  said(['libs/*/src/service/**/*.ts'], specs, [
    late('/http/', downOnly),
    ...noSql.map(([selector]) => [selector, 'Services speak through a store.']),
    ...barrels,
  ]),
  forbid(['libs/*/src/http/**/*.ts'], specs, up('store'), httpErrors, otherServices, {
    group: ['typeorm', 'pg', '@nestjs/typeorm'],
    message: 'Controllers parse, ask permission, call a service and make a view.',
  }),
  said(['libs/*/src/http/**/*.ts'], specs, [...noSql, late('/store/', downOnly), ...barrels]),
  said(['libs/*/src/*/**/index.ts'], [], [['Program', 'No barrels: only a library itself has an index.']]),
  forbid(['apps/api/src/migrations/[0-9]*.ts'], ['**/*.spec.ts'], {
    group: ['@shequtong/*', '../**'],
    message: 'A released migration never changes: it keeps a copy of what it needs.',
  }),
  forbid(['apps/console/src/**/*.{ts,tsx}'], screenSpecs, ...onScreens),
  // Between what pages share arrows point one way too: ui and session know calls, and neither each other; calls know none of them.
  forbid(['apps/console/src/texts/**/*.{ts,tsx}'], screenSpecs, ...onScreens, inwards('features'), frame, below('calls', 'session', 'ui')),
  forbid(['apps/console/src/calls/**/*.{ts,tsx}'], screenSpecs, ...onScreens, inwards('features'), frame, below('session', 'ui')),
  forbid(['apps/console/src/session/**/*.{ts,tsx}'], screenSpecs, ...onScreens, inwards('features'), frame, below('ui')),
  forbid(['apps/console/src/ui/**/*.{ts,tsx}'], screenSpecs, ...onScreens, inwards('features'), frame, below('session')),
  forbid(['apps/console/src/features/*/*.{ts,tsx}'], screenSpecs, ...onScreens, frame, otherFeatures('../')),
  said(['apps/console/src/features/*/*.{ts,tsx}'], screenSpecs, [late('^\\.\\./(?!\\.\\.)', apart)]),
  forbid(['apps/console/src/features/*/*/*.{ts,tsx}'], screenSpecs, ...onScreens, frame, otherFeatures('../../')),
  said(['apps/console/src/features/*/*/*.{ts,tsx}'], screenSpecs, [late('^\\.\\./\\.\\./(?!\\.\\.)', apart)]),
  forbid(['apps/miniapp/src/**/*.{ts,tsx}'], screenSpecs, ...onScreens, taro),
  forbid(['apps/miniapp/src/{calls,texts,ui}/**/*.{ts,tsx}'], screenSpecs, ...onScreens, taro, inwards('packages', 'pages')),
  forbid(['apps/miniapp/src/platform/**/*.{ts,tsx}'], screenSpecs, ...onScreens, inwards('packages', 'pages')),
  // A sub-package is loaded alone; the gallery alone shows pieces of the others.
  ...subPackages.map((own) =>
    forbid([`apps/miniapp/src/packages/${own}/**/*.{ts,tsx}`], screenSpecs, ...onScreens, taro, {
      regex: `^(?:@/packages/|(?:\\.\\./)+packages/)(?!${own}/)|^(?:\\.\\./)+(?!${own}/)(?:gallery|${subPackages.join('|')})/`,
      message: 'A sub-package does not know another: what two of them need lies in ui, calls or texts.',
    }),
  ),
  named(
    ['apps/miniapp/src/**/*.{ts,tsx}'],
    [...screenSpecs, 'apps/miniapp/src/platform/**'],
    ['window', 'document', 'navigator', 'location', 'localStorage', 'sessionStorage', 'wx'],
    'Ask src/platform instead.',
  ),
];
