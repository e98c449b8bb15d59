import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parsePostmaster, runningPostmaster } from './postmaster.js';

const file = (pid: number, status = 'ready   '): string =>
  [pid, '/data', 1_790_000_000, 54_321, '', '127.0.0.1', '  12345  6', status, ''].join('\n');

describe('postmaster.pid', () => {
  it('names process, port and status', () => {
    expect(parsePostmaster(file(42))).toEqual({ pid: 42, port: 54_321, status: 'ready' });
  });

  it('is nothing while it is still empty', () => {
    expect(parsePostmaster('')).toBeUndefined();
  });

  it('has no status before the server wrote one', () => {
    expect(parsePostmaster('42\n/data\n1790000000\n54321\n')).toEqual({ pid: 42, port: 54_321, status: '' });
  });
});

describe('a file left behind', () => {
  let folder: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'shequtong-pid-'));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  it('is removed when its process has ended', async () => {
    const child = spawn('true');
    await once(child, 'exit');
    fs.writeFileSync(path.join(folder, 'postmaster.pid'), file(child.pid ?? 0));
    expect(runningPostmaster(folder)).toBeUndefined();
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('is removed when another program got its process id', () => {
    fs.writeFileSync(path.join(folder, 'postmaster.pid'), file(process.pid));
    expect(runningPostmaster(folder)).toBeUndefined();
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});
