import { places, resident, staff, type StaffMember } from '@shequtong/identity/testing';
import { aReport, bodies, done, get, openTown, pathOf, post, step, type Ticket, type Town } from '../ticketing/town.js';

/** Whoever is on duty and reports something of their own may not act on it: a colleague is told (product §2). */
describe('the person on duty reports something themselves', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown('2026-11-02 09:00');
  });
  afterAll(() => town.product.close());

  const told = async (person: StaffMember, { ticketId }: Ticket): Promise<string[]> => {
    await town.product.drain();
    const { items } = (await get(town.product, person, '/api/me/inbox').expect(200)).body as {
      items: { subjectId: string; kind: string; asWhom: string }[];
    };
    return items.filter(({ subjectId, asWhom }) => subjectId === ticketId && asWhom !== 'reporter').map(({ kind }) => kind);
  };
  /** The secretary of a place stands in for whoever is on duty; this one lives there too. */
  const livingThere = async (): Promise<{ readonly own: StaffMember; readonly ticket: Ticket }> => {
    const { accountId } = await resident(town.product.services, { areaId: places.neighbouring });
    const own = await staff(town.product.services, { areaId: places.neighbouring, role: 'community-secretary', post: '书记', accountId });
    const answer = await post(town.product, own, pathOf(places.neighbouring), { ...aReport, text: '我家楼下的灯也坏了' }).expect(201);
    return { own, ticket: answer.body as Ticket };
  };

  test('and everybody else of the desk is told, who may answer', async () => {
    const { own, ticket } = await livingThere();
    expect(await told(own, ticket)).toEqual([]);
    expect(await told(town.foreignDuty, ticket)).toEqual(['ticket.reported']);
    await done(step(town, ticket, town.foreignDuty, 'reply', bodies.reply));
  });
});
