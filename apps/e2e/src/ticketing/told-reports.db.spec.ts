import { checkRows, type RowClaim } from '@shequtong/kernel';
import { places, resident, staff } from '@shequtong/identity/testing';
import { aReport, bodies, done, get, openTown, pathOf, post, report, step, type Ticket, type Town, uploaded } from './town.js';

type Step = { step: string; title: string; officeName: string | null; post: string | null; words: { text: string }[]; photos: unknown[] };

/** What somebody says by phone, at the counter or at their door is written down for them (代报). */
describe('a report an office writes down', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown('2026-11-02 09:00');
  });
  afterAll(() => town.product.close());

  const path = `${pathOf(places.community)}/for-resident`;
  const of = ({ ticketId }: Ticket): string => `${pathOf(places.community)}/${ticketId}`;
  const told = async (body: object = {}): Promise<Ticket> => {
    const { membershipId } = town.reporter;
    return (await post(town.product, town.duty, path, { ...aReport, membershipId, way: 'by-phone', ...body }).expect(201)).body as Ticket;
  };
  const timeline = async (person: Parameters<typeof get>[1], ticket: Ticket, page = ''): Promise<Step[]> =>
    ((await get(town.product, person, `${of(ticket)}${page}`).expect(200)).body as { timeline: Step[] }).timeline;

  test('is the resident’s: in their list, told to them, theirs to add to and to rate', async () => {
    const photo = await uploaded(town.product, town.duty, places.community, 71);
    let ticket = await told({ photos: [photo] });
    const own = (await get(town.product, town.reporter, '/api/me/tickets').expect(200)).body as { tickets: { ticketId: string }[] };
    expect(own.tickets.map(({ ticketId }) => ticketId)).toContain(ticket.ticketId);
    expect((await get(town.product, town.reporter, of(ticket)).expect(200)).body).toMatchObject({ mine: true, state: 'submitted' });
    await town.product.drain();
    const { items } = (await get(town.product, town.reporter, '/api/me/inbox').expect(200)).body as { items: object[] };
    expect(items[0]).toMatchObject({ kind: 'ticket.reported', title: '已为您登记', subjectId: ticket.ticketId });
    const [first] = await timeline(town.reporter, ticket);
    expect(first).toMatchObject({ step: 'report', title: '代居民登记（来电）', post: '社工' });
    expect(first?.photos).toHaveLength(1);
    ticket = await done(step(town, ticket, town.reporter, 'add-information', bodies['add-information']));
    for (const name of ['accept', 'start-handling', 'resolve'] as const)
      ticket = await done(step(town, ticket, town.duty, name, bodies[name]));
    await done(step(town, ticket, town.reporter, 'rate', bodies.rate));
  });

  test('goes with the words and photos of its reporter, whoever typed them, and the trace stays whole', async () => {
    const ticket = await told({ photos: [await uploaded(town.product, town.duty, places.community, 72)] });
    await done(step(town, ticket, town.reporter, 'add-information', bodies['add-information']));
    await done(step(town, ticket, town.reporter, 'withdraw'));
    await post(town.product, town.reporter, `${of(ticket)}/erase-words`, {}).expect(200);
    const [first] = await timeline(town.duty, ticket, '/file');
    expect(first).toMatchObject({ words: [], photos: [] });
    expect((await get(town.product, town.duty, `${of(ticket)}/verification`)).body).toMatchObject({ intact: true, faults: [] });
    // What the resident's phone works out by itself says so too.
    const { entries } = (await get(town.product, town.reporter, `${of(ticket)}/proof`).expect(200)).body as { entries: RowClaim[] };
    expect(checkRows(entries, ticket.ticketId).faults).toEqual([]);
  });

  test('says to a neighbour of a public one what was told, and not by whom', async () => {
    const ticket = await told({ visibility: 'public', way: 'at-home' });
    const [first] = await timeline(town.neighbour, ticket);
    expect(first).toMatchObject({ title: '代居民登记' });
    expect((await timeline(town.reporter, ticket))[0]).toMatchObject({ title: '代居民登记（上门走访）' });
    expect(JSON.stringify((await get(town.product, town.neighbour, of(ticket))).body)).not.toContain(town.reporter.accountId);
  });

  test('is written down once however often it is sent', async () => {
    const body = { ...aReport, membershipId: town.reporter.membershipId, way: 'at-counter' };
    const key = `told-${'0'.repeat(16)}`;
    const answers = await Promise.all([1, 2, 3].map(() => post(town.product, town.duty, path, body, { key })));
    expect(new Set(answers.filter(({ status }) => status === 201).map(({ body: { ticketId } }) => ticketId as string)).size).toBe(1);
  });

  test('is nobody’s who does not belong here, nobody’s who is not verified yet, and not the officer’s own', async () => {
    const foreign = { ...aReport, membershipId: town.stranger.membershipId, way: 'by-phone' };
    expect((await post(town.product, town.duty, path, foreign)).body).toMatchObject({ status: 404 });
    expect((await post(town.product, town.foreignDuty, path, foreign)).body).toMatchObject({ status: 403 });
    expect((await post(town.product, town.duty, path, { ...foreign, way: 'letter' })).body).toMatchObject({ status: 400 });
    expect((await post(town.product, town.reporter, path, foreign)).body).toMatchObject({ status: 403 });
    const { accountId, membershipId } = await resident(town.product.services, { areaId: places.community });
    const both = await staff(town.product.services, { areaId: places.community, role: 'community-staff', post: '社工', accountId });
    const own = { ...aReport, membershipId, way: 'by-phone' };
    expect((await post(town.product, both, path, own)).body).toMatchObject({ status: 403, code: 'ticket/told-by-oneself' });
    expect((await post(town.product, town.duty, path, own)).status).toBe(201);
    await post(town.product, town.duty, `/api/communities/${places.community}/members/${town.neighbour.membershipId}/take-back`, {
      reason: '核错了人',
    }).expect(200);
    const waiting = { ...aReport, membershipId: town.neighbour.membershipId, way: 'by-phone' };
    expect((await post(town.product, town.duty, path, waiting)).body).toMatchObject({ status: 403, code: 'identity/not-verified' });
  });

  test('stands in what the resident takes along of their data, and not in the officer’s', async () => {
    await told({ text: '地下车库的灯坏了一排' });
    const exported = async (person: Parameters<typeof get>[1]) =>
      JSON.stringify((await get(town.product, person, '/api/me/export').expect(200)).body);
    expect(await exported(town.reporter)).toContain('地下车库的灯坏了一排');
    expect(await exported(town.duty)).not.toContain('地下车库的灯坏了一排');
  });

  test('is taken back by the office the same day, which the resident is told with the reason', async () => {
    const ticket = await told({ visibility: 'public' });
    await done(step(town, ticket, town.colleague, 'take-back-report', { reason: '记到别人名下了' }));
    expect((await get(town.product, town.stranger, of(ticket))).status).toBe(404);
    const page = (await get(town.product, town.reporter, of(ticket)).expect(200)).body as { state: string; timeline: Step[] };
    expect(page.state).toBe('withdrawn');
    expect(page.timeline.at(-1)).toMatchObject({ title: '撤回代报', post: '社工', words: [{ text: '记到别人名下了' }] });
    await town.product.drain();
    const { items } = (await get(town.product, town.reporter, '/api/me/inbox').expect(200)).body as { items: object[] };
    expect(items[0]).toMatchObject({ title: '代报已撤回', subjectId: ticket.ticketId });
    const own = await report(town);
    expect((await step(town, own, town.duty, 'take-back-report', { reason: '试试看' })).body).toMatchObject({
      status: 409,
      code: 'ticket/told-long-ago',
    });
  });

  test('is refused while the resident has taken their consent back, in words for who writes it down', async () => {
    const person = await resident(town.product.services, { areaId: places.community });
    const { membershipId } = person;
    await post(town.product, person, '/api/me/consents/withdrawal', {}).expect(200);
    expect((await post(town.product, town.duty, path, { ...aReport, membershipId, way: 'by-phone' })).body).toMatchObject({
      status: 409,
      code: 'ticket/consent-of-reporter',
    });
  });
});
