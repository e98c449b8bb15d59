import { RosterService, type RosterLine } from '@shequtong/identity';
import { type Member, NEWEST_NOTICE, places, resident, staff, type StaffMember } from '@shequtong/identity/testing';
import { systemActor, Transactions } from '@shequtong/platform';
import request from 'supertest';
import sharp from 'sharp';
import { DAY_MS } from '@shequtong/kernel';
import { openWorld, posterOf, ready, refreshed, type World } from './world.js';

const AREA = places.community;
const at = (path: string): string => `communities/${AREA}/${path}`;
type Enrolled = { membershipId: string; accountId: string; displayName: string };
type Delegations = {
  delegations: {
    delegationId: string;
    personName: string;
    delegateName: string;
    inForce: boolean;
    endedBy: string | null;
    things: { thing: string }[];
  }[];
};

describe('residents without a phone', () => {
  let world: World;
  let clerk: StaffMember;
  let serial = 0;

  beforeAll(async () => {
    world = await openWorld();
    clerk = await staff(world.product.services, { areaId: AREA, role: 'community-staff', publicName: '陈静' });
  });
  afterAll(() => world.close());

  const form = async (who: { accessToken: string } = clerk): Promise<string> => {
    const picture = await sharp({ create: { width: 50, height: 70 + (serial += 1), channels: 3, background: '#fff' } })
      .jpeg()
      .toBuffer();
    const answer = await request(world.product.url)
      .post(`/api/${at('media')}`)
      .set('Authorization', `Bearer ${who.accessToken}`)
      .field('purpose', 'evidence')
      .attach('file', picture, { filename: 'a.jpg', contentType: 'image/jpeg' });
    expect(answer.status).toBe(201);
    return (answer.body as { mediaId: string }).mediaId;
  };
  const roster = (areaId: number, line: RosterLine): Promise<unknown> => {
    const { services } = world.product;
    return services.get(Transactions).transact(systemActor(areaId), (tx) => services.get(RosterService).imported(tx, areaId, [line]));
  };
  const onRoster = async (name: string): Promise<string> => {
    await roster(AREA, { building: '5号楼', room: `${(serial += 1)}01`, name, relation: 'owner' });
    const { entries } = (await world.call(clerk).post(at('roster-entries/search'), { name }).expect(200)).body as {
      entries: { entryId: string }[];
    };
    return entries.at(-1)?.entryId ?? '';
  };
  const enrolled = async (name: string): Promise<Enrolled> => {
    const rosterEntryId = await onRoster(name);
    const answer = await world
      .call(clerk)
      .post(at('enrolments'), { rosterEntryId, consentMediaId: await form(), form: 'madam' })
      .expect(200);
    return answer.body as Enrolled;
  };
  const next30Days = (): string => new Date(world.product.clock.now().getTime() + 30 * DAY_MS).toISOString().slice(0, 10);
  const delegate = (person: Enrolled, body: object): request.Test =>
    world.call(clerk).post(at(`members/${person.membershipId}/delegations`), {
      things: [{ thing: 'tickets' }],
      until: next30Days(),
      readBack: true,
      ...body,
    });

  test('grandmother is enrolled on paper, gets a card, names her daughter, changes her mind and leaves: no phone of hers anywhere', async () => {
    const person = await enrolled('孙桂芳');
    expect(person.displayName).toBe('孙女士');
    const { code } = (
      await world
        .call(clerk)
        .post(at(`members/${person.membershipId}/cards`))
        .expect(200)
    ).body as { code: string };
    const scanned = await world.call(clerk).post(at('card-scans'), { code }).expect(200);
    expect(scanned.body).toEqual({
      membershipId: person.membershipId,
      displayName: '孙女士',
      person: { name: '孙*芳', phone: null, address: '5号楼' },
    });

    const daughter = await ready(world);
    const scene = await posterOf(world, places.ofOtherStreet);
    // The daughter lives in another street and is verified there, through her own roster.
    await roster(places.ofOtherStreet, { building: '1号楼', room: '101', name: '李晓红', phone: daughter.phone.number, relation: 'owner' });
    const { buildings } = (await world.call(daughter).get(`communities/${places.ofOtherStreet}/buildings`).expect(200)).body as {
      buildings: { id: string }[];
    };
    const join = await world.call(daughter).post(`communities/${places.ofOtherStreet}/memberships`, {
      sceneCode: scene,
      name: '李晓红',
      relation: 'owner',
      room: '101',
      buildingId: buildings[0]?.id,
    });
    expect(join.body).toMatchObject({ state: 'verified' });
    const signedIn = await refreshed(world, daughter);

    const { delegationId } = (await delegate(person, { delegate: { kind: 'family', phone: daughter.phone.number } }).expect(200)).body as {
      delegationId: string;
    };
    const held = (await world.call(signedIn).get('me/delegations').expect(200)).body as Delegations;
    expect(held.delegations).toMatchObject([
      { delegationId, personName: '孙女士', inForce: true, things: [{ thing: 'tickets', name: '报事和查进度' }] },
    ]);
    const told = (
      await world
        .call(clerk)
        .get(at(`members/${person.membershipId}/delegations`))
        .expect(200)
    ).body as Delegations;
    expect(told.delegations).toMatchObject([{ delegationId, delegateName: '李居民', inForce: true }]);
    await world
      .call(clerk)
      .post(at(`delegations/${delegationId}/revoke`))
      .expect(200);
    expect(((await world.call(signedIn).get('me/delegations').expect(200)).body as Delegations).delegations).toMatchObject([
      { inForce: false, endedBy: 'staff' },
    ]);
    expect((await world.call(signedIn).post(at(`delegations/${delegationId}/end`))).body).toMatchObject({
      status: 409,
      code: 'identity/delegation-ended',
    });

    await world
      .call(clerk)
      .post(at(`enrolments/${person.membershipId}/leave`))
      .expect(204);
    await world
      .call(clerk)
      .post(at(`enrolments/${person.membershipId}/leave`))
      .expect(204);
    await world.product.drain();
    expect((await world.call(clerk).post(at('card-scans'), { code })).body).toMatchObject({ status: 410, code: 'identity/card-revoked' });
  });

  test('the photo of the signed form is shown under a reason that is on record, and by no other way', async () => {
    const person = await enrolled('林招娣');
    const listed = await world
      .call(clerk)
      .get(at(`enrolments/${person.membershipId}/consents`))
      .expect(200);
    expect(listed.body).toEqual({ consents: [{ version: NEWEST_NOTICE, at: expect.any(String) }] });
    const member = await world
      .call(clerk)
      .get(at(`members/${person.membershipId}`))
      .expect(200);
    for (const { text } of [listed, member]) expect(text).not.toMatch(/media/);

    const unmask = (reason: string): request.Test =>
      world.call(clerk).post(at(`members/${person.membershipId}/unmask`), { fields: ['evidence'], reason });
    expect((await unmask(' ')).body).toMatchObject({ status: 422, code: 'identity/unmask-reason-missing' });
    const { evidence } = (await unmask('核对签字').expect(200)).body as { evidence: string[] };
    expect(evidence).toHaveLength(1);
    const [signed = ''] = evidence;
    const media = (address: string): request.Test => request(world.product.url).get(address);
    expect((await media(signed)).status).toBe(200);
    // Who knows the address of the picture and no more is refused, with a session too.
    const [bare = ''] = signed.split('?');
    expect((await media(bare).set('Authorization', `Bearer ${clerk.accessToken}`)).status).toBe(400);
    expect((await media(`${bare}?until=4102444800000&sign=${'A'.repeat(24)}`)).status).toBe(403);
    const looks = await world.product.asOwner('SELECT fields, reason FROM identity.access_record WHERE membership_id = $1', [
      person.membershipId,
    ]);
    expect(looks).toEqual([{ fields: ['evidence'], reason: '核对签字' }]);
  });

  test('a lost card is replaced; the old one says so, a foreign one says nothing', async () => {
    const person = await enrolled('何秋菊');
    const issue = async (): Promise<string> =>
      (
        (
          await world
            .call(clerk)
            .post(at(`members/${person.membershipId}/cards`))
            .expect(200)
        ).body as { code: string }
      ).code;
    const [first, second] = [await issue(), await issue()];
    expect((await world.call(clerk).post(at('card-scans'), { code: first })).body).toMatchObject({
      status: 410,
      code: 'identity/card-revoked',
    });
    await world
      .call(clerk)
      .post(at(`members/${person.membershipId}/cards/end`), { reason: 'lost' })
      .expect(200);
    expect((await world.call(clerk).post(at('card-scans'), { code: second })).status).toBe(410);
    const { cards } = (
      await world
        .call(clerk)
        .get(at(`members/${person.membershipId}/cards`))
        .expect(200)
    ).body as { cards: { endCode: string }[] };
    expect(cards.map(({ endCode }) => endCode)).toEqual(['lost', 'replaced']);
    const neighbour = await staff(world.product.services, { areaId: places.neighbouring, role: 'community-staff' });
    expect((await world.call(neighbour).post(`communities/${places.neighbouring}/card-scans`, { code: second })).body).toMatchObject({
      status: 404,
      code: 'identity/card-unknown',
    });
    expect((await world.call(neighbour).post(at('card-scans'), { code: second })).status).toBe(403);
  });

  test('the delegate ends it on their own phone', async () => {
    const person = await enrolled('杨水仙');
    const son: Member = await resident(world.product.services);
    const { delegationId } = (await delegate(person, { delegate: { kind: 'family', membershipId: son.membershipId } }).expect(200))
      .body as { delegationId: string };
    const other = await resident(world.product.services);
    expect((await world.call(other).post(at(`delegations/${delegationId}/end`))).status).toBe(404);
    await world
      .call(son)
      .post(at(`delegations/${delegationId}/end`))
      .expect(200);
    expect(
      (
        (
          await world
            .call(clerk)
            .get(at(`members/${person.membershipId}/delegations`))
            .expect(200)
        ).body as Delegations
      ).delegations,
    ).toMatchObject([{ endedBy: 'delegate' }]);
  });

  test('enrolment refuses a second account, a foreign photo, who is not on the roster, and the same key acts once', async () => {
    const rosterEntryId = await onRoster('周素珍');
    const consentMediaId = await form();
    const body = { rosterEntryId, consentMediaId, form: 'madam' };
    const key = `enrol-${Date.now()}`;
    const first = await world.call(clerk).post(at('enrolments'), body, key).expect(200);
    expect((await world.call(clerk).post(at('enrolments'), body, key).expect(200)).text).toBe(first.text);
    expect((await world.call(clerk).post(at('enrolments'), body)).body).toMatchObject({ status: 409, code: 'identity/roster-entry-taken' });
    const other = await onRoster('蒋玉兰');
    const colleague = await staff(world.product.services, { areaId: AREA, role: 'community-staff' });
    expect((await world.call(colleague).post(at('enrolments'), { ...body, rosterEntryId: other })).body).toMatchObject({
      status: 422,
      code: 'identity/paper-consent-missing',
    });
    expect(
      (await world.call(clerk).post(at('enrolments'), { ...body, rosterEntryId: '01900000-0000-7000-8000-000000000000' })).status,
    ).toBe(404);
    expect((await world.call(clerk).post(at('enrolments'), { ...body, verified: true })).body).toMatchObject({
      status: 400,
      errors: [{ field: 'verified' }],
    });
    const elsewhere = await staff(world.product.services, { areaId: places.neighbouring, role: 'community-staff' });
    expect((await world.call(elsewhere).post(at('enrolments'), body)).status).toBe(403);
    const member = await resident(world.product.services);
    expect((await world.call(member).post(at('enrolments'), body)).status).toBe(403);
    expect((await world.call(clerk).post(at(`enrolments/${member.membershipId}/leave`))).body).toMatchObject({
      status: 409,
      code: 'identity/not-enrolled-by-staff',
    });
  });

  test('delegation refuses what is not confirmed, too long, unknown or not named', async () => {
    const person = await enrolled('韩春梅');
    const family = { kind: 'family', membershipId: (await resident(world.product.services)).membershipId };
    expect((await delegate(person, { delegate: family, readBack: false })).body).toMatchObject({
      status: 422,
      code: 'identity/read-back-missing',
    });
    expect((await delegate(person, { delegate: family, until: '2035-01-01' })).body).toMatchObject({
      status: 422,
      code: 'identity/delegation-too-long',
    });
    expect((await delegate(person, { delegate: { kind: 'family', phone: '13800009999' } })).body).toMatchObject({
      status: 422,
      code: 'identity/delegate-unknown',
    });
    expect((await delegate(person, { delegate: family, things: [] })).body).toMatchObject({ status: 400, errors: [{ field: 'things' }] });
    expect((await delegate(person, { delegate: family, things: [{ thing: 'ballots' }] })).body).toMatchObject({
      status: 400,
      errors: [{ field: 'things[0].thing' }],
    });
    await delegate(person, { delegate: family }).expect(200);
    expect((await delegate(person, { delegate: family })).body).toMatchObject({ status: 409, code: 'identity/delegation-overlaps' });
  });

  test('names and phones of these people are in no log line', () => {
    const lines = world.product.logLines.join('');
    expect(lines).not.toMatch(/孙桂芳|李晓红|周素珍|13800009999/);
  });
});
