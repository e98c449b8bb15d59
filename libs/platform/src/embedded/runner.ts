import { type SpawnOptions, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** How the programs of PostgreSQL are run: it refuses to run as root. */
export interface Runner {
  /** Folder with bin/, lib/ and share/ as the server process can reach it. */
  nativeDir: string;
  /** Data folder as the server process can reach it. */
  dataDir: string;
  /** User the programs run as; absent = the user of this process. */
  identity?: { uid: number; gid: number };
  /** Words put before the program, for example `unshare …`. */
  prefix: string[];
}

/** Program, arguments and options for spawn. `/` as working folder: the caller's may be closed to the server's user. */
export function commandOf(runner: Runner, program: 'initdb' | 'postgres', args: string[]): [string, string[], SpawnOptions] {
  const words = [...runner.prefix, path.join(runner.nativeDir, 'bin', program), ...args];
  return [words[0] as string, words.slice(1), { ...runner.identity, cwd: '/' }];
}

/** What {@link chooseRunner} asks of the machine; tests answer for it. */
export interface Machine {
  isRoot: boolean;
  /** An unprivileged user that exists, `postgres` or `nobody`. */
  unprivileged(): { uid: number; gid: number } | undefined;
  /** Whether `postgres --version` runs this way and the parent of the data folder is reachable. */
  works(runner: Runner): boolean;
  /** Copies the programs to a folder every user can reach and returns it. */
  copyPrograms(nativeDir: string): string;
}

const userNamespace = ['unshare', '--user', '--map-user=65534', '--map-group=65534'];

/**
 * Picks a way to run PostgreSQL: as the caller; as an unprivileged user when the caller is root; in a user
 * namespace when that user cannot reach the folders (a clone under /root); else with copies under /var/lib.
 *
 * @throws Error with one sentence when none works
 */
export function chooseRunner(nativeDir: string, dataDir: string, machine: Machine): Runner {
  const direct: Runner = { nativeDir, dataDir, prefix: [] };
  if (!machine.isRoot) return direct;
  const identity = machine.unprivileged();
  if (identity && machine.works({ ...direct, identity })) return { ...direct, identity };
  const mapped: Runner = { ...direct, prefix: userNamespace };
  if (machine.works(mapped)) return mapped;
  if (identity) {
    const key = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
    const copy: Runner = {
      nativeDir: machine.copyPrograms(nativeDir),
      dataDir: `/var/lib/shequtong/data-${key}`,
      prefix: [],
      identity,
    };
    if (machine.works(copy)) return copy;
  }
  throw new Error(
    'PostgreSQL refuses to run as root and found no other user here; run the command as an ordinary user, or set DATABASE_URL to a server of your own.',
  );
}

function idsOf(user: string): { uid: number; gid: number } | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, user], { encoding: 'utf8' }));
  if (uid?.status !== 0 || gid?.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/** The folder itself does not exist on a first start, so its nearest existing parent is asked. */
function existingParent(folder: string): string {
  let parent = path.dirname(folder);
  while (!fs.existsSync(parent)) parent = path.dirname(parent);
  return parent;
}

function works(runner: Runner): boolean {
  const [program, args, options] = commandOf(runner, 'postgres', ['--version']);
  if (spawnSync(program, args, { ...options, stdio: 'ignore' }).status !== 0) return false;
  const reach = [...runner.prefix, 'test', '-x', existingParent(runner.dataDir)];
  return spawnSync(reach[0] as string, reach.slice(1), { ...options, stdio: 'ignore' }).status === 0;
}

function copyPrograms(nativeDir: string): string {
  const key = createHash('sha256').update(nativeDir).digest('hex').slice(0, 12);
  const target = `/var/lib/shequtong/postgresql-${key}`;
  if (fs.existsSync(path.join(target, 'bin', 'postgres'))) return target;
  const unfinished = `${target}.${process.pid}`;
  fs.mkdirSync(path.dirname(target), { recursive: true, mode: 0o755 });
  fs.cpSync(nativeDir, unfinished, { recursive: true, verbatimSymlinks: true });
  fs.rmSync(target, { recursive: true, force: true });
  fs.renameSync(unfinished, target);
  return target;
}

/** The real machine. */
export const thisMachine: Machine = {
  isRoot: process.getuid?.() === 0,
  unprivileged: () => idsOf('postgres') ?? idsOf('nobody'),
  works,
  copyPrograms,
};
