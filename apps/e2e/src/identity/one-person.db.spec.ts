import { NEWEST_NOTICE, places, staff, type StaffMember } from '@shequtong/identity/testing';
import { byWechat, checked, openWorld, posterOf, ready, refreshed, smsCode, type Tokens, type World } from './world.js';

type Joined = { membershipId: string; state: string };

describe('one person is one account', () => {
  let world: World;
  let secretary: StaffMember;
  let poster = '';
  const here = `communities/${places.community}`;
  beforeAll(async () => {
    world = await openWorld();
    secretary = await staff(world.product.services, { areaId: places.community, role: 'community-secretary' });
    poster = await posterOf(world, places.community);
  });
  afterAll(() => world.close());

  /** A second WeChat of a person, who proves the same number by SMS. */
  const secondWechat = async (number: string): Promise<Tokens> => {
    const tokens = await byWechat(world, world.person());
    await world.call(tokens).post('me/consents', { version: NEWEST_NOTICE }).expect(200);
    world.product.clock.advance({ minutes: 2 });
    await world.call().post('sms-codes', { phone: number, purpose: 'phone' }).expect(200);
    const again = await refreshed(world, tokens);
    await world
      .call(again)
      .put('me/phone/sms', { phone: number, code: smsCode(world, number) })
      .expect(200);
    return again;
  };
  const join = (person: Tokens, form: object): ReturnType<ReturnType<World['call']>['post']> =>
    world.call(person).post(`${here}/memberships`, { sceneCode: poster, relation: 'owner', room: '101', ...form });
  const caseOf = async ({ membershipId }: Joined): Promise<{ id: string; kind: string; reasons: string[] } | undefined> =>
    (
      await world.product.asOwner<{ id: string; kind: string; reasons: string[] }>(
        'SELECT id, kind, reasons FROM identity.review_case WHERE membership_id = $1',
        [membershipId],
      )
    )[0];
  const rostered = async (name: string, phone: string): Promise<string> => {
    await world
      .call(await refreshedSecretary())
      .post(`${here}/roster-entries`, { lines: [{ building: '3号楼', room: '101', name, phone, relation: 'owner' }] })
      .expect(200);
    const [row] = await world.product.asOwner<{ id: string }>(`SELECT id FROM identity.building WHERE area_id = $1 AND name = '3号楼'`, [
      places.community,
    ]);
    return row?.id ?? '';
  };
  const refreshedSecretary = async (): Promise<StaffMember> => (secretary = await refreshed(world, secretary));

  test.each([1, 2, 3])('two accounts that join as the same person at the same moment: one is in, one goes to staff (%d)', async (round) => {
    const phone = world.person();
    const first = await ready(world, phone);
    const second = await secondWechat(phone.number);
    const name = `双生${'一二三'[round - 1]}`;
    const buildingId = await rostered(name, phone.number);
    const answers = await Promise.all([join(first, { name, buildingId }), join(second, { name, buildingId })]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const joined = answers.map(({ body }) => body as Joined);
    expect(joined.map(({ state }) => state).sort()).toEqual(['pending', 'verified']);
    const waiting = joined.find(({ state }) => state === 'pending');
    expect(waiting && (await caseOf(waiting))).toMatchObject({
      kind: 'conflict',
      reasons: expect.arrayContaining(['conflict-name-phone', 'conflict-roster-entry']),
    });
    // The applicant is told what everybody is told whom the roster does not settle, and nothing about anybody else.
    expect(answers.find(({ body }) => (body as Joined).state === 'pending')?.body).toEqual({
      membershipId: waiting?.membershipId,
      state: 'pending',
      next: 'evidence',
    });
  });

  test('a document belongs to one account: the second one goes to staff, who cannot wave it through', async () => {
    const documentNumber = checked('310113196001010070');
    expect((await join(await ready(world), { name: '甄有其', documentNumber }).expect(200)).body).toMatchObject({
      state: 'pending',
      next: 'evidence',
    });
    const answer = (await join(await ready(world), { name: '贾似真', documentNumber }).expect(200)).body as Joined;
    const found = await caseOf(answer);
    expect(found).toMatchObject({ kind: 'conflict', reasons: expect.arrayContaining(['conflict-document']) });
    const office = await refreshedSecretary();
    const at = `${here}/verification-cases/${found?.id}`;
    const file = await world.call(office).get(at).expect(200);
    expect(file.text).not.toContain('甄');
    await world.call(office).post(`${at}/evidence`, { kind: 'home-visit', note: '上门看过，本人在家' }).expect(200);
    expect((await world.call(office).post(`${at}/approve`)).body).toMatchObject({ status: 409, code: 'identity/conflict-open' });
    expect((await world.call(office).post(`${at}/same-person`)).body).toMatchObject({ status: 409, code: 'identity/accounts-not-one' });
    await world
      .call(office)
      .post(`${at}/reject`, { code: 'use-other-account', reason: '请用原来的微信登录，或带证件到居委会。' })
      .expect(200);
  });

  test('a document that has come to be another account’s by the moment of approval keeps this one out', async () => {
    const asked = (await join(await ready(world), { name: '公冶迟', documentNumber: checked('310113196001010150') }).expect(200))
      .body as Joined;
    const found = await caseOf(asked);
    // The case knows of no conflict: nobody held it when they asked.
    expect(found).toMatchObject({ kind: 'verification' });
    const other = (await join(await ready(world), { name: '公冶早', documentNumber: checked('310113196001010230') }).expect(200))
      .body as Joined;
    const [accountId, otherId] = await Promise.all(
      [asked, other].map(
        async ({ membershipId }) =>
          (await world.product.asOwner<{ id: string }>('SELECT account_id AS id FROM identity.membership WHERE id = $1', [membershipId]))[0]
            ?.id,
      ),
    );
    await world.product.asOwner(`UPDATE identity.claim SET account_id = $2 WHERE account_id = $1 AND kind = 'document'`, [
      accountId,
      otherId,
    ]);
    const office = await refreshedSecretary();
    const at = `${here}/verification-cases/${found?.id}`;
    await world.call(office).post(`${at}/evidence`, { kind: 'home-visit', note: '上门看过，本人在家' }).expect(200);
    expect((await world.call(office).post(`${at}/approve`)).body).toMatchObject({ status: 409, code: 'identity/conflict-open' });
    expect(await world.product.asOwner('SELECT state FROM identity.membership WHERE id = $1', [asked.membershipId])).toEqual([
      { state: 'pending' },
    ]);
  });

  test('nobody learns whether a document is somebody else’s: not by asking, nor by adding it, nor by adding another one', async () => {
    const [taken, free, other] = ['310113196202020110', '310113196202020210', '310113196202020310'].map(checked) as [
      string,
      string,
      string,
    ];
    await join(await ready(world), { name: '仲孙安', documentNumber: taken }).expect(200);
    const answersOf = async (name: string, room: string, documentNumber: string): Promise<unknown[]> => {
      const asked = await ready(world);
      const first = await join(asked, { name, room, documentNumber });
      const added = await ready(world);
      const { membershipId } = (await join(added, { name: `${name}二`, room }).expect(200)).body as Joined;
      const add = (body: object) => world.call(added).post(`${here}/memberships/${membershipId}/document`, body);
      const answers = [first, await add({ documentNumber }), await add({ documentNumber: other }), await add({ documentTail: '0012' })];
      const me = await world
        .call(await refreshed(world, added))
        .get('me')
        .expect(200);
      return [
        ...answers.map(({ status, body }) => ({ status, ...(body as Joined), membershipId: null })),
        (me.body as { memberships: { state: string }[] }).memberships.map(({ state }) => state),
      ];
    };
    const answers = await answersOf('仲孙平', '901', taken);
    expect(answers).toEqual(await answersOf('仲孙定', '902', free));
    expect(answers[0]).toEqual({ status: 200, membershipId: null, state: 'pending', next: 'evidence' });
  });

  test('who changed WeChat and proves the same phone gets the older account back', async () => {
    const phone = world.person();
    const before = await ready(world, phone);
    const buildingId = await rostered('温故知', phone.number);
    await join(before, { name: '温故知', buildingId }).expect(200);
    const { accountId } = (
      await world
        .call(await refreshed(world, before))
        .get('me')
        .expect(200)
    ).body as { accountId: string };

    const newWechat = await secondWechat(phone.number);
    const there = `communities/${places.neighbouring}`;
    const joined = (
      await world
        .call(newWechat)
        .post(`${there}/memberships`, {
          sceneCode: await posterOf(world, places.neighbouring),
          name: '温故知',
          relation: 'tenant',
          room: '202',
        })
        .expect(200)
    ).body as Joined;
    const found = await caseOf(joined);
    expect(found?.reasons).toContain('conflict-name-phone');
    const neighbour = await staff(world.product.services, { areaId: places.neighbouring, role: 'community-secretary' });
    await world.call(neighbour).post(`${there}/verification-cases/${found?.id}/same-person`).expect(200);

    // The new WeChat now opens the older account, with both communities; the newer account is closed.
    expect((await world.call().post('sessions/refresh', { refreshToken: newWechat.refreshToken })).body).toMatchObject({
      code: 'identity/session-revoked',
    });
    const [openid] = await world.product.asOwner<{ n: number }>(
      `SELECT count(*)::int AS n FROM identity.claim WHERE account_id = $1 AND kind = 'openid'`,
      [accountId],
    );
    expect(openid).toEqual({ n: 2 });
    const me = await world
      .call(await byWechat(world, phone))
      .get('me')
      .expect(200);
    expect(me.body).toMatchObject({ accountId });
    expect(
      (me.body as { memberships: { areaId: number; state: string }[] }).memberships.map(({ areaId, state }) => [areaId, state]).sort(),
    ).toEqual([
      [places.community, 'verified'],
      [places.neighbouring, 'verified'],
    ]);
    expect((await world.call(neighbour).post(`${there}/verification-cases/${found?.id}/same-person`)).body).toMatchObject({
      code: 'identity/already-decided',
    });
    expect(await world.product.sweep('identity/spanning-check')).toBe(0);
  });

  describe('an account is not closed for another one', () => {
    type Scene = {
      before: Tokens;
      after: Tokens;
      settle: () => Promise<{ status: number; body: unknown }>;
      accountOf: (who: Tokens) => Promise<string>;
    };
    const there = `communities/${places.neighbouring}`;

    /** Somebody with an older account asks to join elsewhere with a new WeChat. */
    const changedWechat = async (name: string, form: object = {}): Promise<Scene> => {
      const phone = world.person();
      const before = await ready(world, phone);
      await join(before, { name }).expect(200);
      const after = await secondWechat(phone.number);
      const poster2 = await posterOf(world, places.neighbouring);
      const joined = (
        await world
          .call(after)
          .post(`${there}/memberships`, { sceneCode: poster2, name, relation: 'tenant', room: '202', ...form })
          .expect(200)
      ).body as Joined;
      const found = await caseOf(joined);
      const neighbour = await staff(world.product.services, { areaId: places.neighbouring, role: 'community-secretary' });
      return {
        before,
        after,
        settle: async () => world.call(neighbour).post(`${there}/verification-cases/${found?.id}/same-person`),
        accountOf: async (who) =>
          (
            (
              await world
                .call(await refreshed(world, who))
                .get('me')
                .expect(200)
            ).body as { accountId: string }
          ).accountId,
      };
    };
    const refused = { status: 409, body: { code: 'identity/accounts-not-one' } };

    test('but where it is, the sign-in of work that has ended goes with its user name', async () => {
      const { after, settle, accountOf } = await changedWechat('闻人旧');
      const accountId = await accountOf(after);
      await staff(world.product.services, { areaId: places.neighbouring, role: 'community-staff', accountId });
      await world.product.asOwner(`UPDATE identity.role_grant SET ends_at = starts_at WHERE account_id = $1`, [accountId]);
      expect(await settle()).toMatchObject({ status: 200 });
      const live = await world.product.asOwner('SELECT 1 FROM identity.credential WHERE account_id = $1 AND disabled_at IS NULL', [
        accountId,
      ]);
      expect(live).toEqual([]);
    });

    const holdings: [string, string, string][] = [
      [
        'a role somewhere',
        '闻人达',
        `INSERT INTO identity.role_grant (account_id, id, area_id, role, starts_at, given_at) VALUES ($1, gen_random_uuid(), ${places.otherStreet}, 'auditor', $2, $2)`,
      ],
      [
        'work for an organisation that serves no place',
        '闻人通',
        `
        WITH made AS (INSERT INTO identity.organisation (area_id, id, kind, name, made_by, made_at)
          VALUES (${places.otherStreet}, gen_random_uuid(), 'charity', '同心基金会（虚构）', $1, $2) RETURNING id)
        INSERT INTO identity.operator (area_id, id, organisation_id, account_id, role, name_sealed, post, public_name, invited_by, joined_at)
        SELECT ${places.otherStreet}, gen_random_uuid(), id, $1, 'provider-operator', 'sealed', '干事', '干事', $1, $2 FROM made`,
      ],
    ];
    test.each(holdings)('while it holds %s', async (_, name, insert) => {
      const { after, settle, accountOf } = await changedWechat(name);
      await world.product.asOwner(insert, [await accountOf(after), world.product.clock.now()]);
      expect(await settle()).toMatchObject(refused);
      await accountOf(after);
    });

    test('where name and phone say one person and the document another', async () => {
      const documentNumber = checked('310113197103030030');
      expect((await join(await ready(world), { name: '濮阳修', documentNumber }).expect(200)).body).toMatchObject({ state: 'pending' });
      const { before, after, settle, accountOf } = await changedWechat('濮阳靖', { documentNumber });
      expect(await settle()).toMatchObject(refused);
      expect(await accountOf(before)).not.toBe(await accountOf(after));
    });
  });

  test('a family that shares a number is several people', async () => {
    const phone = world.person();
    const mother = await ready(world, phone);
    await join(mother, { name: '汪秀英', room: '808' }).expect(200);
    const son = await secondWechat(phone.number);
    const joined = (await join(son, { name: '汪学文', room: '808' }).expect(200)).body as Joined;
    expect(await caseOf(joined)).toMatchObject({ kind: 'verification', reasons: ['no-roster-entry'] });
  });

  test('who signed in by phone first and comes with WeChat later keeps one account for the number', async () => {
    const phone = world.person();
    world.product.clock.advance({ minutes: 2 });
    await world.call().post('sms-codes', { phone: phone.number, purpose: 'sign-in' }).expect(200);
    await world
      .call()
      .post('sessions/sms', { phone: phone.number, code: smsCode(world, phone.number) })
      .expect(200);
    const tokens = await ready(world, phone);
    world.product.clock.advance({ minutes: 2 });
    await world.call().post('sms-codes', { phone: phone.number, purpose: 'sign-in' }).expect(200);
    const bySms = await world
      .call()
      .post('sessions/sms', { phone: phone.number, code: smsCode(world, phone.number) })
      .expect(200);
    const idOf = async (who: Tokens): Promise<string> =>
      ((await world.call(who).get('me').expect(200)).body as { accountId: string }).accountId;
    expect(await idOf(bySms.body as Tokens)).toBe(await idOf(tokens));
  });

  test('rows that no foreign key ties together agree, and a tampered one is found', async () => {
    expect(await world.product.sweep('identity/spanning-check')).toBe(0);
    await world.product.asOwner(
      `UPDATE identity.role_grant SET ends_at = starts_at WHERE ctid = (SELECT ctid FROM identity.role_grant WHERE role = 'resident' AND ends_at IS NULL LIMIT 1)`,
    );
    expect(await world.product.sweep('identity/spanning-check')).toBe(1);
    expect(world.product.logLines.some((line) => line.includes('verified-without-grant'))).toBe(true);
  });
});
