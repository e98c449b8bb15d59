import { type Member, places, type StaffMember } from '@shequtong/identity/testing';
import { aReport, bodies, done, get, openTown, pathOf, post, report, resolved, step, type Ticket, type Town, uploaded } from './town.js';

describe('what may not happen to a ticket', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown('2026-11-02 09:00');
  });
  afterAll(() => town.product.close());

  const count = async (): Promise<unknown> =>
    (
      await town.product.asOwner(
        'SELECT (SELECT count(*) FROM ticketing.ticket) AS tickets, (SELECT count(*) FROM ticketing.trace) AS entries',
      )
    )[0];

  /** The answer of a refused request; nothing may have been written. */
  async function refused(test: () => ReturnType<typeof post>): Promise<{ status: number; code: string; detail: string }> {
    const before = await count();
    const { body } = await test();
    expect(await count()).toEqual(before);
    expect(body.detail).toMatch(/[\u4e00-\u9fff]/);
    return body as never;
  }

  describe('a step the state machine does not have', () => {
    const illegal: readonly (readonly [string, keyof typeof bodies])[] = [
      ['submitted', 'start-handling'],
      ['submitted', 'escalate'],
      ['submitted', 'resolve'],
      ['submitted', 'follow-up'],
      ['accepted', 'accept'],
      ['accepted', 'resolve'],
      ['accepted', 'follow-up'],
      ['resolved', 'accept'],
      ['resolved', 'start-handling'],
      ['resolved', 'escalate'],
      ['resolved', 'resolve'],
      ['resolved', 'decline'],
      ['declined', 'reply'],
      ['declined', 'accept'],
      ['declined', 'resolve'],
    ];
    const inState: Record<string, () => Promise<Ticket>> = {
      submitted: () => report(town),
      accepted: async () => done(step(town, await report(town), town.duty, 'accept')),
      resolved: () => resolved(town),
      declined: async () => done(step(town, await report(town), town.duty, 'decline', bodies.decline)),
    };

    test.each(illegal)('%s: %s', async (state, name) => {
      const ticket = await inState[state]?.();
      const person = name === 'follow-up' ? town.colleague : town.duty;
      expect(await refused(() => step(town, ticket as Ticket, person, name, bodies[name]))).toMatchObject({
        status: 409,
        code: 'ticket/illegal-step',
      });
    });

    test('rating, or saying it is not solved, before anything is resolved', async () => {
      const ticket = await report(town);
      for (const name of ['rate', 'not-solved'] as const) {
        expect(await refused(() => step(town, ticket, town.reporter, name, bodies[name]))).toMatchObject({
          status: 409,
          code: 'ticket/illegal-step',
        });
      }
    });

    test('rating twice, or withdrawing what is resolved', async () => {
      const rated = await done(step(town, await resolved(town), town.reporter, 'rate', bodies.rate));
      expect(await refused(() => step(town, rated, town.reporter, 'rate', bodies.rate))).toMatchObject({
        status: 409,
        code: 'ticket/already-rated',
      });
      expect(await refused(() => step(town, rated, town.reporter, 'withdraw'))).toMatchObject({ status: 409, code: 'ticket/illegal-step' });
    });
  });

  describe('a step by the wrong person', () => {
    test('an office that is not responsible, above or beside', async () => {
      const ticket = await report(town);
      for (const person of [town.street, town.district]) {
        const problem = await refused(() => step(town, ticket, person, 'accept'));
        expect(problem).toMatchObject({ status: 403, code: 'ticket/not-responsible', detail: expect.stringContaining('居（村）委') });
      }
      for (const person of [town.foreignDuty, town.foreignStreet, town.liaison]) {
        expect(await refused(() => step(town, ticket, person, 'accept'))).toMatchObject({ status: 403, code: 'platform/forbidden' });
      }
    });

    test('the community after it sent the ticket up', async () => {
      const accepted = await done(step(town, await report(town), town.duty, 'accept'));
      const ticket = await done(step(town, accepted, town.duty, 'escalate', bodies.escalate));
      expect(await refused(() => step(town, ticket, town.duty, 'reply', bodies.reply))).toMatchObject({
        status: 403,
        code: 'ticket/not-responsible',
      });
    });

    test('somebody else’s private ticket does not exist for a neighbour, to read or to act on', async () => {
      const ticket = await resolved(town);
      expect((await get(town.product, town.neighbour, `${pathOf(ticket.areaId)}/${ticket.ticketId}`)).body).toMatchObject({
        status: 404,
        code: 'platform/not-found',
      });
      for (const name of ['rate', 'not-solved', 'withdraw'] as const) {
        expect(await refused(() => step(town, ticket, town.neighbour, name, bodies[name]))).toMatchObject({
          status: 404,
          code: 'platform/not-found',
        });
      }
    });

    test('somebody else’s public ticket is read by a neighbour, and not theirs to rate, reopen or withdraw', async () => {
      const ticket = await report(town, { ...aReport, visibility: 'public' });
      expect((await get(town.product, town.neighbour, `${pathOf(ticket.areaId)}/${ticket.ticketId}`)).status).toBe(200);
      expect(await refused(() => step(town, ticket, town.neighbour, 'withdraw', bodies.withdraw))).toMatchObject({
        status: 403,
        code: 'ticket/not-reporter',
      });
    });

    test('a resident cannot work on tickets, staff cannot rate them, nobody acts unsigned', async () => {
      const ticket = await resolved(town);
      const path = `${pathOf(ticket.areaId)}/${ticket.ticketId}`;
      expect(await refused(() => post(town.product, town.reporter, `${path}/accept`, {}, { version: 1 }))).toMatchObject({
        code: 'platform/forbidden',
      });
      expect(await refused(() => post(town.product, town.duty, `${path}/rate`, bodies.rate))).toMatchObject({ code: 'platform/forbidden' });
      expect(await refused(() => post(town.product, undefined, `${path}/accept`, {}, { version: 1 }))).toMatchObject({
        status: 401,
        code: 'platform/unauthenticated',
      });
      expect((await get(town.product, town.reporter, `${path}/file`)).body).toMatchObject({ code: 'platform/forbidden' });
      expect((await get(town.product, town.reporter, `/api/areas/${places.community}/tickets`)).body).toMatchObject({
        code: 'platform/forbidden',
      });
    });
  });

  describe('ids of another community', () => {
    test('a ticket is not found under another community’s path, whoever asks', async () => {
      const ticket = await report(town);
      const elsewhere = `${pathOf(places.neighbouring)}/${ticket.ticketId}`;
      expect((await get(town.product, town.stranger, elsewhere)).body).toMatchObject({ status: 404, code: 'platform/not-found' });
      expect((await get(town.product, town.foreignDuty, `${elsewhere}/file`)).body).toMatchObject({
        status: 404,
        code: 'platform/not-found',
      });
      expect(await refused(() => post(town.product, town.foreignDuty, `${elsewhere}/accept`, {}, { version: 1 }))).toMatchObject({
        status: 404,
        code: 'platform/not-found',
      });
    });

    test('reporting in a community one does not belong to, or about its building, or with its picture', async () => {
      expect(await refused(() => post(town.product, town.reporter, pathOf(places.neighbouring), aReport))).toMatchObject({
        status: 403,
        code: 'platform/forbidden',
      });
      const [building] = await town.product.asOwner<{ id: string }>('SELECT id FROM identity.building WHERE area_id = $1 LIMIT 1', [
        places.neighbouring,
      ]);
      expect(
        await refused(() => post(town.product, town.reporter, pathOf(places.community), { ...aReport, buildingId: building?.id })),
      ).toMatchObject({ status: 422, code: 'ticket/place-outside-community' });
      const theirs = await uploaded(town.product, town.neighbour, places.community, 90);
      expect(
        await refused(() => post(town.product, town.reporter, pathOf(places.community), { ...aReport, photos: [theirs] })),
      ).toMatchObject({ status: 422, code: 'ticket/media-not-yours' });
    });
  });

  describe('bad input', () => {
    const problem = async (body: object): Promise<unknown> => {
      const { status, code } = await refused(() => post(town.product, town.reporter, pathOf(places.community), body));
      return [status, code];
    };
    const invalid = [400, 'platform/validation-failed'];

    test.each([
      ['an unknown field', { ...aReport, state: 'closed' }],
      ['another reporter', { ...aReport, reporterId: '00000000-0000-7000-8000-000000000001' }],
      ['no text', { ...aReport, text: '  ' }],
      ['a text of the wrong type', { ...aReport, text: { $ne: null } }],
      ['a very long text', { ...aReport, text: '长'.repeat(2_001) }],
      ['a NUL', { ...aReport, text: '楼道\u0000灯' }],
      ['ten photos', { ...aReport, photos: Array.from({ length: 10 }, (_, i) => `00000000-0000-7000-8000-00000000000${i}`) }],
      ['a photo that is no id', { ...aReport, photos: ['../../etc/passwd'] }],
      ['half a point', { ...aReport, point: { longitude: 121 } }],
      ['a point outside the world', { ...aReport, point: { longitude: 500, latitude: 31 } }],
      ['a visibility that does not exist', { ...aReport, visibility: 'secret' }],
    ])('%s', async (_, body) => {
      expect(await problem(body)).toEqual(invalid);
    });

    test('the longest text is kept whole', async () => {
      const text = '长'.repeat(2_000);
      const ticket = await report(town, { ...aReport, text });
      expect((await get(town.product, town.reporter, `${pathOf(ticket.areaId)}/${ticket.ticketId}`)).body).toMatchObject({ text });
    });

    test('no place, an unknown class, a class of the first level', async () => {
      expect(await problem({ text: aReport.text, categoryCode: aReport.categoryCode })).toEqual([422, 'ticket/place-missing']);
      expect(await problem({ ...aReport, categoryCode: 'estate.unicorn' })).toEqual([422, 'ticket/category-unknown']);
      expect(await problem({ ...aReport, categoryCode: 'estate' })).toEqual([422, 'ticket/category-unknown']);
    });

    test('a ticket id that is none', async () => {
      for (const id of ['1', 'x'.repeat(36), '00000000-0000-7000-8000-000000000000']) {
        expect((await get(town.product, town.reporter, `${pathOf(places.community)}/${id}`)).body).toMatchObject({
          status: 404,
          code: 'platform/not-found',
        });
      }
    });

    test('a diagnosis with a part missing, an end that needs more, a reason that is not there', async () => {
      const accepted = await done(step(town, await report(town), town.duty, 'accept'));
      for (const part of ['cause', 'constraints', 'tried'] as const) {
        expect(await refused(() => step(town, accepted, town.duty, 'escalate', { ...bodies.escalate, [part]: undefined }))).toMatchObject({
          code: 'platform/validation-failed',
        });
      }
      expect(await refused(() => step(town, accepted, town.duty, 'escalate', { ...bodies.escalate, type: 'nothing.such' }))).toMatchObject({
        status: 422,
        code: 'ticket/category-unknown',
      });
      const handling = await done(step(town, accepted, town.duty, 'start-handling', bodies['start-handling']));
      for (const duplicateOf of [undefined, handling.number, '003001-2026-99999', '999999-2026-00001', 'abc']) {
        expect(
          await refused(() => step(town, handling, town.duty, 'resolve', { ...bodies.resolve, ending: 'duplicate', duplicateOf })),
        ).toMatchObject({ status: 422, code: 'ticket/duplicate-unknown' });
      }
      const other = await report(town);
      const duplicate = await done(
        step(town, handling, town.duty, 'resolve', {
          ...bodies.resolve,
          ending: 'duplicate',
          duplicateOf: other.number.replaceAll('-', ' '),
        }),
      );
      // The office reads which one; to its reporter the other may be none that there is, in the proof no less than on the page.
      const path = `${pathOf(places.community)}/${handling.ticketId}`;
      const told = async (person: Member | StaffMember, place: string) =>
        JSON.stringify((await get(town.product, person, `${path}${place}`)).body);
      for (const place of ['/file', '/file/proof']) expect(await told(town.duty, place)).toContain(other.number);
      for (const place of ['', '/proof']) expect(await told(town.reporter, place)).not.toContain(other.number);
      expect(await refused(() => step(town, duplicate, town.colleague, 'follow-up', { result: 'not-solved', way: 'phone' }))).toMatchObject(
        { status: 422, code: 'ticket/reason-missing' },
      );
    });

    test('a photo as the act that starts handling, without a photo', async () => {
      const accepted = await done(step(town, await report(town), town.duty, 'accept'));
      expect(await refused(() => step(town, accepted, town.duty, 'start-handling', { act: 'photo' }))).toMatchObject({
        status: 422,
        code: 'ticket/proof-missing',
      });
      const proof = await uploaded(town.product, town.duty, places.community, 120);
      await done(step(town, accepted, town.duty, 'start-handling', { act: 'photo', photos: [proof] }));
    });
  });

  test('every answer was as the OpenAPI document says', () => {
    expect(town.product.undescribed()).toEqual([]);
  });
});
