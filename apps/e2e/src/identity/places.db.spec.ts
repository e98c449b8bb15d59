import { places, resident, staff, type StaffMember } from '@shequtong/identity/testing';
import { openWorld, posterOf, ready, type World } from './world.js';

type Areas = { areas: { id: number; name: string }[] };
type WithChildren = { area: { id: number; kind: string; parentId: number | null }; children: { id: number; name: string; kind: string }[] };

describe('places', () => {
  let world: World;
  let secretary: StaffMember;
  beforeAll(async () => {
    world = await openWorld();
    secretary = await staff(world.product.services, { areaId: places.community, role: 'community-secretary' });
  });
  afterAll(() => world.close());

  const names = async (query: string): Promise<string[]> =>
    ((await world.call().get(`areas/search?${query}`).expect(200)).body as Areas).areas.map(({ name }) => name);

  test('anybody walks the tree from the district to the communities', async () => {
    expect((await world.call().get('areas').expect(200)).body).toMatchObject({
      areas: [{ id: places.district, name: '宝山区', parentId: null, kind: 'district' }],
    });
    const district = (await world.call().get(`areas/${places.district}`).expect(200)).body as WithChildren;
    expect(district.children).toHaveLength(13);
    expect(district.children.filter(({ kind }) => kind === 'park').map(({ name }) => name)).toEqual(['宝山工业园区']);
    const street = (await world.call().get(`areas/${places.street}`).expect(200)).body as WithChildren;
    expect(street.children).toHaveLength(41);
    const all = await Promise.all(
      district.children.map(async ({ id }) => ((await world.call().get(`areas/${id}`).expect(200)).body as WithChildren).children.length),
    );
    expect(all.reduce((sum, n) => sum + n, 0)).toBe(567);
  });

  test('an unknown code is not there, what is no code neither', async () => {
    for (const path of ['areas/310113999000', 'areas/999999999999', 'areas/31011300300', 'areas/abc'])
      expect((await world.call().get(path)).status).toBe(404);
  });

  test('units are found by part of their name and by pinyin initials, with 杨行 and 庙行 read as they are said', async () => {
    expect(await names('q=宝钢一村')).toEqual(['宝钢一村居委会']);
    expect(await names('q=bgyc')).toContain('宝钢一村居委会');
    expect(await names('q=YHZ')).toContain('杨行镇');
    expect(await names('q=mhz')).toContain('庙行镇');
    expect((await names(`q=新村&within=${places.street}`)).length).toBeLessThan((await names('q=新村')).length);
  });

  test('signs of patterns are only signs', async () => {
    expect(await names(`q=${encodeURIComponent('%')}`)).toEqual([]);
    expect(await names('q=_')).toEqual([]);
    expect(await names(`q=${encodeURIComponent("' OR 1=1 --")}`)).toEqual([]);
    for (const bad of ['', `q=${'x'.repeat(31)}`, 'q=x&within=7', 'q=x&order=name'])
      expect((await world.call().get(`areas/search?${bad}`)).status).toBe(400);
    expect((await world.call().get('areas/search?q=x&within=310100000001')).status).toBe(404);
  });

  test('a unit is there until its last day has ended in Shanghai', async () => {
    const { clock } = world.product;
    const children = async (): Promise<number[]> =>
      ((await world.call().get(`areas/${places.street}`).expect(200)).body as WithChildren).children.map(({ id }) => id);
    await world.product.asOwner(`UPDATE identity.area SET valid_to = '2027-03-01' WHERE id = $1`, [places.community]);
    clock.set('2027-02-28T23:59:00+08:00');
    expect(await children()).toContain(places.community);
    expect(await names('q=宝钢一村')).toEqual(['宝钢一村居委会']);
    clock.set('2027-03-01T00:01:00+08:00');
    expect(await children()).not.toContain(places.community);
    expect(await names('q=宝钢一村')).toEqual([]);
    clock.shiftMs = 0;
    await world.product.asOwner('UPDATE identity.area SET valid_to = NULL WHERE id = $1', [places.community]);
  });

  test('an announced merge is taken back until its last day is over, and not later', async () => {
    const { clock } = world.product;
    clock.set('2027-05-10T10:00:00+08:00');
    const officer = await staff(world.product.services, { areaId: places.district, role: 'district-officer' });
    const unit = `areas/${places.ofOtherStreet}`;
    const undo = (key?: string): ReturnType<ReturnType<World['call']>['post']> => world.call(officer).post(`${unit}/merge/undo`, {}, key);
    const end = async (): Promise<unknown> =>
      ((await world.call().get(`${unit}/history`).expect(200)).body as { validTo: string | null }).validTo;
    expect((await undo()).status).toBe(404);
    const merge = { successorId: places.ofOtherStreet + 1, lastDay: '2027-05-11' };
    await world.call(officer).post(`${unit}/merge`, merge).expect(200);
    expect(await end()).toBe('2027-05-12');
    await undo('undo-the-merge').expect(200);
    await undo('undo-the-merge').expect(200);
    expect(await end()).toBeNull();
    // Announced anew, it comes; the last day itself is still time enough, the day after is not.
    await world.call(officer).post(`${unit}/merge`, merge).expect(200);
    clock.set('2027-05-12T00:00:01+08:00');
    const late = await staff(world.product.services, { areaId: places.district, role: 'district-officer' });
    expect((await world.call(late).post(`${unit}/merge/undo`)).body).toMatchObject({ status: 409, code: 'identity/area-closed' });
    clock.shiftMs = 0;
    await world.product.asOwner('UPDATE identity.area SET valid_to = NULL, successor_id = NULL WHERE id = $1', [places.ofOtherStreet]);
  });

  test('names are not unique, codes are', async () => {
    expect(await names('q=新桥居委会')).toEqual(['新桥居委会', '新桥居委会']);
  });

  describe('scenes', () => {
    test('a code is read however it was typed, and says whose poster it is', async () => {
      const code = await posterOf(world, places.community);
      for (const typed of [code, code.toLowerCase(), `${code.slice(0, 5)}-${code.slice(5)}`]) {
        expect((await world.call().get(`scenes/${typed}`).expect(200)).body).toMatchObject({
          community: { id: places.community },
          street: { id: places.street },
        });
      }
      expect(code.length).toBeLessThanOrEqual(32);
      expect(code).not.toContain(String(places.community));
    });

    test.each(['AAAAAAAAAA', 'short', encodeURIComponent("';--"), 'x'.repeat(199)])('"%s" is none', async (code) => {
      expect((await world.call().get(`scenes/${code}`)).body).toMatchObject({ status: 404, code: 'identity/scene-unknown' });
    });

    test('an ended one is none any more', async () => {
      const code = await posterOf(world, places.ofOtherStreet);
      await world.product.asOwner('UPDATE identity.scene SET ended_at = now() WHERE code = $1', [code]);
      expect((await world.call().get(`scenes/${code}`)).status).toBe(404);
    });

    test('every community has one, all different', async () => {
      const [row] = await world.product.asOwner<{ n: number; codes: number }>(
        'SELECT count(*)::int AS n, count(DISTINCT code)::int AS codes FROM identity.scene WHERE building_id IS NULL',
      );
      expect(row).toEqual({ n: 567, codes: 567 });
    });
  });

  describe('buildings', () => {
    const here = `communities/${places.community}`;

    test('are added by staff, each with its code, and once however often', async () => {
      const add = (): ReturnType<ReturnType<World['call']>['post']> =>
        world.call(secretary).post(`${here}/buildings`, { names: ['1号楼', '2号楼', '2号楼'] });
      expect((await add().expect(200)).body).toEqual({ buildings: 2 });
      expect((await add().expect(200)).body).toEqual({ buildings: 2 });
      const { buildings } = (await world.call().get(`${here}/buildings`).expect(200)).body as { buildings: { id: string; name: string }[] };
      expect(buildings.map(({ name }) => name)).toEqual(['1号楼', '2号楼']);
      const { scenes } = (await world.call(secretary).get(`${here}/scenes`).expect(200)).body as {
        scenes: { code: string; buildingId: string | null }[];
      };
      expect(scenes).toHaveLength(3);
      const first = scenes.find(({ buildingId }) => buildingId === buildings[0]?.id);
      expect((await world.call().get(`scenes/${first?.code}`).expect(200)).body).toMatchObject({ building: { name: '1号楼' } });
    });

    test('have one name each, however it is typed', async () => {
      const other = await staff(world.product.services, { areaId: places.ofOtherStreet, role: 'community-secretary' });
      const there = `communities/${places.ofOtherStreet}`;
      const add = (...names: string[]) => world.call(other).post(`${there}/buildings`, { names });
      expect((await add('1 号楼', '１号楼', '1\u200b号楼', '1号楼\u200e', 'Tower A').expect(200)).body).toEqual({ buildings: 2 });
      await world
        .call(other)
        .post(`${there}/roster-entries`, { lines: [{ building: ' 1  号 楼', room: '101', name: '路\u200b人', relation: 'owner' }] })
        .expect(200, { added: 1, known: 0, own: [] });
      const { buildings } = (await world.call().get(`${there}/buildings`).expect(200)).body as {
        buildings: { id: string; name: string }[];
      };
      expect(buildings.map(({ name }) => name)).toEqual(['1号楼', 'Tower A']);
      const rename = (name: string) => world.call(other).put(`${there}/buildings/${buildings[1]?.id}/name`, { name });
      expect((await rename('1\u3000号楼')).body).toMatchObject({ status: 409, code: 'identity/building-name-taken' });
      expect((await rename('\u200b')).body).toMatchObject({ status: 400, errors: [{ field: 'name', message: '请填写楼栋名称' }] });
      const found = (await world.call(other).post(`${there}/roster-entries/search`, { name: '路 人\u200d' }).expect(200)).body as {
        entries: unknown[];
      };
      expect(found.entries).toHaveLength(1);
      expect(
        (
          await world
            .call()
            .get(`areas/search?q=${encodeURIComponent('宝钢 一\u200b村')}`)
            .expect(200)
        ).body,
      ).toMatchObject({ areas: [{ name: '宝钢一村居委会' }] });
    });

    test('added by two at the same moment are there once', async () => {
      const there = `communities/${places.neighbouring}`;
      const one = await staff(world.product.services, { areaId: places.neighbouring, role: 'community-secretary' });
      const answers = await Promise.all([1, 2, 3].map(() => world.call(one).post(`${there}/buildings`, { names: ['甲楼', '乙楼'] })));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      expect(((await world.call().get(`${there}/buildings`).expect(200)).body as { buildings: unknown[] }).buildings).toHaveLength(2);
    });

    test('are renamed everywhere at once, and retired with their poster when nobody lives there', async () => {
      type Buildings = { buildings: { id: string; name: string }[] };
      const listed = async (): Promise<Buildings['buildings']> =>
        ((await world.call().get(`${here}/buildings`).expect(200)).body as Buildings).buildings;
      await world
        .call(secretary)
        .post(`${here}/buildings`, { names: ['写错的楼', '多出的楼'] })
        .expect(200);
      const idOf = async (name: string): Promise<string> => (await listed()).find((building) => building.name === name)?.id ?? '';
      const [wrong, extra] = [await idOf('写错的楼'), await idOf('多出的楼')];
      const rename = (name: string) => world.call(secretary).put(`${here}/buildings/${wrong}/name`, { name });
      expect((await rename('5号楼').expect(200)).body).toEqual({ id: wrong, name: '5号楼' });
      expect((await rename('多出的楼')).body).toMatchObject({ status: 409, code: 'identity/building-name-taken' });
      const { scenes } = (await world.call(secretary).get(`${here}/scenes`).expect(200)).body as {
        scenes: { code: string; buildingId: string | null }[];
      };
      const codeOf = (id: string): string => scenes.find(({ buildingId }) => buildingId === id)?.code ?? '';
      expect(
        (
          await world
            .call()
            .get(`scenes/${codeOf(wrong)}`)
            .expect(200)
        ).body,
      ).toMatchObject({ building: { name: '5号楼' } });

      expect((await world.call(secretary).post(`${here}/buildings/${extra}/retire`).expect(200)).body).toEqual({
        id: extra,
        name: '多出的楼',
      });
      expect((await listed()).map(({ name }) => name)).not.toContain('多出的楼');
      expect((await world.call().get(`scenes/${codeOf(extra)}`)).body).toMatchObject({ status: 404, code: 'identity/scene-unknown' });
      expect((await world.call(secretary).post(`${here}/buildings/${extra}/retire`)).body).toMatchObject({
        status: 404,
        code: 'platform/not-found',
      });
      await world
        .call(secretary)
        .post(`${here}/buildings`, { names: ['多出的楼'] })
        .expect(200);
      expect(await idOf('多出的楼')).toBe(extra);
    });

    test('with people in them stay, and say how many', async () => {
      await world
        .call(secretary)
        .post(`${here}/roster-entries`, {
          lines: [{ building: '住人的楼', room: '101', name: '路人甲', phone: '13900000009', relation: 'owner' }],
        })
        .expect(200);
      const { buildings } = (await world.call().get(`${here}/buildings`).expect(200)).body as { buildings: { id: string; name: string }[] };
      const id = buildings.find(({ name }) => name === '住人的楼')?.id ?? '';
      const refused = await world.call(secretary).post(`${here}/buildings/${id}/retire`);
      expect(refused.body).toMatchObject({
        status: 409,
        code: 'identity/building-in-use',
        detail: expect.stringContaining('0 位居民、1 条底册'),
      });
    });

    test('retired at the moment somebody moves in, or onto its roster, are either in use or without anybody', async () => {
      const names = Array.from({ length: 8 }, (_, i) => `${i + 1}号待拆楼`);
      await world.call(secretary).post(`${here}/buildings`, { names }).expect(200);
      const { buildings } = (await world.call().get(`${here}/buildings`).expect(200)).body as { buildings: { id: string; name: string }[] };
      const sceneCode = await posterOf(world, places.community);
      const statuses: number[] = [];
      for (const [i, name] of names.entries()) {
        const id = buildings.find((building) => building.name === name)?.id ?? '';
        const somebody = await ready(world);
        const movingIn =
          i % 2
            ? world.call(somebody).post(`${here}/memberships`, { sceneCode, name: '乔迁', relation: 'tenant', buildingId: id, room: '101' })
            : world
                .call(secretary)
                .post(`${here}/roster-entries`, { lines: [{ building: name, room: '101', name: '乔迁', relation: 'owner' }] });
        statuses.push(
          ...(await Promise.all([movingIn, world.call(secretary).post(`${here}/buildings/${id}/retire`)])).map(({ status }) => status),
        );
      }
      expect(statuses.filter((status) => ![200, 409, 422].includes(status))).toEqual([]);
      const left = await world.product.asOwner(
        `SELECT b.name FROM identity.building b WHERE b.area_id = $1 AND b.retired_at IS NOT NULL
           AND (EXISTS (SELECT FROM identity.roster_entry e WHERE e.area_id = b.area_id AND e.building_id = b.id AND e.removed_at IS NULL)
             OR EXISTS (SELECT FROM identity.membership m WHERE m.area_id = b.area_id AND m.building_id = b.id AND m.state IN ('pending', 'verified')))`,
        [places.community],
      );
      expect(left).toEqual([]);
    });

    test('are no more than a community has: a list of something else is refused, and nothing of it is added', async () => {
      const there = `communities/${places.neighbouring}`;
      const one = await staff(world.product.services, { areaId: places.neighbouring, role: 'community-secretary' });
      const lines = (from: number) =>
        Array.from({ length: 500 }, (_, i) => ({ building: `第${from + i}户`, room: '1', name: '误填', relation: 'owner' }));
      await world
        .call(one)
        .post(`${there}/roster-entries`, { lines: lines(0) })
        .expect(200);
      const before = ((await world.call().get(`${there}/buildings`).expect(200)).body as { buildings: unknown[] }).buildings.length;
      const refused = await world.call(one).post(`${there}/roster-entries`, { lines: lines(500) });
      expect(refused.body).toMatchObject({
        status: 400,
        errors: [{ field: 'building', message: '一个社区最多 1000 栋楼，请核对楼栋名称' }],
      });
      expect(((await world.call().get(`${there}/buildings`).expect(200)).body as { buildings: unknown[] }).buildings).toHaveLength(before);
    });

    test('are kept by the own community only', async () => {
      const member = await resident(world.product.services);
      const neighbour = await staff(world.product.services, { areaId: places.neighbouring, role: 'community-secretary' });
      for (const who of [member, neighbour])
        expect((await world.call(who).post(`${here}/buildings`, { names: ['3号楼'] })).body).toMatchObject({ status: 403 });
      expect((await world.call().post(`${here}/buildings`, { names: ['3号楼'] })).status).toBe(401);
      expect((await world.call(secretary).post(`${here}/buildings`, { names: [] })).status).toBe(400);
    });
  });

  test('a roster with a wrong line is refused whole, naming the lines', async () => {
    const here = `communities/${places.community}/roster-entries`;
    const before = await world.product.asOwner('SELECT count(*)::int AS n FROM identity.roster_entry');
    const line = { building: '1号楼', room: '101', name: '文心兰', relation: 'owner' };
    const answer = await world
      .call(secretary)
      .post(here, { lines: [line, { ...line, phone: '12345' }, { ...line, documentNumber: '123' }] });
    expect(answer.body).toMatchObject({ status: 400, errors: [{ field: 'lines[1].phone' }, { field: 'lines[2].documentNumber' }] });
    expect(await world.product.asOwner('SELECT count(*)::int AS n FROM identity.roster_entry')).toEqual(before);
    const lines = [line, line, { ...line, phone: '13900000001' }];
    expect((await world.call(secretary).post(here, { lines }).expect(200)).body).toEqual({ added: 2, known: 1, own: [] });
    expect((await world.call(secretary).post(here, { lines }).expect(200)).body).toEqual({ added: 0, known: 3, own: [] });
  });
});
