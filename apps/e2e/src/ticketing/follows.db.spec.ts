import { department, places, resident, staff } from '@shequtong/identity/testing';
import request from 'supertest';
import { aKey } from '../support/product.js';
import { aReport, bodies, done, get, openTown, pathOf, report, step, type Ticket, tokenOf, type Town } from './town.js';

type Following = { followers: number; meToos: number; following: boolean; meToo: boolean };
type Person = NonNullable<Parameters<typeof get>[1]>;

describe('neighbours who follow a public ticket', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown('2026-11-02 09:00');
  });
  afterAll(() => town.product.close());

  const of = ({ ticketId }: Ticket): string => `${pathOf(places.community)}/${ticketId}`;
  const aPublic = (): Promise<Ticket> => report(town, { ...aReport, visibility: 'public' });
  const asks = (person: Person, test: request.Test): request.Test =>
    test.set('Authorization', `Bearer ${tokenOf(town.product, person)}`).set('Idempotency-Key', aKey());
  const follow = (person: Person, ticket: Ticket, meToo: boolean): request.Test =>
    asks(person, request(town.product.url).put(`${of(ticket)}/follow`)).send({ meToo });
  const unfollow = (person: Person, ticket: Ticket): request.Test => asks(person, request(town.product.url).delete(`${of(ticket)}/follow`));
  const seen = async (person: Person, ticket: Ticket): Promise<{ followed: Following; meToos: number; mayFollow: boolean }> =>
    (await get(town.product, person, of(ticket)).expect(200)).body as never;
  const told = async (person: Person, ticket: Ticket): Promise<string[]> => {
    await town.product.drain();
    const { items } = (await get(town.product, person, '/api/me/inbox').expect(200)).body as {
      items: { subjectId: string; asWhom: string; kind: string }[];
    };
    return items
      .filter(({ subjectId, asWhom }) => subjectId === ticket.ticketId && asWhom === 'follower')
      .map(({ kind }) => kind)
      .reverse();
  };

  test('say that they have the same trouble, change their mind, and are counted without a name', async () => {
    const ticket = await aPublic();
    const other = await resident(town.product.services, { areaId: places.community });
    expect((await follow(town.neighbour, ticket, true).expect(200)).body).toEqual({
      followers: 1,
      meToos: 1,
      following: true,
      meToo: true,
    });
    expect((await follow(other, ticket, false).expect(200)).body).toEqual({ followers: 2, meToos: 1, following: true, meToo: false });
    for (const person of [town.reporter, town.duty]) {
      const { followed, mayFollow } = await seen(person, ticket);
      expect({ followed, mayFollow }).toEqual({ followed: { followers: 2, meToos: 1, following: false, meToo: false }, mayFollow: false });
    }
    const file = (await get(town.product, town.duty, `${of(ticket)}/file`).expect(200)).body;
    expect(JSON.stringify(file)).not.toContain(town.neighbour.accountId);
    expect(await seen(town.neighbour, ticket)).toMatchObject({ mayFollow: true, followed: { following: true, meToo: true } });
    expect((await follow(town.neighbour, ticket, false).expect(200)).body).toMatchObject({ followers: 2, meToos: 0 });
    expect((await unfollow(town.neighbour, ticket).expect(200)).body).toEqual({ followers: 1, meToos: 0, following: false, meToo: false });
    expect((await unfollow(town.neighbour, ticket).expect(200)).body).toMatchObject({ followers: 1 });
  });

  test('keep the one word when they take back the other', async () => {
    const ticket = await aPublic();
    const says = (body: object): request.Test =>
      asks(town.neighbour, request(town.product.url).put(`${of(ticket)}/follow`))
        .send(body)
        .expect(200);
    await says({ meToo: true });
    const meToo = { followers: 0, meToos: 1, following: false, meToo: true };
    expect((await unfollow(town.neighbour, ticket).expect(200)).body).toEqual(meToo);
    expect((await seen(town.neighbour, ticket)).followed).toEqual(meToo);
    await done(step(town, ticket, town.duty, 'reply', bodies.reply));
    expect(await told(town.neighbour, ticket)).toEqual([]);
    const { tickets } = (await get(town.product, town.neighbour, '/api/me/tickets/followed').expect(200)).body as { tickets: Ticket[] };
    expect(tickets.map(({ ticketId }) => ticketId)).not.toContain(ticket.ticketId);
    const both = { followers: 1, meToos: 1, following: true, meToo: true };
    expect((await says({ meToo: true, following: true })).body).toEqual(both);
    await unfollow(town.neighbour, ticket).expect(200);
    expect((await says({ meToo: false, following: false })).body).toEqual({ followers: 0, meToos: 0, following: false, meToo: false });
  });

  test('ten at once are ten, and ten taps of one are one', async () => {
    const ticket = await aPublic();
    const people = await Promise.all(Array.from({ length: 10 }, () => resident(town.product.services, { areaId: places.community })));
    await Promise.all(people.map((person) => follow(person, ticket, true).expect(200)));
    await Promise.all(Array.from({ length: 10 }, () => follow(town.neighbour, ticket, true).expect(200)));
    expect((await seen(town.neighbour, ticket)).followed).toMatchObject({ followers: 11, meToos: 11 });
    const { tickets } = (await get(town.product, town.neighbour, pathOf(places.community)).expect(200)).body as {
      tickets: { ticketId: string; meToos: number }[];
    };
    expect(tickets.find(({ ticketId }) => ticketId === ticket.ticketId)?.meToos).toBe(11);
  });

  test('say and take back at the same time, and one of the two stands, without an error', async () => {
    const ticket = await aPublic();
    for (let round = 0; round < 5; round += 1) {
      const answers = await Promise.all([
        follow(town.neighbour, ticket, true),
        unfollow(town.neighbour, ticket),
        follow(town.neighbour, ticket, false),
        unfollow(town.neighbour, ticket),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    }
  });

  test('hear what comes of it, once each, and nothing after they stopped; the reporter hears as the reporter', async () => {
    let ticket = await aPublic();
    await follow(town.neighbour, ticket, true).expect(200);
    for (const name of ['reply', 'accept', 'start-handling', 'resolve'] as const)
      ticket = await done(step(town, ticket, town.duty, name, bodies[name]));
    expect(await told(town.neighbour, ticket)).toEqual(['ticket.replied', 'ticket.resolved']);
    expect(await told(town.reporter, ticket)).toEqual([]);
    await unfollow(town.neighbour, ticket).expect(200);
    await done(step(town, ticket, town.reporter, 'not-solved', bodies['not-solved']));
    expect(await told(town.neighbour, ticket)).toEqual(['ticket.replied', 'ticket.resolved']);
  });

  test('hear also where it goes, that it waits and goes on, and that it is taken back: nothing they heard stays untrue', async () => {
    let ticket = await aPublic();
    await follow(town.neighbour, ticket, false).expect(200);
    const works = await department(town.product.services, places.street, '城建办');
    const officer = await staff(town.product.services, { role: 'department-officer', areaId: places.street, organisationId: works });
    const offer = { office: { areaId: places.street, organisationId: works }, reason: '路面归城建办' };
    const steps: [Person, string, object][] = [
      [town.duty, 'accept', {}],
      [town.duty, 'escalate', bodies.escalate],
      [town.street, 'return', bodies.return],
      [town.duty, 'escalate', bodies.escalate],
      [town.street, 'transfer/offer', offer],
      [officer, 'transfer/accept', {}],
      [officer, 'start-handling', bodies['start-handling']],
      [officer, 'suspension/ask', bodies['suspension/ask']],
      [town.street, 'suspension/grant', {}],
      [officer, 'resume', {}],
    ];
    for (const [by, name, body] of steps) ticket = await done(step(town, ticket, by, name, body));
    await done(step(town, ticket, town.reporter, 'withdraw', bodies.withdraw));
    expect(await told(town.neighbour, ticket)).toEqual([
      'ticket.escalated',
      'ticket.returned',
      'ticket.escalated',
      'ticket.transferred',
      'ticket.suspended',
      'ticket.resumed',
      'ticket.withdrawn',
    ]);
    const inbox = (await get(town.product, town.neighbour, '/api/me/inbox').expect(200)).body as {
      items: { subjectId: string; kind: string; body: string }[];
    };
    const paused = inbox.items.find(({ subjectId, kind }) => subjectId === ticket.ticketId && kind === 'ticket.suspended');
    expect(paused?.body).toMatch(/要等一等，最晚 .*24:00 接着办。点开看在等什么。$/);
  });

  test('hear of no call that is on record, which is between the reporter and the office, and of the written reply after it', async () => {
    let ticket = await aPublic();
    await follow(town.neighbour, ticket, true).expect(200);
    ticket = await done(step(town, ticket, town.duty, 'record-call', bodies['record-call']));
    expect(await told(town.neighbour, ticket)).toEqual([]);
    const { timeline } = (await get(town.product, town.neighbour, of(ticket)).expect(200)).body as { timeline: { words: object[] }[] };
    expect(timeline.at(-1)?.words).toEqual([]);
    await done(step(town, ticket, town.duty, 'reply', bodies.reply));
    expect(await told(town.neighbour, ticket)).toEqual(['ticket.replied']);
  });

  test('hear of it however many follow: the first, the last of a full portion, and who comes after two of them, once each', async () => {
    const ticket = await aPublic();
    const last = await resident(town.product.services, { areaId: places.community });
    for (const person of [town.neighbour, last]) await follow(person, ticket, false).expect(200);
    // People who have no account here, by ids before theirs: with the neighbour they are 400, in two full portions.
    const invented = (many: number, from: number): Promise<unknown> =>
      town.product.asOwner(
        `INSERT INTO ticketing.follow (area_id, ticket_id, account_id, follows, me_too, at)
         SELECT area_id, id, ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, true, false, now()
         FROM ticketing.ticket CROSS JOIN generate_series($2::int, $3::int) n WHERE id = $1`,
        [ticket.ticketId, from, from + many - 1],
      );
    await invented(399, 1);
    expect((await seen(town.neighbour, ticket)).followed.followers).toBe(401);
    const replied = await done(step(town, ticket, town.duty, 'reply', bodies.reply));
    for (const person of [town.neighbour, last]) expect(await told(person, ticket)).toEqual(['ticket.replied']);
    // Of exactly two portions nobody is left out, and nobody told twice.
    await unfollow(last, ticket).expect(200);
    await done(step(town, replied, town.duty, 'decline', bodies.decline));
    expect(await told(town.neighbour, ticket)).toEqual(['ticket.replied', 'ticket.declined']);
    expect(await told(last, ticket)).toEqual(['ticket.replied']);
  });

  test('read it only while everybody may: what is not public is in no list of theirs, and their messages say no words of it', async () => {
    const ticket = await aPublic();
    await follow(town.neighbour, ticket, true).expect(200);
    await done(step(town, ticket, town.duty, 'reply', bodies.reply));
    await town.product.drain();
    const reads = async () => {
      const list = async (path: string): Promise<boolean> =>
        ((await get(town.product, town.neighbour, path).expect(200)).body as { tickets: Ticket[] }).tickets.some(
          ({ ticketId }) => ticketId === ticket.ticketId,
        );
      const { items } = (await get(town.product, town.neighbour, '/api/me/inbox').expect(200)).body as {
        items: { subjectId: string; words: string | null }[];
      };
      return {
        followed: await list('/api/me/tickets/followed'),
        of: await list(pathOf(places.community)),
        page: (await get(town.product, town.neighbour, of(ticket))).status,
        proof: (await get(town.product, town.neighbour, `${of(ticket)}/proof`)).status,
        follow: (await follow(town.neighbour, ticket, true)).status,
        words: items.find(({ subjectId }) => subjectId === ticket.ticketId)?.words ?? null,
      };
    };
    const open = { followed: true, of: true, page: 200, proof: 200, follow: 200, words: aReport.text };
    const closed = { followed: false, of: false, page: 404, proof: 404, follow: 404, words: null };
    expect(await reads()).toEqual(open);
    const set = (visibility: string): Promise<unknown> =>
      town.product.asOwner('UPDATE ticketing.ticket SET visibility = $2 WHERE id = $1', [ticket.ticketId, visibility]);
    await set('private');
    expect(await reads()).toEqual(closed);
    await set('public');
    expect(await reads()).toEqual(open);
    await done(step(town, ticket, town.reporter, 'withdraw', bodies.withdraw));
    expect(await reads()).toEqual(closed);
  });

  test('find what they follow in a list of its own', async () => {
    const ticket = await aPublic();
    const person = await resident(town.product.services, { areaId: places.community });
    const followed = async (): Promise<string[]> =>
      ((await get(town.product, person, '/api/me/tickets/followed').expect(200)).body as { tickets: { ticketId: string }[] }).tickets.map(
        ({ ticketId }) => ticketId,
      );
    expect(await followed()).toEqual([]);
    await follow(person, ticket, false).expect(200);
    expect(await followed()).toEqual([ticket.ticketId]);
    await done(step(town, ticket, town.reporter, 'withdraw'));
    expect(await followed()).toEqual([]);
  });

  test('a private ticket does not exist for them, one’s own needs no following, and what has ended cannot be followed', async () => {
    const hidden = await report(town);
    for (const test of [follow(town.neighbour, hidden, true), unfollow(town.neighbour, hidden)])
      expect((await test).body).toMatchObject({ status: 404, code: 'platform/not-found' });
    const own = await aPublic();
    expect((await follow(town.reporter, own, true)).body).toMatchObject({
      status: 409,
      code: 'ticket/own-follow',
      detail: expect.stringContaining('直接告诉您'),
    });
    const ended = await done(step(town, await aPublic(), town.duty, 'decline', bodies.decline));
    expect((await follow(town.neighbour, ended, true)).body).toMatchObject({ status: 409, code: 'ticket/illegal-step' });
    expect((await follow(town.stranger, own, true)).body).toMatchObject({ status: 403, code: 'platform/forbidden' });
  });

  test('who moves away follows nothing there any more', async () => {
    const ticket = await aPublic();
    const person = await resident(town.product.services, { areaId: places.community });
    await follow(person, ticket, true).expect(200);
    await asks(person, request(town.product.url).post(`/api/communities/${places.community}/memberships/${person.membershipId}/leave`))
      .send({})
      .expect(200);
    await town.product.drain();
    expect((await seen(town.neighbour, ticket)).followed).toMatchObject({ followers: 0, meToos: 0 });
  });
});
