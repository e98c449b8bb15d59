import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startEmbeddedPostgres } from '../embedded-postgres.js';
import { isAlive, withFileLock } from './file-lock.js';
import { runningPostmaster, stopPostmaster } from './postmaster.js';

/** Speed instead of safety: what a test server loses in a power cut nobody misses. */
const forTests = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum_naptime: '60s',
  max_connections: 300,
  shared_buffers: '128MB',
  max_wal_size: '2GB',
  log_min_messages: 'fatal',
  timezone: 'UTC',
};

const leaseDir = (dataDir: string): string => `${dataDir}.leases`;
const gate = (dataDir: string): string => `${dataDir}.gate`;

/** Ids of the live processes that use the server; leases of dead ones are removed. */
function liveLeases(dataDir: string): number[] {
  const folder = leaseDir(dataDir);
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .map(Number)
    .filter((pid) => {
      if (isAlive(pid)) return true;
      fs.rmSync(path.join(folder, String(pid)), { force: true });
      return false;
    });
}

/**
 * Starts the test server on the folder, or joins the one that runs, on behalf of process `holder`.
 *
 * @param keeper words of a command that runs {@link keepTestServer}; it ends the server when every holder died
 * @returns the superuser's connection string
 */
export async function acquireTestServer(dataDir: string, holder: number, keeper: string[]): Promise<string> {
  return withFileLock(gate(dataDir), async () => {
    fs.mkdirSync(leaseDir(dataDir), { recursive: true });
    fs.writeFileSync(path.join(leaseDir(dataDir), String(holder)), '');
    const server = await startEmbeddedPostgres({ dataDir, settings: forTests });
    if (!server.reused) {
      const [program, ...args] = keeper;
      spawn(program as string, args, { detached: true, stdio: 'ignore' }).unref();
    }
    return server.adminUrl;
  });
}

/** Gives the lease of `holder` back; the last one stops the server. */
export async function releaseTestServer(dataDir: string, holder: number): Promise<void> {
  await withFileLock(gate(dataDir), async () => {
    fs.rmSync(path.join(leaseDir(dataDir), String(holder)), { force: true });
    if (liveLeases(dataDir).length === 0) await stopPostmaster(dataDir);
  });
}

/** Runs until the server is gone, and stops it when no holder is alive: the net under a killed test run. */
export async function keepTestServer(dataDir: string): Promise<void> {
  for (;;) {
    await pause(500);
    const gone = await withFileLock(gate(dataDir), async () => {
      if (liveLeases(dataDir).length === 0) await stopPostmaster(dataDir);
      return runningPostmaster(dataDir) === undefined;
    });
    if (gone) return;
  }
}
