import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { removeEmbeddedPostgres } from '../embedded-postgres.js';
import { runningPostmaster } from './postmaster.js';
import { acquireTestServer, keepTestServer, releaseTestServer } from './test-server.js';

jest.setTimeout(60_000);

describe('the server that test runs share', () => {
  let folder: string;
  let dataDir: string;
  const noKeeper = ['true'];

  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'shequtong-shared-'));
    fs.chmodSync(folder, 0o755);
    dataDir = path.join(folder, 'pg');
  });
  afterAll(async () => {
    await removeEmbeddedPostgres(dataDir);
    fs.rmSync(folder, { recursive: true });
  });

  it('runs until the last of them is done', async () => {
    const [mine, theirs] = await Promise.all([
      acquireTestServer(dataDir, process.pid, noKeeper),
      acquireTestServer(dataDir, process.ppid, noKeeper),
    ]);
    expect(theirs).toBe(mine);
    await releaseTestServer(dataDir, process.pid);
    expect(runningPostmaster(dataDir)?.status).toBe('ready');
    await releaseTestServer(dataDir, process.ppid);
    expect(runningPostmaster(dataDir)).toBeUndefined();
  });

  it('is not kept by a run that was killed', async () => {
    const killed = spawn('sleep', ['600']);
    await acquireTestServer(dataDir, killed.pid ?? 0, noKeeper);
    await acquireTestServer(dataDir, process.pid, noKeeper);
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    await releaseTestServer(dataDir, process.pid);
    expect(runningPostmaster(dataDir)).toBeUndefined();
  });

  it('is stopped by its keeper when every run was killed, and not before', async () => {
    const killed = spawn('sleep', ['600']);
    await acquireTestServer(dataDir, killed.pid ?? 0, noKeeper);
    const keeping = keepTestServer(dataDir);
    await releaseTestServer(dataDir, process.pid);
    expect(runningPostmaster(dataDir)?.status).toBe('ready');
    killed.kill('SIGKILL');
    await keeping;
    expect(runningPostmaster(dataDir)).toBeUndefined();
  });
});
