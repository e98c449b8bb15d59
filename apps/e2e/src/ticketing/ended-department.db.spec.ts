import { department, places, staff, type StaffMember } from '@shequtong/identity/testing';
import { bodies, done, get, openTown, post, report, step, type Ticket, type Town } from './town.js';

/** A department that is ended leaves its tickets to the desk of its area: nobody is never responsible (首接负责). */
describe('a department that ends while it has a ticket, over HTTP', () => {
  let town: Town;
  let officer: StaffMember;
  let works: string;
  let held: Ticket;

  beforeAll(async () => {
    town = await openTown('2026-11-02 09:00');
    works = await department(town.product.services, places.street, '城建办');
    officer = await staff(town.product.services, {
      role: 'department-officer',
      areaId: places.street,
      organisationId: works,
      post: '科员',
    });
    let ticket = await report(town);
    for (const name of ['accept', 'start-handling', 'escalate'] as const)
      ticket = await done(step(town, ticket, town.duty, name, bodies[name]));
    ticket = await done(step(town, ticket, town.street, 'accept'));
    ticket = await done(
      step(town, ticket, town.street, 'transfer/offer', {
        office: { areaId: places.street, organisationId: works },
        reason: '路面归城建办',
      }),
    );
    held = await done(step(town, ticket, officer, 'transfer/accept'));
    await town.product.drain();
  });
  afterAll(() => town.product.close());

  const inbox = async (person: Parameters<typeof get>[1]): Promise<{ kind: string; title: string; body: string }[]> =>
    (
      (await get(town.product, person, '/api/me/inbox').expect(200)).body as { items: { kind: string; title: string; body: string }[] }
    ).items.filter(({ kind }) => kind === 'ticket.office-ended');

  test('the street’s desk has it, reads that it has, and goes on; the resident reads with whom it is now', async () => {
    await post(town.product, town.street, `/api/areas/${places.street}/organisations/${works}/end`, {}).expect(200);
    await town.product.sweep('ticketing/ended-offices');
    await town.product.drain();
    const file = (await get(town.product, town.street, `/api/communities/${held.areaId}/tickets/${held.ticketId}/file`).expect(200))
      .body as { state: string; version: number; openSteps: string[]; timeline: { step: string; title: string }[] };
    expect(file).toMatchObject({ state: 'accepted', responsible: { level: 'street', areaId: places.street, name: '友谊路街道' } });
    expect(file.timeline.at(-1)).toMatchObject({ step: 'office-ended', title: '原来负责的部门已撤销，由友谊路街道负责' });
    expect(file.openSteps).toEqual(expect.arrayContaining(['start-handling', 'offer-transfer', 'return']));
    expect((await get(town.product, town.street, `/api/areas/${places.street}/ticket-numbers`).expect(200)).body).toMatchObject({
      waiting: 1,
    });
    expect(await inbox(town.street)).toMatchObject([
      { title: '事项回到您这里', body: '原来负责的部门已撤销，现在由您这里负责，时限照旧。' },
    ]);
    expect(await inbox(town.reporter)).toMatchObject([{ title: '换了办理的单位', body: '现在由友谊路街道负责。' }]);
    await done(step(town, { ...held, version: file.version }, town.street, 'start-handling', bodies['start-handling']));
  });

  test('the trace verifies, and a second pass finds nothing to do', async () => {
    const verified = await get(town.product, town.street, `/api/communities/${held.areaId}/tickets/${held.ticketId}/verification`).expect(
      200,
    );
    expect(verified.body).toMatchObject({ intact: true });
    await town.product.sweep('ticketing/ended-offices');
    expect(
      (await get(town.product, town.street, `/api/communities/${held.areaId}/tickets/${held.ticketId}/verification`)).body,
    ).toMatchObject({ entries: (verified.body as { entries: number }).entries });
  });

  test('every answer was as the OpenAPI document says', () => {
    expect(town.product.undescribed()).toEqual([]);
  });
});
