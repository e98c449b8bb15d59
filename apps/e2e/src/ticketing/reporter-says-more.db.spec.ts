import { places } from '@shequtong/identity/testing';
import { aReport, bodies, done, get, openTown, pathOf, post, report, resolved, step, type Ticket, type Town, uploaded } from './town.js';

type Item = { id: string; kind: string; subjectId: string; title: string; body: string; read: boolean };
type Step = { step: string; title: string; officeName: string | null; name: string | null; words: { text: string }[]; photos: unknown[] };

describe('a reporter who says more, or urges', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown('2026-11-02 09:00');
  });
  afterAll(() => town.product.close());

  const of = ({ ticketId }: Ticket): string => `${pathOf(places.community)}/${ticketId}`;
  const told = async (person: Parameters<typeof get>[1], kind: string): Promise<Item[]> => {
    await town.product.drain();
    const { items } = (await get(town.product, person, '/api/me/inbox').expect(200)).body as {
      items: Item[];
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
    expect(after).toMatchObject({ state: 'submitted', version: 1 });
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

  test('neither what is added nor an urge spoils what an office writes meanwhile, and the trace has each in its place', async () => {
    const seen = await report(town);
    for (const name of ['add-information', 'urge', 'add-information'] as const)
      await done(step(town, seen, town.reporter, name, bodies[name]));
    await done(step(town, seen, town.duty, 'reply', bodies.reply));
    // What an office does itself is another matter: who has not seen it decides on what is no more.
    expect((await step(town, seen, town.colleague, 'accept')).body).toMatchObject({ status: 412, code: 'platform/precondition-failed' });
    const { timeline } = (await get(town.product, town.duty, `${of(seen)}/file`).expect(200)).body as { timeline: Step[] };
    expect(timeline.map(({ step: name }) => name)).toEqual(['report', 'add-information', 'urge', 'add-information', 'reply']);
    expect((await get(town.product, town.duty, `${of(seen)}/verification`)).body).toMatchObject({ intact: true, faults: [] });
  });

  test('what ends a ticket is decided on all that was said: what came meanwhile is read first', async () => {
    const seenSeq = async (ticket: Ticket): Promise<number> =>
      ((await get(town.product, town.duty, `${of(ticket)}/file`).expect(200)).body as { timeline: { seq: number }[] }).timeline.at(-1)
        ?.seq ?? 0;
    const atWork = async (): Promise<Ticket> => {
      const accepted = await done(step(town, await report(town), town.duty, 'accept'));
      return done(step(town, accepted, town.duty, 'start-handling', bodies['start-handling']));
    };
    for (const [name, ticket] of [
      ['decline', await report(town)],
      ['resolve', await atWork()],
    ] as const) {
      const seen = { ...bodies[name], seenSeq: await seenSeq(ticket) };
      await done(step(town, ticket, town.reporter, 'urge'));
      await done(step(town, ticket, town.reporter, 'add-information', bodies['add-information']));
      const refused = await step(town, ticket, town.duty, name, seen);
      expect(refused.body).toMatchObject({ status: 409, code: 'ticket/more-was-said', title: '居民刚刚补充了情况' });
      expect(await lastStep(town.duty, ticket, '/file')).toMatchObject({ step: 'add-information' });
      await done(step(town, ticket, town.duty, name, { ...seen, seenSeq: await seenSeq(ticket) }));
      const { seenSeq: _, ...unseen } = seen;
      expect((await step(town, ticket, town.duty, name, unseen)).body).toMatchObject({ status: 400, errors: [{ field: 'seenSeq' }] });
    }
  });

  test('an urge alone holds up no ending: it says nothing new', async () => {
    const ticket = await report(town);
    await done(step(town, ticket, town.reporter, 'urge'));
    await done(step(town, ticket, town.duty, 'decline', { ...bodies.decline, seenSeq: 1 }));
  });

  test('additions at once and a reply among them stand in one order without a gap', async () => {
    const seen = await report(town);
    const answers = await Promise.all([
      ...[1, 2, 3, 4].map(() => step(town, seen, town.reporter, 'add-information', bodies['add-information'])),
      step(town, seen, town.duty, 'reply', bodies.reply),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect((await get(town.product, town.duty, `${of(seen)}/verification`)).body).toMatchObject({ intact: true, entries: 6 });
  });

  test('what is added within an hour is one message that says how often, unread again; what comes later is another', async () => {
    const ticket = await report(town);
    const toldOfThis = async () =>
      (await told(town.secretary, 'ticket.information-added')).filter(({ subjectId }) => subjectId === ticket.ticketId);
    const adds = () => done(step(town, ticket, town.reporter, 'add-information', bodies['add-information']));
    await adds();
    const [first] = await toldOfThis();
    await post(town.product, town.secretary, `/api/me/inbox/${first?.id}/read`, {}).expect(200);
    const other = await report(town);
    await done(step(town, other, town.reporter, 'add-information', bodies['add-information']));
    for (const minutes of [5, 5]) {
      town.product.clock.advance({ minutes });
      await adds();
    }
    const [renewed, ...more] = await toldOfThis();
    expect(renewed).toMatchObject({ body: '接连补充了 3 次，点开看补充的内容。', read: false });
    expect(more).toEqual([]);
    // It stands first again: who reads up to what they saw has not read this.
    expect((await told(town.secretary, 'ticket.information-added'))[0]?.id).toBe(renewed?.id);
    expect((renewed?.id ?? '') > (first?.id ?? '')).toBe(true);
    // Whoever had it open before it was renewed marks what they saw, by the name it went by then: what came since stays unread.
    await post(town.product, town.secretary, `/api/me/inbox/${first?.id}/read`, {}).expect(200);
    expect(await toldOfThis()).toMatchObject([{ id: renewed?.id, read: false }]);
    await post(town.product, town.duty, `/api/me/inbox/${first?.id}/read`, {}).expect(404);
    town.product.clock.advance({ hours: 1 });
    await adds();
    expect(await toldOfThis()).toMatchObject([{ body: '点开看补充的内容。' }, { id: renewed?.id }]);
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
    const urged = (await told(town.secretary, 'ticket.urged')).filter(({ subjectId }) => subjectId === ticket.ticketId);
    expect(urged).toMatchObject([{ body: expect.stringContaining('第 2 次') }, { title: '居民催办' }]);
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
