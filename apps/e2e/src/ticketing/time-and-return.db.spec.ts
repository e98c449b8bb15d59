import { places } from '@shequtong/identity/testing';
import { aReport, bodies, done, get, openTown, pathOf, report, step, type Ticket, type Town } from './town.js';

interface File {
  readonly state: string;
  readonly responsible: { readonly level: string };
  readonly clocks: readonly { readonly kind: string }[];
  readonly openSteps: readonly string[];
  readonly timeline: readonly { readonly step: string; readonly title: string; readonly words: readonly { readonly text: string }[] }[];
}

describe('returns, suspensions and extensions over HTTP', () => {
  let town: Town;

  beforeAll(async () => {
    town = await openTown('2026-11-02 09:00');
  });
  afterAll(() => town.product.close());

  const handled = async (visibility: 'private' | 'public' = 'private'): Promise<Ticket> => {
    let ticket = await report(town, { ...aReport, visibility });
    for (const name of ['accept', 'start-handling'] as const) ticket = await done(step(town, ticket, town.duty, name, bodies[name]));
    return ticket;
  };
  const fileFor = async (ticket: Ticket, person = town.duty): Promise<File> =>
    (await get(town.product, person, `${pathOf(ticket.areaId)}/${ticket.ticketId}/file`)).body as File;
  const seenBy = async (person: Town['reporter'], ticket: Ticket): Promise<File> =>
    (await get(town.product, person, `${pathOf(ticket.areaId)}/${ticket.ticketId}`)).body as File;
  const seenByReporter = (ticket: Ticket): Promise<File> => seenBy(town.reporter, ticket);
  const seenByNeighbour = (ticket: Ticket): Promise<File> => seenBy(town.neighbour, ticket);

  test('the street gives a ticket back with a reason, which the offices and the reporter read, and no neighbour', async () => {
    const up = await done(step(town, await handled('public'), town.duty, 'escalate', bodies.escalate));
    expect((await step(town, up, town.street, 'return', {})).body).toMatchObject({ status: 400, code: 'platform/validation-failed' });
    const back = await done(step(town, up, town.street, 'return', bodies.return));
    expect(await fileFor(back)).toMatchObject({ state: 'accepted', responsible: { level: 'community' } });
    expect((await fileFor(back)).timeline.at(-1)).toMatchObject({ step: 'return', words: [{ text: bodies.return.reason }] });
    expect((await seenByReporter(back)).timeline.at(-1)).toMatchObject({
      step: 'return',
      title: expect.stringMatching(/^退回/) as string,
      words: [{ text: bodies.return.reason }],
    });
    expect((await seenByNeighbour(back)).timeline.at(-1)).toMatchObject({
      step: 'return',
      title: expect.stringMatching(/^退回/) as string,
      words: [],
    });
    expect((await step(town, back, town.street, 'return', bodies.return)).body).toMatchObject({
      status: 403,
      code: 'ticket/not-responsible',
    });
  });

  test('a suspension is asked for, granted by the desk above, read by the resident, and ended by the office', async () => {
    const asked = await done(step(town, await handled(), town.duty, 'suspension/ask', bodies['suspension/ask']));
    expect((await step(town, asked, town.duty, 'suspension/ask', bodies['suspension/ask'])).body).toMatchObject({
      status: 409,
      code: 'ticket/already-asked',
    });
    expect((await step(town, asked, town.duty, 'suspension/grant')).body).toMatchObject({ status: 403, code: 'platform/forbidden' });
    expect((await step(town, asked, town.foreignStreet, 'suspension/grant')).body).toMatchObject({
      status: 403,
      code: 'platform/forbidden',
    });
    expect((await fileFor(asked, town.street)).openSteps).toEqual(expect.arrayContaining(['suspend', 'refuse-suspension']));
    const suspended = await done(step(town, asked, town.street, 'suspension/grant'));
    const seen = await seenByReporter(suspended);
    expect(seen.state).toBe('suspended');
    expect(seen.clocks.map(({ kind }) => kind)).toEqual(['first-reply', 'suspension']);
    expect(seen.timeline.find((entry) => entry.step === 'ask-suspension')).toMatchObject({
      title: '向友谊路街道申请暂停办理 5 个工作日',
      words: [{ text: '配件下周到货' }],
    });
    expect((await step(town, suspended, town.duty, 'resolve', bodies.resolve)).body).toMatchObject({
      status: 409,
      code: 'ticket/illegal-step',
    });
    const resumed = await done(step(town, suspended, town.duty, 'resume'));
    expect((await fileFor(resumed)).clocks.map(({ kind }) => kind)).toEqual(['first-reply', 'resolution']);
  });

  test('a list by clock holds the same in either order, and what stands still comes nearer no more', async () => {
    const suspended = await done(
      step(
        town,
        await done(step(town, await handled(), town.duty, 'suspension/ask', bodies['suspension/ask'])),
        town.street,
        'suspension/grant',
      ),
    );
    await town.product.asOwner(`UPDATE ticketing.clock SET warned_at = warn_at WHERE ticket_id = $1 AND kind = 'resolution'`, [
      suspended.ticketId,
    ]);
    const listed = async (filter: string): Promise<string[]> => {
      const { tickets } = (await get(town.product, town.duty, `/api/areas/${suspended.areaId}/tickets?limit=100&${filter}`).expect(200))
        .body as { tickets: { ticketId: string }[] };
      return tickets.map(({ ticketId }) => ticketId);
    };
    for (const filter of ['clock=warned', 'clockKind=resolution', 'clockKind=suspension']) {
      expect([filter, (await listed(`${filter}&order=due`)).sort()]).toEqual([filter, (await listed(`${filter}&order=newest`)).sort()]);
    }
    expect(await listed('clock=warned')).not.toContain(suspended.ticketId);
    expect(await listed('clockKind=suspension')).toContain(suspended.ticketId);
    const { warned } = (await get(town.product, town.duty, `/api/areas/${suspended.areaId}/ticket-numbers`).expect(200)).body as {
      warned: number;
    };
    expect(warned).toBe((await listed('state=open&responsible=here&clock=warned')).length);
  });

  test('what is suspended waits for somebody else and not for the desk, unless its first reply is owed', async () => {
    const numbers = async (): Promise<{ waiting: number; suspended: number }> =>
      (await get(town.product, town.duty, `/api/areas/${places.community}/ticket-numbers`).expect(200)).body as {
        waiting: number;
        suspended: number;
      };
    const before = await numbers();
    let ticket = await done(step(town, await handled(), town.duty, 'suspension/ask', bodies['suspension/ask']));
    ticket = await done(step(town, ticket, town.street, 'suspension/grant'));
    expect(await numbers()).toMatchObject({ waiting: before.waiting + 1, suspended: before.suspended + 1 });
    await done(step(town, ticket, town.duty, 'reply', bodies.reply));
    expect(await numbers()).toMatchObject({ waiting: before.waiting, suspended: before.suspended + 1 });
  });

  test('what is refused leaves everything as it was', async () => {
    const ticket = await handled();
    const before = await fileFor(ticket);
    const asked = await done(step(town, ticket, town.duty, 'extension/ask', bodies['extension/ask']));
    const refused = await done(step(town, asked, town.street, 'extension/refuse', bodies['extension/refuse']));
    const after = await fileFor(refused);
    expect(after.clocks).toEqual(before.clocks);
    expect((await step(town, refused, town.street, 'extension/grant')).body).toMatchObject({ status: 409, code: 'ticket/nothing-asked' });
  });

  test('an extension that is granted once is granted once', async () => {
    const asked = await done(step(town, await handled(), town.duty, 'extension/ask', bodies['extension/ask']));
    const [one, other] = await Promise.all([
      step(town, asked, town.street, 'extension/grant'),
      step(town, asked, town.street, 'extension/grant'),
    ]);
    expect([one.status, other.status].sort()).toEqual([200, 412]);
    const granted = (await fileFor(asked)).timeline.filter((entry) => entry.step === 'extend');
    expect(granted).toHaveLength(1);
  });

  test('what waits for a decision is at hand for the desk that decides; at the top, where it is also the desk’s own, it counts once', async () => {
    const numbers = async (areaId: number, person = town.district): Promise<unknown> =>
      (await get(town.product, person, `/api/areas/${areaId}/ticket-numbers`).expect(200)).body;
    await done(step(town, await handled(), town.duty, 'extension/ask', bodies['extension/ask']));
    expect(await numbers(places.street, town.street)).toMatchObject({ waiting: 0, decisions: 1, atHand: 1 });
    let ticket = await done(step(town, await handled(), town.duty, 'escalate', bodies.escalate));
    expect(await numbers(places.street, town.street)).toMatchObject({ waiting: 1, decisions: 1, atHand: 2 });
    for (const name of ['accept', 'escalate'] as const) ticket = await done(step(town, ticket, town.street, name, bodies[name]));
    for (const name of ['accept', 'start-handling', 'extension/ask'] as const)
      ticket = await done(step(town, ticket, town.district, name, bodies[name]));
    expect(await numbers(places.district)).toMatchObject({ waiting: 1, decisions: 1, atHand: 1 });
  });

  test('who asked is told when the ticket went on without a decision', async () => {
    const asked = await done(step(town, await handled(), town.duty, 'extension/ask', bodies['extension/ask']));
    await done(step(town, asked, town.duty, 'escalate', bodies.escalate));
    await town.product.drain();
    const { items } = (await get(town.product, town.duty, '/api/me/inbox').expect(200)).body as {
      items: { kind: string; asWhom: string; title: string; body: string }[];
    };
    expect(items.filter(({ asWhom }) => asWhom === 'self')).toMatchObject([
      { kind: 'ticket.time-lapsed', title: '延期申请已失效', body: '没有等到决定：事项已派到友谊路街道。' },
    ]);
    expect((await fileFor(asked)).timeline.find((entry) => entry.step === 'ask-extension')?.title).toBe(
      '向友谊路街道申请延期 5 个工作日，没有等到决定就失效了：事项已派到友谊路街道',
    );
  });

  test.each([0, 61, 1.5, '5'])('days are a number a desk can mean: not %p', async (days) => {
    expect((await step(town, await handled(), town.duty, 'suspension/ask', { ...bodies['suspension/ask'], days })).body).toMatchObject({
      status: 400,
      code: 'platform/validation-failed',
    });
  });
});
