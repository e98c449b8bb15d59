import { type Member, places, resident, staff, type StaffMember } from '@shequtong/identity/testing';
import { checked, openWorld, type World } from './world.js';

interface Item {
  entryId: string;
  buildingId: string;
  version: number;
  membershipId: string | null;
  person: { name: string; phone: string | null; document: string | null; address: string };
}
type List = { entries: Item[]; next: string | null };

describe('the roster of a community', () => {
  let world: World;
  let secretary: StaffMember;
  let auditor: StaffMember;
  let member: Member;
  const here = `communities/${places.community}`;
  const entries = `${here}/roster-entries`;
  const document = checked('31011319600101007X');

  beforeAll(async () => {
    world = await openWorld();
    const { services } = world.product;
    secretary = await staff(services, { areaId: places.community, role: 'community-secretary', post: '党总支书记', publicName: '顾明远' });
    auditor = await staff(services, { areaId: places.district, role: 'auditor', post: '审计员', publicName: '鲍明哲' });
    member = await resident(services, { name: '上官云起', building: '1号楼', room: '101' });
    const lines = [
      { building: '1号楼', room: '301', name: '司徒静怡', phone: '13912345678', documentNumber: document, relation: 'owner' },
      { building: '1号楼', room: '302', name: '陈素芬', relation: 'tenant' },
      { building: '2号楼', room: '301', name: '李安安', phone: '13987654321', relation: 'family' },
    ];
    await world.call(secretary).post(entries, { lines }).expect(200, { added: 3, known: 0, own: [] });
  });
  afterAll(() => world.close());

  test.each(['=1+1', '-301', '@301', '<i>301</i>'])('a room is not called %s, by whom ever it is written', async (room) => {
    const line = { building: '1号楼', room, name: '冯试甲', relation: 'owner' };
    expect((await world.call(secretary).post(entries, { lines: [line] })).body).toMatchObject({
      status: 400,
      errors: [{ field: 'lines[0].room', message: '室号只能有文字、数字和横线，例如 301' }],
    });
    expect((await correct(secretary, await one({ name: '陈素芬' }), { room })).body).toMatchObject({
      status: 400,
      errors: [{ field: 'room' }],
    });
  });

  const list = async (query = ''): Promise<List> => (await world.call(secretary).get(`${entries}${query}`).expect(200)).body as List;
  const find = async (asked: object): Promise<Item[]> =>
    ((await world.call(secretary).post(`${entries}/search`, asked).expect(200)).body as List).entries;
  const one = async (asked: object): Promise<Item> => (await find(asked))[0] as Item;
  const correct = (who: { accessToken: string }, { entryId, version }: Item, body: object, key?: string) =>
    world
      .call(who)
      .post(`${entries}/${entryId}/correct`, { reason: '与房产证不符', ...body }, key)
      .set('If-Match', `"${version}"`);
  const remove = (who: { accessToken: string }, { entryId, version }: Item, body: object, key?: string) =>
    world.call(who).post(`${entries}/${entryId}/remove`, body, key).set('If-Match', `"${version}"`);

  test('is listed masked, page by page, by building and by who has joined', async () => {
    const { entries: all, next } = await list();
    expect(next).toBeNull();
    expect(all.map(({ person }) => person.name)).toEqual(['上**起', '司**怡', '陈*芬', '李*安']);
    expect(all[1]?.person).toEqual({
      name: '司**怡',
      phone: '139****5678',
      document: `310***********${document.slice(-4)}`,
      address: '1号楼',
    });
    const pages: Item[] = [];
    let cursor = '';
    do {
      const page: List = await list(`?limit=1${cursor}`);
      pages.push(...page.entries);
      cursor = page.next === null ? '' : `&cursor=${page.next}`;
    } while (cursor);
    expect(pages).toEqual(all);
    expect((await list('?joined=yes')).entries).toEqual([all[0]]);
    expect(all[0]?.membershipId).toBe(member.membershipId);
    expect((await list(`?buildingId=${all[3]?.buildingId}&joined=no&room=301`)).entries).toEqual([all[3]]);
  });

  test('tells nothing readable in lists, addresses, rows, answers kept for repeats, events or logs', async () => {
    const first = await world.call(secretary).get(`${entries}?limit=2`).expect(200);
    const cursor = Buffer.from((first.body as List).next ?? '', 'base64url').toString();
    const rows = await world.product.asOwner<{ row: string }>(`
      SELECT r::text AS row FROM identity.roster_entry r UNION ALL SELECT c::text FROM identity.roster_change c UNION ALL SELECT e::text FROM platform.event e UNION ALL SELECT a::text FROM platform.command a`);
    expect(rows.length).toBeGreaterThan(4);
    const said = [first.text, cursor, ...rows.map(({ row }) => row), ...world.product.logLines].join('\n');
    for (const clear of ['司徒静怡', '陈素芬', '13912345678', document]) expect(said).not.toContain(clear);
  });

  test('is searched by one whole name, phone or document, in the body only', async () => {
    expect(await find({ phone: '13912345678' })).toEqual(await find({ documentNumber: document }));
    expect(await find({ name: '司徒静' })).toEqual([]);
    expect((await world.call(secretary).post(`${entries}/search`, { name: '司徒静怡' })).body).toMatchObject({
      entries: [{}],
      more: false,
    });
    for (const body of [{}, { name: '陈素芬', phone: '13912345678' }, { phone: '139' }]) {
      expect((await world.call(secretary).post(`${entries}/search`, body)).body).toMatchObject({
        status: 400,
        code: 'platform/validation-failed',
      });
    }
    expect(await find({ documentNumber: document.replace(/^(.{6})(.{8})/, '$1 $2 ').toLowerCase() })).toHaveLength(1);
    expect((await world.call(secretary).get(`${entries}?phone=13912345678`)).body).toMatchObject({ status: 400 });
  });

  test('a room of which nothing is left is refused before it is written', async () => {
    const line = { building: '1号楼', room: '室', name: '某某', relation: 'owner' };
    expect((await world.call(secretary).post(entries, { lines: [line] })).body).toMatchObject({
      status: 400,
      errors: [{ field: 'lines[0].room', message: '请填写室号' }],
    });
    expect((await correct(secretary, await one({ name: '陈素芬' }), { room: ' 室' })).body).toMatchObject({
      status: 400,
      errors: [{ field: 'room' }],
    });
  });

  test('takes the names of people and buildings that joining takes, and no formula or markup', async () => {
    const line = { building: '1号楼', room: '101', name: '买买提·艾力', relation: 'owner' };
    const refused = async (change: object): Promise<unknown> =>
      (await world.call(secretary).post(entries, { lines: [{ ...line, ...change }] })).body;
    const nameWrong = { status: 400, errors: [{ field: 'lines[0].name', message: '请填写证件上的姓名' }] };
    for (const name of ['=cmd|calc', '<b>李明</b>', '李明2', '+李明', '-李明', "'李明"])
      expect(await refused({ name })).toMatchObject(nameWrong);
    const placeWrong = { status: 400, errors: [{ field: 'lines[0].building', message: '楼栋名称只能有文字、数字和括号，例如 12号楼' }] };
    for (const building of ['<b>1</b>', '=1+1', '@1号楼', '1号楼"']) expect(await refused({ building })).toMatchObject(placeWrong);
    expect((await correct(secretary, await one({ name: '陈素芬' }), { name: '=cmd|calc' })).body).toMatchObject({
      status: 400,
      errors: [{ field: 'name' }],
    });
    expect(
      (await world.call(secretary).post(`communities/${places.community}/buildings`, { names: ['7号楼', '<b>1</b>'] })).body,
    ).toMatchObject({ status: 400 });
    await world
      .call(secretary)
      .post(`communities/${places.community}/buildings`, { names: ['（东）7号楼', 'A-3 座', '塘湾路100弄5号甲（2单元）', '1/2#楼'] })
      .expect(200);
  });

  test('does not tell the digits behind the stars by trying: so many searches an hour of one account, whichever list they ask', async () => {
    const trier = await staff(world.product.services, { areaId: places.community, role: 'community-staff' });
    const here = `communities/${places.community}`;
    const tries = [`${here}/roster-entries/search`, `${here}/members/search`, `areas/${places.community}/members/search`].map(
      (list) => () => world.call(trier).post(list, { name: '司徒静怡' }),
    );
    for (let i = 0; i < 60; i += 1) await tries[i % 3]?.().expect(200);
    for (const again of tries) {
      const refused = await again();
      expect(refused.body).toMatchObject({ status: 429, code: 'platform/rate-limited' });
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    }
    // Colleagues go on, and what was not found out is on record.
    await world.call(secretary).post(`${here}/roster-entries/search`, { name: '司徒静怡' }).expect(200);
    expect(
      await world.product.asOwner('SELECT count(*)::int AS tries FROM identity.search_record WHERE reader_id = $1', [trier.accountId]),
    ).toEqual([{ tries: 60 }]);
  });

  test('a name in an address is not asked for any more', async () => {
    const here = `communities/${places.community}`;
    for (const path of ['members?name=x', 'roster-entries?name=x'])
      expect((await world.call(secretary).get(`${here}/${path}`)).status).toBeGreaterThanOrEqual(400);
  });

  test('a cursor of another filter, or an invented one, is refused', async () => {
    const { next } = await list('?limit=1');
    for (const query of [`?joined=no&cursor=${next}`, '?cursor=AAAA'])
      expect((await world.call(secretary).get(`${entries}${query}`)).body).toMatchObject({ status: 400, code: 'platform/bad-cursor' });
  });

  test('is read readable field by field under a reason; auditors see it, and so does whoever joined by the entry', async () => {
    const [unjoined, joined] = [await one({ name: '司徒静怡' }), await one({ name: '上官云起' })];
    const unmask = (item: Item, body: object) => world.call(secretary).post(`${entries}/${item.entryId}/unmask`, body);
    expect((await unmask(unjoined, { fields: ['phone'], reason: ' ' })).body).toMatchObject({
      status: 422,
      code: 'identity/unmask-reason-missing',
    });
    expect((await unmask(unjoined, { fields: ['evidence'], reason: '核对' })).body).toMatchObject({ status: 400 });
    expect((await unmask(unjoined, { fields: ['phone'], reason: '电话核对底册' }).expect(200)).body).toEqual({
      name: null,
      phone: '13912345678',
      document: null,
      address: null,
    });
    expect((await unmask(joined, { fields: ['name', 'address'], reason: '核对住址' }).expect(200)).body).toEqual({
      name: '上官云起',
      phone: null,
      document: null,
      address: '1号楼101室',
    });
    const { looks } = (await world.call(auditor).get(`areas/${places.district}/audit/looks`).expect(200)).body as { looks: object[] };
    expect(looks.slice(0, 2)).toMatchObject([
      { person: '上**起', what: '姓名、地址', reason: '核对住址', reader: '党总支书记 顾明远' },
      { person: '司**怡（底册）', what: '手机号', reason: '电话核对底册', areaName: '宝钢一村居委会' },
    ]);
    expect((await world.call(member).get('me/looks').expect(200)).body).toMatchObject({
      looks: [{ reason: '核对住址', reader: '党总支书记 顾明远' }],
    });
    // What there is not to see leaves no record.
    await unmask(await one({ name: '陈素芬' }), { fields: ['phone', 'document'], reason: '看看电话' }).expect(200, {
      name: null,
      phone: null,
      document: null,
      address: null,
    });
    expect(((await world.call(auditor).get(`areas/${places.district}/audit/looks`)).body as { looks: object[] }).looks).toHaveLength(
      looks.length,
    );
  });

  test('is corrected under the version that was seen, once however often it is sent', async () => {
    const item = await one({ name: '陈素芬' });
    const read = await world.call(secretary).get(`${entries}/${item.entryId}`).expect(200);
    expect([read.headers.etag, read.body]).toEqual([`"${item.version}"`, item]);
    expect(
      (await world.call(secretary).post(`${entries}/${item.entryId}/correct`, { room: '303', reason: '与房产证不符' })).body,
    ).toMatchObject({ status: 428, code: 'platform/precondition-required' });
    expect((await correct(secretary, { ...item, version: 7 }, { room: '303' })).body).toMatchObject({
      status: 412,
      code: 'platform/precondition-failed',
    });
    expect((await correct(secretary, item, { room: '303', reason: ' ' })).body).toMatchObject({
      status: 400,
      errors: [{ field: 'reason' }],
    });
    const key = `correct-${item.entryId}`;
    const done = await correct(secretary, item, { room: '303', phone: '13900000003' }, key).expect(200);
    expect(done.body).toEqual({ entryId: item.entryId, version: item.version + 1 });
    expect((await correct(secretary, item, { room: '303', phone: '13900000003' }, key).expect(200)).body).toEqual(done.body);
    expect(await one({ phone: '13900000003' })).toMatchObject({ version: item.version + 1, person: { phone: '139****0003' } });
    expect((await correct(secretary, { ...item, version: item.version + 1 }, { phone: '12345' })).body).toMatchObject({
      status: 400,
      errors: [{ field: 'phone' }],
    });
    expect(
      (
        await correct(
          secretary,
          { ...item, version: item.version + 1 },
          { name: '李安安', room: '301', buildingId: (await one({ name: '李安安' })).buildingId, phone: '13987654321' },
        )
      ).body,
    ).toMatchObject({ status: 409, code: 'identity/roster-entry-known' });
  });

  test('loses an entry with a reason; whoever joined by it stays, and auditors read all of it', async () => {
    const [joined, other] = [await one({ name: '上官云起' }), await one({ name: '李安安' })];
    expect((await remove(secretary, other, {})).body).toMatchObject({ status: 400, code: 'platform/validation-failed' });
    expect((await world.call(secretary).post(`${entries}/${other.entryId}/remove`, { reason: '搬走了' })).body).toMatchObject({
      status: 428,
    });
    await remove(secretary, other, { reason: '已搬走' }).expect(200, { entryId: other.entryId, joined: false });
    await remove(secretary, joined, { reason: '房子已出售' }).expect(200, { entryId: joined.entryId, joined: true });
    expect((await remove(secretary, joined, { reason: '房子已出售' })).body).toMatchObject({ status: 404 });
    expect(await find({ name: '李安安' })).toEqual([]);
    expect((await world.call(secretary).get(`${here}/members/${member.membershipId}`).expect(200)).body).toMatchObject({
      state: 'verified',
      way: 'roster',
    });
    const { changes } = (await world.call(auditor).get(`areas/${places.district}/audit/roster-changes`).expect(200)).body as {
      changes: object[];
    };
    expect(changes).toMatchObject([
      { change: 'removed', person: '上**起', reason: '房子已出售', joined: true, by: '党总支书记 顾明远', areaName: '宝钢一村居委会' },
      { change: 'removed', person: '李*安', reason: '已搬走', joined: false },
      { change: 'corrected', person: '陈*芬', what: '室号、手机号', reason: '与房产证不符' },
      { change: 'imported', person: null, entries: 3, what: null },
    ]);
    const first = (await world.call(auditor).get(`areas/${places.district}/audit/roster-changes?limit=1`)).body as {
      changes: object[];
      next: string;
    };
    expect(
      (
        (await world.call(auditor).get(`areas/${places.district}/audit/roster-changes?limit=3&cursor=${first.next}`)).body as {
          changes: object[];
        }
      ).changes,
    ).toEqual(changes.slice(1));
    // A slip is put back, and that is on record too.
    const { entries: off } = (await world.call(secretary).get(`${entries}/removed`).expect(200)).body as {
      entries: (Item & { removedAt: string })[];
    };
    expect(off.map(({ entryId, person }) => [entryId, person.name])).toEqual([
      [joined.entryId, '上**起'],
      [other.entryId, '李*安'],
    ]);
    await world
      .call(secretary)
      .post(`${entries}/${other.entryId}/put-back`)
      .expect(200, { entryId: other.entryId, version: other.version + 2 });
    expect(await one({ name: '李安安' })).toMatchObject({ entryId: other.entryId });
    const { changes: after } = (await world.call(auditor).get(`areas/${places.district}/audit/roster-changes?limit=1`).expect(200))
      .body as { changes: object[] };
    expect(after).toMatchObject([{ change: 'put-back', person: '李*安', by: '党总支书记 顾明远', reason: null }]);
    await remove(secretary, await one({ name: '李安安' }), { reason: '已搬走' }).expect(200);
  });

  test('is nobody’s but its own office’s: not a neighbour’s, not the street’s, not an auditor’s, not a resident’s', async () => {
    const { services } = world.product;
    const item = await one({ name: '司徒静怡' });
    const foreign = await staff(services, { areaId: places.neighbouring, role: 'community-secretary' });
    const others = [
      foreign,
      await staff(services, { areaId: places.street, role: 'street-officer' }),
      await staff(services, { areaId: places.district, role: 'district-officer' }),
      auditor,
      await resident(services),
    ];
    for (const who of others) {
      const tries = [
        world.call(who).get(entries),
        world.call(who).get(`${entries}/removed`),
        world.call(who).get(`${entries}/${item.entryId}`),
        world.call(who).post(`${entries}/search`, { phone: '13912345678' }),
        world.call(who).post(`${entries}/${item.entryId}/unmask`, { fields: ['phone'], reason: '看看电话' }),
        correct(who, item, { room: '909' }),
        remove(who, item, { reason: '看看能不能' }),
      ];
      for (const answer of await Promise.all(tries))
        expect([answer.status, JSON.stringify(answer.body).includes('司')]).toEqual([403, false]);
    }
    // The id of one community under the path of another names nothing there.
    const elsewhere = `communities/${places.neighbouring}/roster-entries/${item.entryId}`;
    expect((await world.call(foreign).get(elsewhere)).status).toBe(404);
    expect((await world.call(foreign).post(`${elsewhere}/unmask`, { fields: ['phone'], reason: '看看电话' })).status).toBe(404);
    for (const [act, body] of [
      ['correct', { room: '909', reason: '看看能不能' }],
      ['remove', { reason: '看看能不能' }],
      ['put-back', {}],
    ] as const) {
      expect((await world.call(foreign).post(`${elsewhere}/${act}`, body).set('If-Match', `"${item.version}"`)).status).toBe(404);
    }
    expect(await one({ name: '司徒静怡' })).toEqual(item);
  });
});
