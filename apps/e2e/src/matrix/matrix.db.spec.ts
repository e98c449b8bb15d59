import { places } from '@shequtong/identity/testing';
import { newId, type RouteFacts } from '@shequtong/platform';
import request from 'supertest';
import { aKey, openProduct, type Product } from '../support/product.js';
import { expected } from './expected.js';
import { peopleOf, type Persona, personas } from './people.js';
import { inOpenApi, nameOf, routesOfFastify, routesOfNest } from './routes.js';

/** Signing out for real would make the rest of the table a table of strangers. */
const endsSessions = (route: RouteFacts): number => Number(nameOf(route) === 'DELETE /api/me/sessions/current');
const signingOutLast = (a: RouteFacts, b: RouteFacts): number => endsSessions(a) - endsSessions(b);

describe('the authorisation matrix', () => {
  let product: Product;
  let routes: RouteFacts[];
  const failed: string[] = [];
  let people: Record<Persona, { accessToken: string } | undefined>;

  beforeAll(async () => {
    product = await openProduct();
    routes = routesOfNest(product);
    people = await peopleOf(product);
  });
  afterAll(() => product.close());

  test('Fastify, the declarations and OpenAPI know the same routes', async () => {
    const declared = routes.map(nameOf).sort();
    expect(await routesOfFastify(product)).toEqual(declared);
    const { body } = await request(product.url).get('/api/openapi.json');
    const described = Object.entries(body.paths as Record<string, object>).flatMap(([path, operations]) => Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`));
    const hidden = ['GET /healthz', 'GET /readyz', 'GET /metrics'];
    expect([...described, ...hidden].sort()).toEqual(declared.map(inOpenApi).sort());
  });

  test('every route stands in the reviewed table, and no other', () => {
    expect(Object.keys(expected).sort()).toEqual(routes.map(nameOf).sort());
  });

  test('who passes the guard of each route is as reviewed', async () => {
    const unexpected: string[] = [];
    for (const route of [...routes].sort(signingOutLast)) {
      const passed = await whoPasses(route);
      const reviewed = expected[nameOf(route)];
      if (passed !== reviewed) unexpected.push(`${nameOf(route)}: reviewed "${reviewed}", passed "${passed}"`);
    }
    expect({ unexpected, failed }).toEqual({ unexpected: [], failed: [] });
  }, 600_000);

  /** Letters of those whom the guard lets through, whatever the service then says. */
  async function whoPasses(route: RouteFacts): Promise<string> {
    let letters = '';
    for (const persona of Object.keys(personas) as Persona[]) {
      const answer = await ask(route, people[persona]);
      const refused = answer.body?.code === 'platform/forbidden' || answer.body?.code === 'platform/unauthenticated';
      if (answer.status === 500) failed.push(`${nameOf(route)} as ${personas[persona]}`);
      if (!refused) letters += persona;
    }
    return letters;
  }

  /** A request with the ids of the community, made-up ids elsewhere, and an empty body. */
  function ask(route: RouteFacts, person: { accessToken: string } | undefined): request.Test {
    const path = route.path
      .replace(':areaId', String(places.community))
      .replace(':area', String(places.community))
      .replace(':code', 'unknownco1')
      .replace(':variant', 'full')
      .replace(/:\w+/g, newId());
    const method = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'delete' | 'patch';
    const test = request(product.url)[method](path).set('Idempotency-Key', aKey());
    if (person) void test.set('Authorization', `Bearer ${person.accessToken}`);
    return method === 'get' || method === 'delete' ? test : test.send({});
  }
});
