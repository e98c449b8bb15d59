/** `npm start`: checks Node and what was asked for, installs, builds the programs, then hands over to them. Plain Node, no packages. */
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { endWithNpm, ensureInstalled, nodeProblem, root, startNx } from './bootstrap.mjs';
import { parseOptions } from './options.mjs';

endWithNpm();
const problem = nodeProblem();
if (problem) {
  console.error(problem);
  process.exit(1);
}

/** Said at once: what was mistyped is known before the minutes of a first build. */
function optionsOrEnd() {
  try {
    return parseOptions(process.argv.slice(2), process.env);
  } catch (mistake) {
    console.error(mistake.message);
    process.exit(1);
  }
}

const options = optionsOrEnd();
console.log('社区通');
ensureInstalled();

const from = performance.now();
const lines = [];
const build = startNx(['run-many', '-t', 'build', '-p', '@shequtong/local', '@shequtong/api', '--outputStyle=stream'], (line) =>
  lines.push(line),
);
const interrupt = async () => {
  await build.stop();
  process.exit(130);
};
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, interrupt);
const code = await build.ended;
for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, interrupt);
if (code !== 0) {
  console.error(`  ✗ 程序构建\n${lines.slice(-40).join('\n')}`);
  process.exit(1);
}
console.log(`  ✓ 程序构建 ${((performance.now() - from) / 1000).toFixed(1)} 秒`);

const { start } = await import(pathToFileURL(path.join(root, 'apps/local/dist/start.js')).href);
process.exit(await start(options));
