import { type Member, places, resident, signedIn, staff, type StaffMember } from '@shequtong/identity/testing';
import { DAY_MS } from '@shequtong/kernel';
import { openWorld, posterOf, ready, refreshed, type Phone, type Tokens, type World } from './world.js';

type Joined = { readonly membershipId: string; readonly state: string };
type Person = Tokens & Joined & { readonly phone: Phone };

const AREA = places.community;
const here = `communities/${AREA}`;

describe('what nobody gets by themselves', () => {
  let world: World;
  let secretary: StaffMember;
  let poster = '';
  let buildingId = '';

  beforeAll(async () => {
    world = await openWorld();
    secretary = await staff(world.product.services, { areaId: AREA, role: 'community-secretary' });
    poster = await posterOf(world, AREA);
    await world
      .call(secretary)
      .post(`${here}/buildings`, { names: ['8号楼'] })
      .expect(200);
    buildingId = ((await world.call().get(`${here}/buildings`).expect(200)).body as { buildings: { id: string }[] }).buildings[0]?.id ?? '';
  });
  afterAll(() => world.close());

  const asks = async (name: string, room: string, relation: string, phone?: Phone): Promise<Person> => {
    const person = await ready(world, phone);
    const answer = await world
      .call(person)
      .post(`${here}/memberships`, { sceneCode: poster, name, relation, buildingId, room })
      .expect(200);
    return { ...person, ...(answer.body as Joined) };
  };
  const caseOf = async ({ membershipId }: Person): Promise<string> =>
    (
      await world.product.asOwner<{ id: string }>(`SELECT id FROM identity.review_case WHERE membership_id = $1 AND state = 'open'`, [
        membershipId,
      ])
    )[0]?.id ?? '';
  const decide = async (who: Tokens, person: Person, step: string, body: object = {}): Promise<{ status: number; body: unknown }> =>
    world.call(who).post(`${here}/verification-cases/${await caseOf(person)}/${step}`, body);
  const onRoster = (room: string, people: readonly object[]): Promise<unknown> =>
    world
      .call(secretary)
      .post(`${here}/roster-entries`, { lines: people.map((line) => ({ building: '8号楼', room, ...line })) })
      .expect(200);
  const entryOf = async (name: string): Promise<string> =>
    ((await world.call(secretary).post(`${here}/roster-entries/search`, { name }).expect(200)).body as { entries: { entryId: string }[] })
      .entries[0]?.entryId ?? '';
  /** What a reader is told of whether an item, or each of a list, is their own. */
  const mineIn = async (who: Tokens, path: string, list?: string): Promise<unknown> => {
    const body = (await world.call(who).get(`${here}/${path}`).expect(200)).body as { mine: boolean } & Record<string, { mine: boolean }[]>;
    return list === undefined ? body.mine : body[list]?.map(({ mine }) => mine);
  };
  const stateOf = async ({ membershipId }: Person): Promise<unknown> =>
    (await world.product.asOwner('SELECT state, relation, way FROM identity.membership WHERE id = $1', [membershipId]))[0];
  /** The account has a post here too, as residents who work for their community have. */
  const works = async <P extends Tokens & { readonly membershipId: string }>(person: P): Promise<P> => {
    const [given] = await world.product.asOwner<{ accountId: string }>(
      `INSERT INTO identity.role_grant (id, account_id, area_id, role, starts_at, given_at) SELECT gen_random_uuid(), account_id, area_id, 'community-secretary', now() - interval '1 day', now() FROM identity.membership WHERE id = $1 RETURNING account_id AS "accountId"`,
      [person.membershipId],
    );
    return { ...person, ...(await signedIn(world.product.services, given?.accountId ?? '', 'console')) };
  };

  test('staff do not decide on their own request, nor write its evidence: a colleague does', async () => {
    const own = await works(await asks('冯国荣', '203', 'tenant'));
    const mine = { status: 403, body: { code: 'identity/own-request', detail: '这是您自己的申请或登记，请同事办理。' } };
    const visit = { kind: 'home-visit', note: '已上门看过，确实住这里' };
    expect(await decide(own, own, 'evidence', visit)).toMatchObject(mine);
    await decide(secretary, own, 'evidence', visit);
    expect([
      await mineIn(own, `verification-cases/${await caseOf(own)}`),
      await mineIn(own, 'verification-cases', 'cases'),
      await mineIn(secretary, 'verification-cases', 'cases'),
    ]).toEqual([true, [true], [false]]);
    expect(await decide(own, own, 'approve')).toMatchObject(mine);
    expect(await decide(own, own, 'reject', { code: 'other', reason: '请先到居委会来一趟' })).toMatchObject(mine);
    expect(await stateOf(own)).toMatchObject({ state: 'pending' });
    expect(await decide(secretary, own, 'approve')).toMatchObject({ status: 200 });
    expect(await stateOf(own)).toMatchObject({ state: 'verified', way: 'home-visit' });
    // What would be read back to themselves confirms nothing.
    const delegation = {
      delegate: { kind: 'family', phone: (await ready(world)).phone.number },
      things: [{ thing: 'tickets' }],
      until: new Date(world.product.clock.now().getTime() + 30 * DAY_MS).toISOString().slice(0, 10),
      readBack: true,
    };
    const answer = await world.call(await refreshed(world, own)).post(`${here}/members/${own.membershipId}/delegations`, delegation);
    expect(answer.body).toMatchObject({ code: 'identity/own-request' });
  });

  test('a tenant does not make a housemate an owner by vouching, whoever vouches not against the roster', async () => {
    const [tenant, wife, lodger] = [world.person(), world.person(), world.person()];
    await onRoster('998', [
      { name: '李试甲', phone: tenant.number, relation: 'tenant' },
      { name: '李试乙', phone: lodger.number, relation: 'tenant' },
    ]);
    const voucher = await refreshed(world, await asks('李试甲', '998', 'tenant', tenant));
    const claims = await asks('李试乙', '998', 'owner', lodger);
    const vouch = async (who: Person, whom: Person): Promise<{ status: number; body: unknown }> =>
      world.call(await refreshed(world, who)).post(`${here}/memberships/${whom.membershipId}/vouch`);
    const refused = { status: 409, body: { code: 'identity/vouch-not-for-owner' } };
    expect(await vouch(voucher, claims)).toMatchObject(refused);
    expect(await stateOf(claims)).toMatchObject({ state: 'pending' });
    const owner = world.person();
    await onRoster('997', [
      { name: '周试主', phone: owner.number, relation: 'owner' },
      { name: '吴试租', relation: 'tenant' },
    ]);
    const lord = await asks('周试主', '997', 'owner', owner);
    expect(await vouch(lord, await asks('吴试租', '997', 'owner'))).toMatchObject(refused);
    // Nor whom the roster does not name where it names others: the word is kept, and staff decide.
    const both = await asks('郑试妻', '997', 'owner', wife);
    expect(await vouch(lord, both)).toMatchObject({ status: 200, body: { state: 'pending' } });
    expect(await stateOf(both)).toMatchObject({ state: 'pending', relation: 'owner', way: null });
    const { waiting } = (
      await world
        .call(await refreshed(world, lord))
        .get(`${here}/household`)
        .expect(200)
    ).body as { waiting: object[] };
    expect(waiting).toContainEqual(expect.objectContaining({ membershipId: both.membershipId, vouched: true }));
    expect(
      (
        await world
          .call(secretary)
          .get(`${here}/verification-cases/${await caseOf(both)}`)
          .expect(200)
      ).body,
    ).toMatchObject({
      evidence: [{ kind: 'household' }],
    });
    await world.product.drain();
    expect(
      (
        await world
          .call(await refreshed(world, both))
          .get('me/inbox')
          .expect(200)
      ).body,
    ).toMatchObject({
      items: [{ kind: 'membership.review-asked', body: expect.stringMatching(/^家人为您作了证。您填的是业主，和底册对不上，/) }],
    });
    const family = await asks('李试丙', '998', 'family');
    expect(await vouch(voucher, family)).toMatchObject({ status: 200 });
  });

  test('nobody becomes an owner by an entry of the roster that says tenant, until the entry is put right', async () => {
    const phone = world.person();
    await onRoster('999', [{ name: '钱试租', phone: phone.number, relation: 'tenant' }]);
    const claims = await asks('钱试租', '999', 'owner', phone);
    const rosterEntryId = await entryOf('钱试租');
    expect(await decide(secretary, claims, 'approve', { rosterEntryId })).toMatchObject({
      status: 422,
      body: { code: 'identity/roster-entry-not-owner' },
    });
    expect(await stateOf(claims)).toMatchObject({ state: 'pending' });
    await world
      .call(secretary)
      .post(`${here}/roster-entries/${rosterEntryId}/correct`, { relation: 'owner', reason: '已经买下这套房' })
      .set('If-Match', '"1"')
      .expect(200);
    expect(await decide(secretary, claims, 'approve', { rosterEntryId })).toMatchObject({ status: 200 });
    expect(await stateOf(claims)).toMatchObject({ state: 'verified', relation: 'owner', way: 'roster' });
  });

  test('a group is filed and refused by staff who are not of it', async () => {
    const people: Member[] = [];
    for (let i = 0; i < 5; i += 1) people.push(await resident(world.product.services));
    const [leader, ...more] = people as [Member, ...Member[]];
    const { groupId } = (await world.call(leader).post(`${here}/groups`, { name: '邻里帮手', purpose: '帮独居老人买菜取药' }).expect(200))
      .body as { groupId: string };
    for (const one of more) await world.call(one).post(`${here}/groups/${groupId}/confirmation`).expect(200);
    const own = await works(leader);
    for (const [step, body] of [
      ['file', {}],
      ['refuse', { reason: '夜里会吵到邻居' }],
    ] as const) {
      expect((await world.call(own).post(`${here}/groups/${groupId}/${step}`, body)).body).toMatchObject({
        status: 403,
        code: 'identity/own-group',
      });
    }
    await world.call(secretary).post(`${here}/groups/${groupId}/file`).expect(200);
  });

  test('of themselves staff do not write on the roster', async () => {
    const phone = world.person();
    await onRoster('996', [{ name: '蒋试员', phone: phone.number, relation: 'tenant' }]);
    const own = await works(await asks('蒋试员', '996', 'tenant', phone));
    const entryId = await entryOf('蒋试员');
    for (const path of [`roster-entries/${entryId}`, `members/${own.membershipId}`])
      expect([path, await mineIn(own, path), await mineIn(secretary, path)]).toEqual([path, true, false]);
    const write = (step: string, body: object): Promise<{ body: unknown }> =>
      Promise.resolve(world.call(own).post(`${here}/roster-entries/${entryId}/${step}`, body).set('If-Match', '"1"'));
    expect((await write('correct', { relation: 'owner', reason: '我就是业主' })).body).toMatchObject({
      status: 403,
      code: 'identity/own-request',
    });
    expect((await write('remove', { reason: '移出我自己' })).body).toMatchObject({ status: 403, code: 'identity/own-request' });
  });

  test('their own line of a list they import is left to a colleague, whatever else it says, and the rest is taken', async () => {
    const phone = world.person();
    const own = await works(await asks('冯试员', '995', 'tenant', phone));
    const line = (name: string, more: object = {}): object => ({ building: '8号楼', room: '995', name, relation: 'owner', ...more });
    const lines = [line('冯试甲'), line('冯试员'), line('冯别名', { phone: phone.number })];
    const imports = async (who: Tokens): Promise<unknown> =>
      (await world.call(who).post(`${here}/roster-entries`, { lines }).expect(200)).body;
    expect(await imports(own)).toEqual({ added: 1, known: 0, own: [{ field: 'lines[1]' }, { field: 'lines[2]' }] });
    expect(await entryOf('冯试员')).toBe('');
    expect(await imports(secretary)).toEqual({ added: 2, known: 1, own: [] });
    // What a colleague wrote stands there, and a list with it changes nothing.
    expect(await imports(own)).toEqual({ added: 0, known: 3, own: [] });
    await world
      .call(secretary)
      .post(`${here}/roster-entries/${await entryOf('冯试员')}/remove`, { reason: '已经搬走' })
      .set('If-Match', '"1"')
      .expect(200);
    expect(await imports(own)).toMatchObject({ added: 0, own: [{ field: 'lines[1]' }] });
  });

  describe('an entry of the roster one wrote oneself', () => {
    const DOCUMENT = '310113199003073426';
    /** Staff of the community who are no residents of it. */
    const clerk = async (): Promise<{ phone: Phone; tokens: Tokens }> => {
      const phone = world.person();
      const person = await ready(world, phone);
      const accountId: string = JSON.parse(Buffer.from(person.accessToken.split('.')[1] ?? '', 'base64url').toString()).sub;
      await world.product.asOwner(
        `INSERT INTO identity.role_grant (id, account_id, area_id, role, starts_at, given_at) VALUES (gen_random_uuid(), $1, $2, 'community-secretary', now() - interval '1 day', now())`,
        [accountId, AREA],
      );
      return { phone, tokens: await signedIn(world.product.services, accountId, 'console') };
    };
    const joins = async (tokens: Tokens, body: object): Promise<Joined> =>
      (
        await world
          .call(tokens)
          .post(`${here}/memberships`, { sceneCode: poster, relation: 'owner', buildingId, ...body })
          .expect(200)
      ).body as Joined;
    const waits = async ({ membershipId }: Joined): Promise<unknown> =>
      (
        await world.product.asOwner(
          `SELECT m.state, c.reasons FROM identity.membership m JOIN identity.review_case c ON c.membership_id = m.id AND c.state = 'open' WHERE m.id = $1`,
          [membershipId],
        )
      )[0];
    const toStaff = { state: 'pending', reasons: ['roster-entry-own-word'] };

    test('imported by document before joining verifies nobody: a colleague looks', async () => {
      const { tokens } = await clerk();
      await world
        .call(tokens)
        .post(`${here}/roster-entries`, {
          lines: [{ building: '8号楼', room: '901', name: '石自立', documentNumber: DOCUMENT, relation: 'owner' }],
        })
        .expect(200);
      expect(await waits(await joins(tokens, { name: '石自立', room: '901', documentNumber: DOCUMENT }))).toEqual(toStaff);
    });

    test('made of a stranger’s by correcting it verifies nobody either', async () => {
      await onRoster('902', [{ name: '原住户', phone: '15500000901', relation: 'owner' }]);
      const { phone, tokens } = await clerk();
      const entryId = await entryOf('原住户');
      await world
        .call(tokens)
        .post(`${here}/roster-entries/${entryId}/correct`, { name: '石改名', phone: phone.number, relation: 'owner', reason: '登记有误' })
        .set('If-Match', '"1"')
        .expect(200);
      const joined = await joins(tokens, { name: '石改名', room: '902' });
      expect(await waits(joined)).toEqual(toStaff);
    });
  });
});
