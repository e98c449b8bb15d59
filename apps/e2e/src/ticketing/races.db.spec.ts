import { places } from '@shequtong/identity/testing';
import { openBeside, type Product } from '../support/product.js';
import { aReport, bodies, done, get, openTown, pathOf, post, report, resolved, step, type Ticket, type Town } from './town.js';

describe('repeats and races', () => {
  let town: Town;
  let beside: Product;
  beforeAll(async () => {
    town = await openTown('2026-11-02 09:00');
    beside = await openBeside(town.product);
  });
  afterAll(async () => {
    await beside.close();
    await town.product.close();
  });

  const entries = async ({ ticketId }: Ticket): Promise<string[]> =>
    (await town.product.asOwner<{ step: string }>('SELECT step FROM ticketing.trace WHERE ticket_id = $1 ORDER BY seq', [ticketId])).map(
      ({ step: name }) => name,
    );
  const tickets = async (): Promise<number> =>
    Number((await town.product.asOwner<{ n: string }>('SELECT count(*) AS n FROM ticketing.ticket'))[0]?.n);

  test('a report repeated with its key, in parallel over two processes, is one ticket with one answer', async () => {
    const before = await tickets();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        post(i % 2 ? beside : town.product, town.reporter, pathOf(places.community), aReport, { key: 'one-report-only' }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 201));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await tickets()).toBe(before + 1);
    expect(await entries(answers[0]?.body as Ticket)).toEqual(['report']);
  });

  test('the same key with another text is refused, a missing key too', async () => {
    const other = await post(
      town.product,
      town.reporter,
      pathOf(places.community),
      { ...aReport, text: '另一件事情' },
      { key: 'one-report-only' },
    );
    expect(other.body).toMatchObject({ status: 422, code: 'platform/idempotency-key-reused' });
    const missing = await post(town.product, town.reporter, pathOf(places.community), aReport, { key: '' });
    expect(missing.body).toMatchObject({ status: 400, code: 'platform/idempotency-key-missing' });
  });

  test('numbers of reports made at once are all different, and gapless here', async () => {
    const made = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        post(i % 2 ? beside : town.product, i % 3 ? town.reporter : town.neighbour, pathOf(places.community), aReport),
      ),
    );
    const serials = made.map(({ body }) => Number((body as Ticket).number.split('-')[2])).sort((a, b) => a - b);
    expect(serials).toEqual(Array.from({ length: 12 }, (_, i) => (serials[0] ?? 0) + i));
  });

  test('of two staff who act at once on one version, one succeeds and the other is told', async () => {
    for (let round = 0; round < 5; round += 1) {
      const ticket = await report(town);
      const path = `${pathOf(ticket.areaId)}/${ticket.ticketId}`;
      const [one, other] = await Promise.all([
        post(town.product, town.duty, `${path}/accept`, {}, { version: 1 }),
        post(beside, town.colleague, `${path}/decline`, bodies.decline, { version: 1 }),
      ]);
      expect([one.status, other.status].sort()).toEqual([200, 412]);
      expect(await entries(ticket)).toHaveLength(2);
    }
  });

  test('staff must name the version they saw; a stale one changes nothing', async () => {
    const ticket = await report(town);
    const path = `${pathOf(ticket.areaId)}/${ticket.ticketId}/accept`;
    expect((await post(town.product, town.duty, path, {})).body).toMatchObject({ status: 428, code: 'platform/precondition-required' });
    expect((await post(town.product, town.duty, path, {}, { version: 7 })).body).toMatchObject({
      status: 412,
      code: 'platform/precondition-failed',
    });
    // A weak tag names what may differ from what was seen: it is compared with nothing (RFC 9110 §13.1.1); and "01" is another than "1".
    for (const given of ['all of it', 'W/"1"', '"01"'])
      expect((await post(town.product, town.duty, path, {}, { version: 1 }).set('If-Match', given)).body).toMatchObject({ status: 412 });
    expect(await entries(ticket)).toEqual(['report']);
  });

  test('a step repeated with its key over two processes is one entry', async () => {
    const ticket = await report(town);
    const path = `${pathOf(ticket.areaId)}/${ticket.ticketId}/reply`;
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, i) =>
        post(i % 2 ? beside : town.product, town.duty, path, bodies.reply, { key: `reply-${ticket.number}`, version: 1 }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 200));
    expect(await entries(ticket)).toEqual(['report', 'reply']);
  });

  test('a resident who taps “not solved” and rates at once gets one of the two, and the trace verifies', async () => {
    const ticket = await resolved(town);
    const answers = await Promise.all([
      step(town, ticket, town.reporter, 'not-solved', bodies['not-solved']),
      step(town, ticket, town.reporter, 'rate', bodies.rate),
    ]);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(1);
    const { body } = await get(town.product, town.duty, `${pathOf(ticket.areaId)}/${ticket.ticketId}/verification`);
    expect(body).toMatchObject({ intact: true });
    expect((await entries(ticket)).at(-1)).toMatch(/not-solved|rate/);
  });

  test('the sweep of two processes at once closes a ticket once', async () => {
    const followed = await done(step(town, await resolved(town), town.colleague, 'follow-up', bodies['follow-up']));
    town.product.clock.advance({ days: 8 });
    await Promise.all([town.product.sweep('ticketing/clocks'), beside.sweep('ticketing/clocks')]);
    await town.product.sweep('ticketing/clocks');
    expect((await entries(followed)).filter((name) => name === 'close')).toHaveLength(1);
  });
});
