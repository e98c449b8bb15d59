/**
 * How long a newcomer waits: clones the last commit into a temporary folder, installs, starts it cold and warm, and
 * starts one API process alone. Prints JSON; exits with 1 when a target is missed. The machine's load is printed too,
 * because on a busy one the seconds say little; the CPU seconds of the API then say more.
 *   node apps/local/bin/measure-start.mjs          in a fresh clone
 *   node apps/local/bin/measure-start.mjs --here   in this folder as it is: one start, whatever is built and seeded already
 */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from './bootstrap.mjs';

/** The promises of docs: seconds until every page answers, seconds and megabytes of one API process. */
const targets = { coldSeconds: 90, warmSeconds: 25, apiStartSeconds: 3, apiMegabytes: 250 };

/** Long enough for what starting left behind to be collected. */
const REST_MS = 10_000;

const here = process.argv.includes('--here');
const folder = here ? root : fs.mkdtempSync(path.join(os.tmpdir(), 'shequtong-measure-'));
// PostgreSQL under another user has to reach its data.
if (!here) fs.chmodSync(folder, 0o755);

/** A cache of the builder's own in the clone: the one the clones of a person share may hold every build, and a newcomer has none. */
const environment = here ? process.env : { ...process.env, NX_CACHE_DIRECTORY: path.join(folder, '.nx', 'cache-of-the-clone') };

const seconds = (from) => Number(((performance.now() - from) / 1000).toFixed(2));
const load = () => Number(os.loadavg()[0].toFixed(1));

function timed(command, args, cwd) {
  const from = performance.now();
  const done = spawnSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${done.status}`);
  return seconds(from);
}

/** The first of four ports in a row that are free. */
async function freeBase() {
  for (let base = 20_000 + (process.pid % 20_000); ; base += 4) {
    const free = await Promise.all([0, 1, 2, 3].map((step) => isFree(base + step)));
    if (free.every(Boolean)) return base;
  }
}

const isFree = (port) =>
  new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

/** `npm start` until its last line, with the seconds of each step it names; then `meanwhile`, then Ctrl-C. */
async function start(base, meanwhile = async () => undefined) {
  const from = performance.now();
  const child = spawn('npm', ['start', '--', '--no-open'], {
    cwd: folder,
    env: { ...environment, PORT: String(base) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const steps = {};
  const said = [];
  const ready = new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      said.push(line);
      const [, step, took] = /^ {2}✓ (.+) ([\d.]+) 秒$/.exec(line) ?? [];
      if (step) steps[step] = Number(took);
      if (line.startsWith('社区通已就绪')) resolve(seconds(from));
    });
    void ended.then(() => reject(new Error(`npm start ended early:\n${said.join('\n')}`)));
  });
  const measured = { seconds: await ready, load: load(), steps };
  const more = await meanwhile();
  const stopping = performance.now();
  child.kill('SIGINT');
  await ended;
  return { ...measured, stopSeconds: seconds(stopping), ...more };
}

/** One more API process over the running demo's database, as production starts it. */
async function measureApi() {
  const env = JSON.parse(fs.readFileSync(path.join(folder, '.data/demo-env.json'), 'utf8'));
  const from = performance.now();
  const child = spawn(process.execPath, ['apps/api/dist/programs/main.js'], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...env, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise((resolve, reject) => {
    child.once('close', (code) => reject(new Error(`the API ended with ${code}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const { msg, url: at } = JSON.parse(line);
      if (msg === 'API listens') resolve(at);
    });
  });
  const answer = await globalThis.fetch(`${url}/readyz`);
  if (answer.status !== 200) throw new Error(`/readyz answers ${answer.status}`);
  const startSeconds = seconds(from);
  const startCpuSeconds = cpuSeconds(child.pid);
  await pause(REST_MS);
  const restMegabytes = Math.round(residentBytes(child.pid) / 1024 / 1024);
  child.kill('SIGTERM');
  return { api: { startSeconds, startCpuSeconds, restMegabytes } };
}

/** User and system time of a process so far, as the kernel counts it; null where there is no /proc. */
function cpuSeconds(pid) {
  if (process.platform !== 'linux') return null;
  const [, , ...fields] = fs
    .readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/\(.*\)/, '()')
    .split(' ');
  const ticksPerSecond = Number(spawnSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }).stdout) || 100;
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

function residentBytes(pid) {
  if (process.platform !== 'linux') return Number(spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).stdout) * 1024;
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024;
}

/** A clone of the last commit, installed, started cold and warm. */
async function measureClone() {
  timed('git', ['clone', '-q', root, folder], root);
  const dependenciesSeconds = timed('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], folder);
  const base = await freeBase();
  const cold = await start(base);
  const { api, ...warm } = await start(base, measureApi);
  return { dependenciesSeconds, cold, warm, api };
}

async function measureHere() {
  const { api, ...warm } = await start(await freeBase(), measureApi);
  return { warm, api };
}

try {
  const measured = here ? await measureHere() : await measureClone();
  const { cold, warm, api } = measured;
  const met = {
    ...(cold && { cold: cold.seconds < targets.coldSeconds }),
    warm: warm.seconds < targets.warmSeconds,
    apiStart: api.startSeconds < targets.apiStartSeconds,
    apiMemory: api.restMegabytes < targets.apiMegabytes,
  };
  const machine = { node: process.versions.node, cpus: os.cpus().length, platform: process.platform };
  console.log(JSON.stringify({ takenAt: new Date().toISOString(), machine, ...measured, targets, met }, null, 2));
  process.exitCode = Object.values(met).every(Boolean) ? 0 : 1;
} finally {
  if (!here) fs.rmSync(folder, { recursive: true, force: true });
}
