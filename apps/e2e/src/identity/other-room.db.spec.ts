import { places, staff, type StaffMember } from '@shequtong/identity/testing';
import { checked, openWorld, posterOf, ready, refreshed, type Tokens, type World } from './world.js';

type Joined = { membershipId: string; state: string; next: string | null };
type Ready = Awaited<ReturnType<typeof ready>>;

/** Whoever is verified in a room lets others in there: being on the roster for one room opens no other (product §2, Join). */
describe('who is on the roster and types a room that is not theirs', () => {
  let world: World;
  let secretary: StaffMember;
  let poster = '';
  let buildingId = '';
  const here = `communities/${places.community}`;
  const documentNumber = checked('310113197106060030');

  beforeAll(async () => {
    world = await openWorld();
    secretary = await staff(world.product.services, { areaId: places.community, role: 'community-secretary' });
    poster = await posterOf(world, places.community);
    await world
      .call(secretary)
      .post(`${here}/buildings`, { names: ['12号楼'] })
      .expect(200);
    const { body } = await world.call().get(`${here}/buildings`).expect(200);
    buildingId = (body as { buildings: { id: string; name: string }[] }).buildings.find(({ name }) => name === '12号楼')?.id ?? '';
  });
  afterAll(() => world.close());

  const onRoster = async (lines: object[]): Promise<void> => {
    await world
      .call(secretary)
      .post(`${here}/roster-entries`, { lines: lines.map((line) => ({ building: '12号楼', relation: 'owner', ...line })) })
      .expect(200);
  };
  const join = async (person: Tokens, name: string, room: string, more: object = {}): Promise<Joined> =>
    (
      await world
        .call(person)
        .post(`${here}/memberships`, { sceneCode: poster, name, relation: 'owner', buildingId, room, ...more })
        .expect(200)
    ).body as Joined;
  const add = async (person: Tokens, { membershipId }: Joined, body: object): Promise<Joined> =>
    (await world.call(person).post(`${here}/memberships/${membershipId}/document`, body).expect(200)).body as Joined;
  const caseOf = async ({ membershipId }: Joined): Promise<{ id: string; reasons: string[] } | undefined> =>
    (
      await world.product.asOwner<{ id: string; reasons: string[] }>(
        `SELECT id, reasons FROM identity.review_case WHERE membership_id = $1 AND state = 'open'`,
        [membershipId],
      )
    )[0];
  const entryOf = async (phone: string): Promise<string> => {
    const { body } = await world.call(secretary).post(`${here}/roster-entries/search`, { phone }).expect(200);
    return (body as { entries: { entryId: string }[] }).entries[0]?.entryId ?? '';
  };
  /** What an applicant reads of their request, but for what they wrote themselves and its id and instants. */
  const shownTo = async (person: Tokens): Promise<object> => {
    const { memberships } = (await world.call(person).get('me').expect(200)).body as { memberships: Record<string, unknown>[] };
    const { id: _id, askedAt: _askedAt, reviewDueAt: _dueAt, displayName: _displayName, person: _person, ...shown } = memberships[0] ?? {};
    return shown;
  };

  test('waits for staff, sees nobody who waits there, and lets nobody in', async () => {
    const person = await ready(world);
    await onRoster([{ room: '782', name: '马晓东', phone: person.phone.number, documentNumber }]);
    const stranger = await join(await ready(world), '尹来客', '778');
    const joined = await join(person, '马晓东', '778', { documentNumber });
    expect(joined).toMatchObject({ state: 'pending', next: 'evidence' });
    expect((await caseOf(joined))?.reasons).toEqual(['roster-differs']);
    expect((await world.call(person).get(`${here}/household`)).body).toMatchObject({ status: 403 });
    expect((await world.call(person).post(`${here}/memberships/${stranger.membershipId}/vouch`)).body).toMatchObject({ status: 403 });
  });

  test('is not verified there by the entry of the other room, which staff read; who corrects it verifies by it', async () => {
    const person = await ready(world);
    await onRoster([{ room: '783', name: '马晓南', phone: person.phone.number }]);
    const joined = await join(person, '马晓南', '779');
    const open = await caseOf(joined);
    const rosterEntryId = await entryOf(person.phone.number);
    const at = `${here}/verification-cases/${open?.id}`;
    expect((await world.call(secretary).get(at).expect(200)).body).toMatchObject({
      explanation: expect.stringContaining('门牌'),
      roster: [],
    });
    const approve = () => world.call(secretary).post(`${at}/approve`, { rosterEntryId });
    expect((await approve()).body).toMatchObject({ status: 409, code: 'identity/roster-entry-other-room' });
    await world
      .call(secretary)
      .post(`${here}/roster-entries/${rosterEntryId}/correct`, { room: '779', reason: '换了一套房' })
      .set('If-Match', '"1"')
      .expect(200);
    expect((await approve().expect(200)).body).toMatchObject({ state: 'approved' });
  });

  test('with two flats is in by the one they type', async () => {
    const person = await ready(world);
    await onRoster(['784', '785'].map((room) => ({ room, name: '马晓西', phone: person.phone.number })));
    expect(await join(person, '马晓西', '785')).toMatchObject({ state: 'verified' });
    const waiting = await join(await ready(world), '马小西', '785');
    const { body } = await world
      .call(await refreshed(world, person))
      .get(`${here}/household`)
      .expect(200);
    expect(body).toMatchObject({ waiting: [{ membershipId: waiting.membershipId }] });
  });

  test('is told the same as somebody who is on no roster, when they join and when they add a document', async () => {
    const person = await ready(world);
    const listed = checked('310113198604090020');
    await onRoster([{ room: '786', name: '马晓北', phone: person.phone.number, documentNumber: listed }]);
    const nobody = await ready(world);
    const [mine, theirs] = [await join(person, '马晓北', '780'), await join(nobody, '牛晓北', '780')];
    const said = ({ membershipId: _membershipId, ...answer }: Joined): object => answer;
    expect(said(mine)).toEqual(said(theirs));
    const told = [
      await add(person, mine, { documentNumber: listed }),
      await add(nobody, theirs, { documentNumber: checked('310113198604090040') }),
    ];
    expect(told.map(said)).toEqual([said(theirs), said(theirs)]);
    expect(await shownTo(person)).toEqual(await shownTo(nobody));
    // Staff are told by then, also of somebody whose document alone is on the roster.
    const byDocument = await ready(world);
    await onRoster([{ room: '787', name: '马晓中', documentNumber: checked('310113198604090060') }]);
    const third = await join(byDocument, '马晓中', '780');
    expect((await caseOf(third))?.reasons).toEqual(['no-roster-entry']);
    expect(said(await add(byDocument, third, { documentNumber: checked('310113198604090060') }))).toEqual(said(theirs));
    expect((await caseOf(third))?.reasons).toEqual(['roster-differs']);
  });

  test('is matched by the room in each community they join', async () => {
    const person: Ready = await ready(world);
    await onRoster([{ room: '788', name: '马晓全', phone: person.phone.number }]);
    expect(await join(person, '马晓全', '788')).toMatchObject({ state: 'verified' });
    const there = `communities/${places.ofOtherStreet}`;
    const other = await staff(world.product.services, { areaId: places.ofOtherStreet, role: 'community-secretary' });
    await world
      .call(other)
      .post(`${there}/roster-entries`, {
        lines: [{ building: '1号楼', room: '201', name: '马晓全', phone: person.phone.number, relation: 'tenant' }],
      })
      .expect(200);
    const [building] = ((await world.call().get(`${there}/buildings`).expect(200)).body as { buildings: { id: string }[] }).buildings;
    const form = {
      sceneCode: await posterOf(world, places.ofOtherStreet),
      name: '马晓全',
      relation: 'tenant',
      buildingId: building?.id,
      room: '202',
    };
    const second = (
      await world
        .call(await refreshed(world, person))
        .post(`${there}/memberships`, form)
        .expect(200)
    ).body as Joined;
    expect(second).toMatchObject({ state: 'pending', next: 'evidence' });
    expect((await caseOf(second))?.reasons).toEqual(['roster-differs']);
  });

  test('finds no more of a document by guessing it from the next room: tries count for the name too', async () => {
    // The count is by China's day: this one does not end meanwhile.
    if (world.product.clock.now().getUTCHours() === 15) world.product.clock.advance({ hours: 1 });
    secretary = await staff(world.product.services, { areaId: places.community, role: 'community-secretary' });
    const listed = checked('310113198604090080');
    await onRoster([
      { room: '790', name: '夏小乔', documentNumber: listed },
      { room: '791', name: '夏小满', documentNumber: checked('310113198604090100') },
    ]);
    const guesser = await ready(world);
    const first = await join(guesser, '夏小乔', '790', { documentTail: '9000' });
    for (let i = 1; i < 20; i += 1) await add(guesser, first, { documentTail: `9${String(i).padStart(3, '0')}` });
    expect((await caseOf(first))?.reasons).toEqual(['roster-differs']);
    const next = await ready(world);
    const elsewhere = await join(next, '夏小乔', '792', { documentNumber: listed });
    expect(elsewhere).toMatchObject({ state: 'pending', next: 'evidence' });
    expect((await caseOf(elsewhere))?.reasons).toEqual(['room-tried-often']);
    // Staff go on reading what the roster said before it was asked no more; a document added is compared no more either.
    const late = await ready(world);
    const waiting = await join(late, '夏小乔', '790');
    expect(await add(late, waiting, { documentNumber: checked('310113198604090120') })).toMatchObject({
      state: 'pending',
      next: 'evidence',
    });
    expect((await caseOf(waiting))?.reasons).toEqual(['roster-differs', 'room-tried-often']);
    // Somebody else of the community is verified by their document as before.
    expect(await join(await ready(world), '夏小满', '791', { documentTail: checked('310113198604090100').slice(-4) })).toMatchObject({
      state: 'verified',
    });
  });

  test('every answer was as the OpenAPI document says', () => {
    expect(world.product.undescribed()).toEqual([]);
  });
});
