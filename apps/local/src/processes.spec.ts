import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inRoot } from './paths.js';
import { type Program, runProgram, startProgram } from './processes.js';

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'shequtong-programs-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

const script = (name: string, code: string): string => {
  const file = path.join(folder, `${name}.mjs`);
  fs.writeFileSync(file, code);
  return file;
};

const start = (name: string, code: string): Program =>
  startProgram({ name, script: script(name, code), env: process.env, cwd: folder, logFile: path.join(folder, `${name}.log`) });

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}

describe('a program of ours', () => {
  it('is asked to end and gets the time to', async () => {
    const polite = start(
      'polite',
      `process.on('SIGTERM',()=>{console.log('drained');process.exit(0)});console.log('up');setInterval(()=>{},1e3)`,
    );
    await until(() => polite.lastLines().includes('up'));
    await polite.stop();
    await polite.stop();
    expect(await polite.ended).toBe(0);
    expect(fs.readFileSync(path.join(folder, 'polite.log'), 'utf8')).toBe('up\ndrained\n');
  });

  it('is killed when it does not listen, with all it started', async () => {
    const deaf = start(
      'deaf',
      `import {spawn} from 'node:child_process';process.on('SIGTERM',()=>{});
       const child=spawn('sleep',['600']);console.log(child.pid);setInterval(()=>{},1e3)`,
    );
    await until(() => deaf.lastLines().length > 0);
    await deaf.stop(0);
    expect(await deaf.ended).toBe('SIGKILL');
    const grandchild = Number(deaf.lastLines()[0]);
    await until(() => !alive(grandchild));
  });

  it('leaves its last lines when it dies', async () => {
    const dying = start('dying', `for(let i=0;i<30;i++)console.log('line '+i);console.error('no database');process.exitCode=3`);
    expect(await dying.ended).toBe(3);
    expect(dying.lastLines()).toHaveLength(20);
    expect(dying.lastLines()).toContain('no database');
  });

  it('that runs to its end and fails says why', async () => {
    const failing = { name: 'seed', script: script('seed', `console.error('table missing');process.exitCode=1`) };
    const options = { ...failing, env: process.env, cwd: folder, logFile: path.join(folder, 'seed.log') };
    await expect(runProgram(options, async () => undefined)).rejects.toThrow('seed failed (1):\ntable missing');
  });

  it('ends when its parent was killed', async () => {
    const child = script('child', `console.log(process.pid);setInterval(()=>{},1e3)`);
    const parent = script(
      'parent',
      `import {spawn} from 'node:child_process';
       spawn(process.execPath,['--import',${JSON.stringify(inRoot('apps/local/bin/follow-parent.mjs'))},${JSON.stringify(child)}],
         {detached:true,stdio:['ignore','inherit','inherit','ipc']});`,
    );
    const running = spawn(process.execPath, [parent], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [pid] = (await once(running.stdout, 'data')) as [Buffer];
    running.kill('SIGKILL');
    await until(() => !alive(Number(String(pid))));
  });
});
