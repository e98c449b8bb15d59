import { type Member, places, resident, staff, type StaffMember } from '@shequtong/identity/testing';
import { DAY_MS } from '@shequtong/kernel';
import { openWorld, type World } from './world.js';

interface Look {
  at: string;
  person: string;
  reader: string;
  readerRoleName: string;
  office: string;
  what: string;
  reason: string;
  areaName: string;
}
interface Change {
  change: string;
  role: string;
  by: string | null;
  publicName: string | null;
  reason: string | null;
  areaName: string;
  at: string;
}

describe('what is on record of an area', () => {
  let world: World;
  let auditor: StaffMember;
  let ownAuditor: StaffMember;
  let secretary: StaffMember;
  let person: Member;

  beforeAll(async () => {
    world = await openWorld();
    const { services } = world.product;
    auditor = await staff(services, { areaId: places.district, role: 'auditor', post: '审计员', publicName: '鲍明哲' });
    ownAuditor = await staff(services, { areaId: places.community, role: 'auditor' });
    secretary = await staff(services, { areaId: places.community, role: 'community-secretary', post: '党总支书记', publicName: '顾明远' });
    person = await resident(services, { name: '司徒静怡' });
    const path = `communities/${places.community}/members/${person.membershipId}/unmask`;
    await world
      .call(secretary)
      .post(path, { fields: ['name', 'phone'], reason: '电话回访' })
      .expect(200);
    await world
      .call(auditor)
      .post(path, { fields: ['address'], reason: '抽查' })
      .expect(200);
  });
  afterAll(() => world.close());

  const looks = async (who: StaffMember, areaId: number, query = ''): Promise<{ looks: Look[]; next: string | null }> =>
    (await world.call(who).get(`areas/${areaId}/audit/looks${query}`).expect(200)).body as { looks: Look[]; next: string | null };
  const changes = async (who: StaffMember, areaId: number, query = ''): Promise<{ changes: Change[]; next: string | null }> =>
    (await world.call(who).get(`areas/${areaId}/audit/role-changes${query}`).expect(200)).body as {
      changes: Change[];
      next: string | null;
    };

  test('who looked at whose data, why, which fields; also from above, also who works above; the person masked', async () => {
    const seen = await looks(auditor, places.district);
    expect(seen.looks).toMatchObject([
      { reader: '审计员 鲍明哲', readerRoleName: '审计员', person: '司**怡', what: '地址', reason: '抽查', areaName: '宝钢一村居委会' },
      { reader: '党总支书记 顾明远', office: '宝钢一村居委会', what: '姓名、手机号', reason: '电话回访' },
    ]);
    expect(JSON.stringify(seen)).not.toContain('司徒静怡');
    expect((await looks(ownAuditor, places.community)).looks).toEqual(seen.looks);
    const first = await looks(auditor, places.district, '?limit=1');
    const second = await looks(auditor, places.district, `?limit=1&cursor=${first.next}`);
    expect([...first.looks, ...second.looks]).toEqual(seen.looks);
    expect(second.next).toBeNull();
  });

  test('roles given and ended, by whom and why; residents verified are not among them', async () => {
    const given = await world
      .call(secretary)
      .post(`areas/${places.community}/grants`, { membershipId: person.membershipId, role: 'building-lead', post: '3 号楼楼组长' })
      .expect(200);
    const { grantId } = given.body as { grantId: string };
    await world.call(secretary).post(`areas/${places.community}/grants/${grantId}/end`, { reason: '本人不再担任' }).expect(200);
    const { changes: all } = await changes(auditor, places.district, '?limit=100');
    expect(all.slice(0, 2)).toMatchObject([
      {
        change: 'ended',
        role: 'building-lead',
        by: '党总支书记 顾明远',
        person: '司**怡',
        reason: '本人不再担任',
        areaName: '宝钢一村居委会',
      },
      { change: 'given', role: 'building-lead', by: '党总支书记 顾明远', reason: null },
    ]);
    expect(all.map(({ role }) => role)).not.toContain('resident');
    const walked: Change[] = [];
    let cursor: string | null = null;
    do {
      const page: { changes: Change[]; next: string | null } = await changes(
        auditor,
        places.district,
        `?limit=1${cursor ? `&cursor=${cursor}` : ''}`,
      );
      walked.push(...page.changes);
      cursor = page.next;
    } while (cursor);
    expect(walked).toEqual(all);
  });

  test('a role that is ended early keeps the end it was given with in the record of its giving', async () => {
    const until = new Date(world.product.clock.now().getTime() + 30 * DAY_MS).toISOString();
    const give = async (body: object): Promise<string> =>
      (
        (
          await world
            .call(secretary)
            .post(`areas/${places.community}/grants`, { membershipId: person.membershipId, ...body })
            .expect(200)
        ).body as { grantId: string }
      ).grantId;
    const [month, open] = [await give({ role: 'representative', endsAt: until }), await give({ role: 'party-member' })];
    for (const grantId of [month, open])
      await world.call(secretary).post(`areas/${places.community}/grants/${grantId}/end`, { reason: '换届' }).expect(200);
    const { changes: all } = (await world.call(auditor).get(`areas/${places.district}/audit/role-changes?limit=100`).expect(200)).body as {
      changes: (Change & { grantId: string; at: string; endsAt: string | null })[];
    };
    const of = (id: string, change: string) => all.find((row) => row.grantId === id && row.change === change);
    expect([of(month, 'given')?.endsAt, of(open, 'given')?.endsAt]).toEqual([until, null]);
    for (const id of [month, open]) expect(of(id, 'ended')?.endsAt).toBe(of(id, 'ended')?.at);
  });

  test('who searched for people, where and by what, and how many were found; for whom is written nowhere', async () => {
    const path = `communities/${places.community}`;
    await world.call(secretary).post(`${path}/members/search`, { name: '司徒静怡' }).expect(200);
    await world.call(secretary).post(`${path}/roster-entries/search`, { phone: '13912345678' }).expect(200);
    await world.call(secretary).post(`${path}/roster-entries/search`, { name: '司徒 静怡' }).expect(200);
    await world.call(auditor).post(`${path}/members/search`, { name: '查无此人' }).expect(200, { members: [], next: null });
    const searches = async (who: StaffMember, areaId: number, query = ''): Promise<{ searches: object[]; next: string | null }> =>
      (await world.call(who).get(`areas/${areaId}/audit/searches${query}`).expect(200)).body as { searches: object[]; next: string | null };
    const { searches: all } = await searches(auditor, places.district);
    expect(all).toMatchObject([
      { reader: '审计员 鲍明哲', what: '按姓名查居民', matches: 0, areaName: '宝钢一村居委会' },
      { reader: '党总支书记 顾明远', office: '宝钢一村居委会', what: '按姓名查底册', matches: 1 },
      { what: '按手机号查底册', matches: 0 },
      { what: '按姓名查居民', matches: 1 },
    ]);
    expect((await searches(auditor, places.neighbouring)).searches).toEqual([]);
    const first = await searches(auditor, places.district, '?limit=2');
    expect([...first.searches, ...(await searches(auditor, places.district, `?limit=2&cursor=${first.next}`)).searches]).toEqual(all);
    const rows = JSON.stringify(await world.product.asOwner('SELECT * FROM identity.search_record'));
    for (const word of ['司徒', '13912345678', '查无此人']) expect(rows + world.product.logLines.join()).not.toContain(word);
    expect((await world.call(secretary).get(`areas/${places.community}/audit/searches`)).status).toBe(403);
  });

  test('what became of buildings and units, and who did it', async () => {
    const officer = await staff(world.product.services, {
      areaId: places.district,
      role: 'district-officer',
      post: '区城运中心',
      publicName: '孟主任',
    });
    const here = `communities/${places.community}`;
    const [unit, heir] = [places.neighbouring, places.community];
    const listed = async (): Promise<{ id: string; name: string }[]> =>
      ((await world.call().get(`${here}/buildings`).expect(200)).body as { buildings: { id: string; name: string }[] }).buildings;
    await world
      .call(secretary)
      .post(`${here}/buildings`, { names: ['甲 楼', '乙楼'] })
      .expect(200);
    await world
      .call(secretary)
      .post(`${here}/buildings`, { names: ['甲楼'] })
      .expect(200);
    const id = (await listed()).find(({ name }) => name === '甲楼')?.id ?? '';
    await world.call(secretary).put(`${here}/buildings/${id}/name`, { name: '丙楼' }).expect(200);
    await world.call(secretary).put(`${here}/buildings/${id}/name`, { name: '丙楼' }).expect(200);
    await world.call(secretary).post(`${here}/buildings/${id}/retire`).expect(200);
    await world
      .call(secretary)
      .post(`${here}/roster-entries`, { lines: [{ building: '丙楼', room: '101', name: '路人乙', relation: 'owner' }] })
      .expect(200);
    const { name } = ((await world.call().get(`areas/${unit}`).expect(200)).body as { area: { name: string } }).area;
    await world.call(officer).post(`areas/${unit}/rename`, { name: '新村居委会' }).expect(200);
    await world.call(officer).post(`areas/${unit}/merge`, { successorId: heir, lastDay: '2027-01-31' }).expect(200);
    await world.call(officer).post(`areas/${unit}/merge/undo`).expect(200);
    const placeChanges = async (who: StaffMember, areaId: number): Promise<object[]> =>
      ((await world.call(who).get(`areas/${areaId}/audit/place-changes?limit=7`).expect(200)).body as { changes: object[] }).changes;
    const all = await placeChanges(auditor, places.district);
    const [byOfficer, bySecretary] = [
      { by: '区城运中心 孟主任', byPlatform: false, areaId: unit },
      { by: '党总支书记 顾明远', areaName: '宝钢一村居委会' },
    ];
    expect(all).toMatchObject([
      { ...byOfficer, change: 'merge-undone', what: '新村居委会不再并入宝钢一村居委会' },
      { ...byOfficer, change: 'unit-merged', what: '新村居委会并入宝钢一村居委会，最后一天 2027-01-31' },
      { ...byOfficer, change: 'unit-renamed', what: `${name} → 新村居委会` },
      { ...bySecretary, change: 'buildings-added', what: '丙楼' },
      { ...bySecretary, change: 'building-retired', what: '丙楼' },
      { ...bySecretary, change: 'building-renamed', what: '甲楼 → 丙楼' },
      { ...bySecretary, change: 'buildings-added', what: '2 栋：甲楼、乙楼' },
    ]);
    expect((await placeChanges(ownAuditor, places.community)).slice(0, 4)).toEqual(all.slice(3));
    expect((await world.call(secretary).get(`areas/${places.community}/audit/place-changes`)).status).toBe(403);
  });

  test('of the own area and the asked time only', async () => {
    expect((await looks(auditor, places.neighbouring)).looks).toEqual([]);
    expect((await looks(auditor, places.district, '?from=2020-01-01T00:00:00Z&until=2020-06-01T00:00:00Z')).looks).toEqual([]);
    for (const query of [
      '?from=2020-01-01T00:00:00Z&until=2022-06-01T00:00:00Z',
      '?from=2020-06-01T00:00:00Z&until=2020-01-01T00:00:00Z',
      '?from=yesterday',
    ]) {
      expect((await world.call(auditor).get(`areas/${places.district}/audit/looks${query}`)).body).toMatchObject({
        status: 400,
        code: 'platform/validation-failed',
      });
    }
    // Their roles have changed above, which ended the tokens of the person looked at: somebody else asks.
    const neighbour = await resident(world.product.services, {});
    for (const [who, areaId] of [
      [ownAuditor, places.neighbouring],
      [ownAuditor, places.district],
      [secretary, places.community],
      [neighbour, places.community],
    ] as const) {
      expect((await world.call(who).get(`areas/${areaId}/audit/looks`)).status).toBe(403);
      expect((await world.call(who).get(`areas/${areaId}/audit/role-changes`)).status).toBe(403);
    }
    const first = await looks(auditor, places.district, '?limit=1');
    expect((await world.call(auditor).get(`areas/${places.district}/audit/role-changes?cursor=${first.next}`)).body).toMatchObject({
      code: 'platform/bad-cursor',
    });
  });

  test('of the roles on an area those that were given can be read without its residents', async () => {
    const list = async (query: string): Promise<string[]> =>
      (
        (await world.call(secretary).get(`areas/${places.community}/grants${query}`).expect(200)).body as { grants: { role: string }[] }
      ).grants.map(({ role }) => role);
    expect(await list('')).toContain('resident');
    const given = await list('?kind=given');
    expect(given).toContain('community-secretary');
    expect(given).not.toContain('resident');
    expect((await world.call(secretary).get(`areas/${places.community}/grants?kind=all`)).status).toBe(400);
  });

  test('one member can be opened without the list around them, masked', async () => {
    const { body, text } = await world.call(secretary).get(`communities/${places.community}/members/${person.membershipId}`).expect(200);
    expect(body).toMatchObject({ membershipId: person.membershipId, state: 'verified' });
    expect(text).not.toContain('司徒静怡');
    const neighbour = await staff(world.product.services, { areaId: places.neighbouring, role: 'community-secretary' });
    expect((await world.call(neighbour).get(`communities/${places.neighbouring}/members/${person.membershipId}`)).status).toBe(404);
  });
});
