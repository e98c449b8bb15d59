import { execFileSync, spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { inRoot } from './paths.js';

/** bin/ is plain ES modules that run before anything is installed; jest here speaks CommonJS. */
function parsed(args: readonly string[], env: Record<string, string> = {}): unknown {
  const module = pathToFileURL(inRoot('apps/local/bin/options.mjs')).href;
  const call = `o.parseOptions(${JSON.stringify(args)}, ${JSON.stringify(env)})`;
  const code = `import * as o from ${JSON.stringify(module)};let r;try{r=${call}}catch(e){r=e.message}console.log(JSON.stringify(r))`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }));
}

describe('the words after npm start --', () => {
  it('are none in the common case', () => {
    expect(parsed([])).toEqual({
      fresh: false,
      open: true,
      ports: { api: 4300, miniapp: 4301, console: 4302, sandbox: 4303 },
    });
  });

  it('reset the demo and leave the browser alone', () => {
    expect(parsed(['--no-open', '--fresh'], { PORT: '5000' })).toMatchObject({
      fresh: true,
      open: false,
      ports: { api: 5000, sandbox: 5003 },
    });
  });

  it('are named when nobody knows them', () => {
    expect(parsed(['--fesh'])).toMatch(/“--fesh”.*--fresh/);
  });

  it.each(['80', '65533', 'abc', '4300.5', '-1', ' '])('the base port %p is refused in one sentence', (base) => {
    expect(parsed([], { PORT: base })).toBe(`PORT 要是 1024 到 65532 之间的整数，现在是“${base}”。`);
  });

  it.each([
    [['--fesh'], {}, /^不认识“--fesh”.*\n$/],
    [[], { PORT: 'abc' }, /^PORT 要是.*“abc”。\n$/],
  ] as const)('a mistake (%p, %p) ends the start before anything is installed or built', (args, env, sentence) => {
    const ended = spawnSync(process.execPath, [inRoot('apps/local/bin/start.mjs'), ...args], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, ...env },
    });
    expect({ code: ended.status, said: ended.stdout }).toEqual({ code: 1, said: '' });
    expect(ended.stderr).toMatch(sentence);
  });
});
