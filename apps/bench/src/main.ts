import 'reflect-metadata';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { LockHeldError, withFileLock } from '@shequtong/platform/embedded-postgres';
import { readOptions } from './options.js';
import { inData, inRoot } from './paths.js';
import { benchmarksPage } from './report/markdown.js';
import { type Results } from './report/results.js';
import { allRows } from './rows/all.js';
import { type BenchRow } from './rows/row.js';
import { check } from './check.js';
import { run } from './run.js';

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

function keep(results: Results, keepPage: boolean): void {
  const file = inRoot('bench-results', `${results.takenAt.replace(/[:.]/g, '-')}${results.quick ? '-quick' : ''}.json`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const json = `${JSON.stringify(results, null, 2)}\n`;
  fs.writeFileSync(file, json);
  process.stdout.write(json);
  tell(`written: ${path.relative(inRoot(), file)}`);
  if (keepPage) return;
  fs.writeFileSync(inRoot('docs', 'benchmarks.md'), benchmarksPage(results));
  tell('written: docs/benchmarks.md');
}

async function checkOnly(rows: readonly BenchRow[]): Promise<void> {
  const found = await withFileLock(inData('bench.lock'), () => check(rows, tell), 0);
  if (found.length) throw new Error(found.join('\n'));
  process.stdout.write(`${rows.map(({ id }) => id).join(', ')}: both sides answer the same\n`);
}

/** `npm run bench`: results as JSON on standard output, progress beside it. */
async function main(): Promise<void> {
  const rows = await allRows();
  const options = readOptions(
    process.argv.slice(2),
    rows.map(({ id }) => id),
  );
  const chosen = rows.filter(({ id }) => !options.only.length || options.only.includes(id));
  if (options.check) return checkOnly(chosen);
  const loadBefore = os.loadavg()[0] ?? 0;
  if (loadBefore > os.availableParallelism() / 2) tell(`This machine is busy (load ${loadBefore.toFixed(1)}); expect rows to be void.`);
  const results = await withFileLock(inData('bench.lock'), () => run(chosen, options, loadBefore, tell), 0);
  keep(results, options.keepPage);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    const held = error instanceof LockHeldError ? 'Another bench is running. ' : '';
    tell(`${held}${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  },
);
