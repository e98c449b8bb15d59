import { TICKETS, TICKETS_QUICK } from './district/district.js';
import { measureRow } from './measure/measure-row.js';
import { fullPace, type Pace, quickPace } from './measure/pace.js';
import { type Options } from './options.js';
import { inData } from './paths.js';
import { type Side, startApi, startTwin } from './processes/servers.js';
import { residentMb } from './processes/usage.js';
import { type RowRecording } from './recorder/record-row.js';
import { machineFacts } from './report/machine.js';
import { type ProcessResult, type Results, type RowResult } from './report/results.js';
import { type BenchRow } from './rows/row.js';
import { openScene } from './scene.js';
import { summary } from './statistics/summary.js';
import { refuseBrokenTraces } from './traces.js';
import { type Tell, Stack, type Ground, prepare, recordAll, statementsFile } from './ground.js';

/** Measures the rows and answers the results; stops everything it started, whatever happens. */
export async function run(rows: readonly BenchRow[], options: Options, loadBefore: number, tell: Tell): Promise<Results> {
  const pace = options.quick ? quickPace : fullPace;
  const stack = new Stack();
  try {
    const ground = await prepare(options.quick ? TICKETS_QUICK : TICKETS, pace.rounds, stack, tell);
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
