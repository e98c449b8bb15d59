import { places } from '@shequtong/identity/testing';
import { roles } from '@shequtong/kernel';
import { newId, type RouteFacts } from '@shequtong/platform';
import request from 'supertest';
import { aKey, openProduct, type Product } from '../support/product.js';
import { anyRole, type Audience, expected, letsIn } from './expected.js';
import { peopleOf, type Persona } from './people.js';
import { inOpenApi, nameOf, routesOfFastify, routesOfNest } from './routes.js';

/** An empty body of each kind that a route may take: of another kind it is refused for that. */
const EMPTY: Readonly<Record<string, () => { type: Record<string, string>; body: BodyInit }>> = {
  'application/json': () => ({ type: { 'Content-Type': 'application/json' }, body: '{}' }),
  'text/xml': () => ({ type: { 'Content-Type': 'text/xml' }, body: '<xml/>' }),
  // `fetch` names the boundary itself.
  'multipart/form-data': () => ({ type: {}, body: new FormData() }),
};

/** Signing out for real would make the rest of the table a table of strangers. */
const endsSessions = (route: RouteFacts): number => Number(nameOf(route) === 'DELETE /api/me/sessions/current');
const signingOutLast = (a: RouteFacts, b: RouteFacts): number => endsSessions(a) - endsSessions(b);

describe('the authorisation matrix', () => {
  let product: Product;
  let routes: RouteFacts[];
  let people: readonly Persona[];
  let described: Readonly<Record<string, Readonly<Record<string, { requestBody?: { content: object } }>>>>;

  beforeAll(async () => {
    product = await openProduct();
    routes = routesOfNest(product);
    described = ((await request(product.url).get('/api/openapi.json')).body as { paths: typeof described }).paths;
    people = await peopleOf(product);
  });
  afterAll(() => product.close());

  test('Fastify, the declarations and OpenAPI know the same routes', async () => {
    const declared = routes.map(nameOf).sort();
    expect(await routesOfFastify(product)).toEqual(declared);
    const operations = Object.entries(described).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const hidden = ['GET /healthz', 'GET /readyz', 'GET /metrics'];
    expect([...operations, ...hidden].sort()).toEqual(declared.map(inOpenApi).sort());
  });

  test('every route stands in the reviewed table, and no other', () => {
    expect(Object.keys(expected).sort()).toEqual(routes.map(nameOf).sort());
  });

  test('every role of the policy stands in the table, and has somebody who asks in its name', () => {
    expect([...anyRole].sort()).toEqual([...roles].sort());
    expect([...new Set(people.flatMap(({ role }) => role ?? []))].sort()).toEqual([...roles].sort());
  });

  test('who passes the guard of each route is as reviewed', async () => {
    const unexpected: string[] = [];
    for (const route of [...routes].sort(signingOutLast)) {
      const audience = expected[nameOf(route)] ?? [];
      const answers = await Promise.all(whoAsks(route, audience).map(async (person) => ({ person, ...(await ask(route, person)) })));
      for (const { person, passed, status } of answers) {
        if (status >= 500 || status === 429) unexpected.push(`${nameOf(route)}: ${status} for ${person.name}`);
        if (passed !== letsIn(audience, person)) unexpected.push(`${nameOf(route)}: ${passed ? 'lets in' : 'refuses'} ${person.name}`);
      }
    }
    expect(unexpected).toEqual([]);
  }, 600_000);

  /**
   * Everybody, but for requests that cannot differ: what lies above a community is asked about where there is something
   * to ask, and where no role is in question one of each standing speaks for the others.
   */
  function whoAsks({ path }: RouteFacts, audience: Audience): readonly Persona[] {
    const asking = people.filter(({ areaId }) => areaId === places.community || path.startsWith('/api/areas/:areaId'));
    if (audience !== 'everybody' && audience !== 'signed in') return asking;
    return [...new Set(asking.map(({ standing }) => standing))].flatMap(
      (standing) => asking.find((person) => person.standing === standing) ?? [],
    );
  }

  /**
   * A request with the ids of the area, made-up ids elsewhere, and an empty body (and no whole book of posters: drawing
   * one for everybody would take longer than the rest); whether the guard let it through, whatever the service then says.
   */
  async function ask(route: RouteFacts, { areaId, session }: Persona): Promise<{ passed: boolean; status: number }> {
    const path = route.path
      .replace(':areaId', String(areaId))
      .replace(':area', String(areaId))
      .replace(':code', 'unknownco1')
      .replace(':variant', 'full')
      .replace(/:\w+/g, newId())
      .replace(/poster-book$/, '$&?limit=none');
    const bare = route.method === 'GET' || route.method === 'DELETE';
    const empty = bare ? undefined : EMPTY[kindOf(route)]?.();
    const answer = await fetch(product.url + path, {
      method: route.method,
      headers: { 'Idempotency-Key': aKey(), ...(session && { Authorization: `Bearer ${session.accessToken}` }), ...empty?.type },
      body: empty?.body,
    });
    const text = await answer.text();
    return { passed: !/"code":"platform\/(forbidden|unauthenticated)"/.test(text), status: answer.status };
  }

  const kindOf = ({ method, path }: RouteFacts): string =>
    Object.keys(described[inOpenApi(path)]?.[method.toLowerCase()]?.requestBody?.content ?? {})[0] ?? 'application/json';
});
