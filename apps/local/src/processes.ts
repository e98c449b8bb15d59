import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { inRoot } from './paths.js';

interface ProgramOptions {
  /** Name a person knows it by. */
  name: string;
  /** Program file run by this Node. */
  script: string;
  args?: string[];
  env: NodeJS.ProcessEnv;
  cwd: string;
  /** Everything it prints goes here. */
  logFile: string;
}

export interface Program {
  pid: number;
  /** Settles when the program ends, with its exit code or the signal's name. */
  ended: Promise<number | string>;
  /** The last lines it printed. */
  lastLines(): string[];
  /** SIGTERM, and SIGKILL when it has not ended after `patienceSeconds`. */
  stop(patienceSeconds?: number): Promise<void>;
}

const keptLines = 20;

/** Lines of both streams into the log and into a short memory for the case of death; `written` once all are in the file. */
function follow(child: ChildProcess, logFile: string): { kept: string[]; written: Promise<void> } {
  fs.mkdirSync(path.dirname(logFile), { recursive: true });
  const log = fs.createWriteStream(logFile, { flags: 'w' });
  const kept: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on('line', (line) => {
      log.write(`${line}\n`);
      kept.push(line);
      if (kept.length > keptLines) kept.shift();
    });
  }
  const written = new Promise<void>((resolve) => {
    child.once('close', () => log.end(resolve));
    child.once('error', () => log.end(resolve));
  });
  return { kept, written };
}

/** The program with all it started: build tools have children of their own. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch {
    // Nobody of the group is left.
  }
}

/**
 * Starts a program of ours in a session of its own: Ctrl-C reaches the parent only, which then stops its programs
 * in order.
 */
export function startProgram(options: ProgramOptions): Program {
  const followParent = pathToFileURL(inRoot('apps', 'local', 'bin', 'follow-parent.mjs')).href;
  const child = spawn(process.execPath, ['--import', followParent, options.script, ...(options.args ?? [])], {
    cwd: options.cwd,
    env: options.env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const { kept, written } = follow(child, options.logFile);
  const closed = new Promise<number | string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    // "close" comes after the last line has been read, "exit" may not.
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  const ended = closed.then((code) => written.then(() => code));
  return {
    pid: child.pid ?? 0,
    ended,
    lastLines: () => [...kept],
    stop: async (patienceSeconds = 15) => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      signalGroup(child, 'SIGTERM');
      const kill = setTimeout(() => signalGroup(child, 'SIGKILL'), patienceSeconds * 1000);
      await ended;
      clearTimeout(kill);
      signalGroup(child, 'SIGKILL');
    },
  };
}

/** Runs a program to its end. @throws Error with its last lines when it fails */
export async function runProgram(options: ProgramOptions, started: (program: Program) => Promise<void>): Promise<void> {
  const program = startProgram(options);
  await started(program);
  const code = await program.ended;
  if (code !== 0) {
    throw new Error([`${options.name} failed (${code}):`, ...program.lastLines()].join('\n'));
  }
}
