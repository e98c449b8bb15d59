import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { type BenchServer, settings, startServer } from './database/server.js';
import { fill } from './database/fill.js';
import { cloneForRun, ensureTemplate, templateName } from './database/template.js';
import { planDistrict } from './district/district.js';
import { ask } from './measure/equality.js';
import { CONNECTIONS } from './measure/pace.js';
import { inData, inRoot } from './paths.js';
import { apiEnvironment, POOL, startApi } from './processes/servers.js';
import { recordRow, type RowRecording } from './recorder/record-row.js';
import { startRecorder } from './recorder/recorder.js';
import { type SetupFacts } from './report/results.js';
import { type BenchRow } from './rows/row.js';
import { openScene } from './scene.js';

export type Tell = (line: string) => void;

/** Everything of one run that must be stopped again, last started first. */
export class Stack {
  private readonly stops: (() => Promise<unknown>)[] = [];

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void this.stop().then(() => process.exit(130)));
  }

  add(stop: () => Promise<unknown>): void {
    this.stops.push(stop);
  }

  async stop(): Promise<void> {
    for (const stop of this.stops.splice(0).reverse()) await stop();
  }
}

export interface Ground {
  readonly server: BenchServer;
  readonly database: pg.Client;
  readonly name: string;
  readonly env: Record<string, string>;
  readonly setup: SetupFacts;
  readonly postgres: string;
}

/** The server and a copy of the district of so many tickets to write into. */
export async function prepare(tickets: number, rounds: number, stack: Stack, tell: Tell): Promise<Ground> {
  const server = await startServer();
  stack.add(() => server.stop());
  const template = templateName(inRoot(), tickets);
  await ensureTemplate(server, template, async (draft) => {
    tell(`making a district of ${tickets} tickets; kept for the next run`);
    await fill(server, draft, await planDistrict(tickets), (line) => tell(`   ${line}`));
  });
  const name = await cloneForRun(server, template);
  const database = new pg.Client({ connectionString: server.url('admin', name) });
  await database.connect();
  stack.add(() => database.end());
  const facts = await database.query<{ mb: number; communities: number; version: string }>(
    `SELECT pg_database_size(current_database()) / 1048576.0 AS mb, (SELECT count(DISTINCT area_id)::int FROM ticketing.ticket) AS communities, current_setting('server_version') AS version`,
  );
  const [{ mb, communities, version } = { mb: 0, communities: 0, version: '' }] = facts.rows;
  const setup = {
    tickets,
    communities,
    databaseMb: Math.round(Number(mb)),
    settings,
    pool: POOL,
    connections: CONNECTIONS,
    rounds,
  };
  return { server, database, name, env: apiEnvironment(server.url('app', name)), setup, postgres: version };
}

/** Reads off the wire what the API sends for each row, from a process with one connection to the database. */
export async function recordAll(
  rows: readonly BenchRow[],
  { server, database, name, env }: Ground,
  tell: Tell,
): Promise<Map<string, RowRecording>> {
  const recorder = await startRecorder(server.url('app', name));
  const api = await startApi({ ...env, DATABASE_URL: recorder.databaseUrl, DATABASE_POOL_MAX: '1' }, { name: 'api-recorded' });
  const recordings = new Map<string, RowRecording>();
  try {
    for (const row of rows) {
      const recording = await recordRow(row, await openScene(database, env), recorder, (request) => ask(api, request));
      tell(`${row.id}: ${recording.sent} statements in ${recording.roundTrips} round trips`);
      recordings.set(row.id, recording);
    }
  } finally {
    await api.stop();
    await recorder.close();
  }
  return recordings;
}

/** Where the twin reads what was recorded. */
export function statementsFile(recordings: ReadonlyMap<string, RowRecording>): string {
  const file = inData('statements.json');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify(Object.fromEntries([...recordings].map(([id, { statements }]) => [id, statements])), null, 1));
  return file;
}
