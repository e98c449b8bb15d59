import { browserPath } from '@shequtong/tooling/browser-path';
import { jestCounts, NxOutput } from './nx-output.js';
import { reportOn } from './report.js';
import { acquireTestServer, releaseTestServer } from './test-server.js';

/** Starts Nx; bin/bootstrap.mjs has it, since `npm start` needs it before anything is built. */
type StartNx = (
  args: string[],
  onLine: (line: string) => void,
  env: NodeJS.ProcessEnv,
) => { ended: Promise<number | string>; stop(): Promise<void> };

/** Over everything lint goes in two parts: on its own, each project would load the same types anew. */
const lint = (extra: readonly string[]): string[] => (extra.length === 0 ? ['lint:libs', 'lint:apps'] : ['lint']);

function progressPrinter(output: NxOutput): (line: string) => void {
  let open: (typeof output.tasks)[number] | undefined;
  const finish = (): void => {
    if (!open) return;
    const counts = open.target === 'test' ? jestCounts(open.output) : undefined;
    const tests = counts ? ` ${counts.passed} passed${counts.failed ? `, ${counts.failed} failed` : ''}` : '';
    console.log(`  · ${open.project.replace('@shequtong/', '')} ${open.target}${tests}${open.cached ? ' (cache)' : ''}`);
    open = undefined;
  };
  return (line) => {
    const begun = output.read(line);
    if (begun || (open && output.tasks.at(-1) === open && /^\s*NX\s{2,}/.test(line))) finish();
    if (begun) open = begun;
  };
}

async function runTargets(startNx: StartNx, env: NodeJS.ProcessEnv, extra: readonly string[]): Promise<number> {
  const output = new NxOutput();
  const words = ['run-many', '-t', ...lint(extra), 'typecheck', 'build', 'test', '--parallel=2', '--outputStyle=static', ...extra];
  const nx = startNx(words, progressPrinter(output), env);
  let interrupted = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      interrupted = true;
      void nx.stop();
    });
  }
  const exitCode = await nx.ended;
  if (interrupted) return 130;
  const report = reportOn(output, exitCode);
  for (const line of report.lines) console.log(line);
  if (report.tests === 0) console.log('没有一个测试运行过，所以不算通过。');
  console.log(`${report.passed} passed, ${report.failed} failed`);
  return report.failed > 0 || report.tests === 0 ? 1 : 0;
}

/** `npm test`: everything CI runs. @param extra more words for Nx, such as `-p @shequtong/kernel` @returns the exit code */
export async function test(startNx: StartNx, extra: readonly string[]): Promise<number> {
  let owned = false;
  try {
    const env: NodeJS.ProcessEnv = { ...process.env, CHROMIUM_PATH: browserPath() };
    if (!env.TEST_DATABASE_ADMIN_URL) {
      owned = true;
      env.TEST_DATABASE_ADMIN_URL = await acquireTestServer();
    }
    return await runTargets(startNx, env, extra);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    console.log('0 passed, 1 failed');
    return 1;
  } finally {
    if (owned) await releaseTestServer();
  }
}
