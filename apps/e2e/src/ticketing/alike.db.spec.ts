import { places, resident } from '@shequtong/identity/testing';
import request from 'supertest';
import { aReport, bodies, done, get, openTown, pathOf, report, step, type Ticket, tokenOf, type Town } from './town.js';

type Alike = { alike: { ticket: { ticketId: string; excerpt: string | null }; mine: boolean; likeness: number; common: string[] }[] };
type Person = NonNullable<Parameters<typeof get>[1]>;

describe('open tickets that are likely the same thing', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown('2026-08-03 09:00');
  });
  afterAll(() => town.product.close());

  const at = pathOf(places.community);
  const lamp = { ...aReport, text: '三号楼门口的路灯晚上不亮', categoryCode: 'estate.light', place: '三号楼门口' };
  const compared = (person: Person, body: object, where = at): request.Test =>
    request(town.product.url)
      .post(`${where}/alike`)
      .set('Authorization', `Bearer ${tokenOf(town.product, person)}`)
      .send(body);
  const alike = async (person: Person, body: object): Promise<Alike['alike']> =>
    ((await compared(person, body).expect(200)).body as Alike).alike;
  const ids = (found: Alike['alike']): string[] => found.map(({ ticket }) => ticket.ticketId);
  const telling = { text: '路灯不亮，三号楼门口很黑', categoryCode: 'estate.light', place: '三号楼门口' };

  test('a neighbour who tells of a public one finds it, with what both tell alike, and nobody named', async () => {
    const ticket = await report(town, { ...lamp, visibility: 'public' });
    const found = await alike(town.neighbour, telling);
    expect(found).toMatchObject([
      { ticket: { ticketId: ticket.ticketId, state: 'submitted' }, mine: false, common: ['地点说法相近', '同一类', '都说到“三号楼门口”'] },
    ]);
    expect(JSON.stringify(found)).not.toContain(town.reporter.accountId);
    expect(await alike(town.neighbour, { text: '电梯门关不上', place: '九号楼' })).toEqual([]);
    await done(step(town, ticket, town.reporter, 'withdraw', {}));
    expect(await alike(town.neighbour, telling)).toEqual([]);
  });

  test('a private one is found by its reporter and by the offices, and by no neighbour', async () => {
    const hidden: Ticket = await report(town, { ...lamp, visibility: 'private' });
    expect(await alike(town.neighbour, telling)).toEqual([]);
    expect(await alike(town.reporter, telling)).toMatchObject([{ ticket: { ticketId: hidden.ticketId }, mine: true }]);
    const again: Ticket = await report(town, { ...lamp, text: '三号楼门口路灯又不亮了', visibility: 'public' });
    const ofFile = (person: Person, ticket: Ticket): request.Test => get(town.product, person, `${at}/${ticket.ticketId}/file/alike`);
    expect(ids(((await ofFile(town.duty, again).expect(200)).body as Alike).alike)).toEqual([hidden.ticketId]);
    await ofFile(town.neighbour, again).expect(403);
    await done(step(town, hidden, town.duty, 'decline', bodies.decline));
    expect(((await ofFile(town.duty, again).expect(200)).body as Alike).alike).toEqual([]);
  });

  test('nothing older than ninety days, and nothing of another community', async () => {
    const old = await report(town, { ...lamp, visibility: 'public' });
    const elsewhere = await resident(town.product.services, { areaId: places.neighbouring });
    expect((await compared(elsewhere, telling)).status).toBe(403);
    expect(((await compared(elsewhere, telling, pathOf(places.neighbouring)).expect(200)).body as Alike).alike).toEqual([]);
    expect(ids(await alike(town.neighbour, telling))).toContain(old.ticketId);
    town.product.clock.advance({ days: 91 });
    const later = await resident(town.product.services, { areaId: places.community });
    expect((await compared(later, telling)).body).toEqual({ alike: [] });
  });

  test('what is told badly is refused by name, and every answer was as the OpenAPI document says', async () => {
    expect((await compared(town.neighbour, { text: '' })).body).toMatchObject({ status: 400, errors: [{ field: 'text' }] });
    expect((await compared(town.neighbour, { text: '路灯不亮', areaId: 1 })).status).toBe(400);
    expect(town.product.undescribed()).toEqual([]);
  });
});
