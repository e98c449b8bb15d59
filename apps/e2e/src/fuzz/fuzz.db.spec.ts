import fc from 'fast-check';
import { places } from '@shequtong/identity/testing';
import { expected, letsIn } from '../matrix/expected.js';
import { type Session } from '../matrix/people.js';
import { aKey } from '../support/product.js';
import { bodies, type Pool, words } from './inputs.js';
import { type Answer, answerFaults } from '../openapi/answers.js';
import { type Operation, operationsOf, type Parameter, tableName } from '../openapi/operations.js';
import { type Schemas } from '../openapi/schema.js';
import { openScene, type Scene } from './scene.js';

const RUNS = Number(process.env.FUZZ_RUNS ?? 16);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_126);
const AT_ONCE = 4;

/** These end a session, a right or a place; after them the rest would be asked by strangers. */
const ends = ({ method, path }: Operation): boolean =>
  method === 'DELETE' || /\/(leave|end|merge|reset|dissolve|refresh|enrolment)$/.test(path);

/** Not the guard but WeChat's signature decides there, and nobody guesses it. */
const SIGNED = '/api/wechat/';

interface Sent {
  readonly query: string;
  readonly body?: string;
  readonly headers: Record<string, string>;
}

/** Requests made up from the OpenAPI document: whatever is sent, the answer is one the document promises. */
describe('requests made up from the OpenAPI document', () => {
  let scene: Scene;
  let operations: readonly Operation[];
  let schemas: Schemas;
  const reached = new Set<string>();
  const succeeded = new Set<string>();

  beforeAll(async () => {
    scene = await openScene();
    ({ operations, schemas } = await operationsOf(scene.product.url));
  });
  afterAll(() => scene.close());

  test('a body that is no object is called what it is, on every route that takes one, by whoever may ask there', async () => {
    const taking = operations.filter(({ body }) => body !== undefined);
    expect(taking.length).toBeGreaterThan(80);
    const pool = await scene.pool();
    const wrong: string[] = [];
    for (const operation of taking) {
      const asker = scene.people.find((person) => letsIn(expected[tableName(operation)] ?? 'everybody', person));
      const query = rightly(operation, pool, asker?.areaId ?? places.community);
      for (const body of ['[]', '"x"', 'null', '3']) {
        const { status, text } = await asked(operation, { query, body, headers: {} }, asker?.session);
        const { code, errors } = JSON.parse(text) as { code: string; errors?: unknown };
        if (status !== 400 || code !== 'platform/malformed-request' || errors !== undefined)
          wrong.push(`${tableName(operation)} as ${asker?.name} ${body} → ${text}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test(`${RUNS} of every kind are answered as described, none with a failure of ours`, async () => {
    const faults: string[] = [];
    const queue = [...operations].sort((a, b) => Number(ends(a)) - Number(ends(b)));
    const worker = async (): Promise<void> => {
      for (let next = queue.shift(); next; next = queue.shift()) faults.push(...(await fuzz(next)));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    expect(faults).toEqual([]);
  }, 600_000);

  test('they got past the guard of every route, and many did what was asked at least once', () => {
    const kept = operations.filter((operation) => !ends(operation) && !operation.path.startsWith(SIGNED)).map(tableName);
    expect(kept.filter((name) => !reached.has(name))).toEqual([]);
    expect(kept.filter((name) => succeeded.has(name)).length / kept.length).toBeGreaterThan(0.4);
  });

  async function fuzz(operation: Operation): Promise<string[]> {
    const pool = await scene.pool();
    const requests = fc.sample(sending(operation, pool), { numRuns: RUNS, seed: SEED });
    const askers = scene.people.filter((person) => letsIn(expected[tableName(operation)] ?? 'everybody', person));
    const faults: string[] = [];
    for (const [i, sent] of requests.entries()) {
      const persona = askers[i % askers.length];
      faults.push(
        ...(await send(operation, sent, persona?.session)).map(
          (fault) => `${operation.method} ${sent.query.slice(0, 300)} as ${persona?.name} ${sent.body?.slice(0, 600) ?? ''} → ${fault}`,
        ),
      );
    }
    // One example of a kind tells enough.
    return faults.slice(0, 3);
  }

  function sending(operation: Operation, pool: Pool): fc.Arbitrary<Sent> {
    const source = { schemas, pool };
    const places = (where: Parameter['in']): Parameter[] => operation.parameters.filter((parameter) => parameter.in === where);
    const texts = (where: Parameter['in']): fc.Arbitrary<Record<string, string>> =>
      fc.record(Object.fromEntries(places(where).map(({ name, schema }) => [name, words(schema, source, name)])), {
        requiredKeys: where === 'path' ? undefined : [],
      }) as fc.Arbitrary<Record<string, string>>;
    return fc
      .record({
        path: texts('path'),
        area: fc.integer({ min: 0, max: 9 }),
        query: texts('query'),
        version: fc.constantFrom('"1"', '"2"', '"3"', '"4"', '1', '"x"', ''),
        body: operation.body ? bodies(operation.body, source) : fc.constant(undefined),
      })
      .map(({ path, area, query, version, body }) => ({
        query: addressOf(operation, here(path, area), query),
        body,
        headers: { 'Idempotency-Key': aKey(), ...(version && { 'If-Match': version }) },
      }));
  }

  async function asked({ method }: Operation, sent: Sent, person: Session | undefined): Promise<Answer & { readonly text: string }> {
    const answer = await fetch(scene.product.url + sent.query, {
      method,
      headers: {
        ...sent.headers,
        ...(person && { Authorization: `Bearer ${person.accessToken}` }),
        ...(sent.body !== undefined && { 'Content-Type': 'application/json' }),
      },
      body: sent.body,
    });
    const type = (answer.headers.get('content-type') ?? '').split(';')[0] ?? '';
    return { status: answer.status, type, text: await answer.text() };
  }

  async function send(operation: Operation, sent: Sent, person: Session | undefined): Promise<string[]> {
    const answer = await asked(operation, sent, person);
    const name = tableName(operation);
    if (answer.status < 300) succeeded.add(name);
    if (!/platform\/(forbidden|unauthenticated)/.test(answer.text)) reached.add(name);
    return answerFaults(operation, answer, schemas);
  }
});

/** Most requests are about the community that has something in it. */
const here = (path: Record<string, string>, area: number): Record<string, string> => ({
  ...path,
  ...(path.areaId !== undefined && area < 8 && { areaId: String(places.community) }),
  ...(path.area !== undefined && area < 8 && { area: String(places.community) }),
});

/** About the place the asker is of, with ids that exist. */
const rightly = (operation: Operation, pool: Pool, areaId: number): string =>
  addressOf(
    operation,
    Object.fromEntries(
      operation.parameters
        .filter((parameter) => parameter.in === 'path')
        .map(({ name }) => [name, /^area(Id)?$/.test(name) ? String(areaId) : (pool[name]?.[0] ?? 'x')]),
    ),
    {},
  );

function addressOf({ path }: Operation, values: Record<string, string>, query: Record<string, string>): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] || 'x');
  const rest = Object.entries(query)
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  return rest ? `${filled}?${rest}` : filled;
}
