import { inData, inRoot } from './paths.js';
import { runProgram } from './processes.js';
import { type StopStack } from './stop-stack.js';

const nx = inRoot('node_modules', '.bin', 'nx');

/** Builds of the two apps with screens: project and target, and where the result lies. */
const builds = [
  { project: '@shequtong/console', target: 'build', name: '工作台的构建', log: 'build-console.log' },
  { project: '@shequtong/miniapp', target: 'build:h5', name: '小程序 H5 的构建', log: 'build-miniapp.log' },
];

export const consoleDir = inRoot('apps', 'console', 'dist');
export const miniappDir = inRoot('apps', 'miniapp', 'dist', 'h5');

/** Builds the pages; Nx returns at once what has not changed. @throws Error with the last lines of the failing build */
export async function buildPages(stack: StopStack): Promise<void> {
  const results = await Promise.allSettled(
    builds.map(({ project, target, name, log }) =>
      runProgram(
        {
          name,
          script: nx,
          // What the pages are made of is read as sources. Nx would put the programs' own libraries in place once more,
          // under the migration and the seed that are running from them.
          args: ['run-many', '-t', target, '-p', project, '--exclude-task-dependencies', '--outputStyle=stream'],
          // Without its daemon Nx leaves nothing running.
          env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' },
          cwd: inRoot(),
          logFile: inData('logs', log),
        },
        (program) => stack.add(name, () => program.stop(5)),
      ),
    ),
  );
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}
