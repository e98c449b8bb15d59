/**
 * Loaded into a server with `--import`: SIGWINCH begins a processor profile, the next one ends it and writes it into
 * BENCH_PROFILES. (No server means anything by a window's change of size; SIGUSR2 would end a Nest application. Node's
 * own `--cpu-prof` profiles the start as well and writes nothing when a signal ends the process.)
 */
import fs from 'node:fs';
import inspector from 'node:inspector/promises';
import path from 'node:path';

const folder = process.env.BENCH_PROFILES ?? '.';
let session: inspector.Session | undefined;
let count = 0;

async function begin(): Promise<void> {
  session = new inspector.Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
}

async function end(running: inspector.Session): Promise<void> {
  session = undefined;
  const { profile } = await running.post('Profiler.stop');
  running.disconnect();
  count += 1;
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, `${count}.cpuprofile`), JSON.stringify(profile));
}

process.on('SIGWINCH', () => void (session ? end(session) : begin()));
