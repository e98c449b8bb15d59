import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { inRoot } from './paths.js';

/** bin/ is plain ES modules that run before anything is installed; jest here speaks CommonJS. */
function evaluate(expression: string): unknown {
  const module = pathToFileURL(inRoot('apps/local/bin/bootstrap.mjs')).href;
  const code = `import * as b from ${JSON.stringify(module)};console.log(JSON.stringify(${expression}) ?? 'null')`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }));
}

describe('before anything is installed', () => {
  it('the Node version is compared with the engines of package.json', () => {
    const versions = ['18.20.8', '20.18.3', '20.19.0', '20.20.2', '21.7.3', '22.12.0', '22.13.1', '23.11.0', '24.11.0', '26.0.0'];
    const ranges = '^20.19.0 || ^22.13.0 || >=24.11.0';
    const fit = evaluate(`${JSON.stringify(versions)}.filter((v) => b.satisfies(v, ${JSON.stringify(ranges)}))`);
    expect(fit).toEqual(['20.19.0', '20.20.2', '22.13.1', '24.11.0', '26.0.0']);
    expect(evaluate(`b.nodeProblem('18.20.8')`)).toMatch(/^社区通要用 Node\.js .*这里是 18\.20\.8/);
    expect(evaluate('b.nodeProblem()')).toBeNull();
  });

  it('npm ci runs when something is missing or different, and only then', () => {
    const lock = {
      packages: {
        '': { version: '1.0.0' },
        'apps/api': { version: '0.1.0' },
        'node_modules/@shequtong/api': { link: true },
        'node_modules/pg': { version: '8.23.1' },
        'node_modules/fsevents': { version: '2.3.3', optional: true },
      },
    };
    const reason = (installed: unknown): unknown => evaluate(`b.installReason(${JSON.stringify(lock)}, ${JSON.stringify(installed)})`);
    expect(reason(undefined)).toBe('还没有安装依赖');
    expect(reason({ packages: { 'node_modules/pg': { version: '8.23.1' } } })).toBeNull();
    expect(reason({ packages: { 'node_modules/pg': { version: '8.22.0' } } })).toBe('依赖有变化（pg）');
    expect(reason({ packages: {} })).toBe('依赖有变化（pg）');
    expect(reason({ packages: { 'node_modules/pg': { version: '8.23.1' }, 'node_modules/fsevents': { version: '2.0.0' } } })).toBe(
      '依赖有变化（fsevents）',
    );
  });

  it('npm ci runs when a package of one app is lost though the list of the root names it', () => {
    const packages = { 'apps/console/node_modules/vite': { version: '8.3.8' } };
    const reason = (there: boolean): unknown =>
      evaluate(`b.installReason(${JSON.stringify({ packages })}, ${JSON.stringify({ packages })}, () => ${there})`);
    expect(reason(true)).toBeNull();
    expect(reason(false)).toBe('依赖不全（apps/console/node_modules/vite）');
  });

  it('what is installed here is what the lock file says', () => {
    const read = (file: string): string => `JSON.parse((await import('node:fs')).readFileSync(${JSON.stringify(inRoot(file))}, 'utf8'))`;
    expect(evaluate(`b.installReason(${read('package-lock.json')}, ${read('node_modules/.package-lock.json')})`)).toBeNull();
  });
});
