import { places } from '@shequtong/identity/testing';
import { at, aReport, bodies, done, get, openTown, pathOf, post, report, step, type Ticket, type Town, uploaded } from './town.js';

type Line = { step: string; title: string; officeName: string | null; post: string | null; name: string | null; photos: { url: string }[] };
type Inbox = {
  items: { kind: string; title: string; body: string; asWhom: string; number: string; read: boolean; id: string }[];
  next?: string;
};

describe('a problem is reported, goes up, comes back solved', () => {
  let town: Town;
  let ticket: Ticket;

  beforeAll(async () => {
    town = await openTown();
  });
  afterAll(() => town.product.close());

  const inbox = async (person: Parameters<typeof get>[1]): Promise<Inbox['items']> => {
    await town.product.drain();
    return ((await get(town.product, person, '/api/me/inbox').expect(200)).body as Inbox).items.filter(
      ({ number }) => number === ticket.number,
    );
  };
  const file = async (
    person = town.duty,
  ): Promise<Record<string, unknown> & { timeline: Line[]; clocks: { kind: string; phrase: string }[] }> =>
    (await get(town.product, person, `${pathOf(ticket.areaId)}/${ticket.ticketId}/file`).expect(200)).body as never;

  test('the resident reports with a photo; the file opens by itself, the clocks run, the duty person is told', async () => {
    at(town.product, '2026-11-02 20:00');
    const mediaId = await uploaded(town.product, town.reporter, places.community, 10);
    ticket = await report(town, { ...aReport, photos: [mediaId], point: { longitude: 121.489, latitude: 31.405 } });
    expect(ticket).toMatchObject({ state: 'submitted', version: 1, number: expect.stringMatching(/^003001-2026-\d{5}$/) });
    const seen = await get(town.product, town.reporter, `${pathOf(ticket.areaId)}/${ticket.ticketId}`).expect(200);
    expect(seen.headers.etag).toBe('"1"');
    expect(seen.body).toMatchObject({
      mine: true,
      stateName: '待受理',
      responsible: { level: 'community', areaId: places.community },
      clocks: [{ kind: 'first-reply', late: false }, { kind: 'start-handling' }, { kind: 'resolution' }],
      openSteps: ['add-information', 'urge', 'withdraw'],
    });
    expect(seen.body.clocks[0].phrase).toBe('还剩 14 小时 59 分');
    expect(seen.body.allClocks[0].why.join('')).toContain('夜里、周末和节假日都算');
    const picture = await get(town.product, undefined, seen.body.photos[0].url as string);
    expect([picture.status, picture.headers['content-type']]).toEqual([200, 'image/jpeg']);
    // No shift is on, so the secretary stands in.
    expect(await inbox(town.secretary)).toMatchObject([{ kind: 'ticket.reported', asWhom: 'duty', title: '有新的事项' }]);
    expect(await inbox(town.neighbour)).toEqual([]);
  });

  test('the community replies in time, accepts, starts handling, and sends it up with a diagnosis', async () => {
    at(town.product, '2026-11-03 08:00');
    ticket = await done(step(town, ticket, town.duty, 'reply', bodies.reply));
    ticket = await done(step(town, ticket, town.duty, 'accept'));
    ticket = await done(step(town, ticket, town.duty, 'start-handling', bodies['start-handling']));
    expect((await file()).officeAbove).toBe('友谊路街道');
    ticket = await done(step(town, ticket, town.duty, 'escalate', bodies.escalate));
    expect(ticket.state).toBe('escalated');
    expect(await file()).toMatchObject({
      responsible: { level: 'street', areaId: places.street, levelName: '协同处置' },
      officeAbove: '宝山区城运中心',
      openSteps: [],
    });
    expect((await inbox(town.reporter)).map(({ kind }) => kind).sort()).toEqual([
      'ticket.accepted',
      'ticket.escalated',
      'ticket.handling-started',
      'ticket.replied',
    ]);
    const told = [...(await inbox(town.street)), ...(await inbox(town.otherStreetOfficer))];
    expect(told).toMatchObject([{ kind: 'ticket.escalated', asWhom: 'duty', title: '有事项派上来' }]);
  });

  test('the street accepts and resolves it with a photo of its own', async () => {
    at(town.product, '2026-11-04 09:00');
    const queue = await get(town.product, town.street, `/api/areas/${places.street}/tickets?responsible=here`).expect(200);
    expect(queue.body.tickets).toMatchObject([
      {
        ticketId: ticket.ticketId,
        clocks: [
          { kind: 'start-handling', late: false },
          { kind: 'resolution', late: false },
        ],
      },
    ]);
    ticket = await done(step(town, ticket, town.street, 'accept'));
    ticket = await done(step(town, ticket, town.street, 'start-handling', { act: 'crew', note: '请来施工队' }));
    const proof = await uploaded(town.product, town.street, places.community, 40);
    ticket = await done(step(town, ticket, town.street, 'resolve', { ...bodies.resolve, photos: [proof] }));
    expect(ticket.state).toBe('resolved');
    expect((await inbox(town.reporter)).find(({ kind }) => kind === 'ticket.resolved')?.body).toContain('已解决');
  });

  test('it is followed up by somebody else, rated, and closes seven days later', async () => {
    at(town.product, '2026-11-05 09:00');
    expect((await step(town, ticket, town.street, 'follow-up', bodies['follow-up'])).body).toMatchObject({
      code: 'ticket/followed-up-by-handler',
      status: 403,
    });
    ticket = await done(step(town, ticket, town.otherStreetOfficer, 'follow-up', bodies['follow-up']));
    ticket = await done(step(town, ticket, town.reporter, 'rate', { stars: 4, comment: '很快' }));
    expect(ticket.state).toBe('rated');
    at(town.product, '2026-11-12 08:59');
    await town.product.sweep('ticketing/clocks');
    expect(await file()).toMatchObject({ state: 'rated' });
    at(town.product, '2026-11-12 09:01');
    await town.product.sweep('ticketing/clocks');
    expect(await file()).toMatchObject({ state: 'closed', ending: 'fixed', endingName: '已解决', clocks: [] });
  });

  test('the resident reads every step with office, post and public name, and is never named', async () => {
    const { body } = await get(town.product, town.reporter, `${pathOf(ticket.areaId)}/${ticket.ticketId}`).expect(200);
    const lines = body.timeline as Line[];
    expect(lines.map((line) => line.step)).toEqual([
      'report',
      'reply',
      'accept',
      'start-handling',
      'escalate',
      'accept',
      'start-handling',
      'resolve',
      'follow-up',
      'rate',
      'close',
    ]);
    const byStaff = lines.filter(({ step: name }) => !['report', 'rate', 'close'].includes(name));
    expect(byStaff.every((line) => line.officeName && line.post && line.name)).toBe(true);
    expect(lines[7]?.photos).toHaveLength(1);
    expect(JSON.stringify(body)).not.toContain(town.reporter.name);
    expect(JSON.stringify(body)).not.toContain(town.reporter.accountId);
  });

  test('the trace verifies by route, and the words of nobody are in events, trace or logs', async () => {
    await town.product.sweep('ticketing/tree');
    const { body } = await get(town.product, town.duty, `${pathOf(ticket.areaId)}/${ticket.ticketId}/verification`).expect(200);
    expect(body).toMatchObject({ intact: true, entries: 11, faults: [] });
    const [rows] = [
      await town.product.asOwner(`SELECT payload::text AS text FROM platform.event UNION ALL SELECT details::text FROM ticketing.trace`),
    ];
    const outside = JSON.stringify(rows) + town.product.logLines.join('');
    for (const word of [aReport.text, bodies.reply.reply, '很快', town.reporter.name, town.reporter.phone])
      expect(outside).not.toContain(word);
  });

  test('what is read in the inbox stays read', async () => {
    const unread = async (): Promise<number> =>
      ((await get(town.product, town.reporter, '/api/me/inbox/unread').expect(200)).body as { unread: number }).unread;
    const [newest] = await inbox(town.reporter);
    expect(newest?.kind).toBe('ticket.closed');
    const before = await unread();
    await post(town.product, town.reporter, `/api/me/inbox/${newest?.id}/read`, {}).expect(200);
    expect(await unread()).toBe(before - 1);
    await post(town.product, town.reporter, '/api/me/inbox/read', { upTo: newest?.id }).expect(200);
    expect(await unread()).toBe(0);
    expect((await post(town.product, town.neighbour, `/api/me/inbox/${newest?.id}/read`, {})).body).toMatchObject({
      code: 'platform/not-found',
    });
  });

  test('a breach is told to the duty person, the secretary and the level above, once', async () => {
    at(town.product, '2026-11-16 20:00');
    ticket = await report(town);
    at(town.product, '2026-11-17 11:01');
    await town.product.sweep('ticketing/clocks');
    await town.product.drain();
    await town.product.sweep('ticketing/clocks');
    const breaches = async (person: Parameters<typeof get>[1]): Promise<unknown[]> =>
      (await inbox(person)).filter(({ kind }) => kind === 'ticket.clock-breached');
    expect(await breaches(town.secretary)).toHaveLength(1);
    const above = [...(await breaches(town.street)), ...(await breaches(town.otherStreetOfficer))];
    expect(above).toMatchObject([{ asWhom: 'above', title: '首次答复已超时' }]);
    expect(await breaches(town.reporter)).toEqual([]);
  });
});
