import fs from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { type SignIn } from './demo/sign-ins.js';

/** What scripts find in `.data/ready.json`. */
export interface ReadyFile {
  pid: number;
  api: string;
  openapi: string;
  miniapp: string;
  console: string;
  wechatSandbox: string;
  demo: string;
  signIns: SignIn[];
}

/** What an address answers: its status, or why there is none. */
async function statusOf(url: string): Promise<number | string> {
  try {
    const answer = await fetch(url, { headers: { accept: 'text/html,*/*' }, signal: AbortSignal.timeout(5000) });
    // Read to its end: a connection given up in the middle of an answer keeps the API from stopping at once.
    await answer.arrayBuffer();
    return answer.status;
  } catch (error) {
    const cause = (error as { cause?: { code?: string } }).cause?.code;
    return cause ?? (error instanceof Error ? error.message : String(error));
  }
}

/**
 * Waits until every address answers with 200.
 *
 * @param addresses by the name a person knows them by
 * @throws Error naming what does not answer in time, and what it says instead
 */
export async function untilReady(addresses: Record<string, string>, waitSeconds = 60): Promise<void> {
  const giveUpAt = performance.now() + waitSeconds * 1000;
  const waiting = new Map(Object.entries(addresses));
  for (;;) {
    const answers = await Promise.all([...waiting].map(async ([name, url]) => [name, url, await statusOf(url)] as const));
    for (const [name, , status] of answers) if (status === 200) waiting.delete(name);
    if (waiting.size === 0) return;
    if (performance.now() > giveUpAt) {
      const silent = answers.filter(([name]) => waiting.has(name)).map(([name, url, status]) => `${name} ${url} → ${status}`);
      throw new Error(`${waitSeconds} 秒内没有等到回应：\n${silent.join('\n')}`);
    }
    await pause(100);
  }
}

/** Appears at once and whole, so that a script that waits for the file can read it. */
export function writeReady(file: string, content: ReadyFile): void {
  fs.writeFileSync(`${file}.${process.pid}`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  fs.renameSync(`${file}.${process.pid}`, file);
}

/** The file of a running demo, for the person who starts a second one. */
export function readReady(file: string): ReadyFile | undefined {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as ReadyFile;
  } catch {
    return undefined;
  }
}
