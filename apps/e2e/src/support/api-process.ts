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
  /** The first line of its log that says this, now or before; rejects with its last words when it ends without. */
  untilItSays(words: string): Promise<LogLine>;
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

const apiWords = 'API listens';
const workerWords = 'worker works';

export async function startApi(environment: Environment): Promise<ApiProcess> {
  const program = launch('main', { ...environment, PORT: '0' });
  const { url = '' } = await program.untilItSays(apiWords);
  return { ...program, url };
}

/** Delivers events and sweeps what is due. */
export async function startWorker(environment: Environment): Promise<BuiltProgram> {
  const program = launch('worker', environment);
  await program.untilItSays(workerWords);
  return program;
}

/** Both, not yet up, with the words by which each says that it is. */
export const launchBoth = (environment: Environment): { program: BuiltProgram; words: string }[] => [
  { program: launch('main', { ...environment, PORT: '0' }), words: apiWords },
  { program: launch('worker', environment), words: workerWords },
];

/** The file of a built program or command of the API. */
export function programOfApi(name: string): string {
  const file = path.join(apps, 'api/dist/programs', `${name}.js`);
  if (!existsSync(file)) throw new Error('The API is not built: run `npx nx build @shequtong/api`.');
  return file;
}

function launch(name: string, environment: Environment): BuiltProgram {
  const child = spawn(process.execPath, ['--enable-source-maps', '--import', followParent, programOfApi(name)], {
    env: { PATH: process.env.PATH, ...environment, LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const gone = new Promise<number | string>((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown')));
  return {
    stop: async () => {
      child.kill('SIGTERM');
      return gone;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
    untilItSays: wordsOf(child),
  };
}

function wordsOf(child: ChildProcess): BuiltProgram['untilItSays'] {
  const said: LogLine[] = [];
  const waiting = new Set<() => void>();
  let errors = '';
  let ended: number | string | undefined;
  const tell = (): void => waiting.forEach((look) => look());
  child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  // Closed, not merely ended: what it said last is there.
  child.once('close', (code, signal) => {
    ended = code ?? signal ?? 'unknown';
    tell();
  });
  if (!child.stdout) throw new Error('no output to read from');
  createInterface({ input: child.stdout }).on('line', (text) => {
    said.push(JSON.parse(text) as LogLine);
    tell();
  });
  return (words) =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const line = said.find(({ msg }) => msg === words);
        if (!line && ended === undefined) return void waiting.add(look);
        waiting.delete(look);
        if (line) resolve(line);
        else reject(new Error(`the program ended with ${ended}: ${errors.slice(-2000)}`));
      };
      look();
    });
}
