import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unusedExports } from './unused-exports.js';

/**
 * What a file exports, another takes: an export that nobody takes looks like a promise to somebody, and hides from lint
 * that it is dead.
 */

const root = path.resolve(__dirname, '../../../..');

const projects = ['apps', 'libs'].flatMap((folder) => readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}`));

/** Exports that are taken by something else than an import, each with its reason. */
const taken: readonly (readonly [export_: RegExp, why: string])[] = [
  [/^apps\/miniapp\/test\/stand-ins\//, 'jest puts them in the place of packages'],
  [/^apps\/bench\/src\/rows\/[\w.-]+\.ts row$/, 'all rows are loaded by the names of their files'],
  [/^apps\/local\/src\/(?:start\.ts start|test-run\/main\.ts test)$/, 'the programs in bin load them once they are built, or as they are'],
  [/GalleryPage$/, 'the router is handed the whole file'],
  [
    /^libs\/(?:api-client\/src\/index|wechat\/src\/(?:index|sandbox))\.ts /,
    'clients whose README says what they can do beside what the product does today',
  ],
  [/^libs\/api-client\/src\/typing\.spec\.ts /, 'the compiler is what checks it'],
  [/^libs\/events\/src\/payload-rule\.ts /, 'the compiler is what checks it'],
];

function codeOf(project: string): [string, string][] {
  return ['src', 'test', 'check', 'jest', 'bin', 'eslint', 'types']
    .filter((folder) => existsSync(path.join(root, project, folder)))
    .flatMap((folder) =>
      readdirSync(path.join(root, project, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(?:tsx?|mjs)$/.test(file))
        .map((file) => `${project}/${folder}/${file.replaceAll('\\', '/')}`),
    )
    .map((file) => [file, readFileSync(path.join(root, file), 'utf8')]);
}

function entriesOf(project: string): [string, string][] {
  const { name, exports = {} } = JSON.parse(readFileSync(path.join(root, project, 'package.json'), 'utf8')) as {
    name: string;
    exports?: Record<string, { '@shequtong/source'?: string }>;
  };
  return Object.entries(exports).flatMap(([entry, { '@shequtong/source': source }]) =>
    source === undefined ? [] : [[path.posix.join(name, entry), path.posix.join(project, source)] as [string, string]],
  );
}

test('every export is taken by another file', () => {
  const unused = unusedExports(new Map(projects.flatMap(codeOf)), new Map(projects.flatMap(entriesOf))).filter(
    (found) => !found.includes('.gen.ts ') && !found.includes('.mjs '),
  );
  expect(unused.filter((found) => !taken.some(([export_]) => export_.test(found)))).toEqual([]);
  // An exception that stands for nothing any more would hide the next one.
  expect(taken.filter(([export_]) => !unused.some((found) => export_.test(found))).map(([, why]) => why)).toEqual([]);
});

const unusedIn = (sources: Record<string, string>): string[] =>
  unusedExports(new Map(Object.entries(sources)), new Map([['@shequtong/a', 'libs/a/src/index.ts']]));

test.each([
  ['a constant, and what is bound with it', 'export const { a, b: [c] } = x;', ['a', 'c']],
  ['a function', 'export async function a() {}', ['a']],
  ['a class', 'export abstract class A {}', ['A']],
  ['a type and an interface', 'export type A = 1; export interface B {}', ['A', 'B']],
  ['what is exported afterwards, under its other name', 'const a = 1; export { a as b };', ['b']],
  ['what is passed on', `export { a } from './b.js';`, ['a']],
  ['a default is a framework’s', 'export default 1; export default function a() {}', []],
])('%s', (_, code, names) => {
  expect(unusedIn({ 'libs/a/src/x.ts': code })).toEqual(names.map((name) => `libs/a/src/x.ts ${name}`));
});

test.each([
  ['an import', 'libs/a/src/y.ts', `import { a as b } from './x.js';`],
  ['an import of a type', 'libs/a/src/y.ts', `import { type a } from './x.js';`],
  ['a re-export', 'libs/a/src/index.ts', `import { b } from '@shequtong/a'; export { a as b } from './x.js';`],
  ['a late import', 'libs/a/src/y.ts', `const { a } = await import('./x.js');`],
  ['an import of the whole that says the name', 'libs/a/src/y.ts', `import * as x from './x.js'; x.a();`],
  ['the type of an import', 'libs/a/src/y.ts', `let y: typeof import('./x.js').a;`],
  ['another package, by the entry that passes all on', 'libs/b/src/y.ts', `import { a } from '@shequtong/a';`],
])('%s takes it', (_, file, code) => {
  const sources = { 'libs/a/src/index.ts': `export * from './x.js';`, 'libs/a/src/x.ts': 'export const a = 1;', [file]: code };
  expect(unusedIn(sources)).toEqual([]);
});

test.each([
  ['of the same name in another file', `import { a } from './z.js';`],
  ['that is said without being imported', 'const a = 1; void a;'],
])('an export %s is not taken', (_, code) => {
  expect(unusedIn({ 'libs/a/src/x.ts': 'export const a = 1;', 'libs/a/src/y.ts': code })).toEqual(['libs/a/src/x.ts a']);
});
