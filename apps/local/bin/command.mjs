/**
 * Runs a command of the API against the demo, or against DATABASE_URL when it is set:
 *   node apps/local/bin/command.mjs verify-trace
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root, startNx } from './bootstrap.mjs';

const [name, ...words] = process.argv.slice(2);

const built = path.join(root, 'apps/api/dist/programs', `${name}.js`);
if (!isFresh(built)) await build();

/** Commands that work something out and ask no database. */
const alone = ['deadline', 'verify-proof'];
const env = alone.includes(name) ? process.env : { ...environment(), ...process.env };
const ran = spawnSync(process.execPath, [built, ...words], { cwd: root, stdio: 'inherit', env });
process.exit(ran.status ?? 1);

/**
 * Whether nothing it is built from was written since. Nx knows too, but takes seconds to say so, and writes the whole of
 * `dist` anew even then, under the feet of a demo that runs from it.
 */
function isFresh(program) {
  if (!fs.existsSync(program)) return false;
  const since = fs.statSync(program).mtimeMs;
  return ['apps/api', 'libs', 'package-lock.json', 'tsconfig.base.json', '.swcrc'].every((from) => isOlder(path.join(root, from), since));
}

/** Folders count too: one is written when something is taken out of it or moved into it. */
function isOlder(place, since) {
  const found = fs.statSync(place, { throwIfNoEntry: false });
  if (!found) return true;
  if (!found.isDirectory()) return found.mtimeMs <= since;
  const inside = fs.readdirSync(place).filter((entry) => entry !== 'dist' && entry !== 'node_modules');
  // What is built lies in the folder of an app or library, whose own time therefore says nothing.
  const holdsBuilt = fs.existsSync(path.join(place, 'package.json'));
  return (holdsBuilt || found.mtimeMs <= since) && inside.every((entry) => isOlder(path.join(place, entry), since));
}

/** Silent unless it fails: what the command says is for whoever reads it, often a script. */
async function build() {
  const lines = [];
  const nx = startNx(['build', '@shequtong/api', '--outputStyle=stream'], (line) => lines.push(line));
  const interrupt = async () => {
    await nx.stop();
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, interrupt);
  const code = await nx.ended;
  for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, interrupt);
  if (code === 0 && fs.existsSync(built)) return;
  console.error(`${lines.slice(-40).join('\n')}\n没有叫“${name}”的命令，或接口没有构建成功；先运行 npm install 再试。`);
  process.exit(1);
}

/** The demo's own addresses and keys, unless the caller brings others. */
function environment() {
  if (process.env.DATABASE_URL) return {};
  const file = path.join(root, '.data/demo-env.json');
  if (!fs.existsSync(file)) {
    console.error('演示还没有运行过：先运行 npm start，或设好 DATABASE_URL 等环境变量。');
    process.exit(1);
  }
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}
