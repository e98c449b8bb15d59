import { type Summary } from '../statistics/summary.js';
import { SPREAD_LIMIT } from '../statistics/verdict.js';
import { type Results, type RowResult, type SideResult } from './results.js';

const number = (value: number): string => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value >= 10 ? 1 : 2));
const range = ({ median, min, max }: Summary): string => `${number(median)} (${number(min)}–${number(max)})`;
const processor = ({ processorMs }: SideResult): string =>
  processorMs ? `${number(processorMs.server)} + ${number(processorMs.database)}` : 'not told';

const verdicts = { met: 'met', short: '**falls short**', void: '**void**' } as const;

function rowSection(row: RowResult): string {
  const p99 = row.target.p99 === undefined ? '' : `, p99 ≤ ${row.target.p99} × at equal rate`;
  return [
    `### ${row.id} ${row.title}`,
    '',
    row.note,
    '',
    `| | API | twin |`,
    `| --- | --- | --- |`,
    `| answers a second | ${range(row.api.throughput)} | ${range(row.twin.throughput)} |`,
    `| p50 / p99 under full load, ms | ${number(row.api.busy.p50)} / ${number(row.api.busy.p99)} | ${number(row.twin.busy.p50)} / ${number(row.twin.busy.p99)} |`,
    `| p50 at ${row.rate} requests a second, ms | ${range(row.api.atRate.p50)} | ${range(row.twin.atRate.p50)} |`,
    `| p99 at ${row.rate} requests a second, ms | ${range(row.api.atRate.p99)} | ${range(row.twin.atRate.p99)} |`,
    `| processor an answer, server + database, ms | ${processor(row.api)} | ${processor(row.twin)} |`,
    '',
    `The API sends ${row.statements} statements in ${row.roundTrips} round trips. Target: at least ${row.target.throughput.toFixed(2)} of the twin’s throughput${p99}. Verdict: ${verdicts[row.verdict]}${row.reasons.length ? ` (${row.reasons.join('; ')})` : ''}.`,
    '',
  ].join('\n');
}

/** `docs/benchmarks.md`, whole. */
export function benchmarksPage({ takenAt, quick, machine, setup, rows, api }: Results): string {
  const table = rows.map(
    (row) =>
      `| ${row.id} ${row.title} | ${row.ratio.median.toFixed(2)} (${row.ratio.min.toFixed(2)}–${row.ratio.max.toFixed(2)}) | ≥ ${row.target.throughput.toFixed(2)} | ${row.p99Ratio.spread > SPREAD_LIMIT ? `void (${row.p99Ratio.min.toFixed(2)}–${row.p99Ratio.max.toFixed(2)} ×)` : `${row.p99Ratio.median.toFixed(2)} ×`} | ${row.processorRatio?.toFixed(2) ?? 'not told'} | ${verdicts[row.verdict]} |`,
  );
  return `# Benchmarks

Written by \`npm run bench\`; do not edit. Each figure is a ratio of two programs measured in one run on one machine: the built API as production runs it, and a **twin** of plain \`node:http\` and \`pg\` that answers the same requests with the same JSON from the same statements.${quick ? '\n\n**A quick run: a smaller district and short rounds. Not for quoting.**' : ''}

| row | API ÷ twin, answers a second | target | p99 at equal rate | processor, twin ÷ API | verdict |
| --- | --- | --- | --- | --- | --- |
${table.join('\n')}

Median with min–max of ${setup.rounds} rounds. A row, or its p99, is void when its rounds spread over more than 15 %, a row also when an answer or its effects differ, or when a request fails. The processor column is the same comparison in processor time for an answer (server and database together); it moves little when the machine is busy with something else.

## How it is compared

- Both sides run side by side and are loaded in short turns: API, twin, twin, API, several times over, make a round. Before that each is warmed up and their answers to the same requests are compared, and for commands what they left in every table.
- The statements are read off the wire: a small proxy stands between one API process and PostgreSQL for one request of each row. The twin sends what was read there; a statement it leaves out ends the run.
- The API: \`apps/api/dist/programs/main.js\` with \`NODE_ENV=production\`, the application's role, row-level security in force, log level \`info\` into a file, every guard on. Only the limits per person and address are lifted, because the load comes from one address. Tokens are signed with the API's key; no request is signed in anew.
- The twin knows no sign-in, permissions, validation, limits, logs or headers of protection. Its role has the application's rights and BYPASSRLS: the policies exist and are not in force for it. It opens no transaction for reads. Same \`pg\`, same pool (${setup.pool}), same names of prepared statements, one connection for one request.
- Throughput: autocannon with ${setup.connections} connections. Latency at equal rate: half of the API's throughput, evenly spread and measured from the instant a request was due, sent by a small sender of our own (autocannon's rate sends a second's share in one burst).
- The district is made by the ticket rules themselves, the same at every run: ${setup.tickets.toLocaleString('en')} tickets over ${setup.communities} communities and two years, chained traces that verify, clocks, no photos. A run works on a copy of it.

## Rows

${rows.map(rowSection).join('\n')}
## The API process

| | |
| --- | --- |
| cold start until \`/readyz\` answers, ms | ${range(api.coldStartMs)} (promised: under 3,000) |
| memory at rest, MB | ${api.restMb === undefined ? 'not told' : number(api.restMb)} (promised: under 250) |
| memory after the load above, MB | ${api.afterLoadMb === undefined ? 'not told' : number(api.afterLoadMb)} |

## The machine

| | |
| --- | --- |
| taken | ${takenAt.slice(0, 16).replace('T', ' ')} UTC |
| processor | ${machine.processor}, ${machine.cores} cores |
| memory | ${machine.memoryGb} GB |
| system | ${machine.system}, Node ${machine.node}, PostgreSQL ${machine.postgres} |
| busy before / after (load average of a minute) | ${machine.loadBefore.toFixed(1)} / ${machine.loadAfter.toFixed(1)} |
| database | ${number(setup.databaseMb)} MB; ${Object.entries(setup.settings)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')} |

Server, twin, database and load share these cores, so the ratio is one of the whole path, not of the server alone. A load average well above 0 before the run means that other work ran beside it.

## A new row

One file \`apps/bench/src/rows/<id>-<name>.row.ts\` that exports \`row\`: its requests, its twin over the recorded statements, its target. It is found by its name.
`;
}
