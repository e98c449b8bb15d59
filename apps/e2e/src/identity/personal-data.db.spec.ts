import { type Member, NEWEST_NOTICE, places, resident, staff, type StaffMember } from '@shequtong/identity/testing';
import { checked, openWorld, posterOf, ready, refreshed, type Tokens, type World } from './world.js';

type Looks = { looks: { reader: string; office: string; what: string; reason: string; areaName: string }[]; next: string | null };

describe('personal data', () => {
  let world: World;
  let secretary: StaffMember;
  const here = `communities/${places.community}`;
  const document = '31011319600101007X';

  beforeAll(async () => {
    world = await openWorld();
    secretary = await staff(world.product.services, {
      areaId: places.community,
      role: 'community-secretary',
      post: '党总支书记',
      publicName: '顾明远',
    });
  });
  afterAll(() => world.close());

  const joined = async (name: string): Promise<Tokens & { membershipId: string; phone: string }> => {
    const person = await ready(world);
    const form = {
      sceneCode: await posterOf(world, places.community),
      name,
      relation: 'tenant',
      room: '老街12号3楼',
      documentNumber: checked(document),
    };
    const answer = await world.call(person).post(`${here}/memberships`, form).expect(200);
    return { ...person, phone: person.phone.number, membershipId: (answer.body as { membershipId: string }).membershipId };
  };
  const unmask = (
    who: Tokens,
    membershipId: string,
    body: object,
    areaId: number = places.community,
  ): ReturnType<ReturnType<World['call']>['post']> => world.call(who).post(`communities/${areaId}/members/${membershipId}/unmask`, body);

  describe('of a member', () => {
    let person: Tokens & { membershipId: string; phone: string };
    beforeAll(async () => {
      person = await joined('司徒静怡');
    });

    test('is masked in every list, also in one’s own', async () => {
      const lists = [
        await world.call(secretary).get(`${here}/members?state=pending`).expect(200),
        await world.call(secretary).get(`${here}/verification-cases`).expect(200),
        await world.call(person).get('me').expect(200),
      ];
      for (const { text } of lists) {
        expect(text).toContain('司**怡');
        for (const clear of ['司徒静怡', person.phone, checked(document), '3楼']) expect(text).not.toContain(clear);
      }
    });

    test('is not readable at rest, nor in the log, nor in events or stored answers', async () => {
      const rows = await world.product.asOwner<{ row: string }>(`
        SELECT m::text AS row FROM identity.membership m UNION ALL SELECT p::text FROM identity.proven_phone p UNION ALL SELECT c::text FROM identity.claim c
        UNION ALL SELECT e::text FROM platform.event e UNION ALL SELECT a::text FROM platform.command a`);
      expect(rows.length).toBeGreaterThan(5);
      const said = [...rows.map(({ row }) => row), ...world.product.logLines].join('\n');
      for (const clear of ['司徒静怡', person.phone, checked(document), '老街12号']) expect(said).not.toContain(clear);
    });

    test('is shown readable with a reason, field by field, and the person sees who looked', async () => {
      const answer = await unmask(secretary, person.membershipId, { fields: ['name', 'phone'], reason: '电话核实入驻申请' }).expect(200);
      expect(answer.body).toEqual({ name: '司徒静怡', phone: person.phone, document: null, address: null, evidence: [] });
      await unmask(secretary, person.membershipId, { fields: ['document', 'address'], reason: '与租赁合同核对' }).expect(200);
      const { looks, next } = (await world.call(person).get('me/looks').expect(200)).body as Looks;
      expect(next).toBeNull();
      expect(looks).toMatchObject([
        { reader: '党总支书记 顾明远', office: '宝钢一村居委会', what: '证件号码、地址', reason: '与租赁合同核对' },
        {
          reader: '党总支书记 顾明远',
          office: '宝钢一村居委会',
          what: '姓名、手机号',
          reason: '电话核实入驻申请',
          areaName: '宝钢一村居委会',
        },
      ]);
      const first = (await world.call(person).get('me/looks?limit=1').expect(200)).body as Looks;
      const second = (await world.call(person).get(`me/looks?limit=1&cursor=${first.next}`).expect(200)).body as Looks;
      expect([...first.looks, ...second.looks]).toEqual(looks);
    });

    test('says who looked, also from an office above and after they left it', async () => {
      const subject = await joined('上官云起');
      const leaving = await staff(world.product.services, {
        areaId: places.community,
        role: 'community-staff',
        post: '民政干事',
        publicName: '钟离',
      });
      await unmask(leaving, subject.membershipId, { fields: ['name'], reason: '核对名单' }).expect(200);
      // They go on at the street, under another post.
      await world.product.asOwner(`UPDATE identity.role_grant SET ends_at = starts_at + interval '1 second' WHERE account_id = $1`, [
        leaving.accountId,
      ]);
      await world.product.asOwner(
        `INSERT INTO identity.role_grant (account_id, id, area_id, role, post, public_name, starts_at, given_at) VALUES ($1, gen_random_uuid(), $2, 'street-officer', '科长', '钟科长', $3, $3)`,
        [leaving.accountId, places.street, world.product.clock.now()],
      );
      const auditor = await staff(world.product.services, { areaId: places.street, role: 'auditor', post: '审计专员', publicName: '方正' });
      await unmask(auditor, subject.membershipId, { fields: ['name'], reason: '抽查' }).expect(200);
      const { looks } = (await world.call(subject).get('me/looks').expect(200)).body as Looks;
      expect(looks).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ reader: '民政干事 钟离', office: '宝钢一村居委会' }),
          expect.objectContaining({ reader: '审计专员 方正', office: '友谊路街道' }),
        ]),
      );
    });

    test('is shown to nobody without a reason, and to nobody else', async () => {
      expect((await unmask(secretary, person.membershipId, { fields: ['name'], reason: ' ' })).body).toMatchObject({
        status: 422,
        code: 'identity/unmask-reason-missing',
      });
      expect((await unmask(secretary, person.membershipId, { fields: ['password'], reason: '想看看' })).body).toMatchObject({
        status: 400,
      });
      const neighbour = await staff(world.product.services, { areaId: places.neighbouring, role: 'community-secretary' });
      expect((await unmask(neighbour, person.membershipId, { fields: ['name'], reason: '想看看' })).body).toMatchObject({ status: 403 });
      expect(
        (await unmask(neighbour, person.membershipId, { fields: ['name'], reason: '想看看' }, places.neighbouring)).body,
      ).toMatchObject({ status: 404 });
      const street = await staff(world.product.services, { areaId: places.street, role: 'street-officer' });
      expect((await unmask(street, person.membershipId, { fields: ['name'], reason: '想看看' })).body).toMatchObject({ status: 403 });
      expect((await unmask(person, person.membershipId, { fields: ['name'], reason: '想看看' })).body).toMatchObject({ status: 403 });
      expect(((await world.call(person).get('me/looks').expect(200)).body as Looks).looks).toHaveLength(2);
    });

    test('the record of a look can neither be changed nor removed by the application', async () => {
      const [may] = await world.product.asOwner<{ change: boolean; remove: boolean }>(
        `SELECT has_table_privilege('shequtong_app', 'identity.access_record', 'UPDATE') AS change, has_table_privilege('shequtong_app', 'identity.access_record', 'DELETE') AS remove`,
      );
      expect(may).toEqual({ change: false, remove: false });
    });

    test('is exported whole to the person, and only to them', async () => {
      const { body, text } = await world.call(person).get('me/export').expect(200);
      expect(body).toMatchObject({
        identity: {
          phone: { phone: person.phone },
          memberships: [{ name: '司徒静怡', phone: person.phone, documentNumber: checked(document), state: 'pending' }],
          consents: [{ version: NEWEST_NOTICE, act: 'given' }],
          looksAtMyData: [{ reason: '与租赁合同核对' }, { reason: '电话核实入驻申请' }],
        },
      });
      expect(text).not.toMatch(/_sealed|Sealed|Hash|nonce/);
      const other = await ready(world);
      expect((await world.call(other).get('me/export').expect(200)).text).not.toContain('司徒静怡');
    });
  });

  describe('of who leaves', () => {
    test('is emptied; claims, phone, sessions and rights end; looks and public rows stay', async () => {
      const person: Member = await resident(world.product.services, { name: '辛夷坞' });
      await unmask(secretary, person.membershipId, { fields: ['name'], reason: '核对楼组名单' }).expect(200);
      expect((await world.call(person).post('me/leave', { confirm: '是' })).body).toMatchObject({ status: 400 });
      await world.call(person).post('me/leave', { confirm: '注销' }).expect(204);

      expect((await world.call(person).get('me')).status).toBe(401);
      expect((await world.call().post('sessions/refresh', { refreshToken: person.refreshToken })).body).toMatchObject({
        code: 'identity/session-revoked',
      });
      const [row] = await world.product.asOwner(
        `SELECT state, display_name, name_sealed, phone_sealed, room_sealed, room_hash FROM identity.membership WHERE id = $1`,
        [person.membershipId],
      );
      expect(row).toEqual({
        state: 'ended',
        display_name: '已离开的居民',
        name_sealed: null,
        phone_sealed: null,
        room_sealed: null,
        room_hash: null,
      });
      const counts = await world.product.asOwner(
        `SELECT (SELECT count(*)::int FROM identity.claim WHERE account_id = $1) AS claims, (SELECT count(*)::int FROM identity.proven_phone WHERE account_id = $1) AS phones,
                (SELECT count(*)::int FROM identity.session WHERE account_id = $1 AND ended_at IS NULL) AS sessions,
                (SELECT count(*)::int FROM identity.role_grant WHERE account_id = $1 AND ends_at IS NULL) AS roles,
                (SELECT count(*)::int FROM identity.access_record WHERE account_id = $1) AS looks`,
        [person.accountId],
      );
      expect(counts).toEqual([{ claims: 0, phones: 0, sessions: 0, roles: 0, looks: 1 }]);
      expect(await world.product.sweep('identity/spanning-check')).toBe(0);
    });

    test('lets the same person come back as somebody new', async () => {
      const phone = world.person();
      const first = await ready(world, phone);
      await world.call(first).post('me/leave', { confirm: '注销' }).expect(204);
      const again = await ready(world, phone);
      expect((await world.call(again).get('me').expect(200)).body).toMatchObject({ memberships: [] });
    });

    test('of a community keeps the office they work in there, also as its last administrator', async () => {
      const areaId = places.neighbouring;
      const person = await resident(world.product.services, { areaId });
      const now = world.product.clock.now();
      for (const role of ['volunteer', 'building-lead', 'community-staff', 'administrator']) {
        await world.product.asOwner(
          `INSERT INTO identity.role_grant (account_id, id, area_id, role, starts_at, given_at) VALUES ($1, gen_random_uuid(), $2, $3, $4, $4)`,
          [person.accountId, areaId, role, now],
        );
      }
      await world
        .call(await refreshed(world, person))
        .post(`communities/${areaId}/memberships/${person.membershipId}/leave`)
        .expect(200);
      const left = await world.product.asOwner<{ role: string }>(
        'SELECT role FROM identity.role_grant WHERE account_id = $1 AND ends_at IS NULL ORDER BY role',
        [person.accountId],
      );
      expect(left.map(({ role }) => role)).toEqual(['administrator', 'community-staff']);
    });

    test.each([1, 2, 3])('of two last administrators who leave at the same moment one stays (%d)', async (round) => {
      const areaId = places.ofOtherStreet + round;
      const both = [
        await staff(world.product.services, { areaId, role: 'administrator' }),
        await staff(world.product.services, { areaId, role: 'administrator' }),
      ];
      const answers = await Promise.all(both.map((one) => world.call(one).post('me/leave', { confirm: '注销' })));
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
      const left = await world.product.asOwner(
        `SELECT 1 FROM identity.role_grant WHERE area_id = $1 AND role = 'administrator' AND ends_at IS NULL`,
        [areaId],
      );
      expect(left).toHaveLength(1);
    });

    test('an administrator whose term has not begun takes nobody’s place yet', async () => {
      const areaId = places.ofOtherStreet + 4;
      const administrator = await staff(world.product.services, { areaId, role: 'administrator' });
      const next = await staff(world.product.services, { areaId, role: 'administrator' });
      await world.product.asOwner(`UPDATE identity.role_grant SET starts_at = starts_at + interval '7 days' WHERE account_id = $1`, [
        next.accountId,
      ]);
      expect((await world.call(administrator).post('me/leave', { confirm: '注销' })).body).toMatchObject({
        code: 'identity/last-administrator',
      });
    });

    test('the last administrator hands over first, and has lost nothing by asking', async () => {
      const administrator = await staff(world.product.services, { areaId: places.ofOtherStreet, role: 'administrator' });
      expect((await world.call(administrator).post('me/leave', { confirm: '注销' })).body).toMatchObject({
        status: 409,
        code: 'identity/last-administrator',
      });
      await world
        .call(await refreshed(world, administrator))
        .get('me')
        .expect(200);
    });
  });
});
