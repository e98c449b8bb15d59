import { type BenchRequest, type BenchRow, type Scene } from '../rows/row.js';
import { median } from '../statistics/summary.js';
import { type Statement } from './frontend-messages.js';
import { ownOf, type Recorder, type Recording } from './recorder.js';

export interface RowRecording {
  /** For reads every different statement there was; for commands the list of one request, in order. */
  readonly statements: readonly Statement[];
  /** Of one request; for reads the middle of many. */
  readonly sent: number;
  readonly roundTrips: number;
}

const READS = 60;
const COMMANDS = 4;

/** Records requests of a row: many of a read, because tickets differ in what they need; of a command one that is like the last. */
export async function recordRow(
  row: BenchRow,
  scene: Scene,
  recorder: Recorder,
  ask: (request: BenchRequest) => Promise<{ status: number; body: unknown }>,
): Promise<RowRecording> {
  const next = row.requests(scene);
  const recordings: Recording[] = [];
  for (let i = 0; i < (row.once ? COMMANDS : READS); i += 1) {
    const request = next();
    await ask(placeOf(request));
    const recording = await recorder.record(async () => {
      const { status, body } = await ask(request);
      if (status !== row.status) throw new Error(`${row.id}: the API answered ${status} instead of ${row.status}: ${JSON.stringify(body)}`);
    });
    recordings.push(ownOf(recording));
  }
  return {
    statements: row.once ? lastOfAlike(row.id, recordings) : allKinds(recordings),
    sent: median(recordings.map(({ statements }) => statements.length)),
    roundTrips: median(recordings.map(({ roundTrips }) => roundTrips)),
  };
}

/** What a process asks once and then knows (that there is such an area) is not of the request. */
const placeOf = ({ path, headers }: BenchRequest): BenchRequest => ({
  method: 'GET',
  path: `${path.split('/').slice(0, 4).join('/')}/tickets?limit=1`,
  headers,
});

const textsOf = ({ statements }: Recording): string => statements.flatMap(({ text, params }) => (params ? [text] : [])).join('\n');

function lastOfAlike(id: string, recordings: readonly Recording[]): readonly Statement[] {
  const [before, last] = recordings.slice(-2) as [Recording, Recording];
  if (textsOf(before) !== textsOf(last))
    throw new Error(`${id}: two requests sent different statements; the row needs requests that are more alike`);
  return last.statements;
}

const allKinds = (recordings: readonly Recording[]): Statement[] => [
  ...new Map(recordings.flatMap(({ statements }) => statements.map((statement) => [statement.text, statement] as const))).values(),
];
