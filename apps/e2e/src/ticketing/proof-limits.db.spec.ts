import { places } from '@shequtong/identity/testing';
import { get, openTown, pathOf, report, type Ticket, type Town } from './town.js';

/** Each proof reads thousands of rows, and anybody may ask for one: they have a limit beside that of every request. */
describe('proofs a minute', () => {
  let town: Town;
  let ticket: Ticket;
  beforeAll(async () => {
    town = await openTown('2026-11-02 09:00', { LIMIT_PROOFS: '1' });
    ticket = await report(town);
  });
  afterAll(() => town.product.close());

  const of = (end: string): string => `${pathOf(places.community)}/${ticket.ticketId}/${end}`;

  const path: Record<string, () => string> = {
    reporter: () => of('proof'),
    duty: () => of('file/proof'),
    colleague: () => of('verification'),
    neighbour: () => `/api/areas/${places.district}/trace-heads/consistency?from=2026-11-01&to=2026-11-02`,
  };

  test.each(['reporter', 'duty', 'colleague', 'neighbour'] as const)('of one kind each, asked by the %s', async (who) => {
    const ask = () => get(town.product, town[who], path[who]?.() ?? '');
    expect((await ask()).status).not.toBe(429);
    const second = await ask();
    expect(second.body).toMatchObject({ status: 429, code: 'platform/rate-limited' });
    expect(Number(second.headers['retry-after'])).toBeGreaterThan(0);
    // What is no proof is asked for all the same.
    expect((await get(town.product, town[who], '/api/me')).status).toBe(200);
  });
});
