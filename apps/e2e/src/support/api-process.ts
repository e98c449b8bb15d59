import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';

const entry = path.resolve(__dirname, '../../../api/dist/main.js');

/** The built API as a process of its own, as production runs it. */
export interface ApiProcess {
  readonly url: string;
  /** kill -9, in the middle of whatever it does. Resolves when the process is gone. */
  kill(): Promise<void>;
}

export async function startApi(environment: Readonly<Record<string, string>>): Promise<ApiProcess> {
  if (!existsSync(entry)) throw new Error('The API is not built: run `npx nx build @shequtong/api`.');
  const child = spawn(process.execPath, ['--enable-source-maps', entry], {
    env: { PATH: process.env.PATH, ...environment, PORT: '0', LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await addressOf(child);
  return {
    url,
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** The address the process writes when it listens; rejects with its last words when it ends before. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let words = '';
    child.stderr?.on('data', (chunk: Buffer) => (words += chunk.toString()));
    child.once('exit', (code) => reject(new Error(`the API ended with ${code}: ${words.slice(-2000)}`)));
    if (!child.stdout) throw new Error('no output to read the address from');
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said = JSON.parse(line) as { msg?: string; url?: string };
      if (said.msg === 'API listens' && said.url) resolve(said.url);
    });
  });
}
