import { type Session } from '../matrix/people.js';
import { places } from '@shequtong/identity/testing';
import { type RouteFacts } from '@shequtong/platform';
import request from 'supertest';
import { type Scene } from '../fuzz/scene.js';
import { nameOf, routesOfNest } from '../matrix/routes.js';
import { aKey } from '../support/product.js';
import { addressOf, bodiesFor } from './requests.js';
import { aPhoto, type Rows } from './rows.js';

/** Routes that tell everybody, or that are how a stranger comes to belong: the form itself is checked elsewhere. */
const OPEN =
  /^GET \/api\/(areas\/:areaId(\/history)?$|communities\/:areaId\/(buildings|tickets)$|areas\/:areaId\/(organisations|group-rule|trace-heads))|duty\/today$|^POST \/api\/communities\/:areaId\/memberships$/;

/** With the guard off these show what row-level security leaves open on purpose: posters, who is on duty or holds an office, public tickets; and whether the worker lags, which is of no area. */
export const PUBLIC_ROWS =
  /^GET .*\/(scenes|posters|posters\/:code\/(:format|official-account\/png)|poster-book|grants|audit\/role-changes|duty\/(week|people|lines)|areas\/:areaId\/(background|tickets|ticket-numbers))$/;

/** Whose path or body names a row; a line of work is known by the same code everywhere. */
export const NAMES_A_ROW = /:areaId.*\/:(?!code$)|^POST .*\/(grants|enrolments|for-resident)$/;

/** What a wall answers: who are you, not you, there is no such thing. */
const WALLS = [401, 403, 404];

/** Asked with a body, and reading nevertheless. */
const LOOKS = /\/(search|alike|card-scans)$/;

/**
 * Asks every route with an area as somebody of another community, about the first community's own rows. Answers what
 * came through: whatever was told or done, and every refusal that is not a wall's. A body refused for its shape (400,
 * 422) met no wall, and a state or version that does not fit (409, 412) was looked up behind it.
 * @param areaId the place they name in the path, where it is not that of the rows
 */
export async function strangersRequests(
  scene: Scene,
  rows: Rows,
  stranger: Session,
  routes: readonly RouteFacts[],
  alsoOpen = /^$/,
  areaId: number = places.community,
): Promise<string[]> {
  const through: string[] = [];
  const bodies = bodiesFor(scene, rows);
  const names = routesOfNest(scene.product).map(nameOf);
  expect(Object.keys(bodies).filter((name) => !names.includes(name))).toEqual([]);
  const asked = routes.filter((route) => route.path.includes(':areaId') && !OPEN.test(nameOf(route)) && !alsoOpen.test(nameOf(route)));
  for (const route of asked) {
    const answer = await ask(scene, addressOf(route.path, areaId, rows), route, stranger, bodies[nameOf(route)]);
    if (!refused(scene, route, answer)) through.push(`${nameOf(route)}: ${answer.status} ${(answer.text ?? answer.type).slice(0, 200)}`);
  }
  expect(asked.length).toBeGreaterThan(70);
  return through;
}

function ask(scene: Scene, address: string, route: RouteFacts, person: Session, body: object = {}): Promise<request.Response> {
  const method = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
  const agent = request(scene.product.url);
  const test = agent[method](address)
    .set('Authorization', `Bearer ${person.accessToken}`)
    .set('Idempotency-Key', aKey())
    .set('If-Match', '"1"');
  if (route.path.endsWith('/media')) return aPhoto().then((photo) => test.field('purpose', 'evidence').attach('file', photo, 'photo.jpg'));
  return Promise.resolve(method === 'get' || method === 'delete' ? test : test.send(body));
}

const reads = (route: RouteFacts): boolean => route.method.toUpperCase() === 'GET' || LOOKS.test(route.path);

const refused = (scene: Scene, route: RouteFacts, { status, body }: request.Response): boolean =>
  WALLS.includes(status) ||
  (reads(route) && status < 300 && !holdsSomething(body)) ||
  (status === 500 && byTheTable(scene, body as { instance?: string }));

/** Behind the guard nobody gets as far as a table that refuses their row, so no words stand for it; the log says what it was. */
const byTheTable = ({ product }: Scene, { instance }: { instance?: string }): boolean =>
  product.logLines.some(
    (line) =>
      line.includes(`"requestId":"${instance?.replace('urn:request:', '')}"`) &&
      line.includes('new row violates row-level security policy'),
  );

/** An empty list, a count of none and that there is no more of it tell nothing; any other no may be about somebody. */
const holdsSomething = (body: unknown): boolean =>
  typeof body === 'object' && body !== null ? Object.entries(body).some(([name, value]) => tells(name, value)) : Boolean(body);

function tells(name: string, value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return typeof value === 'object' ? holdsSomething(value) : value !== 0 && !(name === 'more' && value === false);
}
