import { countsOf, jestCounts, NxOutput } from './nx-output.js';
import { reportOn } from './report.js';

const printed = `
 NX   Running targets lint, test for 3 projects:

- @shequtong/kernel
- @shequtong/api

> nx run @shequtong/kernel:lint

npm warn Unknown env config
> @shequtong/kernel@0.1.0 lint

> nx run @shequtong/kernel:test  [local cache]

\u001b[1mTests:       \u001b[22m\u001b[32m24 passed\u001b[39m, 24 total
Tests:       1 skipped, 5 passed, 6 total

> nx run @shequtong/platform:test  [existing outputs match the cache, left as is]

Test Suites: 1 failed, 3 passed, 4 total
Tests:       2 failed, 10 passed, 12 total

> nx run @shequtong/miniapp:"build:h5"

 NX   Running targets lint, test for 3 projects failed

Tasks not run because their dependencies failed or --nx-bail=true:

- @shequtong/api:build

Failed tasks:

- @shequtong/platform:test

  Run duration: 5 s
`;

function read(text: string): NxOutput {
  const output = new NxOutput();
  for (const line of text.split('\n')) output.read(line);
  return output;
}

describe('what Nx prints', () => {
  it('is split into tasks, without npm’s remarks', () => {
    const { tasks, failed } = read(printed);
    expect(tasks.map((task) => [task.project, task.target, task.cached])).toEqual([
      ['@shequtong/kernel', 'lint', false],
      ['@shequtong/kernel', 'test', true],
      ['@shequtong/platform', 'test', true],
      ['@shequtong/miniapp', 'build:h5', false],
    ]);
    expect(tasks[0]?.output.join('\n')).not.toContain('npm warn');
    expect([...failed].sort()).toEqual(['@shequtong/api:build', '@shequtong/platform:test']);
  });

  it('is summed: cached tests count, a skipped one is a failure, so is what never ran', () => {
    const report = reportOn(read(printed), 1);
    expect(report).toMatchObject({ passed: 1 + 29 + 10 + 1, failed: 1 + 2 + 1, tests: 42 });
    const text = report.lines.join('\n');
    expect(text).toMatch(/✗ @shequtong\/platform:test[^]*2 failed, 10 passed/);
    expect(text).toContain('✗ @shequtong/api:build: did not run');
    expect(text).toMatch(/miniapp\s+–\s+–\s+✓\s+–/);
    expect(text).toMatch(/platform\s+–\s+–\s+–\s+10 ✓ 2 ✗/);
  });

  it('counts a suite that did not load', () => {
    const task = { project: 'p', target: 'test', cached: false, output: ['Test Suites: 1 failed, 1 total', 'Tests:       0 total'] };
    expect(jestCounts(task.output)).toEqual({ passed: 0, failed: 0 });
    expect(countsOf(task, true)).toEqual({ passed: 0, failed: 1 });
  });

  it('counts Nx itself failing before any task', () => {
    const report = reportOn(read('\n NX   The project graph could not be built\n\n  cycle\n'), 1);
    expect(report).toMatchObject({ passed: 0, failed: 1, tests: 0 });
    expect(report.lines).toContain('  cycle');
  });
});
