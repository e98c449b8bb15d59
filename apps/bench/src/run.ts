import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { type BenchServer, settings, startServer } from './database/server.js';
import { fill } from './database/fill.js';
import { cloneForRun, ensureTemplate, templateName } from './database/template.js';
import { planDistrict, TICKETS, TICKETS_QUICK } from './district/district.js';
import { ask } from './measure/equality.js';
import { measureRow } from './measure/measure-row.js';
import { fullPace, CONNECTIONS, type Pace, quickPace } from './measure/pace.js';
import { type Options } from './options.js';
import { inData, inRoot } from './paths.js';
import { apiEnvironment, POOL, type Side, startApi, startTwin } from './processes/servers.js';
import { residentMb } from './processes/usage.js';
import { recordRow, type RowRecording } from './recorder/record-row.js';
import { startRecorder } from './recorder/recorder.js';
import { machineFacts } from './report/machine.js';
import { type ProcessResult, type Results, type RowResult, type SetupFacts } from './report/results.js';
import { type BenchRow } from './rows/row.js';
import { openScene } from './scene.js';
import { summary } from './statistics/summary.js';
import { refuseBrokenTraces } from './traces.js';

type Tell = (line: string) => void;

/** Everything of one run that must be stopped again, last started first. */
class Stack {
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

interface Ground {
  readonly server: BenchServer;
  readonly database: pg.Client;
  readonly name: string;
  readonly env: Record<string, string>;
  readonly setup: SetupFacts;
  readonly postgres: string;
}

/** Measures the rows and answers the results; stops everything it started, whatever happens. */
export async function run(rows: readonly BenchRow[], options: Options, loadBefore: number, tell: Tell): Promise<Results> {
  const pace = options.quick ? quickPace : fullPace;
  const stack = new Stack();
  try {
    const ground = await prepare(options, pace, stack, tell);
    const recordings = await recordAll(rows, ground, tell);
    const starts = await coldStarts(ground, pace, tell);
    const api = await startApi(ground.env, options.profile ? { profiles: inData('profiles', 'api') } : {});
    stack.add(() => api.stop());
    const twin = await startTwin(
      ground.server.url('twin', ground.name),
      statementsFile(recordings),
      options.profile ? { profiles: inData('profiles', 'twin') } : {},
    );
    stack.add(() => twin.stop());
    const traces = await refuseBrokenTraces(api, ground.database, ground.env);
    tell(`${traces} traces verify`);
    const results: RowResult[] = [];
    for (const row of rows) {
      tell(`${row.id} ${row.title}`);
      results.push(await measured(row, api, twin, recordings, ground, { pace, profile: options.profile }));
      const { ratio, p99Ratio, processorRatio, verdict, reasons } = results.at(-1) as RowResult;
      tell(
        `   throughput ${ratio.median.toFixed(2)} (${ratio.min.toFixed(2)}–${ratio.max.toFixed(2)}), p99 ${p99Ratio.median.toFixed(2)} ×, processor ${processorRatio?.toFixed(2)}: ${verdict} ${reasons.join('; ')}`,
      );
    }
    const afterLoadMb = residentMb(api.pid);
    return {
      takenAt: new Date().toISOString(),
      quick: options.quick,
      machine: machineFacts(ground.postgres, loadBefore),
      setup: ground.setup,
      rows: results,
      api: { ...starts, afterLoadMb },
    };
  } finally {
    await stack.stop();
  }
}

async function prepare({ quick }: Options, pace: Pace, stack: Stack, tell: Tell): Promise<Ground> {
  const server = await startServer();
  stack.add(() => server.stop());
  const tickets = quick ? TICKETS_QUICK : TICKETS;
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
    rounds: pace.rounds,
  };
  return { server, database, name, env: apiEnvironment(server.url('app', name)), setup, postgres: version };
}

/** Reads off the wire what the API sends for each row, from a process with one connection to the database. */
async function recordAll(
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

function statementsFile(recordings: ReadonlyMap<string, RowRecording>): string {
  const file = inData('statements.json');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify(Object.fromEntries([...recordings].map(([id, { statements }]) => [id, statements])), null, 1));
  return file;
}

/** Starts the API a few times; after the last start its memory is read at rest. */
async function coldStarts(
  { env }: Ground,
  { coldStarts: times, restSeconds }: Pace,
  tell: Tell,
): Promise<Omit<ProcessResult, 'afterLoadMb'>> {
  const readyMs: number[] = [];
  let restMb: number | undefined;
  for (let i = 1; i <= times; i += 1) {
    const api = await startApi(env, { name: 'api-start' });
    readyMs.push(api.readyMs);
    if (i === times) {
      await new Promise((resolve) => setTimeout(resolve, restSeconds * 1000));
      restMb = residentMb(api.pid);
    }
    await api.stop();
  }
  tell(`cold start ${Math.round(summary(readyMs).median)} ms, ${restMb?.toFixed(0)} MB at rest`);
  return { coldStartMs: summary(readyMs), restMb };
}

async function measured(
  row: BenchRow,
  api: Side,
  twin: Side,
  recordings: ReadonlyMap<string, RowRecording>,
  { database, env }: Ground,
  { pace, profile }: { pace: Pace; profile: boolean },
): Promise<RowResult> {
  const recording = recordings.get(row.id);
  if (!recording) throw new Error(`${row.id} was not recorded`);
  return measureRow(row, { api, twin, scene: await openScene(database, env), database, recording, pace, profile });
}
