import { places } from '@shequtong/identity/testing';
import { aReport, bodies, done, get, openTown, pathOf, post, report, resolved, step, type Ticket, type Town, uploaded } from './town.js';

type Step = { step: string; title: string; officeName: string | null; name: string | null; words: { text: string }[]; photos: unknown[] };

describe('a reporter who says more, or urges', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown('2026-11-02 09:00');
  });
  afterAll(() => town.product.close());

  const of = ({ ticketId }: Ticket): string => `${pathOf(places.community)}/${ticketId}`;
  const told = async (person: Parameters<typeof get>[1], kind: string): Promise<{ title: string; body: string }[]> => {
    await town.product.drain();
    const { items } = (await get(town.product, person, '/api/me/inbox').expect(200)).body as {
      items: { kind: string; title: string; body: string }[];
    };
    return items.filter((item) => item.kind === kind);
  };
  const lastStep = async (person: Parameters<typeof get>[1], ticket: Ticket, path = ''): Promise<Step | undefined> =>
    ((await get(town.product, person, `${of(ticket)}${path}`).expect(200)).body as { timeline: Step[] }).timeline.at(-1);
  const listed = async (ticket: Ticket): Promise<unknown> => {
    const { tickets } = (await get(town.product, town.duty, `/api/areas/${places.community}/tickets?state=open`).expect(200)).body as {
      tickets: { ticketId: string; urges: number }[];
    };
    return tickets.find(({ ticketId }) => ticketId === ticket.ticketId)?.urges;
  };

  test('what is added stands in the trace with its photo, names nobody, and is told to whoever is on duty', async () => {
    const ticket = await report(town, { ...aReport, visibility: 'public' });
    const photo = await uploaded(town.product, town.reporter, places.community, 31);
    const after = await done(step(town, ticket, town.reporter, 'add-information', { ...bodies['add-information'], photos: [photo] }));
    expect(after).toMatchObject({ state: 'submitted', version: 2 });
    const expected = {
      step: 'add-information',
      title: '居民补充情况',
      officeName: null,
      name: null,
      words: [{ text: '二楼的灯也不亮了' }],
    };
    for (const [person, path] of [
      [town.reporter, ''],
      [town.neighbour, ''],
      [town.duty, '/file'],
    ] as const) {
      const seen = await lastStep(person, ticket, path);
      expect(seen).toMatchObject(expected);
      expect(seen?.photos).toHaveLength(1);
    }
    expect(await told(town.secretary, 'ticket.information-added')).toMatchObject([{ title: '居民补充了情况' }]);
  });

  test('an office that has not seen it is refused by its older version, and goes on with the new one', async () => {
    const seen = await report(town);
    const now = await done(step(town, seen, town.reporter, 'add-information', bodies['add-information']));
    expect((await step(town, seen, town.duty, 'accept')).body).toMatchObject({ status: 412, code: 'platform/precondition-failed' });
    await done(step(town, now, town.duty, 'accept'));
  });

  test('urging is counted where the office looks, told to it, and possible again tomorrow', async () => {
    const ticket = await report(town);
    await done(step(town, ticket, town.reporter, 'urge', { note: '天黑前能来看看吗' }));
    const again = await step(town, ticket, town.reporter, 'urge', {});
    expect(again.body).toMatchObject({ status: 409, code: 'ticket/urged-today', detail: expect.stringContaining('明天') });
    expect(await listed(ticket)).toBe(1);
    expect(await lastStep(town.duty, ticket, '/file')).toMatchObject({ title: '居民催办', words: [{ text: '天黑前能来看看吗' }] });
    town.product.clock.advance({ days: 1 });
    await done(step(town, ticket, town.reporter, 'urge', {}));
    expect(await listed(ticket)).toBe(2);
    expect(await told(town.secretary, 'ticket.urged')).toMatchObject([{ body: expect.stringContaining('第 2 次') }, { title: '居民催办' }]);
  });

  test('two fingers at once urge once', async () => {
    const ticket = await report(town);
    const answers = await Promise.all([1, 2, 3].map(() => step(town, ticket, town.reporter, 'urge', {})));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await listed(ticket)).toBe(1);
  });

  test('a neighbour does neither, also not on a public ticket, and nothing is added to what is done', async () => {
    const open = await report(town, { ...aReport, visibility: 'public' });
    const ended = await resolved(town);
    for (const name of ['add-information', 'urge'] as const) {
      expect((await step(town, open, town.neighbour, name, bodies[name])).body).toMatchObject({ status: 403, code: 'ticket/not-reporter' });
      expect((await step(town, ended, town.reporter, name, bodies[name])).body).toMatchObject({ status: 409, code: 'ticket/illegal-step' });
    }
  });

  test('what was added goes with the words of its author, and the trace stays whole', async () => {
    let ticket = await report(town);
    ticket = await done(step(town, ticket, town.reporter, 'add-information', bodies['add-information']));
    await done(step(town, ticket, town.reporter, 'withdraw'));
    await post(town.product, town.reporter, `${of(ticket)}/erase-words`, {}).expect(200);
    const { timeline } = (await get(town.product, town.reporter, of(ticket)).expect(200)).body as { timeline: Step[] };
    expect(timeline.find(({ step: name }) => name === 'add-information')?.words).toEqual([]);
    const { body } = await get(town.product, town.duty, `${of(ticket)}/verification`);
    expect(body).toMatchObject({ intact: true, faults: [] });
  });
});
