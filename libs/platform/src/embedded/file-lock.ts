import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Another living process holds the lock. */
export class LockHeldError extends Error {
  constructor(
    readonly file: string,
    /** Process id of the holder, where it could be read. */
    readonly holder: number | undefined,
  ) {
    super(`Process ${holder ?? '?'} holds ${file}; end it or remove the file.`);
  }
}

/** Whether a process with this id exists (another user's counts). */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function holderOf(file: string): number | undefined {
  try {
    return Number(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** The file appears with its content at once (link of a finished file), so nobody reads a half-written holder. */
function tryTake(file: string): boolean {
  const mine = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  fs.writeFileSync(mine, String(process.pid));
  try {
    fs.linkSync(mine, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    fs.rmSync(mine, { force: true });
  }
}

/** A dead holder's lock is moved aside, then checked: of two that see it dead only one moves that very file. */
function breakDead(file: string): void {
  const aside = `${file}.${process.pid}.dead`;
  try {
    fs.renameSync(file, aside);
  } catch {
    return;
  }
  const holder = holderOf(aside);
  if (holder !== undefined && isAlive(holder)) {
    try {
      fs.linkSync(aside, file);
    } catch {
      // Taken again meanwhile: nothing to give back.
    }
  }
  fs.rmSync(aside, { force: true });
}

/**
 * Runs `work` while this process alone holds the lock file. A lock whose holder has died is taken over.
 *
 * @param waitSeconds how long to wait for another holder
 * @throws LockHeldError when the holder does not let go in time
 */
export async function withFileLock<T>(file: string, work: () => Promise<T>, waitSeconds = 120): Promise<T> {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const giveUpAt = performance.now() + waitSeconds * 1000;
  while (!tryTake(file)) {
    const holder = holderOf(file);
    if (holder !== undefined && !isAlive(holder)) {
      breakDead(file);
      continue;
    }
    if (performance.now() > giveUpAt) {
      throw new LockHeldError(file, holder);
    }
    await pause(50);
  }
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}
