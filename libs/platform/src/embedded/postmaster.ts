import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from './file-lock.js';

/** What `postmaster.pid` says of the server on a data folder. */
interface Postmaster {
  pid: number;
  port: number;
  status: 'starting' | 'stopping' | 'ready' | 'standby' | '';
}

/** Parses the lock file PostgreSQL keeps in its data folder: pid, folder, start, port, socket folder, address, memory key, status. */
export function parsePostmaster(text: string): Postmaster | undefined {
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number.isInteger(port) ? port : 0, status: (lines[7] ?? '').trim() as Postmaster['status'] };
}

/** A recycled process id must not pass for a running server. */
function isPostgres(pid: number): boolean {
  try {
    return fs.readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres';
  } catch {
    const ps = spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' });
    return ps.status === 0 && path.basename(ps.stdout.trim()) === 'postgres';
  }
}

/** The server that runs on this data folder, if any. A file left by a dead or foreign process is removed. */
export function runningPostmaster(dataDir: string): Postmaster | undefined {
  const file = path.join(dataDir, 'postmaster.pid');
  let found: Postmaster | undefined;
  try {
    found = parsePostmaster(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
  if (!found) return undefined;
  if (isAlive(found.pid) && isPostgres(found.pid)) return found;
  fs.rmSync(file, { force: true });
  return undefined;
}

/** A server that was killed this instant still has its file and a process id that is being cleared away. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    const finish = (open: boolean): void => {
      socket.destroy();
      resolve(open);
    };
    socket.once('connect', () => finish(true)).once('error', () => finish(false));
  });
}

/** Waits until the server on this folder is ready and answers, or is gone (undefined). */
export async function settledPostmaster(dataDir: string, waitSeconds = 60): Promise<Postmaster | undefined> {
  const giveUpAt = performance.now() + waitSeconds * 1000;
  for (;;) {
    const found = runningPostmaster(dataDir);
    if (!found || (found.status === 'ready' && (await answers(found.port)))) return found;
    if (performance.now() > giveUpAt) {
      throw new Error(`PostgreSQL in ${dataDir} (process ${found.pid}) has been "${found.status}" for ${waitSeconds} s.`);
    }
    await pause(50);
  }
}

/** Fast shutdown: open transactions are rolled back, data is written. After ten seconds without a checkpoint. */
export async function stopPostmaster(dataDir: string): Promise<void> {
  const found = runningPostmaster(dataDir);
  if (!found) return;
  const send = (signal: NodeJS.Signals): void => {
    try {
      process.kill(found.pid, signal);
    } catch {
      // It ended in between.
    }
  };
  send('SIGINT');
  const urgeAt = performance.now() + 10_000;
  let urged = false;
  while (isAlive(found.pid) && isPostgres(found.pid)) {
    if (!urged && performance.now() > urgeAt) {
      urged = true;
      send('SIGQUIT');
    }
    await pause(20);
  }
}
