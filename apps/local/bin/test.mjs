/** `npm test`: checks Node, installs, then runs everything CI runs. Plain Node up to the installation. */
import { register } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { endWithNpm, ensureInstalled, nodeProblem, root, startNx } from './bootstrap.mjs';

endWithNpm();
const problem = nodeProblem();
if (problem) {
  console.error(problem);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
ensureInstalled();

// From source: the tests also check the build, so they cannot start from it.
register(pathToFileURL(path.join(root, 'libs/tooling/node/source-hooks.mjs')));
const { test } = await import(pathToFileURL(path.join(root, 'apps/local/src/test-run/main.ts')).href);
process.exit(await test(startNx, process.argv.slice(2)));
