/**
 * Runs a command of the API against the demo, or against DATABASE_URL when it is set:
 *   node apps/local/bin/command.mjs verify-trace
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const [name, ...words] = process.argv.slice(2);

const built = path.join(root, 'apps/api/dist/programs', `${name}.js`);
if (!existsSync(built)) {
  const build = spawnSync('npx', ['nx', 'build', '@shequtong/api'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (build.status !== 0 || !existsSync(built)) {
    console.error(`没有叫“${name}”的命令，或接口没有构建成功；先运行 npm install 再试。`);
    process.exit(1);
  }
}

/** Commands that work something out and ask no database. */
const alone = ['deadline'];
const env = alone.includes(name) ? process.env : { ...environment(), ...process.env };
const ran = spawnSync(process.execPath, [built, ...words], { cwd: root, stdio: 'inherit', env });
process.exit(ran.status ?? 1);

/** The demo's own addresses and keys, unless the caller brings others. */
function environment() {
  if (process.env.DATABASE_URL) return {};
  const file = path.join(root, '.data/demo-env.json');
  if (!existsSync(file)) {
    console.error('演示还没有运行过：先运行 npm start，或设好 DATABASE_URL 等环境变量。');
    process.exit(1);
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}
