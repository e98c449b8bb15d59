import { places } from '@shequtong/identity/testing';
import { at, aReport, bodies, done, get, openTown, pathOf, post, report, resolved, step, type Ticket, type Town } from './town.js';

type Page = {
  tickets: {
    ticketId: string;
    excerpt: string | null;
    handlingSince?: string | null;
    clocks: { kind: string; late: boolean; warned: boolean }[];
    areaName: string;
    responsible: { name: string };
  }[];
  next?: string;
};

describe('lists of tickets', () => {
  let town: Town;
  const made: Ticket[] = [];
  let elsewhere: Ticket;
  let escalated: Ticket;
  let open: Ticket;

  beforeAll(async () => {
    town = await openTown('2026-11-01 20:00');
    at(town.product, '2026-11-02 09:00');
    for (let i = 0; i < 5; i += 1) {
      made.push(await report(town, { ...aReport, text: `第 ${i} 件事情`, visibility: i % 2 ? 'public' : 'private' }));
      town.product.clock.advance({ minutes: 1 });
    }
    elsewhere = await report(town, { ...aReport, visibility: 'public' }, town.stranger);
    escalated = await done(
      step(town, await done(step(town, await report(town), town.duty, 'accept')), town.duty, 'escalate', bodies.escalate),
    );
    open = made[0] as Ticket;
  });
  afterAll(() => town.product.close());

  const page = async (person: Parameters<typeof get>[1], path: string): Promise<Page> =>
    (await get(town.product, person, path).expect(200)).body as Page;
  const ids = ({ tickets }: Page): string[] => tickets.map(({ ticketId }) => ticketId);

  /** Every page of a list, two rows at a time. */
  async function walked(person: Parameters<typeof get>[1], path: string): Promise<string[]> {
    const all: string[] = [];
    let cursor: string | undefined;
    do {
      const next: Page = await page(person, `${path}${path.includes('?') ? '&' : '?'}limit=2${cursor ? `&cursor=${cursor}` : ''}`);
      all.push(...ids(next));
      cursor = next.next;
    } while (cursor);
    return all;
  }

  test('one’s own, newest first, page by page', async () => {
    expect(await walked(town.reporter, '/api/me/tickets')).toEqual([escalated, ...[...made].reverse()].map(({ ticketId }) => ticketId));
    expect(await walked(town.neighbour, '/api/me/tickets')).toEqual([]);
    expect((await page(town.reporter, '/api/me/tickets')).tickets.at(-1)).toMatchObject({
      excerpt: '第 0 件事情',
      areaName: '宝钢一村居委会',
    });
  });

  test('one’s own by what happens to them: waiting for a rating, open, ended', async () => {
    const fresh = await openTown('2026-11-01 20:00');
    at(fresh.product, '2026-11-02 09:00');
    const own = async (state: string) =>
      ids((await get(fresh.product, fresh.reporter, `/api/me/tickets?state=${state}`).expect(200)).body as Page);
    const going = await report(fresh);
    const ended = await done(step(fresh, await report(fresh), fresh.reporter, 'withdraw'));
    const waiting = await resolved(fresh);
    expect(await own('waiting')).toEqual([waiting.ticketId]);
    expect(await own('open')).toEqual([waiting.ticketId, going.ticketId]);
    expect(await own('ended')).toEqual([ended.ticketId]);
    await done(step(fresh, waiting, fresh.reporter, 'rate', { stars: 4 }));
    expect(await own('waiting')).toEqual([]);
    expect(await own('open')).toContain(waiting.ticketId);
    expect((await get(fresh.product, fresh.reporter, '/api/me/tickets?state=lost')).body).toMatchObject({
      status: 400,
      code: 'platform/validation-failed',
    });
    await fresh.product.close();
  });

  test('a community’s public ones, for whoever asks, and nothing else', async () => {
    const open = [made[3], made[1]].map((ticket) => ticket?.ticketId);
    expect(await walked(town.neighbour, pathOf(places.community))).toEqual(open);
    expect((await get(town.product, town.neighbour, `${pathOf(places.community)}/${open[0]}`).expect(200)).body).toMatchObject({
      mine: false,
      openSteps: [],
    });
    const shown = (await page(town.neighbour, pathOf(places.community))).tickets;
    expect(shown).toMatchObject([
      { excerpt: '第 3 件事情', clocks: [{ kind: 'first-reply' }, { kind: 'start-handling' }, { kind: 'resolution' }] },
      { excerpt: '第 1 件事情' },
    ]);
    for (const visitor of [undefined, town.stranger, town.foreignDuty]) {
      expect(await walked(visitor, pathOf(places.community))).toEqual(open);
      expect((await page(visitor, pathOf(places.community))).tickets).toEqual(shown);
      const read = (await get(town.product, visitor, `${pathOf(places.community)}/${open[0]}`).expect(200)).body;
      expect(read).toMatchObject({
        mine: false,
        openSteps: [],
        text: '第 3 件事情',
        areaName: '宝钢一村居委会',
        timeline: [{ title: '居民上报', name: null }],
      });
      expect((await get(town.product, visitor, `${pathOf(places.community)}/${made[0]?.ticketId}`)).body).toMatchObject({
        status: 404,
        code: 'platform/not-found',
      });
    }
  });

  test('a public one that is withdrawn is public no longer', async () => {
    const fresh = await openTown('2026-11-02 09:00');
    const ticket = await report(fresh, { ...aReport, visibility: 'public' });
    const answer = async () => (await get(fresh.product, undefined, `${pathOf(ticket.areaId)}/${ticket.ticketId}`)).status;
    expect(await answer()).toBe(200);
    await done(step(fresh, ticket, fresh.reporter, 'withdraw'));
    expect(await answer()).toBe(404);
    expect((await get(fresh.product, undefined, pathOf(ticket.areaId))).body).toEqual({ tickets: [] });
    await fresh.product.close();
  });

  test('the workbench of the community, by deadline: the nearest first, gone-up ones by responsibility', async () => {
    const due = await walked(town.duty, `/api/areas/${places.community}/tickets?order=due`);
    expect(due).toEqual([...made, escalated].map(({ ticketId }) => ticketId));
    const here = await walked(town.duty, `/api/areas/${places.community}/tickets?order=due&responsible=here`);
    expect(here).toEqual(made.map(({ ticketId }) => ticketId));
    expect(await walked(town.duty, `/api/areas/${places.community}/tickets?order=newest&state=escalated`)).toEqual([escalated.ticketId]);
  });

  test('the workbench of street and district reaches their communities, and no other', async () => {
    const all = [...made, elsewhere, escalated].map(({ ticketId }) => ticketId).sort();
    expect((await walked(town.street, `/api/areas/${places.street}/tickets?order=newest`)).sort()).toEqual(all);
    expect((await walked(town.district, `/api/areas/${places.district}/tickets?order=newest`)).sort()).toEqual(all);
    expect(await walked(town.street, `/api/areas/${places.street}/tickets?responsible=here`)).toEqual([escalated.ticketId]);
    expect(await walked(town.street, `/api/areas/${places.neighbouring}/tickets`)).toEqual([elsewhere.ticketId]);
    expect((await walked(town.liaison, `/api/areas/${places.street}/tickets?order=newest`)).sort()).toEqual(all);
    for (const [person, areaId] of [
      [town.street, places.otherStreet],
      [town.duty, places.street],
      [town.duty, places.neighbouring],
    ] as const) {
      expect((await get(town.product, person, `/api/areas/${areaId}/tickets`)).status).toBe(403);
    }
    expect(await walked(town.foreignStreet, `/api/areas/${places.otherStreet}/tickets?order=newest`)).toEqual([]);
  });

  test('by clock: warned, then overdue, and off the queue once answered and handled', async () => {
    const list = (filter: string): Promise<string[]> => walked(town.duty, `/api/areas/${places.community}/tickets?${filter}`);
    at(town.product, '2026-11-02 21:30');
    await town.product.sweep('ticketing/clocks');
    expect(await list('clock=warned&responsible=here')).toEqual(made.map(({ ticketId }) => ticketId));
    expect(await list('clock=overdue')).toEqual([]);
    at(town.product, '2026-11-03 00:30');
    await town.product.sweep('ticketing/clocks');
    expect(await list('clock=overdue&clockKind=first-reply&responsible=here')).toHaveLength(5);
    const first = await page(town.duty, `/api/areas/${places.community}/tickets?clock=overdue&limit=1`);
    expect(first.tickets[0]?.clocks).toContainEqual(expect.objectContaining({ kind: 'first-reply', late: true, warned: true }));
    open = await done(step(town, open, town.duty, 'reply', bodies.reply));
    expect(await list('clock=overdue&responsible=here')).toHaveLength(4);
    const inHand = await done(
      step(town, await done(step(town, open, town.duty, 'accept')), town.duty, 'start-handling', bodies['start-handling']),
    );
    const byDue = await list('state=open&responsible=here&order=due');
    expect(byDue).toHaveLength(5);
    expect(byDue.at(-1)).toBe(inHand.ticketId);
    const file = (await get(town.product, town.duty, `${pathOf(inHand.areaId)}/${inHand.ticketId}/file`).expect(200)).body as {
      timeline: { step: string; at: string }[];
    };
    const began = file.timeline.find(({ step: name }) => name === 'start-handling')?.at;
    town.product.clock.advance({ hours: 2 });
    const shown = (await page(town.duty, `/api/areas/${places.community}/tickets?state=open&responsible=here&order=due`)).tickets;
    expect(shown.map(({ handlingSince }) => handlingSince)).toEqual([null, null, null, null, began]);
    const finished = await resolved(town);
    expect(await list('clock=running&clockKind=follow-up')).toEqual([finished.ticketId]);
  });

  test('numbers of a desk say how many are behind each filter, within its own area', async () => {
    const numbers = async (person: Parameters<typeof get>[1], areaId: number): Promise<unknown> =>
      (await get(town.product, person, `/api/areas/${areaId}/ticket-numbers`).expect(200)).body;
    const behind = async (filter: string): Promise<number> =>
      (await walked(town.duty, `/api/areas/${places.community}/tickets?${filter}`)).length;
    expect(await numbers(town.duty, places.community)).toEqual({
      waiting: await behind('state=waiting&responsible=here'),
      suspended: 0,
      overdue: await behind('state=open&responsible=here&clock=overdue'),
      warned: await behind('state=open&responsible=here&clock=warned'),
      followUp: await behind('state=resolved'),
      decisions: 0,
      offered: 0,
      atHand: await behind('state=open&responsible=here'),
    });
    expect(await numbers(town.street, places.street)).toMatchObject({ waiting: 1, followUp: 1 });
    // What is resolved is work no more, but its follow-up can be late.
    const [late] = (await page(town.duty, `/api/areas/${places.community}/tickets?state=resolved`)).tickets;
    const before = await behind('state=open&responsible=here&clock=overdue');
    town.product.clock.advance({ hours: 24 * 7 });
    await town.product.sweep('ticketing/clocks');
    expect(await walked(town.duty, `/api/areas/${places.community}/tickets?state=open&responsible=here&clock=overdue`)).toContain(
      late?.ticketId,
    );
    expect(await numbers(town.duty, places.community)).toMatchObject({
      overdue: await behind('state=open&responsible=here&clock=overdue'),
      waiting: await behind('state=open&responsible=here'),
    });
    expect(await behind('state=open&responsible=here&clock=overdue')).toBeGreaterThan(before);
    expect(await walked(town.duty, `/api/areas/${places.community}/tickets?state=open&responsible=here`)).not.toContain(late?.ticketId);
    expect(await numbers(town.foreignStreet, places.otherStreet)).toEqual({
      waiting: 0,
      suspended: 0,
      overdue: 0,
      warned: 0,
      followUp: 0,
      decisions: 0,
      offered: 0,
      atHand: 0,
    });
    expect((await get(town.product, town.duty, `/api/areas/${places.neighbouring}/ticket-numbers`)).status).toBe(403);
  });

  test('by its number: whole, typed as people do, or its last digits; only within the desk’s area', async () => {
    const found = async (person: Parameters<typeof get>[1], areaId: number, number: string): Promise<string[]> =>
      ids(await page(person, `/api/areas/${areaId}/tickets?order=newest&number=${encodeURIComponent(number)}`));
    const { ticketId, number } = made[1] as Ticket;
    for (const typed of [number, number.replaceAll('-', ''), number.replaceAll('-', '－')])
      expect(await found(town.duty, places.community, typed)).toEqual([ticketId]);
    expect(await found(town.duty, places.community, String(Number(number.slice(-5))))).toEqual([ticketId]);
    expect(await found(town.liaison, places.street, number)).toEqual([ticketId]);
    expect(await found(town.foreignStreet, places.otherStreet, number)).toEqual([]);
    expect(await found(town.duty, places.community, '003000-2026-00001')).toEqual([]);
    expect(
      (await get(town.product, town.duty, `/api/areas/${places.community}/tickets?number=${encodeURIComponent('路灯')}`)).body,
    ).toMatchObject({ status: 400, code: 'platform/validation-failed' });
  });

  test('the file of an office says under which membership the reporter’s name and phone are read', async () => {
    const file = (await get(town.product, town.duty, `${pathOf(places.community)}/${(made[1] as Ticket).ticketId}/file`).expect(200))
      .body as { reporterMembershipId: string };
    const unmask = { fields: ['phone'], reason: '电话回访' };
    const read = (person: Parameters<typeof post>[1]) =>
      post(town.product, person, `/api/communities/${places.community}/members/${file.reporterMembershipId}/unmask`, unmask);
    expect((await read(town.duty)).body).toMatchObject({ phone: town.reporter.phone });
    expect((await read(town.neighbour)).status).toBe(403);
  });

  test('a cursor of another list or filter, or an invented one, is refused', async () => {
    const { next } = await page(town.reporter, '/api/me/tickets?limit=1');
    for (const path of [`/api/areas/${places.community}/tickets?cursor=${next}`, '/api/me/tickets?cursor=AAAA']) {
      expect((await get(town.product, path.includes('areas') ? town.duty : town.reporter, path)).body).toMatchObject({
        status: 400,
        code: 'platform/bad-cursor',
      });
    }
  });

  test('an order, a filter or a limit that does not exist is refused', async () => {
    for (const filter of ['order=id;DROP', 'state=lost', 'clock=soon', 'limit=0', 'limit=101', 'sort=due']) {
      expect((await get(town.product, town.duty, `/api/areas/${places.community}/tickets?${filter}`)).body).toMatchObject({
        status: 400,
        code: 'platform/validation-failed',
      });
    }
  });

  test('the classes of the form, in two levels, for everybody', async () => {
    const { body } = await get(town.product, undefined, '/api/ticket-categories').expect(200);
    const categories = body.categories as { code: string; parentCode: string | null }[];
    const majors = categories.filter(({ parentCode }) => parentCode === null).map(({ code }) => code);
    expect(majors).toHaveLength(7);
    expect(
      categories.filter(({ parentCode }) => parentCode !== null).every(({ parentCode }) => majors.includes(parentCode as string)),
    ).toBe(true);
  });

  test('everything a person wrote on tickets is in the export of their own data', async () => {
    const { body } = await get(town.product, town.reporter, '/api/me/export').expect(200);
    const { tickets, words } = body.ticketing as { tickets: { number: string }[]; words: { number: string; text: string }[] };
    expect(tickets.map(({ number }) => number)).toEqual(expect.arrayContaining(made.map(({ number }) => number)));
    expect(words).toContainEqual(expect.objectContaining({ number: made[0]?.number, step: 'report', field: 'text', text: '第 0 件事情' }));
    expect(JSON.stringify(body.ticketing)).not.toContain(bodies.reply.reply);
  });

  test('what its author erased is in no list', async () => {
    const withdrawn = await done(step(town, await report(town, { ...aReport, text: '想收回的话' }), town.reporter, 'withdraw'));
    await post(town.product, town.reporter, `${pathOf(places.community)}/${withdrawn.ticketId}/erase-words`, {}).expect(200);
    const listed = await page(town.duty, `/api/areas/${places.community}/tickets?order=newest&state=withdrawn`);
    expect(listed.tickets).toMatchObject([{ ticketId: withdrawn.ticketId, excerpt: null }]);
  });
});
