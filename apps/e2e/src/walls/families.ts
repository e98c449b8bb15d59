import { type Member, places } from '@shequtong/identity/testing';
import { type RouteFacts } from '@shequtong/platform';
import request from 'supertest';
import { type Scene } from '../fuzz/scene.js';
import { nameOf } from '../matrix/routes.js';
import { aKey } from '../support/product.js';

/** Routes that tell everybody, or that are how a stranger comes to belong: the form itself is checked elsewhere. */
const OPEN =
  /^GET \/api\/(areas\/:areaId(\/history)?$|communities\/:areaId\/(buildings|tickets)$|areas\/:areaId\/(organisations|group-rule|trace-heads))|duty\/today$/;

/** With the guard off these show what row-level security leaves open on purpose: posters, who is on duty or holds an office, public tickets; and whether the worker lags, which is of no area. */
export const PUBLIC_ROWS =
  /^GET .*\/(scenes|posters|posters\/:code\/official-account\/png|poster-book|grants|audit\/role-changes|duty\/(week|people|lines)|areas\/:areaId\/(background|tickets|ticket-numbers))$/;

/** Bodies that would do something if the walls let them through; an empty one is refused before the walls are reached. */
const BODIES: Readonly<Record<string, object>> = {
  tickets: { text: '三号楼楼道灯坏了', categoryCode: 'estate.light', place: '三号楼一楼' },
  'for-resident': {
    membershipId: '01900000-0000-7000-8000-000000000001',
    way: 'by-phone',
    text: '三号楼楼道灯坏了',
    categoryCode: 'estate.light',
    place: '三号楼一楼',
  },
  'sign-in': { username: 'wai.lai' },
  reply: { reply: '已安排' },
  'record-call': { call: '说明了安排' },
  'start-handling': { act: 'visit' },
  escalate: { type: 'estate.light', cause: '线路老化', constraints: '没有资质', tried: '已临时照明' },
  resolve: { ending: 'fixed', result: '已修好', seenSeq: 99 },
  decline: { guidance: '请拨 95598', seenSeq: 99 },
  'follow-up': { result: 'solved', way: 'phone' },
  'add-information': { text: '二楼的灯也不亮了' },
  follow: { meToo: true },
  rate: { stars: 5 },
  'not-solved': { reason: '又不亮了' },
  buildings: { names: ['九号楼'] },
  name: { name: '外来楼' },
  groups: { name: '外来队', purpose: '看看别人的楼道' },
  organisations: { kind: 'charity', name: '外来单位（虚构）' },
  'name-rule': { rule: 'full' },
  reject: { reason: '材料不全' },
  evidence: { kind: 'home-visit', note: '上门看过' },
  unmask: { fields: ['phone'], reason: '核对电话' },
  'display-name': { form: 'nickname', nickname: '路人' },
  refuse: { reason: '不合规定' },
  end: { reason: '试试看' },
  'roster-entries/search': { phone: '13900000009' },
  search: { name: '路人甲' },
  correct: { room: '909' },
  remove: { reason: '试试看' },
  'reporter-contact': { reason: '电话回访' },
  'roster-entries': { lines: [{ building: '9号楼', room: '901', name: '路人甲', phone: '13900000009', relation: 'owner' }] },
};

/** Ids of the community's own rows in the path of a route. */
async function addressIn(scene: Scene, route: RouteFacts): Promise<string> {
  const pool = await scene.pool();
  return route.path
    .replace(':areaId', String(places.community))
    .replace(/:(\w+)/g, (_, name: string) => pool[name]?.[0] ?? '01900000-0000-7000-8000-000000000001');
}

/**
 * Asks every route with an area as somebody of another community, about the first community's own rows. Answers what
 * was told: any success with something in it.
 */
export async function strangersRequests(scene: Scene, stranger: Member, routes: readonly RouteFacts[], alsoOpen = /^$/): Promise<string[]> {
  const told: string[] = [];
  const asked = routes.filter((route) => route.path.includes(':areaId') && !OPEN.test(nameOf(route)) && !alsoOpen.test(nameOf(route)));
  for (const route of asked) {
    const method = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
    const agent = request(scene.product.url);
    const test = agent[method](await addressIn(scene, route))
      .set('Authorization', `Bearer ${stranger.accessToken}`)
      .set('Idempotency-Key', aKey())
      .set('If-Match', '"1"');
    const last =
      route.path
        .split('/')
        .filter((part) => !part.startsWith(':'))
        .at(-1) ?? '';
    const answer = await (method === 'get' || method === 'delete'
      ? test
      : test.send(BODIES[route.path.split('/').slice(-2).join('/')] ?? BODIES[last] ?? {}));
    if (answer.status < 300 && holdsSomething(answer.body))
      told.push(`${nameOf(route)}: ${answer.status} ${(answer.text ?? answer.type).slice(0, 200)}`);
  }
  expect(asked.length).toBeGreaterThan(70);
  return told;
}

/** An empty list, a count of none and that there is no more of it tell nothing; any other no may be about somebody. */
const holdsSomething = (body: unknown): boolean =>
  typeof body === 'object' && body !== null ? Object.entries(body).some(([name, value]) => tells(name, value)) : Boolean(body);

function tells(name: string, value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return typeof value === 'object' ? holdsSomething(value) : value !== 0 && !(name === 'more' && value === false);
}
