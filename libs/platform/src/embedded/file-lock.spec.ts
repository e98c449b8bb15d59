import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { withFileLock } from './file-lock.js';

describe('the file lock', () => {
  let folder: string;
  let lock: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'shequtong-lock-'));
    lock = path.join(folder, 'deeper', 'lock');
  });
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  it('lets one in at a time and leaves no file', async () => {
    let inside = 0;
    let most = 0;
    const enter = (): Promise<void> =>
      withFileLock(lock, async () => {
        inside += 1;
        most = Math.max(most, inside);
        await new Promise((resolve) => setImmediate(resolve));
        inside -= 1;
      });
    await Promise.all(Array.from({ length: 8 }, enter));
    expect(most).toBe(1);
    expect(fs.readdirSync(path.dirname(lock))).toEqual([]);
  });

  it('is free again after a failure inside', async () => {
    await expect(withFileLock(lock, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(withFileLock(lock, async () => 'in')).resolves.toBe('in');
  });

  it('is taken over from a dead holder', async () => {
    const child = spawn('true');
    await once(child, 'exit');
    fs.mkdirSync(path.dirname(lock));
    fs.writeFileSync(lock, String(child.pid));
    await expect(withFileLock(lock, async () => 'in', 5)).resolves.toBe('in');
  });

  it('names a living holder that does not let go', async () => {
    fs.mkdirSync(path.dirname(lock));
    fs.writeFileSync(lock, String(process.ppid));
    await expect(withFileLock(lock, async () => 'in', 0)).rejects.toThrow(`Process ${process.ppid}`);
  });
});
