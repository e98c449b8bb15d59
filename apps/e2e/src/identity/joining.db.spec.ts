import { type Member, NEWEST_NOTICE, places, resident, staff, type StaffMember } from '@shequtong/identity/testing';
import { aKey } from '../support/product.js';
import { byWechat, openWorld, posterOf, ready, refreshed, type Tokens, type World } from './world.js';

type Joined = { membershipId: string; state: string; next: string | null };
type Me = {
  memberships: { id: string; areaId: number; state: string; current: boolean; rejection: string | null; displayName: string }[];
  roles: { role: string; areaId: number }[];
};

describe('joining a community', () => {
  let world: World;
  let secretary: StaffMember;
  let poster = '';
  let buildingId = '';
  const here = `communities/${places.community}`;

  beforeAll(async () => {
    world = await openWorld();
    secretary = await staff(world.product.services, { areaId: places.community, role: 'community-secretary' });
    poster = await posterOf(world, places.community);
    await world
      .call(secretary)
      .post(`${here}/buildings`, { names: ['12号楼'] })
      .expect(200);
    const { body } = await world.call().get(`${here}/buildings`).expect(200);
    buildingId = (body as { buildings: { id: string }[] }).buildings[0]?.id ?? '';
  });
  afterAll(() => world.close());

  const form = (more: object = {}): object => ({ sceneCode: poster, name: '陈国栋', relation: 'owner', buildingId, room: '301', ...more });
  const join = (person: Tokens, more?: object, key?: string): ReturnType<ReturnType<World['call']>['post']> =>
    world.call(person).post(`${here}/memberships`, form(more), key);
  const onRoster = async (lines: object[]): Promise<void> => {
    await world
      .call(secretary)
      .post(`${here}/roster-entries`, { lines: lines.map((line) => ({ building: '12号楼', relation: 'owner', ...line })) })
      .expect(200);
  };
  const me = async (person: Tokens): Promise<Me> => (await world.call(person).get('me').expect(200)).body as Me;

  test('scan, sign in, agree, prove the phone, fill in the form: who is on the roster is in at once', async () => {
    const scene = await world.call().get(`scenes/${poster}`).expect(200);
    expect(scene.body).toMatchObject({
      community: { id: places.community, name: '宝钢一村居委会' },
      street: { name: '友谊路街道' },
      building: null,
    });
    const person = await ready(world);
    await onRoster([{ room: '301室', name: '陈国栋', phone: person.phone.number }]);
    expect((await join(person).expect(200)).body).toMatchObject({ state: 'verified', next: null });
    // The old token is refused, so that the phone fetches one that knows the resident.
    expect((await world.call(person).get('me')).status).toBe(401);
    const profile = await me(await refreshed(world, person));
    expect(profile.memberships).toMatchObject([{ areaId: places.community, state: 'verified', current: true, displayName: '陈居民' }]);
    expect(profile.roles).toMatchObject([{ role: 'resident', areaId: places.community }]);
  });

  test('who is on the roster as family or tenant and says they own the home is looked at by staff', async () => {
    const person = await ready(world);
    await onRoster([{ room: '302', name: '陈国梁', phone: person.phone.number, relation: 'tenant' }]);
    const { membershipId, ...answer } = (await join(person, { name: '陈国梁', room: '302' }).expect(200)).body as Joined;
    expect(answer).toEqual({ state: 'pending', next: 'evidence' });
    expect(await world.product.asOwner('SELECT reasons FROM identity.review_case WHERE membership_id = $1', [membershipId])).toEqual([
      { reasons: ['roster-differs'] },
    ]);
  });

  describe('is refused, with what to do next,', () => {
    test('without consent, and after taking it back', async () => {
      const person = await byWechat(world, world.person());
      expect((await join(person)).body).toMatchObject({ status: 403, code: 'identity/consent-missing' });
      const agreed = await ready(world);
      await world.call(agreed).post('me/consents/withdrawal').expect(200);
      expect((await join(agreed)).body).toMatchObject({ code: 'identity/consent-missing' });
    });

    test('with consent to a notice that is not in force', async () => {
      const person = await byWechat(world, world.person());
      expect((await world.call(person).post('me/consents', { version: 99 })).body).toMatchObject({
        status: 409,
        code: 'identity/consent-outdated',
      });
    });

    test('without a proven phone', async () => {
      const person = await byWechat(world, world.person());
      await world.call(person).post('me/consents', { version: NEWEST_NOTICE }).expect(200);
      expect((await join(person)).body).toMatchObject({ status: 422, code: 'identity/phone-missing' });
    });

    test('with the code of another community, or none', async () => {
      const person = await ready(world);
      const other = await posterOf(world, places.neighbouring);
      expect((await join(person, { sceneCode: other })).body).toMatchObject({ status: 404, code: 'identity/scene-unknown' });
      expect((await join(person, { sceneCode: 'AAAAAAAAAA' })).body).toMatchObject({ status: 404, code: 'identity/scene-unknown' });
      expect((await world.call(person).post('communities/310113999999/memberships', form())).status).toBe(404);
      expect((await world.call(person).post('communities/not-a-code/memberships', form())).status).toBe(404);
    });

    test('with unknown fields, a wrong document, or a building of another community', async () => {
      const person = await ready(world);
      const unknown = await join(person, { verified: true, accountId: 'x' });
      expect(unknown.body).toMatchObject({
        status: 400,
        code: 'platform/validation-failed',
        errors: [{ message: '没有这个字段，请去掉后再试' }, {}],
      });
      expect((await join(person, { documentNumber: '110105194912310021' })).body).toMatchObject({
        status: 422,
        code: 'identity/document-wrong',
      });
      const elsewhere = await resident(world.product.services, { areaId: places.neighbouring, building: '9号楼' });
      const [building] = await world.product.asOwner<{ id: string }>('SELECT building_id AS id FROM identity.membership WHERE id = $1', [
        elsewhere.membershipId,
      ]);
      expect((await join(person, { buildingId: building?.id })).body).toMatchObject({ status: 422, code: 'identity/building-unknown' });
      expect(await me(person)).toMatchObject({ memberships: [] });
    });

    test('without signing in, or without a key', async () => {
      expect((await world.call().post(`${here}/memberships`, form())).body).toMatchObject({ status: 401 });
      const person = await ready(world);
      expect((await world.call(person).post(`${here}/memberships`, form(), 'short')).body).toMatchObject({
        status: 400,
        code: 'platform/idempotency-key-missing',
      });
    });
  });

  test('the same request again is the same request; with another form it is refused; another one says that it waits', async () => {
    const person = await ready(world);
    const key = aKey();
    const first = await join(person, { name: '林小满' }, key).expect(200);
    expect((await join(person, { name: '林小满' }, key).expect(200)).body).toEqual(first.body);
    expect((await join(person, { name: '林大满' }, key)).body).toMatchObject({ status: 422, code: 'platform/idempotency-key-reused' });
    expect((await join(person, { name: '林小满' })).body).toMatchObject({ status: 409, code: 'identity/verification-pending' });
    expect((await me(person)).memberships).toHaveLength(1);
  });

  test('five parallel repeats with one key write one membership', async () => {
    const person = await ready(world);
    const key = aKey();
    const answers = await Promise.all(Array.from({ length: 5 }, () => join(person, { name: '于小江' }, key)));
    expect(new Set(answers.map(({ body }) => (body as Joined).membershipId)).size).toBe(1);
    expect((await me(person)).memberships).toHaveLength(1);
  });

  test('before verification a person reads what is public, and nothing else', async () => {
    const person = await ready(world);
    expect((await join(person, { name: '宋晚晴' }).expect(200)).body).toMatchObject({ state: 'pending', next: 'evidence' });
    await world.call(person).get(`areas/${places.community}`).expect(200);
    for (const path of [
      `${here}/members`,
      `${here}/verification-cases`,
      `${here}/household`,
      `${here}/scenes`,
      `areas/${places.community}/grants`,
    ]) {
      expect((await world.call(person).get(path)).body).toMatchObject({ status: 403, code: 'platform/forbidden' });
    }
  });

  describe('by the same household', () => {
    let owner: Member;
    beforeAll(async () => {
      owner = await resident(world.product.services, { building: '12号楼', room: '502' });
    });

    test('a verified member sees who waits, and vouches', async () => {
      const person = await ready(world);
      const { membershipId } = (await join(person, { name: '周小雨', room: '502', relation: 'family' }).expect(200)).body as Joined;
      const household = await world.call(owner).get(`${here}/household`).expect(200);
      expect(household.body).toMatchObject({ waiting: [{ membershipId, person: { name: '周*雨' }, relation: 'family' }] });
      expect(JSON.stringify(household.body)).not.toContain(person.phone.number);
      expect((await world.call(owner).post(`${here}/memberships/${membershipId}/vouch`).expect(200)).body).toEqual({
        membershipId,
        state: 'verified',
      });
      expect((await me(await refreshed(world, person))).roles).toMatchObject([{ role: 'resident' }]);
      expect((await world.call(owner).post(`${here}/memberships/${membershipId}/vouch`)).body).toMatchObject({
        status: 409,
        code: 'identity/already-decided',
      });
    });

    test('nobody vouches for another household, nor who is not verified, nor from another community', async () => {
      const person = await ready(world);
      const { membershipId } = (await join(person, { name: '郑小舟', room: '777' }).expect(200)).body as Joined;
      const vouch = (voucher: Tokens): ReturnType<ReturnType<World['call']>['post']> =>
        world.call(voucher).post(`${here}/memberships/${membershipId}/vouch`);
      expect((await vouch(owner)).body).toMatchObject({ status: 403, code: 'identity/not-same-household' });
      expect((await vouch(person)).status).toBe(403);
      const stranger = await resident(world.product.services, { areaId: places.neighbouring, building: '12号楼', room: '777' });
      expect((await vouch(stranger)).body).toMatchObject({ status: 403, code: 'platform/forbidden' });
      expect((await me(person)).memberships[0]?.state).toBe('pending');
    });

    test('a child under 14 waits for a guardian, also when the roster knows the child', async () => {
      const child = await ready(world);
      await onRoster([{ room: '502', name: '周小禾', phone: child.phone.number }]);
      const born = `${world.product.clock.now().getFullYear() - 10}-05-01`;
      const { membershipId, ...answer } = (
        await join(child, { name: '周小禾', room: '502', relation: 'family', birthDate: born }).expect(200)
      ).body as Joined;
      expect(answer).toEqual({ state: 'pending', next: 'guardian' });
      expect((await world.call(owner).post(`${here}/memberships/${membershipId}/vouch`)).body).toMatchObject({
        status: 422,
        code: 'identity/guardian-needed',
      });
      const consent = await world.call(owner).post(`${here}/memberships/${membershipId}/guardian-consent`).expect(200);
      expect(consent.body).toEqual({ membershipId, state: 'verified' });
    });

    test('where a home has no building of the list, rooms written alike may be two homes: nobody speaks for anybody', async () => {
      const outside = (name: string, more: object = {}) => ({ name, room: '3号', relation: 'tenant', buildingId: undefined, ...more });
      const first = await ready(world);
      const { membershipId } = (await join(first, outside('柯一平')).expect(200)).body as Joined;
      const [row] = await world.product.asOwner<{ id: string }>('SELECT id FROM identity.review_case WHERE membership_id = $1', [
        membershipId,
      ]);
      const at = `${here}/verification-cases/${row?.id}`;
      const clerk = await staff(world.product.services, { areaId: places.community, role: 'community-staff' });
      await world.call(clerk).post(`${at}/evidence`, { kind: 'home-visit', note: '上门看过，本人在家' }).expect(200);
      await world.call(clerk).post(`${at}/approve`).expect(200);
      const neighbour = await refreshed(world, first);
      const born = `${world.product.clock.now().getFullYear() - 10}-05-01`;
      for (const [more, step] of [
        [{}, 'vouch'],
        [{ birthDate: born }, 'guardian-consent'],
      ] as const) {
        const asked = (await join(await ready(world), outside('柯二安', more)).expect(200)).body as Joined;
        expect((await world.call(neighbour).get(`${here}/household`).expect(200)).body).toEqual({ waiting: [] });
        expect((await world.call(neighbour).post(`${here}/memberships/${asked.membershipId}/${step}`)).body).toMatchObject({
          status: 403,
          code: 'identity/not-same-household',
        });
      }
    });
  });

  test('several memberships, one of them current', async () => {
    const person = await ready(world);
    await onRoster([{ room: '601', name: '沈知行', phone: person.phone.number }]);
    await join(person, { name: '沈知行', room: '601' }).expect(200);
    let tokens = await refreshed(world, person);
    const there = `communities/${places.ofOtherStreet}`;
    const other = { sceneCode: await posterOf(world, places.ofOtherStreet), name: '沈知行', relation: 'tenant', room: '8号202' };
    expect((await world.call(tokens).post(`${there}/memberships`, other).expect(200)).body).toMatchObject({ state: 'pending' });
    const current = async (): Promise<number[]> =>
      (await me(tokens)).memberships.filter((membership) => membership.current).map(({ areaId }) => areaId);
    expect(await current()).toEqual([places.community]);
    await world.call(tokens).put('me/current-community', { areaId: places.ofOtherStreet }).expect(204);
    expect(await current()).toEqual([places.ofOtherStreet]);
    expect((await world.call(tokens).put('me/current-community', { areaId: places.neighbouring })).body).toMatchObject({
      status: 403,
      code: 'identity/not-member',
    });
    expect(await current()).toEqual([places.ofOtherStreet]);

    const { memberships } = await me(tokens);
    const leaving = memberships.find(({ areaId }) => areaId === places.ofOtherStreet)?.id;
    await world.call(tokens).post(`${there}/memberships/${leaving}/leave`).expect(200);
    tokens = await refreshed(world, tokens);
    expect(await current()).toEqual([places.community]);
  });

  test('a person chooses what neighbours read, and nobody chooses it for another', async () => {
    const person = await resident(world.product.services);
    const name = `${here}/memberships/${person.membershipId}/display-name`;
    expect((await world.call(person).put(name, { form: 'madam', nickname: '楼上的猫' }).expect(200)).body).toEqual({
      displayName: '楼上的猫',
    });
    const stranger = await resident(world.product.services);
    expect((await world.call(stranger).put(name, { form: 'mister' })).body).toMatchObject({ status: 404 });
  });

  test('every answer was as the OpenAPI document says', () => {
    expect(world.product.undescribed()).toEqual([]);
  });
});
