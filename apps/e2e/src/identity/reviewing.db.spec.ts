import { places, resident, staff, type StaffMember } from '@shequtong/identity/testing';
import { aKey } from '../support/product.js';
import { checked, openWorld, posterOf, ready, refreshed, type Tokens, type World, askedToJoin, type Asked } from './world.js';

type Joined = { membershipId: string };
type CaseList = { cases: { caseId: string; membershipId: string; kind: string; reasons: string[] }[]; next: string | null };

describe('people the roster does not settle', () => {
  let world: World;
  let secretary: StaffMember;
  let colleague: StaffMember;
  const here = `communities/${places.community}`;
  const cases = `${here}/verification-cases`;

  beforeAll(async () => {
    world = await openWorld();
    await staffSignIn();
  });
  afterAll(() => world.close());

  /** Their access ends after a quarter of an hour; who lets hours pass signs them in anew. */
  const staffSignIn = async (): Promise<void> => {
    secretary = await staff(world.product.services, { areaId: places.community, role: 'community-secretary' });
    colleague = await staff(world.product.services, { areaId: places.community, role: 'community-staff' });
  };
  const asked = (name: string, room?: string, buildingId?: string): Promise<Asked> => askedToJoin(world, name, room, buildingId);
  const buildingNamed = async (wanted: string): Promise<string | undefined> =>
    ((await world.call().get(`${here}/buildings`).expect(200)).body as { buildings: { id: string; name: string }[] }).buildings.find(
      ({ name }) => name === wanted,
    )?.id;
  const act = (who: Tokens, caseId: string, step: string, body: object = {}, key?: string): ReturnType<ReturnType<World['call']>['post']> =>
    world.call(who).post(`${cases}/${caseId}/${step}`, body, key);

  test('wait in the queue of their community, masked', async () => {
    const { person, caseId, membershipId } = await asked('龚雪梅');
    const queue = await world.call(secretary).get(`${cases}?limit=100`).expect(200);
    expect((queue.body as CaseList).cases).toContainEqual(
      expect.objectContaining({
        caseId,
        membershipId,
        kind: 'verification',
        reasons: ['no-roster-entry'],
        person: expect.objectContaining({ name: '龚*梅' }),
      }),
    );
    expect(queue.text).not.toContain('龚雪梅');
    expect(queue.text).not.toContain(person.phone.number);
    const file = await world.call(secretary).get(`${cases}/${caseId}`).expect(200);
    expect(file.body).toMatchObject({ caseId, evidence: [], explanation: expect.stringContaining('底册里没有') });
    expect(file.text).not.toContain('龚雪梅');
  });

  test('are not seen by other communities, nor by residents', async () => {
    const { caseId, person } = await asked('游建华');
    const neighbour = await staff(world.product.services, { areaId: places.neighbouring, role: 'community-secretary' });
    expect((await world.call(neighbour).get(`${cases}/${caseId}`)).body).toMatchObject({ status: 403 });
    // The id of one community under the path of another names nothing there.
    expect((await world.call(neighbour).get(`communities/${places.neighbouring}/verification-cases/${caseId}`)).body).toMatchObject({
      status: 404,
    });
    expect((await act(person, caseId, 'approve')).body).toMatchObject({ status: 403 });
    const member = await resident(world.product.services);
    expect((await act(member, caseId, 'approve')).body).toMatchObject({ status: 403 });
  });

  test('are approved on evidence, not on nothing', async () => {
    const { caseId, person } = await asked('廖春生');
    expect((await act(secretary, caseId, 'approve')).body).toMatchObject({ status: 422, code: 'identity/evidence-missing' });
    await act(colleague, caseId, 'evidence', { kind: 'home-visit', note: '11 月 24 日上门，本人在家，看了租赁合同原件' }).expect(200);
    expect((await act(secretary, caseId, 'approve').expect(200)).body).toEqual({ caseId, state: 'approved' });
    const me = await world
      .call(await refreshed(world, person))
      .get('me')
      .expect(200);
    expect(me.body).toMatchObject({ memberships: [{ state: 'verified' }], roles: [{ role: 'resident' }] });
    const members = await world.call(secretary).post(`${here}/members/search`, { name: '廖春生' }).expect(200);
    expect(members.body).toMatchObject({ members: [{ way: 'home-visit', person: { name: '廖*生' } }] });
  });

  test('add the document that the roster knows, and are in; a wrong one or another person’s is not taken', async () => {
    const documentNumber = checked('310113197003030512');
    const lines = [{ building: '9号楼', room: '505', name: '邬明霞', phone: '13600000099', documentNumber, relation: 'owner' }];
    await world.call(secretary).post(`${here}/roster-entries`, { lines }).expect(200);
    const buildingId = await buildingNamed('9号楼');
    const first = await asked('邬明霞', '505', buildingId);
    const add = (request7: { person: Tokens; membershipId: string }, body: object): ReturnType<ReturnType<World['call']>['post']> =>
      world.call(request7.person).post(`${here}/memberships/${request7.membershipId}/document`, body);
    expect((await add(first, { documentNumber: '310113197003030510' })).body).toMatchObject({
      status: 422,
      code: 'identity/document-wrong',
    });
    expect((await add(first, {})).body).toMatchObject({ status: 422, code: 'identity/document-wrong' });
    const second = await asked('邬明霞', '505', buildingId);
    expect((await add({ ...second, membershipId: first.membershipId }, { documentNumber })).body).toMatchObject({ status: 404 });
    expect((await add(first, { documentNumber }).expect(200)).body).toEqual({
      membershipId: first.membershipId,
      state: 'verified',
      next: null,
    });
    // The same document from a second account is no longer a question about the roster, which only staff are told.
    expect((await add(second, { documentNumber }).expect(200)).body).toEqual({
      membershipId: second.membershipId,
      state: 'pending',
      next: 'evidence',
    });
    const cases2 = await world.product.asOwner<{ kind: string; state: string }>(
      'SELECT kind, state FROM identity.review_case WHERE membership_id = $1 ORDER BY id',
      [second.membershipId],
    );
    expect(cases2).toEqual([
      { kind: 'verification', state: 'closed' },
      { kind: 'conflict', state: 'open' },
    ]);
    expect((await add(second, { documentTail: '0512' }).expect(200)).body).toEqual({
      membershipId: second.membershipId,
      state: 'pending',
      next: 'evidence',
    });
    expect(
      await world.product.asOwner('SELECT kind, reasons FROM identity.review_case WHERE membership_id = $1 AND state = $2', [
        second.membershipId,
        'open',
      ]),
    ).toEqual([{ kind: 'conflict', reasons: ['conflict-document', 'conflict-roster-entry'] }]);
    expect((await add({ ...first, person: await refreshed(world, first.person) }, { documentNumber })).body).toMatchObject({
      status: 409,
      code: 'identity/already-decided',
    });
  });

  test('cannot guess the last four digits of a neighbour: tries are few per day', async () => {
    // The count is by China's day: this one does not end meanwhile.
    if (world.product.clock.now().getUTCHours() === 15) world.product.clock.advance({ hours: 1 });
    await staffSignIn();
    const lines = [{ building: '9号楼', room: '909', name: '符晓岚', documentNumber: checked('310113197505050512'), relation: 'owner' }];
    await world.call(secretary).post(`${here}/roster-entries`, { lines }).expect(200);
    const form = {
      sceneCode: await posterOf(world, places.community),
      name: '符晓岚',
      relation: 'owner',
      buildingId: await buildingNamed('9号楼'),
      room: '909',
    };
    const guesser = await ready(world);
    const { membershipId } = (await world.call(guesser).post(`${here}/memberships`, form).expect(200)).body as Joined;
    const firstKey = 'the-first-of-the-guesses';
    const guess = (i: number): ReturnType<ReturnType<World['call']>['post']> =>
      world
        .call(guesser)
        .post(
          `${here}/memberships/${membershipId}/document`,
          { documentTail: `9${String(i).padStart(3, '0')}` },
          i === 0 ? firstKey : undefined,
        );
    const statuses: number[] = [];
    for (let i = 0; i < 25; i += 1) statuses.push((await guess(i)).status);
    expect(statuses).toEqual([...Array.from({ length: 19 }, () => 200), ...Array.from({ length: 6 }, () => 429)]);
    // An answer that was lost is given again all the same: it is no try.
    const again = world.call(guesser).post(`${here}/memberships/${membershipId}/document`, { documentTail: '9000' }, firstKey);
    expect((await again.expect(200)).body).toMatchObject({ membershipId });
    // What the guesser was refused the room was not asked; it is asked once more, and then staff compare, also what is right.
    const another = async (documentTail: string): Promise<Joined> =>
      (
        await world
          .call(await ready(world))
          .post(`${here}/memberships`, { ...form, documentTail })
          .expect(200)
      ).body as Joined;
    const reasonsOf = async (joined: Joined): Promise<unknown> =>
      (
        await world.product.asOwner<{ reasons: string[] }>('SELECT reasons FROM identity.review_case WHERE membership_id = $1', [
          joined.membershipId,
        ])
      )[0]?.reasons;
    expect(await reasonsOf(await another('9999'))).toEqual(['roster-differs']);
    const right = await another('0512');
    expect(right).toMatchObject({ state: 'pending', next: 'evidence' });
    expect(await reasonsOf(right)).toEqual(['room-tried-often']);
  });

  test('are turned down with a reason they read, and may ask again', async () => {
    const { caseId, person } = await asked('戴一鸣');
    expect((await act(secretary, caseId, 'reject', { code: 'not-found', reason: '' })).body).toMatchObject({
      status: 400,
      code: 'platform/validation-failed',
    });
    const reason = '您填的 101 室登记的是另一户，请核对门牌后再申请。';
    await act(secretary, caseId, 'reject', { code: 'wrong-address', reason }).expect(200);
    const me = await world.call(person).get('me').expect(200);
    expect(me.body).toMatchObject({ memberships: [{ state: 'rejected', rejection: reason }], roles: [] });
    const poster = await posterOf(world, places.community);
    await world
      .call(person)
      .post(`${here}/memberships`, { sceneCode: poster, name: '戴一鸣', relation: 'tenant', room: '102' })
      .expect(200);
    expect((await world.call(person).get('me').expect(200)).body).toMatchObject({
      memberships: [{ state: 'pending', rejection: null, reviewDueAt: expect.stringMatching(/T16:00:00/) }],
    });
  });

  test('get back what they sent to put it right, which nobody else does', async () => {
    const { person, caseId, membershipId } = await asked('缪小雨', '602');
    await act(secretary, caseId, 'reject', { code: 'other', reason: '室号和底册不一致' }).expect(200);
    const path = `${here}/memberships/${membershipId}/request`;
    expect((await world.call(person).get(path).expect(200)).body).toEqual({
      name: '缪小雨',
      relation: 'tenant',
      buildingId: null,
      room: '602',
      under14: false,
    });
    expect((await world.call(person).get('me').expect(200)).text).not.toContain('缪小雨');
    const member = await resident(world.product.services);
    for (const other of [secretary, member, await ready(world)])
      expect((await world.call(other).get(path)).body).toMatchObject({ status: 404, code: 'platform/not-found' });
    expect((await world.call().get(path)).status).toBe(401);
    // The id of one community under the path of another names nothing there.
    expect((await world.call(person).get(`communities/${places.neighbouring}/memberships/${membershipId}/request`)).status).toBe(404);
  });

  test('are decided once, when two of the staff decide at the same moment', async () => {
    const { caseId, membershipId } = await asked('纪怀远');
    await act(colleague, caseId, 'evidence', { kind: 'neighbour', note: '203 室王阿姨认得他，住了三年' }).expect(200);
    const answers = await Promise.all([
      act(secretary, caseId, 'approve'),
      act(colleague, caseId, 'reject', { code: 'other', reason: '请先到居委会来一趟' }),
      act(colleague, caseId, 'approve'),
      act(secretary, caseId, 'reject', { code: 'other', reason: '请先到居委会来一趟' }),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status !== 200).map(({ body }) => (body as { code: string }).code)).toEqual(
      Array.from({ length: 3 }, () => 'identity/already-decided'),
    );
    const events = await world.product.asOwner(
      `SELECT type FROM platform.event WHERE aggregate = $1 AND type IN ('membership.verified', 'membership.rejected')`,
      [membershipId],
    );
    expect(events).toHaveLength(1);
  });

  test('a decision repeated with its key answers the same', async () => {
    const { caseId } = await asked('白秋实');
    const key = aKey();
    const body = { code: 'other', reason: '请先到居委会来一趟' };
    const first = await act(secretary, caseId, 'reject', body, key).expect(200);
    expect((await act(secretary, caseId, 'reject', body, key).expect(200)).body).toEqual(first.body);
    expect((await act(secretary, caseId, 'reject', body)).body).toMatchObject({ status: 409, code: 'identity/already-decided' });
  });

  test('a roster entry that staff find verifies; the same entry does not verify a second person', async () => {
    const phoneOnRoster = '13600000001';
    await world
      .call(secretary)
      .post(`${here}/roster-entries`, {
        lines: [{ building: '7号楼', room: '1802', name: '欧阳问渠', phone: phoneOnRoster, relation: 'owner' }],
      })
      .expect(200);
    const buildingId = await buildingNamed('7号楼');
    const request7 = async (): Promise<{ caseId: string }> => {
      const person = await ready(world);
      const sceneCode = await posterOf(world, places.community);
      const joined = await world
        .call(person)
        .post(`${here}/memberships`, { sceneCode, name: '欧阳问渠', relation: 'owner', buildingId, room: '1802' })
        .expect(200);
      expect(joined.body).toMatchObject({ state: 'pending', next: 'evidence' });
      const [row] = await world.product.asOwner<{ id: string }>('SELECT id FROM identity.review_case WHERE membership_id = $1', [
        (joined.body as Joined).membershipId,
      ]);
      return { caseId: row?.id ?? '' };
    };
    const [one, two] = [await request7(), await request7()];
    const file = (await world.call(secretary).get(`${cases}/${one.caseId}`).expect(200)).body as {
      reasons: string[];
      roster: { entryId: string; person: object }[];
    };
    expect(file.reasons).toEqual(['roster-differs']);
    expect(file.roster).toMatchObject([{ person: { name: '欧**渠', phone: '136****0001', address: '7号楼' } }]);
    const rosterEntryId = file.roster[0]?.entryId;
    await act(secretary, one.caseId, 'approve', { rosterEntryId }).expect(200);
    expect((await act(secretary, two.caseId, 'approve', { rosterEntryId })).body).toMatchObject({
      status: 409,
      code: 'identity/roster-entry-held',
    });
    expect((await act(secretary, two.caseId, 'approve', { rosterEntryId: '01890a5d-ac96-774b-bcce-b302099a8057' })).body).toMatchObject({
      status: 404,
    });
  });

  test('by an entry of their own room and with something the same only: a housemate’s entry stays theirs', async () => {
    const owner = world.person();
    const lines = [
      { building: '7号楼', room: '1901', name: '杨子轩', phone: owner.number, relation: 'tenant' },
      { building: '7号楼', room: '1902', name: '贺明远', relation: 'tenant' },
      { building: '7号楼', room: '1901', name: '贺鸣远', phone: '13600000078', relation: 'tenant' },
    ];
    await world.call(secretary).post(`${here}/roster-entries`, { lines }).expect(200);
    const { buildings } = (await world.call().get(`${here}/buildings`).expect(200)).body as { buildings: { id: string; name: string }[] };
    const entryOf = async (name: string): Promise<string> =>
      ((await world.call(secretary).post(`${here}/roster-entries/search`, { name }).expect(200)).body as { entries: { entryId: string }[] })
        .entries[0]?.entryId ?? '';
    const sceneCode = await posterOf(world, places.community);
    const form = { sceneCode, relation: 'tenant', buildingId: buildings.find(({ name }) => name === '7号楼')?.id, room: '1901' };
    const person = await ready(world);
    const { membershipId } = (
      await world
        .call(person)
        .post(`${here}/memberships`, { ...form, name: '贺明远' })
        .expect(200)
    ).body as Joined;
    const [row] = await world.product.asOwner<{ id: string }>('SELECT id FROM identity.review_case WHERE membership_id = $1', [
      membershipId,
    ]);
    const caseId = row?.id ?? '';
    const file = (await world.call(secretary).get(`${cases}/${caseId}`).expect(200)).body as {
      roster: object[];
      decidedBy: string | null;
      way: string | null;
    };
    const nothingSame = { facts: { name: 'differs', phone: 'differs', document: 'unknown' }, mayBeTheirs: false };
    expect(file).toMatchObject({ roster: [nothingSame, nothingSame], decidedBy: null, way: null });
    const byEntryOf = async (name: string): Promise<unknown> =>
      (await act(secretary, caseId, 'approve', { rosterEntryId: await entryOf(name) })).body;
    expect(await byEntryOf('杨子轩')).toMatchObject({ status: 422, code: 'identity/roster-entry-not-theirs' });
    expect(await byEntryOf('贺明远')).toMatchObject({ status: 409, code: 'identity/roster-entry-other-room' });
    // The slip is put right on the roster first; then the entry is theirs.
    const slip = await entryOf('贺鸣远');
    await world
      .call(secretary)
      .post(`${here}/roster-entries/${slip}/correct`, { name: '贺明远', reason: '登记时写错了字' })
      .set('If-Match', '"1"')
      .expect(200);
    await act(secretary, caseId, 'approve', { rosterEntryId: slip }).expect(200);
    const decided = (await world.call(colleague).get(`${cases}/${caseId}`).expect(200)).body as object;
    expect(decided).toMatchObject({ state: 'approved', way: 'roster', decidedBy: expect.stringMatching(/^工作人员 /) });
    // Nobody had their entry taken away.
    const rightful = await world
      .call(await ready(world, owner))
      .post(`${here}/memberships`, { ...form, name: '杨子轩' })
      .expect(200);
    expect(rightful.body).toMatchObject({ state: 'verified' });
  });

  test('the queue is read page by page without loss, and a cursor of it fits no other list', async () => {
    for (let i = 0; i < 5; i += 1) await asked(`排队${'甲乙丙丁戊'[i]}`);
    const all = ((await world.call(secretary).get(`${cases}?limit=100`).expect(200)).body as CaseList).cases.map(({ caseId }) => caseId);
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: CaseList = (
        await world
          .call(secretary)
          .get(`${cases}?limit=2${next && `&cursor=${next}`}`)
          .expect(200)
      ).body as CaseList;
      seen.push(...page.cases.map(({ caseId }) => caseId));
      next = page.next;
      if (next)
        expect((await world.call(secretary).get(`${cases}?state=rejected&cursor=${next}`)).body).toMatchObject({
          code: 'platform/bad-cursor',
        });
    }
    expect(seen).toEqual(all);
    expect((await world.call(secretary).get(`${cases}?limit=101`)).status).toBe(400);
  });

  test('every answer was as the OpenAPI document says', () => {
    expect(world.product.undescribed()).toEqual([]);
  });
});
