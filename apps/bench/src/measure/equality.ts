import { canonicalJson, type JsonValue } from '@shequtong/kernel';
import type pg from 'pg';
import { type Side } from '../processes/servers.js';
import { type BenchRequest, type BenchRow, type Scene } from '../rows/row.js';

const PAIRS = 24;

export async function ask(
  side: Pick<Side, 'url'>,
  { method, path, headers, body }: BenchRequest,
): Promise<{ status: number; body: unknown }> {
  const response = await fetch(side.url + path, { method, headers, ...(body !== undefined && { body }) });
  return { status: response.status, body: await response.json() };
}

const canonical = (value: unknown): string => canonicalJson(JSON.parse(JSON.stringify(value ?? null)) as JsonValue);

/** Asks both sides the same and compares answers, and what commands left in the database. Answers what differs. */
export async function differences(row: BenchRow, api: Side, twin: Side, scene: Scene, database: pg.Client): Promise<string[]> {
  const next = row.requests(scene);
  let differing = 0;
  let example = '';
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const request = next();
    // Phrases such as "2 hours left" change with the minute: asked again they agree, or they differ for good.
    const difference =
      (await compared(row, api, twin, request, database)) && (await compared(row, api, twin, renewed(row, request), database));
    if (difference) {
      differing += 1;
      example ||= difference;
    }
  }
  return differing ? [`${differing} of ${PAIRS} answers differ, first: ${example}`] : [];
}

const renewed = (row: BenchRow, request: BenchRequest): BenchRequest =>
  row.once
    ? { ...request, headers: { ...request.headers, 'Idempotency-Key': `again-${String(request.headers['Idempotency-Key'])}` } }
    : request;

async function compared(row: BenchRow, api: Side, twin: Side, request: BenchRequest, database: pg.Client): Promise<string | undefined> {
  const other = row.once
    ? { ...request, headers: { ...request.headers, 'Idempotency-Key': `twin-${String(request.headers['Idempotency-Key'])}` } }
    : request;
  const [a, b] = [await ask(api, request), await ask(twin, other)];
  if (a.status !== row.status || b.status !== row.status)
    return `status ${a.status} and ${b.status}: ${canonical(a.body)} | ${canonical(b.body)}`.slice(0, 600);
  const difference = firstDifference(canonical(row.comparable(a.body)), canonical(row.comparable(b.body)));
  if (difference || !row.effects) return difference;
  return firstDifference(canonical(await row.effects(database, a.body)), canonical(await row.effects(database, b.body)));
}

/** The surroundings of the first character that differs. */
export function firstDifference(a: string, b: string): string | undefined {
  if (a === b) return undefined;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  const around = (text: string): string => text.slice(Math.max(0, at - 60), at + 60);
  return `…${around(a)}… | …${around(b)}…`;
}
