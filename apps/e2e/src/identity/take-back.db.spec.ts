import { places, staff, type StaffMember } from '@shequtong/identity/testing';
import { DAY_MS } from '@shequtong/kernel';
import { aKey } from '../support/product.js';
import { checked, openWorld, posterOf, ready, refreshed, type Phone, type Tokens, type World } from './world.js';

type Joined = { readonly membershipId: string; readonly state: string; readonly next: string | null };
type Person = Tokens & { readonly phone: Phone; readonly membershipId: string };
type Case = { id: string; kind: string; state: string; reasons: string[] };

const AREA = places.community;
const here = `communities/${AREA}`;
const reason = '核对证件发现登记的是另一位同名的人';

describe('a verification that was given to the wrong person', () => {
  let world: World;
  let secretary: StaffMember;
  let colleague: StaffMember;
  let poster = '';
  let buildingId = '';
  let room = 300;

  beforeAll(async () => {
    world = await openWorld();
    await staffSignIn();
    poster = await posterOf(world, AREA);
    await world
      .call(secretary)
      .post(`${here}/buildings`, { names: ['8号楼'] })
      .expect(200);
    buildingId = ((await world.call().get(`${here}/buildings`).expect(200)).body as { buildings: { id: string }[] }).buildings[0]?.id ?? '';
  });
  afterAll(() => world.close());

  /** Their access ends after a quarter of an hour; who lets days pass signs them in anew. */
  const staffSignIn = async (): Promise<void> => {
    secretary = await staff(world.product.services, { areaId: AREA, role: 'community-secretary', post: '书记', publicName: '顾明远' });
    colleague = await staff(world.product.services, { areaId: AREA, role: 'community-staff' });
  };
  const auditor = (): Promise<StaffMember> => staff(world.product.services, { areaId: AREA, role: 'auditor' });
  const asks = async (name: string, more: object = {}, phone?: Phone): Promise<Person & Joined> => {
    const person = await ready(world, phone);
    const answer = await world
      .call(person)
      .post(`${here}/memberships`, { sceneCode: poster, name, relation: 'tenant', buildingId, room: String(room), ...more })
      .expect(200);
    return { ...person, ...(answer.body as Joined) };
  };
  const casesOf = ({ membershipId }: Person): Promise<Case[]> =>
    world.product.asOwner<Case>(
      'SELECT id, kind, state, reasons FROM identity.review_case WHERE membership_id = $1 ORDER BY opened_at, id',
      [membershipId],
    );
  const openCase = async (person: Person): Promise<Case> => (await casesOf(person)).find(({ state }) => state === 'open') as Case;
  const onRoster = async (line: object): Promise<string> => {
    await world
      .call(secretary)
      .post(`${here}/roster-entries`, { lines: [{ building: '8号楼', room: String(room), relation: 'tenant', ...line }] })
      .expect(200);
    const [row] = await world.product.asOwner<{ id: string }>(
      'SELECT id FROM identity.roster_entry WHERE area_id = $1 ORDER BY id DESC LIMIT 1',
      [AREA],
    );
    return row?.id ?? '';
  };
  const decide = async (person: Person, step: string, body: object = {}): Promise<{ status: number; body: unknown }> =>
    world.call(secretary).post(`${here}/verification-cases/${(await openCase(person)).id}/${step}`, body);
  const takeBack = (
    membershipId: string,
    who: Tokens = secretary,
    key = aKey(),
    body: object = { reason },
  ): ReturnType<ReturnType<World['call']>['post']> => world.call(who).post(`${here}/members/${membershipId}/take-back`, body, key);
  const meOf = async (
    person: Tokens,
  ): Promise<{ memberships: { state: string; takenBack: string | null; reviewDueAt: string | null }[]; roles: object[] }> =>
    (
      await world
        .call(await refreshed(world, person))
        .get('me')
        .expect(200)
    ).body as never;
  const vouches = async (who: Person, forWhom: Person): Promise<unknown> =>
    (await world.call(await refreshed(world, who)).post(`${here}/memberships/${forWhom.membershipId}/vouch`)).body;

  /** Staff have given the entry of one person to another of the same name; whose it is asks by their document. */
  async function mixedUp(name: string): Promise<{ wrong: Person; right: Person; entryId: string; documentNumber: string }> {
    room += 1;
    const documentNumber = checked(`31011319700101${room}`);
    const entryId = await onRoster({ name, phone: '13500000001', documentNumber });
    const wrong = await asks(name);
    expect(await decide(wrong, 'approve', { rosterEntryId: entryId })).toMatchObject({ status: 200 });
    const right = await asks(name, { documentNumber });
    expect(right).toMatchObject({ state: 'pending', next: 'evidence' });
    expect(await openCase(right)).toMatchObject({ kind: 'conflict', reasons: ['conflict-roster-entry'] });
    return { wrong, right, entryId, documentNumber };
  }

  test('is taken back: they wait again and read why, the entry is free, and whose it is comes in by it', async () => {
    const { wrong, right, entryId } = await mixedUp('苏文远');
    expect(await decide(right, 'approve', { rosterEntryId: entryId })).toMatchObject({
      status: 409,
      body: { code: 'identity/conflict-open' },
    });
    world.product.clock.advance({ days: 5 });
    await staffSignIn();
    const { caseId } = (await takeBack(wrong.membershipId).expect(200)).body as { caseId: string };
    expect(await casesOf(wrong)).toMatchObject([
      { state: 'approved' },
      { id: caseId, kind: 'verification', state: 'open', reasons: ['taken-back'] },
    ]);
    const me = await meOf(wrong);
    expect(me).toMatchObject({ memberships: [{ state: 'pending', takenBack: reason }], roles: [] });
    expect(new Date(me.memberships[0]?.reviewDueAt ?? 0).getTime()).toBeGreaterThan(world.product.clock.now().getTime());
    const file = (await world.call(secretary).get(`${here}/verification-cases/${caseId}`).expect(200)).body as object;
    expect(file).toMatchObject({ takenBack: { by: '书记 顾明远', reason }, explanation: expect.stringContaining('撤回') });

    expect(await openCase(right)).toMatchObject({ kind: 'verification', reasons: ['roster-entry-released'] });
    expect(await decide(right, 'approve', { rosterEntryId: entryId })).toMatchObject({ status: 200 });
    expect(await meOf(right)).toMatchObject({ memberships: [{ state: 'verified', takenBack: null }], roles: [{ role: 'resident' }] });
    const [held] = await world.product.asOwner<{ id: string }>('SELECT id FROM identity.membership WHERE roster_entry_id = $1', [entryId]);
    expect(held?.id).toBe(right.membershipId);
    // Of two who may be the one, staff are told how to find who holds the entry now.
    expect(await decide(wrong, 'approve', { rosterEntryId: entryId })).toMatchObject({
      status: 409,
      body: { code: 'identity/roster-entry-held' },
    });
    const { changes } = (
      await world
        .call(await auditor())
        .get(`areas/${AREA}/audit/roster-changes?limit=1`)
        .expect(200)
    ).body as { changes: object[] };
    expect(changes).toMatchObject([{ change: 'released', person: '苏*远', reason, by: '书记 顾明远' }]);
    expect(await world.product.sweep('identity/spanning-check')).toBe(0);
  });

  test('they are told in their inbox what happened and what to do, without the words of staff', async () => {
    const { wrong } = await mixedUp('苏文近');
    await takeBack(wrong.membershipId).expect(200);
    await world.product.drain();
    const { items } = (
      await world
        .call(await refreshed(world, wrong))
        .get('me/inbox')
        .expect(200)
    ).body as { items: object[] };
    expect(items[0]).toMatchObject({
      kind: 'membership.taken-back',
      about: 'membership',
      subjectId: wrong.membershipId,
      title: '实名认证已撤回',
      body: '宝钢一村居委会撤回了您的实名认证，要重新核对。点开看原因和怎么办。',
    });
    expect(
      await world.product.asOwner('SELECT template, parameters FROM messaging.text_message WHERE template = $1', [
        'verification-taken-back',
      ]),
    ).toContainEqual({ template: 'verification-taken-back', parameters: { community: '宝钢一村居委会' } });
    expect(JSON.stringify(await world.product.asOwner('SELECT * FROM messaging.inbox_item'))).not.toContain(reason);
  });

  test('the access they hold ends with the verification, and not a quarter of an hour later', async () => {
    const { wrong } = await mixedUp('苏文即');
    const signedIn = await refreshed(world, wrong);
    await world.call(signedIn).get('me').expect(200);
    await takeBack(wrong.membershipId).expect(200);
    await world.call(signedIn).get('me').expect(401);
    expect(await meOf(signedIn)).toMatchObject({ roles: [] });
  });

  test('neither a document, nor leaving and asking anew, nor whom they let in lets them in by what was taken from them', async () => {
    room += 1;
    const phone = world.person();
    // The roster has the phone of somebody else beside the name.
    const entryId = await onRoster({ name: '凌小舟', phone: phone.number });
    const wrong = await asks('凌小舟', {}, phone);
    expect(wrong.state).toBe('verified');
    const partner = await asks('凌伴');
    expect(await vouches(wrong, partner)).toMatchObject({ state: 'verified' });
    const letIn = (await world.call(secretary).get(`${here}/members/${wrong.membershipId}/let-in`).expect(200)).body as {
      members: object[];
    };
    expect(letIn.members).toMatchObject([{ membershipId: partner.membershipId, person: { name: '凌*' }, state: 'verified' }]);

    await takeBack(wrong.membershipId).expect(200);
    expect(await meOf(partner)).toMatchObject({ memberships: [{ state: 'verified' }] });
    expect(await vouches(partner, wrong)).toMatchObject({ status: 409, code: 'identity/account-conflict' });
    const again = await refreshed(world, wrong);
    expect(
      (await world.call(again).post(`${here}/memberships/${wrong.membershipId}/document`, { documentTail: '0012' }).expect(200)).body,
    ).toMatchObject({ state: 'pending', next: 'evidence' });
    expect(await openCase(wrong)).toMatchObject({ reasons: ['taken-back'] });
    await world.call(again).post(`${here}/memberships/${wrong.membershipId}/leave`).expect(200);
    const anew = (
      await world
        .call(await refreshed(world, again))
        .post(`${here}/memberships`, { sceneCode: poster, name: '凌小舟', relation: 'tenant', buildingId, room: String(room) })
        .expect(200)
    ).body as Joined;
    expect(anew).toMatchObject({ state: 'pending', next: 'evidence' });
    expect(await openCase({ ...wrong, ...anew })).toMatchObject({ reasons: ['taken-back'] });
    expect(await vouches(partner, { ...wrong, ...anew })).toMatchObject({ code: 'identity/account-conflict' });
    expect(await world.product.asOwner('SELECT 1 FROM identity.membership WHERE roster_entry_id = $1', [entryId])).toEqual([]);

    // Nor a new account of the same person: of an entry that let in the wrong one staff decide.
    await world
      .call(await refreshed(world, again))
      .post('me/leave', { confirm: '注销' })
      .expect(204);
    const other = await asks('凌小舟', {}, phone);
    expect(other).toMatchObject({ state: 'pending', next: 'evidence' });
    expect(await openCase(other)).toMatchObject({ reasons: ['roster-entry-released'] });
  });

  test('what rested on being a resident ends: roles, groups, who they act for and who acts for them; what an office gave stays', async () => {
    const { wrong, right } = await mixedUp('路遥知');
    const { accountId } = (
      await world
        .call(await refreshed(world, wrong))
        .get('me')
        .expect(200)
    ).body as { accountId: string };
    const give = (role: string): Promise<unknown> =>
      world.product.asOwner(
        `INSERT INTO identity.role_grant (account_id, id, area_id, role, public_name, starts_at, given_at) VALUES ($1, gen_random_uuid(), ${AREA}, $2, $3, $4, $4)`,
        [accountId, role, role === 'community-staff' ? '路遥知' : null, world.product.clock.now()],
      );
    for (const role of ['building-lead', 'volunteer', 'community-staff']) await give(role);
    const neighbour = await asks('岑参差', { relation: 'family' });
    await decide(neighbour, 'evidence', { kind: 'home-visit', note: '上门看过，本人在家' });
    await decide(neighbour, 'approve');
    const until = new Date(world.product.clock.now().getTime() + 30 * DAY_MS).toISOString().slice(0, 10);
    const delegated = (person: Person, to: Person) =>
      world
        .call(secretary)
        .post(`${here}/members/${person.membershipId}/delegations`, {
          things: [{ thing: 'tickets' }],
          until,
          readBack: true,
          delegate: { kind: 'family', membershipId: to.membershipId },
        })
        .expect(200);
    await delegated(wrong, neighbour);
    await delegated(neighbour, wrong);
    await world.call(secretary).post(`${here}/members/${wrong.membershipId}/cards`).expect(200);

    await takeBack(wrong.membershipId).expect(200);
    await world.product.drain();
    expect(
      await world.product.asOwner(
        `SELECT role, ended_by IS NOT NULL AS "byStaff" FROM identity.role_grant WHERE account_id = $1 AND ends_at IS NOT NULL ORDER BY role`,
        [accountId],
      ),
    ).toEqual([
      { role: 'building-lead', byStaff: true },
      { role: 'resident', byStaff: true },
      { role: 'volunteer', byStaff: true },
    ]);
    expect(
      await world.product.asOwner('SELECT role FROM identity.role_grant WHERE account_id = $1 AND ends_at IS NULL', [accountId]),
    ).toEqual([{ role: 'community-staff' }]);
    expect(
      await world.product.asOwner('SELECT end_code AS code FROM identity.delegation WHERE person_id = $1 OR delegate_id = $1', [accountId]),
    ).toEqual([{ code: 'taken-back' }, { code: 'taken-back' }]);
    expect(
      await world.product.asOwner('SELECT end_code AS code FROM identity.card WHERE membership_id = $1', [wrong.membershipId]),
    ).toEqual([{ code: 'taken-back' }]);
    expect(await openCase(right)).toMatchObject({ kind: 'verification' });
  });

  test('once only, by two of the staff at once too; the same command answers the same', async () => {
    const { wrong } = await mixedUp('安之若');
    const key = aKey();
    const answers = await Promise.all([takeBack(wrong.membershipId, secretary, key), takeBack(wrong.membershipId, colleague)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'identity/already-decided' });
    const first = answers[0];
    if (first?.status === 200) expect((await takeBack(wrong.membershipId, secretary, key)).body).toEqual(first.body);
    expect((await casesOf(wrong)).filter(({ state }) => state === 'open')).toHaveLength(1);
    expect((await takeBack(wrong.membershipId)).body).toMatchObject({ status: 409, code: 'identity/already-decided' });
  });

  test.each([1, 2, 3])('whoever asks by the entry at that very moment finds it free, or is found waiting for it (%d)', async (round) => {
    room += 1;
    const name = `沈时${'甲乙丙'[round - 1]}`;
    const documentNumber = checked(`31011319700101${room}`);
    const entryId = await onRoster({ name, documentNumber });
    const wrong = await asks(name);
    expect(await decide(wrong, 'approve', { rosterEntryId: entryId })).toMatchObject({ status: 200 });
    const person = await ready(world);
    const [taken, asked] = await Promise.all([
      takeBack(wrong.membershipId),
      world
        .call(person)
        .post(`${here}/memberships`, { sceneCode: poster, name, relation: 'tenant', buildingId, room: String(room), documentNumber }),
    ]);
    expect([taken.status, asked.status]).toEqual([200, 200]);
    const right = { ...person, ...(asked.body as Joined) };
    expect(await openCase(right)).toMatchObject({ kind: 'verification', reasons: ['roster-entry-released'] });
    expect(await decide(right, 'approve', { rosterEntryId: entryId })).toMatchObject({ status: 200 });
  });

  test('by staff of the community only, with a reason, and by nobody on themselves', async () => {
    const { wrong } = await mixedUp('慕容白');
    for (const short of ['', ' 错 '])
      expect((await takeBack(wrong.membershipId, secretary, aKey(), { reason: short })).body).toMatchObject({
        status: 400,
        code: 'platform/validation-failed',
      });
    const neighbour = await staff(world.product.services, { areaId: places.neighbouring, role: 'community-secretary' });
    expect((await takeBack(wrong.membershipId, neighbour)).body).toMatchObject({ status: 403 });
    expect(
      (await world.call(neighbour).post(`communities/${places.neighbouring}/members/${wrong.membershipId}/take-back`, { reason })).body,
    ).toMatchObject({ status: 404 });
    expect((await world.call(neighbour).get(`communities/${places.neighbouring}/members/${wrong.membershipId}/let-in`)).body).toMatchObject(
      { status: 404 },
    );
    expect((await takeBack(wrong.membershipId, await refreshed(world, wrong))).body).toMatchObject({ status: 403 });
    // Staff may live where they work.
    await world.product.asOwner('UPDATE identity.membership SET account_id = $2 WHERE id = $1', [wrong.membershipId, secretary.accountId]);
    expect((await takeBack(wrong.membershipId)).body).toMatchObject({ status: 403, code: 'identity/own-verification' });
    await takeBack(wrong.membershipId, await auditor()).expect(403);
  });

  test('who holds an entry and leaves frees it likewise', async () => {
    const { wrong, right, entryId } = await mixedUp('甘棠');
    await world
      .call(await refreshed(world, wrong))
      .post(`${here}/memberships/${wrong.membershipId}/leave`)
      .expect(200);
    expect(await openCase(right)).toMatchObject({ kind: 'verification', reasons: ['roster-entry-released'] });
    expect(await decide(right, 'approve', { rosterEntryId: entryId })).toMatchObject({ status: 200 });
  });

  test('who had given somebody else’s document too: once staff turn them down it is free for whose it is', async () => {
    room += 1;
    const documentNumber = checked(`31011319700101${room}`);
    const entryId = await onRoster({ name: '夏侯清', documentNumber });
    const wrong = await asks('夏侯清', { documentNumber });
    expect(wrong.state).toBe('verified');
    const right = await asks('夏侯清', { documentNumber });
    await takeBack(wrong.membershipId).expect(200);
    expect(await openCase(right)).toMatchObject({ kind: 'conflict', reasons: ['conflict-document', 'roster-entry-released'] });
    expect(await decide(right, 'approve', { rosterEntryId: entryId })).toMatchObject({
      status: 409,
      body: { code: 'identity/conflict-open' },
    });
    await decide(wrong, 'reject', { code: 'other', reason: '证件不是您本人的' });
    expect(await openCase(right)).toMatchObject({ kind: 'verification', reasons: ['document-released', 'roster-entry-released'] });
    expect(await decide(right, 'approve', { rosterEntryId: entryId })).toMatchObject({ status: 200 });
    const third = await asks('夏侯清', { documentNumber });
    expect(await openCase(third)).toMatchObject({ kind: 'conflict', reasons: ['conflict-document', 'conflict-roster-entry'] });
  });

  test('every answer was as the OpenAPI document says', () => {
    expect(world.product.undescribed()).toEqual([]);
  });
});
