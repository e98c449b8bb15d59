import { places, resident, staff, type StaffMember } from '@shequtong/identity/testing';
import request from 'supertest';
import { firstSignIn, openWorld, type Phone, ready, refreshed, type Tokens, type World } from '../identity/world.js';
import { aKey } from '../support/product.js';
import { aReport, at, bodies, pathOf, type Ticket, tokenOf } from './town.js';

/** The district's operation centre is its desk: who joined it with a code works for that desk (product §2). */
describe('somebody of the district’s operation centre', () => {
  let world: World;
  let officer: StaffMember;
  let ticket: Ticket;

  const take = async (accessToken: string, name: string, body: object = {}): Promise<request.Response> =>
    request(world.product.url)
      .post(`${pathOf(ticket.areaId)}/${ticket.ticketId}/${name}`)
      .set('Idempotency-Key', aKey())
      .set('If-Match', `"${ticket.version}"`)
      .set('Authorization', `Bearer ${accessToken}`)
      .send(body);
  const done = async (accessToken: string, name: string, body: object = {}): Promise<void> => {
    const answer = await take(accessToken, name, body);
    expect([name, answer.status]).toEqual([name, 200]);
    ticket = answer.body as Ticket;
  };

  beforeAll(async () => {
    world = await openWorld();
    at(world.product, '2026-11-02 09:00');
    const { services } = world.product;
    officer = await staff(services, { areaId: places.district, role: 'administrator' });
    const reporter = await resident(services, { areaId: places.community });
    const [duty, street] = [
      await staff(services, { areaId: places.community, role: 'community-staff' }),
      await staff(services, { areaId: places.street, role: 'street-officer' }),
    ];
    ticket = (
      await world
        .call({ accessToken: tokenOf(world.product, reporter) })
        .post(`communities/${places.community}/tickets`, aReport)
        .expect(201)
    ).body as Ticket;
    const [own, above] = [tokenOf(world.product, duty), tokenOf(world.product, street)];
    await done(own, 'accept');
    await done(own, 'escalate', bodies.escalate);
    await done(above, 'accept');
    await done(above, 'escalate', bodies.escalate);
  });
  afterAll(() => world.close());

  const operator = async (): Promise<Tokens & { phone: Phone }> => {
    const keeper = world.call({ accessToken: tokenOf(world.product, officer) });
    const { organisationId } = (
      await keeper.post(`areas/${places.district}/organisations`, { kind: 'operation-centre', name: '区城运中心（虚构）' }).expect(200)
    ).body as { organisationId: string };
    const { code } = (
      await keeper.post(`areas/${places.district}/organisations/${organisationId}/invitations`, { uses: 1, days: 7 }).expect(200)
    ).body as { code: string };
    const newcomer = await ready(world);
    await world.call(newcomer).post('me/organisations', { code, name: '赵小丽', post: '科员', publicName: '赵小丽' }).expect(200);
    return refreshed(world, newcomer);
  };
  const heldRow = async (): Promise<{ accountId: string; hasSignIn: boolean | null }> => {
    const list = await world
      .call({ accessToken: tokenOf(world.product, officer) })
      .get(`areas/${places.district}/grants`)
      .expect(200);
    const row = (list.body as { grants: { accountId: string; publicName: string; hasSignIn: boolean | null }[] }).grants.find(
      ({ publicName }) => publicName === '赵小丽',
    );
    if (!row) throw new Error('nobody of the operation centre holds a role');
    return row;
  };

  test('gets a sign-in from whoever invited them; then finds the ticket on the desk’s list, and takes and resolves it for the desk', async () => {
    const onPhone = await operator();
    const own = async (): Promise<boolean | null> =>
      (await world.call(onPhone).get('me/organisations').expect(200)).body.organisations[0].hasSignIn;
    expect((await world.call(onPhone).get(`areas/${places.district}/tickets`)).status).toBe(403);
    expect([(await heldRow()).hasSignIn, await own()]).toEqual([false, false]);
    const { accountId } = await heldRow();
    const username = 'zhao.xiaoli';
    const { initialPassword } = (
      await world
        .call({ accessToken: tokenOf(world.product, officer) })
        .post(`areas/${places.district}/staff/${accountId}/sign-in`, { username })
        .expect(200)
    ).body as { initialPassword: string };
    expect([(await heldRow()).hasSignIn, await own()]).toEqual([true, true]);
    const { accessToken } = await firstSignIn(world, username, initialPassword, onPhone.phone.number);
    const list = await world.call({ accessToken }).get(`areas/${places.district}/tickets?state=waiting&responsible=here`).expect(200);
    expect((list.body as { tickets: { ticketId: string }[] }).tickets.map(({ ticketId }) => ticketId)).toEqual([ticket.ticketId]);
    await done(accessToken, 'accept');
    await done(accessToken, 'start-handling', bodies['start-handling']);
    await done(accessToken, 'resolve', bodies.resolve);
    expect(ticket.state).toBe('resolved');
  });
});
