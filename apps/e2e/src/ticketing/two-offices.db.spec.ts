import { places, type StaffMember } from '@shequtong/identity/testing';
import { aReport, bodies, done, get, openTown, pathOf, post, report, step, type Ticket, type Town } from './town.js';

/** One person with a role in a community and one in its street: which of them came first decides nothing. */
describe.each([
  ['community first', ['duty', 'street']],
  ['street first', ['street', 'duty']],
] as const)('somebody with two offices, %s', (_, [first, second]) => {
  let town: Town;
  let both: StaffMember;

  beforeAll(async () => {
    town = await openTown('2026-11-02 09:00');
    both = {
      ...town.duty,
      principal: { ...town.duty.principal, grants: [...town[first].principal.grants, ...town[second].principal.grants] },
    };
  });
  afterAll(() => town.product.close());

  const handled = async (by: StaffMember): Promise<Ticket> => {
    const accepted = await done(step(town, await report(town), by, 'accept'));
    return done(step(town, accepted, by, 'start-handling', bodies['start-handling']));
  };
  const openSteps = async (ticket: Ticket): Promise<readonly string[]> =>
    ((await get(town.product, both, `${pathOf(ticket.areaId)}/${ticket.ticketId}/file`)).body as { openSteps: string[] }).openSteps;
  const actedAs = async ({ ticketId }: Ticket): Promise<unknown[]> =>
    (
      await town.product.asOwner<{ role: string }>(
        `SELECT by_role AS role FROM ticketing.trace WHERE ticket_id = '${ticketId}' AND by_role IS NOT NULL ORDER BY seq`,
      )
    ).map(({ role }) => role);

  test('goes on with a ticket at the street that they sent up from the community, each step on record for its office', async () => {
    const ticket = await handled(both);
    expect(await openSteps(ticket)).toEqual(expect.arrayContaining(['resolve', 'ask-suspension']));
    const up = await done(step(town, ticket, both, 'escalate', bodies.escalate));
    expect(await openSteps(up)).toContain('accept');
    await done(step(town, up, both, 'accept'));
    expect(await actedAs(up)).toEqual(['community-staff', 'community-staff', 'community-staff', 'street-officer']);
  });

  test('reads the whole file, also who owns the building', async () => {
    const [building] = await town.product.asOwner<{ id: string }>('SELECT id FROM identity.building WHERE area_id = $1 LIMIT 1', [
      places.community,
    ]);
    await post(town.product, town.secretary, `/api/areas/${places.community}/duty/assignments`, {
      accountId: town.colleague.accountId,
      buildingIds: [building?.id],
      lines: [],
    }).expect(200);
    const ticket = await report(town, { ...aReport, buildingId: building?.id });
    const file = async (person: StaffMember): Promise<object> =>
      (await get(town.product, person, `${pathOf(ticket.areaId)}/${ticket.ticketId}/file`).expect(200)).body as object;
    expect(await file(both)).toMatchObject({ owner: { post: '社工' } });
    expect({ ...(await file(both)), openSteps: [] }).toEqual({ ...(await file(town.street)), openSteps: [] });
  });

  test('asks for time for the community', async () => {
    const asked = await done(step(town, await handled(town.colleague), both, 'suspension/ask', bodies['suspension/ask']));
    expect(await actedAs(asked)).toEqual(['community-staff', 'community-staff', 'community-staff']);
  });

  test('calls the reporter for the office that owes the answer, which the look is recorded for', async () => {
    const up = await done(step(town, await handled(both), both, 'escalate', bodies.escalate));
    await post(town.product, both, `${pathOf(up.areaId)}/${up.ticketId}/reporter-contact`, { reason: '电话说明安排' }).expect(200);
    const [look] = ((await get(town.product, town.reporter, '/api/me/looks?limit=1').expect(200)).body as { looks: object[] }).looks;
    expect(look).toMatchObject({ office: expect.stringContaining('街道') as string });
  });
});
