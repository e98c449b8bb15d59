/**
 * What `npm start` and `npm test` need before anything is installed: plain Node, no packages.
 */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { clearInterval, clearTimeout, setInterval } from 'node:timers';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/**
 * The scripts of package.json begin with `exec`: npm passes signals to its child, and a shell between it and us would
 * keep SIGINT to itself. Whoever kills npm without a word ends us too: an orphan stops in order. A reader that closed
 * the pipe (`npm start | head`) must not end us halfway.
 */
export function endWithNpm() {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}

/** Compares `20.19.0` with `20.3.1` number by number. */
function atLeast(version, wanted) {
  const [a, b] = [version, wanted].map((text) => text.split('.').map(Number));
  const i = a.findIndex((n, at) => n !== b[at]);
  return i === -1 || a[i] > b[i];
}

/** Whether a version satisfies ranges written as `^20.19.0 || >=24.11.0`. */
export function satisfies(version, ranges) {
  return ranges.split('||').some((range) => {
    const [, sign, wanted] = /^\s*(\^|>=)\s*([\d.]+)\s*$/.exec(range) ?? [];
    if (!wanted || !atLeast(version, wanted)) return false;
    return sign === '>=' || version.split('.')[0] === wanted.split('.')[0];
  });
}

/** One sentence when this Node is too old. */
export function nodeProblem(version = process.versions.node) {
  const { engines } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  if (satisfies(version, engines.node)) return undefined;
  return `社区通要用 Node.js ${engines.node}，这里是 ${version}；请从 https://nodejs.org 安装长期支持版后再试。`;
}

/**
 * Why `npm ci` has to run; undefined when what is installed is what the lock file says. Compares contents, because a
 * checkout changes times and says nothing. Optional packages of other platforms may be missing.
 * @param {(name: string) => boolean} isThere whether a package of an app or library of ours lies where it should
 */
export function installReason(lock, installed, isThere = () => true) {
  if (!installed) return '还没有安装依赖';
  for (const [name, wanted] of Object.entries(lock.packages)) {
    if (!name.includes('node_modules/') || wanted.link) continue;
    const found = installed.packages[name];
    if (!found && (wanted.optional || wanted.devOptional || wanted.peer)) continue;
    // npm writes the list beside the packages of the root; those of a workspace can be lost without it.
    if (found && !name.startsWith('node_modules/') && !isThere(name)) return `依赖不全（${name}）`;
    if (found?.version !== wanted.version) return `依赖有变化（${name.replace(/^.*node_modules\//, '')}）`;
  }
  return undefined;
}

function readJson(...parts) {
  try {
    return JSON.parse(fs.readFileSync(path.join(root, ...parts), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Installs what the lock file names, when that is not there yet. Ends the process with a sentence on failure. */
export function ensureInstalled() {
  const isThere = (name) => fs.existsSync(path.join(root, name, 'package.json'));
  const reason = installReason(readJson('package-lock.json'), readJson('node_modules', '.package-lock.json'), isThere);
  if (!reason) return;
  console.log(`  … ${reason}，正在运行 npm ci（第一次要几分钟）`);
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: 'inherit' });
  if (done.status !== 0) {
    console.error('npm ci 没有成功；请看上面的原因（多半是网络或磁盘空间），处理后再试。');
    process.exit(done.status || 1);
  }
}

/**
 * Runs Nx in a session of its own, so that Ctrl-C ends it in order together with everything it started.
 * @param {(line: string) => void} onLine hears every line it prints
 */
export function startNx(args, onLine, env = process.env) {
  const nx = path.join(root, 'node_modules', '.bin', 'nx');
  const child = spawn(process.execPath, [nx, ...args], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Its daemon would stay behind; its screen is not ours.
    env: { ...env, NX_DAEMON: 'false', NX_TUI: 'false', FORCE_COLOR: '0' },
  });
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream.setEncoding('utf8');
    stream.on('data', (text) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop();
      lines.forEach(onLine);
    });
    stream.on('end', () => rest && onLine(rest));
  }
  const group = (signal) => {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // Nobody of the group is left.
    }
  };
  const ended = new Promise((resolve) => child.once('close', (code, signal) => resolve(code ?? signal)));
  return {
    ended,
    async stop() {
      group('SIGTERM');
      const kill = setTimeout(() => group('SIGKILL'), 5000);
      await ended;
      clearTimeout(kill);
      group('SIGKILL');
    },
  };
}
