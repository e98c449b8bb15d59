import { places, resident, type Member, staff, type StaffMember } from '@shequtong/identity/testing';
import { aKey } from '../support/product.js';
import { openWorld, refreshed, type World } from './world.js';

const AREA = places.community;
const at = (areaId: number, path: string): string => `areas/${areaId}/duty/${path}`;

describe('the duty roster over HTTP', () => {
  let world: World;
  let secretary: StaffMember;
  let clerk: StaffMember;
  let colleague: StaffMember;
  let officer: StaffMember;
  let member: Member;

  beforeAll(async () => {
    world = await openWorld();
    world.product.clock.set('2026-11-23T09:00:00+08:00');
    const { services } = world.product;
    secretary = await staff(services, { areaId: AREA, role: 'community-secretary', post: '党总支书记', publicName: '陈立群' });
    clerk = await staff(services, { areaId: AREA, role: 'community-staff', post: '社工', publicName: '王建国' });
    colleague = await staff(services, { areaId: AREA, role: 'community-staff', post: '社工', publicName: '李梅' });
    officer = await staff(services, { areaId: places.street, role: 'street-officer', post: '科长', publicName: '欧阳明' });
    member = await resident(services);
  });
  afterAll(() => world.close());

  /** Tokens last 15 minutes; who works through the day signs on again. */
  const later = async (time: string): Promise<void> => {
    world.product.clock.set(`2026-11-23T${time}:00+08:00`);
    [secretary, clerk, colleague, officer, member] = [
      await refreshed(world, secretary),
      await refreshed(world, clerk),
      await refreshed(world, colleague),
      await refreshed(world, officer),
      await refreshed(world, member),
    ];
  };
  const shift = (accountId: string, from: string, to: string): object => ({
    accountId,
    startsAt: `2026-11-23T${from}:00+08:00`,
    endsAt: `2026-11-23T${to}:00+08:00`,
  });
  const today = async (areaId: number): Promise<unknown> =>
    ((await world.call(member).get(at(areaId, 'today')).expect(200)).body as { onDuty: unknown }).onDuty;

  test('a day at the desk: planned, seen by residents, handed over, accepted', async () => {
    expect(await today(AREA)).toEqual({ name: '陈立群', post: '党总支书记', by: 'fallback', until: null });
    const body = { shifts: [shift(clerk.accountId, '09:30', '12:00'), shift(colleague.accountId, '12:00', '20:00')] };
    const key = aKey();
    const planned = await world.call(secretary).post(at(AREA, 'shifts'), body, key).expect(200);
    expect((await world.call(secretary).post(at(AREA, 'shifts'), body, key).expect(200)).text).toBe(planned.text);
    const [morning] = (planned.body as { shiftIds: string[] }).shiftIds;

    await later('11:00');
    expect(await today(AREA)).toEqual({ name: '王建国', post: '社工', by: 'shift', until: '2026-11-23T04:00:00.000Z' });
    await world
      .call(clerk)
      .put(at(AREA, `shifts/${morning}/hand-over`), { note: '5 号楼电梯报修，等维保回电' })
      .expect(200);
    const tooSoon = await world.call(secretary).post(at(AREA, `shifts/${morning}/hand-over/acceptance`));
    expect(tooSoon.body).toMatchObject({ status: 403, code: 'identity/hand-over-not-yours' });
    await world
      .call(colleague)
      .post(at(AREA, `shifts/${morning}/hand-over/acceptance`))
      .expect(200);
    expect(
      (
        await world
          .call(secretary)
          .get(at(AREA, `shifts/${morning}/hand-over`))
          .expect(200)
      ).body,
    ).toMatchObject({ note: '5 号楼电梯报修，等维保回电', writtenBy: '王建国', acceptedBy: '李梅' });

    const week = (
      await world
        .call(secretary)
        .get(`${at(AREA, 'week')}?day=2026-11-25`)
        .expect(200)
    ).body as { monday: string; shifts: object[]; gaps: object[] };
    expect(week).toMatchObject({ monday: '2026-11-23', nameRule: 'full' });
    expect(week.shifts).toMatchObject([
      { name: '王建国', handOver: 'accepted' },
      { name: '李梅', handOver: 'none' },
    ]);
    expect(week.gaps).toHaveLength(2);
  });

  test('the street’s desk and its departments keep their own; officials show surname and post', async () => {
    await later('12:30');
    expect(await today(places.street)).toEqual({ name: '欧阳科长', post: '科长', by: 'fallback', until: null });
    await world.call(officer).put(at(places.street, 'name-rule'), { nameRule: 'full' }).expect(200);
    expect(await today(places.street)).toMatchObject({ name: '欧阳明' });
    const made = await world
      .call(officer)
      .post(`areas/${places.street}/organisations`, { kind: 'department', name: '城市建设科（虚构）' })
      .expect(200);
    const { organisationId } = made.body as { organisationId: string };
    expect(
      (
        await world
          .call(officer)
          .get(`${at(places.street, 'people')}?organisationId=${organisationId}`)
          .expect(200)
      ).body,
    ).toEqual({ people: [] });
    const foreign = await world
      .call(officer)
      .post(at(places.street, 'shifts'), { organisationId, shifts: [shift(officer.accountId, '13:00', '17:00')] });
    expect(foreign.body).toMatchObject({ status: 403, code: 'identity/desk-not-yours' });
  });

  test('residents call the number of the office; a wrong one is refused, and it can be taken away', async () => {
    await later('12:45');
    const numberOf = async (): Promise<unknown> =>
      ((await world.call(member).get(at(AREA, 'today')).expect(200)).body as { phone: unknown }).phone;
    expect(await numberOf()).toBeNull();
    await world.call(clerk).put(at(AREA, 'phone'), { phone: '021-56001234' }).expect(200);
    expect(await numberOf()).toBe('021-56001234');
    const wrong = await world.call(clerk).put(at(AREA, 'phone'), { phone: '56-1234' });
    expect(wrong.body).toMatchObject({ status: 400, code: 'platform/validation-failed' });
    expect((await world.call(member).put(at(AREA, 'phone'), { phone: '110' })).status).toBe(403);
    await world.call(clerk).put(at(AREA, 'phone'), { phone: null }).expect(200);
    expect(await numberOf()).toBeNull();
  });

  test('buildings and lines of work have an owner each', async () => {
    await later('13:00');
    await world
      .call(secretary)
      .post(`communities/${AREA}/buildings`, { names: ['7号楼'] })
      .expect(200);
    const { buildings } = (await world.call(secretary).get(`communities/${AREA}/buildings`).expect(200)).body as {
      buildings: { id: string; name: string }[];
    };
    const buildingId = buildings.find(({ name }) => name === '7号楼')?.id;
    await world.call(secretary).put(at(AREA, 'lines/culture'), { name: '文化体育' }).expect(200);
    await world
      .call(secretary)
      .post(at(AREA, 'assignments'), { accountId: clerk.accountId, buildingIds: [buildingId], lines: ['culture'] })
      .expect(200);
    const people = async (): Promise<{ name: string; buildings: { assignmentId: string; name: string }[]; lines: { code: string }[] }[]> =>
      ((await world.call(secretary).get(at(AREA, 'people')).expect(200)).body as { people: never[] }).people;
    const owner = (await people()).find(({ name }) => name === '王建国');
    expect(owner).toMatchObject({ buildings: [{ name: '7号楼' }], lines: [{ code: 'culture' }] });
    const taken = await world
      .call(secretary)
      .delete(at(AREA, `assignments/${owner?.buildings[0]?.assignmentId}`))
      .set('Idempotency-Key', aKey());
    expect(taken.status).toBe(200);
    expect((await people()).find(({ name }) => name === '王建国')?.buildings).toEqual([]);
    expect((await world.call(secretary).get(at(AREA, 'lines')).expect(200)).body).toEqual({
      lines: [{ code: 'culture', name: '文化体育', own: true }],
    });
  });

  test('bad input says what to correct, and nothing is planned', async () => {
    await later('13:10');
    const plan = (body: object, who: { accessToken: string } = secretary): Promise<{ status: number; body: object }> =>
      Promise.resolve(world.call(who).post(at(AREA, 'shifts'), body));
    const tomorrow = { accountId: clerk.accountId, startsAt: '2026-11-24T08:00:00+08:00', endsAt: '2026-11-24T20:00:00+08:00' };
    expect((await plan({ shifts: [] })).body).toMatchObject({ status: 400, errors: [{ field: 'shifts', message: '班次至少 1 项' }] });
    expect((await plan({ shifts: [{ ...tomorrow, post: 'x' }] })).body).toMatchObject({
      status: 400,
      errors: [{ field: 'shifts[0].post' }],
    });
    expect((await plan({ shifts: [{ ...tomorrow, endsAt: tomorrow.startsAt }] })).body).toMatchObject({
      status: 400,
      errors: [{ field: 'shifts[0].endsAt', message: '结束时间应晚于开始时间' }],
    });
    expect((await plan({ shifts: [{ ...tomorrow, startsAt: '2026-11-24T08:00:00' }] })).body).toMatchObject({
      status: 400,
      errors: [{ field: 'shifts[0].startsAt', message: '开始应带时区' }],
    });
    expect((await plan({ shifts: [{ ...tomorrow, accountId: officer.accountId }] })).body).toMatchObject({
      status: 422,
      code: 'identity/shift-person-unknown',
    });
    expect((await plan({ shifts: [tomorrow, tomorrow] })).body).toMatchObject({ status: 409, code: 'identity/shift-overlaps' });
    expect((await plan({ shifts: [tomorrow] }, member)).body).toMatchObject({ status: 403, code: 'platform/forbidden' });
    expect((await world.call(secretary).get(`${at(AREA, 'week')}?day=2026-13-01`)).body).toMatchObject({
      status: 400,
      code: 'platform/validation-failed',
    });
    expect(
      (await world.call(secretary).delete(at(AREA, 'shifts/01900000-0000-7000-8000-000000000000')).set('Idempotency-Key', aKey())).status,
    ).toBe(404);
    expect((await world.call(secretary).put(at(AREA, 'lines/Bad_Code'), { name: 'x' })).body).toMatchObject({
      status: 422,
      code: 'identity/line-unknown',
    });
    const { shifts } = (
      await world
        .call(secretary)
        .get(`${at(AREA, 'week')}?day=2026-11-24`)
        .expect(200)
    ).body as { shifts: object[] };
    expect(shifts).toHaveLength(2);
  });

  test('who is on duty today everybody may read, the roster behind it only its office', async () => {
    const stranger = await staff(world.product.services, { areaId: places.ofOtherStreet, role: 'community-secretary' });
    for (const path of ['week', 'people', 'lines']) expect((await world.call(stranger).get(at(AREA, path))).status).toBe(403);
    const neighbour = await resident(world.product.services, { areaId: places.neighbouring });
    const today = (await world.call(secretary).get(at(AREA, 'today')).expect(200)).body;
    expect(today).toMatchObject({ onDuty: { name: expect.stringMatching(/.+/) } });
    for (const visitor of [undefined, neighbour, stranger]) {
      expect((await world.call(visitor).get(at(AREA, 'today')).expect(200)).body).toEqual(today);
      expect((await world.call(visitor).get(at(places.street, 'today'))).status).toBe(200);
    }
  });
});
