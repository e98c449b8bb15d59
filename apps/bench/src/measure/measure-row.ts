import type pg from 'pg';
import { appRole } from '@shequtong/platform/embedded-postgres';
import { twinRole } from '../database/server.js';
import { closedLoop, type Closed } from '../load/closed-loop.js';
import { type Open, openLoop } from '../load/open-loop.js';
import { type Side } from '../processes/servers.js';
import { type RowRecording } from '../recorder/record-row.js';
import { type RowResult, type SideResult } from '../report/results.js';
import { type BenchRow, type Scene } from '../rows/row.js';
import { median, percentile, ratios, summary } from '../statistics/summary.js';
import { verdictOn } from '../statistics/verdict.js';
import { differences } from './equality.js';
import { CONNECTIONS, OPEN_SHARE, type Pace } from './pace.js';
import { between, spentBy } from './processor.js';

interface Stage {
  readonly api: Side;
  readonly twin: Side;
  readonly scene: Scene;
  /** Superuser's connections: to the run's database, and to the server for its processes. */
  readonly database: pg.Client;
  readonly recording: RowRecording;
  readonly pace: Pace;
  /** Both sides were started with the profiler. */
  readonly profile: boolean;
}

/** One side's figures as they come in, a value a round. */
class Tally {
  readonly throughput: number[] = [];
  readonly busy: number[] = [];
  readonly p50: number[] = [];
  readonly p99: number[] = [];
  readonly failures: string[] = [];
  private answers = 0;
  private readonly processor = { server: 0, database: 0 };
  private told = false;

  constructor(
    readonly name: string,
    readonly side: Side,
    readonly role: string,
  ) {}

  addTurns(turns: readonly Closed[]): void {
    this.throughput.push(median(turns.map((turn) => turn.throughput)));
    for (const turn of turns) {
      this.busy.push(percentile(turn.latencies, 0.5), percentile(turn.latencies, 0.99));
      this.failures.push(...turn.failures.map((failure) => `${this.name}: ${failure}`));
    }
  }

  addPaced(turns: readonly Open[]): void {
    const latencies = turns.flatMap((turn) => turn.latencies);
    this.p50.push(percentile(latencies, 0.5));
    this.p99.push(percentile(latencies, 0.99));
    this.failures.push(...turns.flatMap((turn) => turn.failures.map((failure) => `${this.name} at an even rate: ${failure}`)));
  }

  addProcessor(used: { server: number; database: number }, answers: number): void {
    this.told = true;
    this.answers += answers;
    this.processor.server += used.server;
    this.processor.database += used.database;
  }

  /** Milliseconds of processor time an answer takes. */
  processorMs(): SideResult['processorMs'] {
    return this.told ? { server: this.processor.server / this.answers, database: this.processor.database / this.answers } : undefined;
  }

  result(): SideResult {
    const every = (first: number): number[] => this.busy.filter((_, i) => i % 2 === first);
    return {
      throughput: summary(this.throughput),
      busy: { p50: median(every(0)), p99: median(every(1)) },
      atRate: { p50: summary(this.p50), p99: summary(this.p99) },
      processorMs: this.processorMs(),
    };
  }
}

/** Measures one row: equality first, then both sides in turns, so that what disturbs the machine disturbs both. */
export async function measureRow(row: BenchRow, stage: Stage): Promise<RowResult> {
  const { scene, database, pace, recording } = stage;
  const differing = await differences(row, stage.api, stage.twin, scene, database);
  const [api, twin] = [new Tally('API', stage.api, appRole), new Tally('twin', stage.twin, twinRole)];
  const next = row.requests(scene);
  const loop = (side: Side, seconds: number): Promise<Closed> =>
    closedLoop({ url: side.url, connections: CONNECTIONS, seconds, next, once: row.once });
  const warm = await loop(api.side, pace.warmUpSeconds);
  await loop(twin.side, pace.warmUpSeconds);
  const turn = async (tally: Tally): Promise<Closed> => {
    const before = await spentBy(tally.side.pid, tally.role, database);
    const done = await loop(tally.side, pace.turnSeconds);
    if (!done.answers)
      throw new Error(
        `The ${tally.name} answered nothing in ${pace.turnSeconds} s: ${done.failures.join('; ') || 'this machine is too busy to measure anything'}.`,
      );
    const after = await spentBy(tally.side.pid, tally.role, database);
    if (before && after) tally.addProcessor(between(before, after), done.answers);
    return done;
  };
  if (stage.profile) await toggleProfiles([api.side, twin.side]);
  for (let round = 0; round < pace.rounds; round += 1) {
    for (const [tally, turns] of await inTurns(round, pace.passes, [api, twin], turn)) tally.addTurns(turns);
  }
  if (stage.profile) await toggleProfiles([api.side, twin.side]);
  const rate = Math.max(1, Math.round(warm.throughput * OPEN_SHARE));
  const paced = (tally: Tally): Promise<Open> => openLoop({ url: tally.side.url, rate, seconds: pace.openSeconds, next });
  for (let round = 0; round < pace.rounds; round += 1) {
    for (const [tally, turns] of await inTurns(round, pace.passes, [api, twin], paced)) tally.addPaced(turns);
  }
  const ratio = summary(ratios(api.throughput, twin.throughput));
  const p99Ratio = summary(ratios(api.p99, twin.p99));
  const verdict = verdictOn(
    { throughput: ratio, p99: p99Ratio, differences: [...differing, ...api.failures, ...twin.failures] },
    row.target,
  );
  return {
    id: row.id,
    title: row.title,
    note: row.note,
    target: row.target,
    api: api.result(),
    twin: twin.result(),
    ratio,
    p99Ratio,
    rate,
    processorRatio: processorRatio(api, twin),
    statements: recording.sent,
    roundTrips: recording.roundTrips,
    ...verdict,
  };
}

/**
 * A round: API, twin, twin, API as often as the pace says, so that a drift of the machine within the round weighs on
 * both alike. Who begins changes with the round.
 */
async function inTurns<T>(
  round: number,
  passes: number,
  [api, twin]: readonly [Tally, Tally],
  turn: (tally: Tally) => Promise<T>,
): Promise<Map<Tally, T[]>> {
  const [first, second] = round % 2 ? [twin, api] : [api, twin];
  const done = new Map<Tally, T[]>([
    [first, []],
    [second, []],
  ]);
  for (let pass = 0; pass < passes; pass += 1) {
    for (const tally of [first, second, second, first]) done.get(tally)?.push(await turn(tally));
  }
  return done;
}

/** Begins or ends both profiles and lets the servers get over it. */
async function toggleProfiles(sides: readonly Side[]): Promise<void> {
  for (const { pid } of sides) process.kill(pid, 'SIGWINCH');
  await new Promise((resolve) => setTimeout(resolve, 3_000));
}

function processorRatio(api: Tally, twin: Tally): number | undefined {
  const [a, b] = [api.processorMs(), twin.processorMs()];
  return a && b && (b.server + b.database) / (a.server + a.database);
}
