import { department, places, staff, type StaffMember } from '@shequtong/identity/testing';
import { at, bodies, done, get, openTown, post, report, step, type Ticket, type Town } from './town.js';

/** A department nobody acts for any more leaves its tickets to its desk, as one that ends does (首接负责). */
describe('a department whose last officer goes while it has a ticket, over HTTP', () => {
  let town: Town;
  let admin: StaffMember;

  beforeAll(async () => {
    town = await openTown('2026-11-02 09:00');
    admin = await staff(town.product.services, { role: 'administrator', areaId: places.street });
  });
  afterAll(() => town.product.close());

  const officerOf = (organisationId: string): Promise<StaffMember> =>
    staff(town.product.services, { role: 'department-officer', areaId: places.street, organisationId, post: '科员' });

  interface Held {
    readonly works: string;
    readonly officer: StaffMember;
    readonly ticket: Ticket;
  }

  /** A department of its own, with one officer, who has taken a ticket. */
  async function held(name: string): Promise<Held> {
    const works = await department(town.product.services, places.street, name);
    const officer = await officerOf(works);
    let ticket = await report(town);
    for (const taken of ['accept', 'start-handling', 'escalate'] as const)
      ticket = await done(step(town, ticket, town.duty, taken, bodies[taken]));
    ticket = await done(step(town, ticket, town.street, 'accept'));
    const offer = { office: { areaId: places.street, organisationId: works }, reason: '路面归他们' };
    ticket = await done(step(town, ticket, town.street, 'transfer/offer', offer));
    return { works, officer, ticket: await done(step(town, ticket, officer, 'transfer/accept')) };
  }

  interface Grant {
    readonly grantId: string;
    readonly accountId: string;
  }
  const grantOf = async ({ accountId }: StaffMember): Promise<Grant> => {
    const { body } = await get(town.product, admin, `/api/areas/${places.street}/grants`).expect(200);
    return (body as { grants: Grant[] }).grants.find((grant) => grant.accountId === accountId) as Grant;
  };
  const leftOpen = async (person: StaffMember): Promise<unknown> => {
    const { grantId } = await grantOf(person);
    return (await get(town.product, admin, `/api/areas/${places.street}/grants/${grantId}/left-open`).expect(200)).body;
  };
  const end = async (path: string, body: object): Promise<void> =>
    void (await post(town.product, admin, `/api/areas/${places.street}/grants/${path}`, body).expect(200));
  const swept = async (): Promise<void> => {
    await town.product.sweep('ticketing/ended-offices');
    await town.product.drain();
  };
  const file = async ({ areaId, ticketId }: Ticket) =>
    (await get(town.product, town.street, `/api/communities/${areaId}/tickets/${ticketId}/file`).expect(200)).body as {
      responsible: { name: string };
      timeline: { step: string; title: string }[];
    };
  const WITH_DESK = { responsible: { name: '友谊路街道' } };
  const LAST = { step: 'office-ended', title: '原来负责的部门现在没有人办，由友谊路街道负责' };

  test('who ends the last role reads how much would be left, and the desk has it then, and is told', async () => {
    const { works, officer, ticket } = await held('城建办');
    const second = await officerOf(works);
    expect(await leftOpen(officer)).toEqual({ tickets: 0, goesTo: null });
    await end(`${(await grantOf(second)).grantId}/end`, { reason: '调离岗位' });
    expect(await leftOpen(officer)).toEqual({ tickets: 1, goesTo: '友谊路街道' });
    await swept();
    expect(await file(ticket)).toMatchObject({ responsible: { name: '城建办' } });

    await end(`${(await grantOf(officer)).grantId}/end`, { reason: '调离岗位' });
    await swept();
    expect(await file(ticket)).toMatchObject(WITH_DESK);
    expect((await file(ticket)).timeline.at(-1)).toMatchObject(LAST);
    const inbox = (await get(town.product, town.street, '/api/me/inbox').expect(200)).body as { items: object[] };
    expect(inbox.items[0]).toMatchObject({
      title: '事项回到您这里',
      body: '原来负责的部门现在没有人办，现在由您这里负责，时限照旧。',
    });
  });

  test('a role whose date runs out leaves it as well', async () => {
    const { works, officer, ticket } = await held('房管所');
    const until = { organisationId: works, endsAt: '2026-11-03T02:00:00.000Z' };
    const successor = { username: 'fangguan.02', role: 'department-officer', post: '科员', publicName: '戊己', ...until };
    await post(town.product, admin, `/api/areas/${places.street}/staff`, successor).expect(200);
    await end(`${(await grantOf(officer)).grantId}/end`, { reason: '调离岗位' });
    await swept();
    expect(await file(ticket)).toMatchObject({ responsible: { name: '房管所' } });
    at(town.product, '2026-11-03 10:00');
    await swept();
    expect(await file(ticket)).toMatchObject(WITH_DESK);
  });

  test('every answer was as the OpenAPI document says', () => {
    expect(town.product.undescribed()).toEqual([]);
  });
});
