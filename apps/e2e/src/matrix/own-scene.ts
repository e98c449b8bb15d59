import { type Member, places, resident, staff } from '@shequtong/identity/testing';
import request from 'supertest';
import { DAY_MS } from '@shequtong/kernel';
import { byWechat, posterOf, ready, refreshed, type Tokens, type World } from '../identity/world.js';
import { aReport, bodies, photo } from '../ticketing/town.js';

const HERE = `communities/${places.community}`;
const HOME = { building: '12号楼', room: '502' };

/** A row of somebody's: who they are, how the route reaches it, and a body that would do. */
export interface Own {
  readonly self: { readonly accessToken: string };
  readonly path: string;
  readonly body?: object;
  /** Who asks in vain, where somebody stands nearer than the neighbour. */
  readonly other?: { readonly accessToken: string };
  /** Where a body names something of the asker's own. */
  readonly bodyOfNeighbour?: object;
}

type Post = (person: { accessToken: string }, path: string, body?: object) => Promise<Record<string, string>>;

/** By route, a row of somebody's own that a neighbour asks about first. */
export async function ownRows(world: World, neighbour: Member): Promise<Readonly<Record<string, Own>>> {
  const post: Post = async (person, path, body) => {
    const answer = await world.call(person).post(path, body);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    return answer.body as Record<string, string>;
  };
  const owner = await resident(world.product.services, HOME);
  return {
    ...(await ticketsOf(world, owner, post)),
    ...(await requestsOf(world, owner, neighbour, post)),
    ...(await tiesOf(world, owner, post)),
    ...(await accountOf(world, owner)),
  };
}

async function ticketsOf(world: World, owner: Member, post: Post): Promise<Record<string, Own>> {
  const clerk = await staff(world.product.services, { areaId: places.community, role: 'community-staff' });
  const reported = async (): Promise<string> => (await post(owner, `${HERE}/tickets`, aReport)).ticketId ?? '';
  const resolved = async (): Promise<string> => {
    const id = await reported();
    for (const [i, name] of (['accept', 'start-handling', 'resolve'] as const).entries())
      await world
        .call(clerk)
        .post(`${HERE}/tickets/${id}/${name}`, bodies[name])
        .set('If-Match', `"${i + 1}"`)
        .expect(200);
    return id;
  };
  const withdrawn = await reported();
  await post(owner, `${HERE}/tickets/${withdrawn}/withdraw`);
  const row = (id: string, step = '', body?: object): Own => ({ self: owner, path: `${HERE}/tickets/${id}${step}`, body });
  const of = '/api/communities/:areaId/tickets/:ticketId';
  return {
    [`GET ${of}`]: row(await reported()),
    [`GET ${of}/proof`]: row(await reported(), '/proof'),
    [`POST ${of}/rate`]: row(await resolved(), '/rate', bodies.rate),
    [`POST ${of}/not-solved`]: row(await resolved(), '/not-solved', bodies['not-solved']),
    [`POST ${of}/add-information`]: row(await reported(), '/add-information', bodies['add-information']),
    [`POST ${of}/urge`]: row(await reported(), '/urge', bodies.urge),
    [`POST ${of}/withdraw`]: row(await reported(), '/withdraw', {}),
    [`POST ${of}/erase-words`]: row(withdrawn, '/erase-words', {}),
  };
}

/** Memberships, and requests to join that wait: for a paper of the person, or for somebody of the household. */
async function requestsOf(world: World, owner: Member, neighbour: Member, post: Post): Promise<Record<string, Own>> {
  const { buildings } = (await world.call().get(`${HERE}/buildings`)).body as { buildings: { id: string; name: string }[] };
  const buildingId = buildings.find(({ name }) => name === HOME.building)?.id;
  const sceneCode = await posterOf(world, places.community);
  const waiting = async (name: string, more: object): Promise<{ self: Tokens; id: string }> => {
    const self = await ready(world);
    return { self, id: (await post(self, `${HERE}/memberships`, { sceneCode, name, buildingId, ...more })).membershipId ?? '' };
  };
  const picture = async (person: { accessToken: string }, shade: number): Promise<object> => {
    const sent = await request(world.product.url)
      .post(`/api/${HERE}/media`)
      .set('Authorization', `Bearer ${person.accessToken}`)
      .field('purpose', 'evidence')
      .attach('file', await photo(shade), 'lease.jpg')
      .expect(201);
    return { mediaId: (sent.body as { mediaId: string }).mediaId };
  };
  const tenant = await waiting('阮清和', { relation: 'tenant', room: '777' });
  const relative = await waiting('周小雨', { relation: 'family', room: HOME.room });
  const child = await waiting('周小禾', {
    relation: 'family',
    room: HOME.room,
    birthDate: `${world.product.clock.now().getFullYear() - 10}-05-01`,
  });
  const leaver = await resident(world.product.services);
  const row = (self: { accessToken: string }, id: string, step: string, body: object = {}): Own => ({
    self,
    path: `${HERE}/memberships/${id}/${step}`,
    body,
  });
  const of = '/api/communities/:areaId/memberships/:membershipId';
  return {
    [`GET ${of}/request`]: { self: tenant.self, path: `${HERE}/memberships/${tenant.id}/request` },
    [`POST ${of}/document`]: row(tenant.self, tenant.id, 'document', { documentTail: '0512' }),
    [`POST ${of}/lease`]: {
      ...row(tenant.self, tenant.id, 'lease', await picture(tenant.self, 30)),
      bodyOfNeighbour: await picture(neighbour, 60),
    },
    [`POST ${of}/vouch`]: row(owner, relative.id, 'vouch'),
    [`POST ${of}/guardian-consent`]: row(owner, child.id, 'guardian-consent'),
    [`PUT ${of}/display-name`]: row(owner, owner.membershipId, 'display-name', { form: 'madam' }),
    [`POST ${of}/leave`]: row(leaver, leaver.membershipId, 'leave'),
  };
}

/** What ties people to others: groups, delegations, organisations. */
async function tiesOf(world: World, owner: Member, post: Post): Promise<Record<string, Own>> {
  const clerk = await staff(world.product.services, { areaId: places.community, role: 'community-staff' });
  const [friend, joining] = [await resident(world.product.services), await resident(world.product.services)];
  const group = async (name: string): Promise<string> => {
    const { groupId } = await post(owner, `${HERE}/groups`, { name, purpose: '每周一起看看楼道' });
    await post(friend, `${HERE}/groups/${groupId}/confirmation`);
    return groupId ?? '';
  };
  const [patrol, garden, choir] = [await group('夜间巡查队'), await group('花木队'), await group('合唱队')];
  const until = new Date(world.product.clock.now().getTime() + 30 * DAY_MS).toISOString().slice(0, 10);
  const { delegationId } = await post(clerk, `${HERE}/members/${owner.membershipId}/delegations`, {
    things: [{ thing: 'tickets' }],
    until,
    readBack: true,
    delegate: { kind: 'family', membershipId: friend.membershipId },
  });
  const { organisationId } = await post(clerk, `areas/${places.community}/organisations`, {
    kind: 'service-organisation',
    name: '助老服务站（虚构）',
    serves: [{ areaId: places.community }],
  });
  const { code } = await post(clerk, `areas/${places.community}/organisations/${organisationId}/invitations`, { uses: 1, days: 7 });
  const { operatorId } = await post(joining, 'me/organisations', { code, name: '赵小丽', post: '护理员', publicName: '赵护理员' });
  // Joining gave a right, which ended the token they had.
  const operator = await refreshed(world, joining);
  const groups = '/api/communities/:areaId/groups/:groupId';
  return {
    [`POST ${groups}/leave`]: { self: friend, path: `${HERE}/groups/${patrol}/leave`, body: {} },
    [`POST ${groups}/leader`]: {
      self: owner,
      other: friend,
      path: `${HERE}/groups/${garden}/leader`,
      body: { membershipId: friend.membershipId },
    },
    [`POST ${groups}/dissolve`]: { self: owner, other: friend, path: `${HERE}/groups/${choir}/dissolve`, body: {} },
    'POST /api/communities/:areaId/delegations/:delegationId/end': {
      self: friend,
      path: `${HERE}/delegations/${delegationId}/end`,
      body: {},
    },
    'GET /api/me/organisations/:organisationId/operators': { self: operator, path: `me/organisations/${organisationId}/operators` },
    'POST /api/me/organisations/:organisationId/invitations': {
      self: operator,
      path: `me/organisations/${organisationId}/invitations`,
      body: { uses: 1, days: 7 },
    },
    'POST /api/areas/:areaId/operators/:operatorId/leave': {
      self: operator,
      path: `areas/${places.community}/operators/${operatorId}/leave`,
      body: {},
    },
  };
}

async function accountOf(world: World, owner: Member): Promise<Record<string, Own>> {
  await world.product.drain();
  const { items } = (await world.call(owner).get('me/inbox').expect(200)).body as { items: { id: string }[] };
  const phone = world.person();
  const [self, other] = [await byWechat(world, phone), await byWechat(world, phone)];
  const { sessions } = (await world.call(other).get('me/sessions').expect(200)).body as { sessions: { id: string; which: string }[] };
  return {
    'POST /api/me/inbox/:id/read': { self: owner, path: `me/inbox/${items[0]?.id}/read`, body: {} },
    'DELETE /api/me/sessions/:sessionId': { self, path: `me/sessions/${sessions.find(({ which }) => which === 'this')?.id}` },
  };
}
