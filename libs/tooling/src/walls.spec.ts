import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import nx from '@nx/eslint-plugin';
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { layers, moduleBoundaries, subPackages, upstream } from '../eslint/architecture.mjs';
import house from '../eslint/plugin.mjs';

const root = path.resolve(__dirname, '../../..');

const config = [
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parser: tseslint.parser },
    plugins: { '@nx': nx, shequtong: house },
    rules: {
      '@nx/enforce-module-boundaries': ['error', moduleBoundaries],
      'shequtong/tagged-project': 'error',
      'shequtong/declared-project': 'error',
    },
  },
  ...layers,
] as unknown as Linter.Config[];

/** Rules that refuse `code`, as if it stood in `file`. */
const refused = (file: string, code: string): (string | null)[] =>
  new Linter({ cwd: root }).verify(code, config, { filename: path.join(root, file) }).map((message) => message.ruleId);

describe('walls between projects', () => {
  beforeAll(() => process.chdir(root));

  test.each([
    ['the kernel stands alone', 'libs/kernel/src/x.ts', `import { Tx } from '@shequtong/platform'; void Tx;`],
    [
      'the platform knows no context',
      'libs/platform/src/x.ts',
      `import { IdentityModule } from '@shequtong/identity'; void IdentityModule;`,
    ],
    [
      'identity does not call ticketing',
      'libs/identity/src/x.ts',
      `import { TicketingModule } from '@shequtong/ticketing'; void TicketingModule;`,
    ],
    ['ticketing does not call WeChat', 'libs/ticketing/src/x.ts', `import { WechatClient } from '@shequtong/wechat'; void WechatClient;`],
    ['the mini-program knows no server code', 'apps/miniapp/src/x.ts', `import { Tx } from '@shequtong/platform'; void Tx;`],
    [
      'the console knows no server code',
      'apps/console/src/x.ts',
      `import { IdentityModule } from '@shequtong/identity'; void IdentityModule;`,
    ],
    ['a library does not import an app', 'libs/identity/src/x.ts', `import { AppModule } from '@shequtong/api/app'; void AppModule;`],
  ])('%s', (_, file, code) => {
    expect(refused(file, code)).toContain('@nx/enforce-module-boundaries');
  });

  test('what is allowed passes', () => {
    expect(
      refused('libs/ticketing/src/service/x.ts', `import { IdentityModule } from '@shequtong/identity'; void IdentityModule;`),
    ).toEqual([]);
  });

  test('a project without tags fails, and every project of ours has them', () => {
    const untagged = ['apps', 'libs'].flatMap((folder) =>
      readdirSync(path.join(root, folder))
        .filter(
          (name) =>
            !(JSON.parse(readFileSync(path.join(root, folder, name, 'package.json'), 'utf8')) as { nx?: { tags?: string[] } }).nx?.tags
              ?.length,
        )
        .map((name) => `${folder}/${name}`),
    );
    expect(untagged).toEqual([]);
    expect(refused('libs/tooling/fixtures/libs/untagged/x.ts', 'export const x = 1;')).toContain('shequtong/tagged-project');
  });
});

describe('what a project builds on', () => {
  test.each([
    ['an import', `import { newId } from '@shequtong/platform'; void newId;`],
    ['an import of types', `import { type Tx } from '@shequtong/platform/testing'; export type X = Tx;`],
    ['a late import', `void import('@shequtong/platform');`],
    ['a re-export', `export * from '@shequtong/platform';`],
  ])('%s that package.json does not list is refused, because the cache would not notice its changes', (_, code) => {
    expect(refused('libs/kernel/src/x.ts', code)).toContain('shequtong/declared-project');
    expect(refused('libs/identity/src/x.ts', code)).not.toContain('shequtong/declared-project');
  });
});

describe('what a task reads', () => {
  interface Targets {
    readonly [name: string]: { readonly inputs?: readonly (string | { readonly input?: string; readonly projects?: readonly string[] })[] };
  }
  const read = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  const defaults = (read('nx.json') as { targetDefaults: Targets }).targetDefaults;

  test.each(['lint', 'typecheck', 'test', 'build'])('%s is run again when a project below it changes', (target) => {
    expect(defaults[target]?.inputs).toEqual(expect.arrayContaining(['^production']));
  });

  test.each(['lint:libs', 'lint:apps'])('%s is run again when anything changes: a rule about imports looks at both ends', (target) => {
    expect(defaults[target]?.inputs).toEqual(expect.arrayContaining(['{workspaceRoot}/apps/**/*', '{workspaceRoot}/libs/**/*']));
  });

  test.each([
    ['apps/api', '{workspaceRoot}/libs/api-client/openapi.json'],
    ['apps/local', '{workspaceRoot}/docker-compose.yml'],
    ['libs/tooling', '{workspaceRoot}/apps/*/package.json'],
  ])('the tests of %s read a file outside of it, which is one of their inputs', (project, file) => {
    const { nx } = read(`${project}/package.json`) as { nx: { targets: Targets } };
    expect(nx.targets.test?.inputs).toEqual(expect.arrayContaining(['default', '^production', file]));
  });

  test('the journeys run again when one of the faces they open changes', () => {
    const { nx } = read('apps/e2e/package.json') as { nx: { targets: Targets } };
    const faces = nx.targets.test?.inputs?.find((input) => typeof input === 'object');
    expect(faces).toEqual({ input: 'production', projects: ['@shequtong/miniapp', '@shequtong/console', '@shequtong/api-client'] });
  });
});

describe('layers inside a context', () => {
  test.each([
    ['domain is free of frameworks', 'libs/ticketing/src/domain/x.ts', `import { Injectable } from '@nestjs/common'; void Injectable;`],
    ['domain does not reach into the store', 'libs/ticketing/src/domain/x.ts', `import { a } from '../store/a.js'; void a;`],
    ['the store does not call services', 'libs/ticketing/src/store/x.ts', `import { a } from '../service/a.js'; void a;`],
    ['services do not know HTTP', 'libs/identity/src/service/x.ts', `import { a } from '../http/a.js'; void a;`],
    ['controllers do not reach into the store', 'libs/identity/src/http/x.ts', `import { a } from '../store/a.js'; void a;`],
    ['controllers do not speak SQL', 'libs/identity/src/http/x.ts', `import { DataSource } from 'typeorm'; void DataSource;`],
    ['domain knows no facade', 'libs/ticketing/src/domain/x.ts', `import { Identity } from '@shequtong/identity'; void Identity;`],
    ['domain reads no file', 'libs/ticketing/src/domain/x.ts', `import fs from 'node:fs'; void fs;`],
    ['the kernel takes nothing of Node by its short name', 'libs/kernel/src/x.ts', `import { createHash } from 'crypto'; void createHash;`],
    [
      'what screens share knows no feature',
      'apps/console/src/ui/table/x.tsx',
      `import { a } from '../../features/people/calls/member-calls.js'; void a;`,
    ],
    ['pieces of the phone know no page', 'apps/miniapp/src/ui/x.tsx', `import { a } from '@/packages/ticket/a'; void a;`],
    ['only platform touches Taro', 'apps/miniapp/src/ui/x.tsx', `import Taro from '@tarojs/taro'; void Taro;`],
    ['nor does a page', 'apps/miniapp/src/packages/me/x.tsx', `import Taro from '@tarojs/taro'; void Taro;`],
    ['platform is a screen too', 'apps/miniapp/src/platform/x.ts', `import fs from 'node:fs'; void fs;`],
    ['the kernel runs in WeChat', 'libs/kernel/src/x.ts', `import { createHash } from 'node:crypto'; void createHash;`],
    [
      'a screen takes in nothing of the checks',
      'apps/miniapp/src/x.ts',
      `import { launchBrowser } from '@shequtong/tooling/browser'; void launchBrowser;`,
    ],
    ['calls know no piece of a page', 'apps/console/src/calls/x.ts', `import { a } from '../ui/draft/use-kept-draft.js'; void a;`],
    [
      'a piece does not know who is signed in',
      'apps/console/src/ui/table/x.tsx',
      `import { a } from '../../session/session-context.js'; void a;`,
    ],
    [
      'a page does not know the frame',
      'apps/console/src/features/people/views/x.tsx',
      `import { a } from '../../../router/shell/shell.js'; void a;`,
    ],
    [
      'a feature does not know another',
      'apps/console/src/features/people/x.ts',
      `import { a } from '../areas/calls/area-calls.js'; void a;`,
    ],
    [
      'a view of a feature does not know another',
      'apps/console/src/features/people/views/x.tsx',
      `import { a } from '../../areas/calls/area-calls.js'; void a;`,
    ],
    ['a feature runs in a browser', 'apps/console/src/features/people/views/x.tsx', `import fs from 'node:fs'; void fs;`],
    [
      'a migration does not call what may change',
      'apps/api/src/migrations/999-x.ts',
      `import { plainPlaceName } from '@shequtong/kernel'; void plainPlaceName;`,
    ],
    ['screens run in a browser', 'apps/console/src/x.ts', `import fs from 'node:fs'; void fs;`],
    ['domain does not leave its folder', 'libs/ticketing/src/domain/x.ts', `import { a } from '../rules-files.js'; void a;`],
    ['nor by a way back', 'libs/ticketing/src/domain/x.ts', `import { a } from './../rules-files.js'; void a;`],
    ['domain takes in no library', 'libs/identity/src/domain/x.ts', `import sharp from 'sharp'; void sharp;`],
    ['domain draws no lot', 'libs/identity/src/domain/x.ts', `import { randomBytes } from 'node:crypto'; void randomBytes;`],
    ['nor lets the kernel draw it', 'libs/ticketing/src/domain/x.ts', `import { newSalt } from '@shequtong/kernel'; void newSalt;`],
    [
      'a service throws no status of HTTP',
      'libs/identity/src/service/x.ts',
      `import { NotFoundException } from '@nestjs/common'; void NotFoundException;`,
    ],
    [
      'a service reaches no table past its store',
      'libs/identity/src/service/x.ts',
      `import { DataSource } from 'typeorm'; void DataSource;`,
    ],
    [
      'a service does not write in another context',
      'libs/ticketing/src/service/x.ts',
      `import { RosterService } from '@shequtong/identity'; void RosterService;`,
    ],
    [
      'a migration calls nothing beside it that may change',
      'apps/api/src/migrations/999-x.ts',
      `import { catalogue } from '../catalogue.js'; void catalogue;`,
    ],
    [
      'a sub-package does not know another',
      'apps/miniapp/src/packages/join/pages/form/x.tsx',
      `import { a } from '@/packages/me/a'; void a;`,
    ],
    ['nor by the way up', 'apps/miniapp/src/packages/join/x.ts', `import { a } from '../me/a'; void a;`],
  ])('%s', (_, file, code) => {
    expect(refused(file, code)).toContain('no-restricted-imports');
  });

  test.each([
    ['domain does not ask the clock', 'libs/ticketing/src/domain/x.ts', 'export const x = Date.now();', 'no-restricted-syntax'],
    ['nor by another way', 'libs/ticketing/src/domain/x.ts', 'export const x = new Date();', 'no-restricted-syntax'],
    [
      'domain does not reach into the store at run time',
      'libs/ticketing/src/domain/x.ts',
      `export const x = import('../store/ticket.store.js');`,
      'no-restricted-syntax',
    ],
    ['the kernel does not ask the clock', 'libs/kernel/src/x.ts', 'export const x = Date.now();', 'no-restricted-syntax'],
    ['the kernel knows no process', 'libs/kernel/src/x.ts', 'export const x = process.env;', 'no-restricted-globals'],
    [
      'controllers write no SQL by another name',
      'libs/identity/src/http/x.ts',
      `export const x = (db: { maybe(sql: string): void }) => db.maybe('SELECT 1');`,
      'no-restricted-syntax',
    ],
    ['domain asks no process', 'libs/identity/src/domain/x.ts', 'export const x = process.env;', 'no-restricted-globals'],
    ['domain asks nobody', 'libs/identity/src/domain/x.ts', `export const x = fetch('/');`, 'no-restricted-globals'],
    [
      'a service does not reach up at run time',
      'libs/identity/src/service/x.ts',
      `export const x = import('../http/a.js');`,
      'no-restricted-syntax',
    ],
    ['nor a store', 'libs/identity/src/store/x.ts', `export const x = import('../service/a.js');`, 'no-restricted-syntax'],
    [
      'nor a controller down past the service',
      'libs/identity/src/http/x.ts',
      `export const x = import('../store/a.js');`,
      'no-restricted-syntax',
    ],
    ['a library has one barrel, at its entry', 'libs/identity/src/service/index.ts', `export { a } from './a.js';`, 'no-restricted-syntax'],
    ['nor by name', 'libs/identity/src/service/x.ts', `export { a } from './a.js';`, 'no-restricted-syntax'],
    ['nor beside the entry', 'libs/identity/src/x.module.ts', `export * from './a.js';`, 'no-restricted-syntax'],
    [
      'a service writes no SQL',
      'libs/identity/src/service/x.ts',
      `export const x = (db: { query(sql: string): void }) => db.query('SELECT 1');`,
      'no-restricted-syntax',
    ],
    ['and nothing gathers inside', 'libs/identity/src/service/x.ts', `export * from './a.js';`, 'no-restricted-syntax'],
    [
      'a feature does not load another',
      'apps/console/src/features/people/x.ts',
      `export const x = import('../areas/a.js');`,
      'no-restricted-syntax',
    ],
    [
      'a page of the phone asks no window',
      'apps/miniapp/src/packages/me/x.ts',
      'export const x = window.innerWidth;',
      'no-restricted-globals',
    ],
    [
      'controllers write no SQL',
      'libs/identity/src/http/x.ts',
      `export const x = (tx: { query(sql: string): void }) => tx.query('DELETE FROM identity.area');`,
      'no-restricted-syntax',
    ],
  ])('%s', (_, file, code, rule) => expect(refused(file, code)).toContain(rule));

  test('platform touches Taro, domain hashes and counts by a given time', () => {
    expect(refused('apps/miniapp/src/platform/x.ts', `import Taro from '@tarojs/taro'; void [Taro, window];`)).toEqual([]);
    expect(refused('apps/miniapp/src/packages/gallery/pieces/x.tsx', `import { a } from '@/packages/me/a'; void a;`)).toEqual([]);
    expect(
      refused(
        'apps/miniapp/src/packages/me/pages/looks/x.tsx',
        `import { a } from '../../message-view'; import { b } from '../../../../texts/me'; void [a, b];`,
      ),
    ).toEqual([]);
    expect(refused('libs/identity/src/service/x.ts', `export { type A } from '../store/a.store.js';`)).toEqual([]);
    expect(refused('libs/identity/src/service/x.ts', `export type { B } from '../store/a.store.js';`)).toEqual([]);
    expect(refused('libs/identity/src/index.ts', `export * from './http/fields.js';`)).toEqual([]);
    expect(
      refused(
        'libs/identity/src/domain/x.ts',
        `import { createHmac } from 'node:crypto'; export const x = (at: string) => [createHmac, new Date(at)];`,
      ),
    ).toEqual([]);
  });

  test('lint takes these rules from nowhere else: another entry would take their place', () => {
    const config = readFileSync(path.join(root, 'eslint.config.mjs'), 'utf8');
    expect(config).toContain('...layers,');
    expect(config).not.toMatch(/no-restricted-(imports|globals)/);
    expect(config.match(/no-restricted-syntax/g)).toHaveLength(1); // of suites, which the layers leave out
  });

  test('the lists of the walls are those of the folders', () => {
    const folders = (folder: string): string[] =>
      readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
    expect([...subPackages, 'gallery'].sort()).toEqual(folders('apps/miniapp/src/packages').sort());
    const contexts = folders('libs').filter((name) => readdirSync(path.join(root, 'libs', name, 'src')).includes('domain'));
    expect(Object.keys(upstream).sort()).toEqual(contexts.map((name) => `scope:${name}`).sort());
  });

  test('a feature takes what it needs from outside of all features, and from itself', () => {
    expect(
      refused(
        'apps/console/src/features/people/views/x.tsx',
        `import { a } from '../../../calls/a.js'; import { b } from '../calls/b.js'; void a; void b;`,
      ),
    ).toEqual([]);
    expect(
      refused(
        'apps/console/src/ui/table/x.tsx',
        `import { a } from '../../calls/a.js'; import { b } from '../../texts/b.js'; void a; void b;`,
      ),
    ).toEqual([]);
    expect(
      refused(
        'apps/console/src/features/people/x.ts',
        `import { a } from '../../session/a.js'; import { b } from './calls/b.js'; void a; void b;`,
      ),
    ).toEqual([]);
  });

  test('arrows that point down pass', () => {
    expect(
      refused('libs/ticketing/src/service/x.ts', `import { a } from '../store/a.js'; import { b } from '../domain/b.js'; void a; void b;`),
    ).toEqual([]);
  });
});
