import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

/** A built program as a process of its own, as production runs it. */
export interface BuiltProgram {
  /** SIGTERM: it ends what it is doing. Resolves with the exit code when the process is gone. */
  stop(): Promise<number | string>;
  /** kill -9, in the middle of whatever it does. Resolves when the process is gone. */
  kill(): Promise<void>;
}

export interface ApiProcess extends BuiltProgram {
  readonly url: string;
}

const apps = path.resolve(__dirname, '../../..');
/** A suite that is ended in the middle leaves no program behind. */
const followParent = pathToFileURL(path.join(apps, 'local/bin/follow-parent.mjs')).href;

type Environment = Readonly<Record<string, string>>;

interface LogLine {
  readonly msg?: string;
  readonly url?: string;
}

export async function startApi(environment: Environment): Promise<ApiProcess> {
  const { line, ...program } = await started('main', { ...environment, PORT: '0' }, 'API listens');
  return { ...program, url: line.url ?? '' };
}

/** Delivers events and sweeps what is due. */
export async function startWorker(environment: Environment): Promise<BuiltProgram> {
  return started('worker', environment, 'worker works');
}

/** The file of a built program or command of the API. */
export function programOfApi(name: string): string {
  const file = path.join(apps, 'api/dist/programs', `${name}.js`);
  if (!existsSync(file)) throw new Error('The API is not built: run `npx nx build @shequtong/api`.');
  return file;
}

async function started(name: string, environment: Environment, lastWords: string): Promise<BuiltProgram & { line: LogLine }> {
  const child = spawn(process.execPath, ['--enable-source-maps', '--import', followParent, programOfApi(name)], {
    env: { PATH: process.env.PATH, ...environment, LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const gone = new Promise<number | string>((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown')));
  const line = await untilItSays(child, lastWords);
  return {
    line,
    stop: async () => {
      child.kill('SIGTERM');
      return gone;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** The line by which the process says that it is up; rejects with its last words when it ends before. */
function untilItSays(child: ChildProcess, wanted: string): Promise<LogLine> {
  return new Promise((resolve, reject) => {
    let words = '';
    child.stderr?.on('data', (chunk: Buffer) => (words += chunk.toString()));
    child.once('exit', (code) => reject(new Error(`the program ended with ${code}: ${words.slice(-2000)}`)));
    if (!child.stdout) throw new Error('no output to read from');
    createInterface({ input: child.stdout }).on('line', (text) => {
      const line = JSON.parse(text) as LogLine;
      if (line.msg === wanted) resolve(line);
    });
  });
}
