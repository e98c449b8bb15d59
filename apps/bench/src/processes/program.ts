import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { MINUTE_MS } from '@shequtong/kernel';
import { inData, inRoot } from '../paths.js';

/** A Node program of ours in a process of its own. */
export interface Program {
  readonly pid: number;
  /** Asks it to end and waits; kills it when it does not. */
  stop(): Promise<void>;
}

interface ProgramOptions {
  readonly name: string;
  /** Built file to run. */
  readonly script: string;
  readonly env: NodeJS.ProcessEnv;
  /** Words for Node itself, such as `--cpu-prof`. */
  readonly nodeArgs?: readonly string[];
}

const GRACE_MS = 15_000;

const logFile = (name: string): string => inData('logs', `${name}.log`);

function launch({ name, script, env, nodeArgs = [] }: ProgramOptions): ChildProcess {
  fs.mkdirSync(path.dirname(logFile(name)), { recursive: true });
  const log = fs.openSync(logFile(name), 'w');
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [...nodeArgs, script], { cwd: inRoot(), env: { PATH, HOME, ...env }, stdio: ['ignore', log, log] });
  fs.closeSync(log);
  return child;
}

const lastLines = (name: string): string => fs.readFileSync(logFile(name), 'utf8').trim().split('\n').slice(-8).join('\n');

/** Runs a command to its end; an error with its last words when it fails. */
export async function runToEnd(script: string, env: NodeJS.ProcessEnv): Promise<void> {
  const name = path.basename(script, '.js');
  const [code] = (await once(launch({ name, script, env }), 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${name} ended with ${String(code)}:\n${lastLines(name)}`);
}

/** Starts a server and waits until `url` answers 200. Rejects with its last words when it ends first. */
export async function startProgram(options: ProgramOptions, url: string): Promise<Program & { readonly readyMs: number }> {
  const startedAt = performance.now();
  const child = launch(options);
  const ended = once(child, 'exit');
  let alive = true;
  void ended.then(() => (alive = false));
  const stop = async (): Promise<void> => {
    if (!alive) return;
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
    await ended;
    clearTimeout(timer);
  };
  while (!(await answers(url))) {
    if (!alive) throw new Error(`${options.name} ended before it answered:\n${lastLines(options.name)}`);
    if (performance.now() - startedAt > MINUTE_MS) {
      await stop();
      throw new Error(`${options.name} did not answer ${url} in 60 s:\n${lastLines(options.name)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return { pid: child.pid as number, stop, readyMs: performance.now() - startedAt };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

/** A port nobody listens on right now. */
export async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  return port;
}
