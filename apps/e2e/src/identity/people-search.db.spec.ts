import { type Member, places, resident, staff, type StaffMember } from '@shequtong/identity/testing';
import { openWorld, type World } from './world.js';

interface FoundMember {
  membershipId: string;
  areaId: number;
  areaName: string;
  person: { name: string; phone: string | null; address: string };
  state: string;
}
interface FoundStaff {
  role: string;
  post: string | null;
  publicName: string | null;
  areaId: number;
  areaName: string;
}

describe('people over all areas below one’s own', () => {
  let world: World;
  let street: StaffMember;
  let district: StaffMember;
  let auditor: StaffMember;
  let here: Member;
  let nextDoor: Member;
  let farAway: Member;

  beforeAll(async () => {
    world = await openWorld();
    const { services } = world.product;
    street = await staff(services, { areaId: places.street, role: 'street-officer', post: '城运中心受理员', publicName: '应佳' });
    district = await staff(services, { areaId: places.district, role: 'district-officer' });
    auditor = await staff(services, { areaId: places.district, role: 'auditor' });
    here = await resident(services, { name: '司徒静怡' });
    nextDoor = await resident(services, { areaId: places.neighbouring, name: '司徒静怡', building: '8号楼' });
    farAway = await resident(services, { areaId: places.ofOtherStreet, name: '司徒静怡' });
    await staff(services, { areaId: places.community, role: 'community-staff', post: '社工', publicName: '王静怡' });
    await staff(services, { areaId: places.ofOtherStreet, role: 'community-staff', post: '社工', publicName: '王静波' });
  });
  afterAll(() => world.close());

  const members = (who: StaffMember, areaId: number, body: object) => world.call(who).post(`areas/${areaId}/members/search`, body);
  const found = async (who: StaffMember, areaId: number, body: object) =>
    (await members(who, areaId, body).expect(200)).body as { members: FoundMember[]; more: boolean };
  const staffNamed = async (who: StaffMember, areaId: number, name: string) =>
    (await world.call(who).post(`areas/${areaId}/grants/search`, { name }).expect(200)).body as { staff: FoundStaff[]; more: boolean };

  test('are found by their whole name, masked, with their community; within the own area only', async () => {
    const ofStreet = await found(street, places.street, { name: ' 司徒静怡 ' });
    expect(ofStreet.more).toBe(false);
    expect(ofStreet.members.map(({ membershipId }) => membershipId).sort()).toEqual([here.membershipId, nextDoor.membershipId].sort());
    expect(ofStreet.members[0]).toMatchObject({ areaName: '宝钢一村居委会', person: { name: '司**怡' }, state: 'verified' });
    const homes = (await found(street, places.street, { name: '司徒静怡' })).members.map(({ person }) => person.address);
    expect(homes.sort()).toEqual(['1号楼', '8号楼']);
    expect(JSON.stringify(ofStreet)).not.toContain('司徒静怡');
    expect((await found(district, places.district, { name: '司徒静怡' })).members).toHaveLength(3);
    expect((await found(street, places.street, { name: '司徒' })).members).toEqual([]);
  });

  test('are found by their whole phone', async () => {
    expect(
      (await found(district, places.district, { phone: ` ${farAway.phone.slice(0, 3)} ${farAway.phone.slice(3)}` })).members,
    ).toMatchObject([{ membershipId: farAway.membershipId, areaId: places.ofOtherStreet }]);
    expect((await found(street, places.street, { phone: farAway.phone })).members).toEqual([]);
    for (const body of [{}, { name: '司徒静怡', phone: here.phone }, { phone: '1380000' }])
      expect((await members(street, places.street, body)).body).toMatchObject({ status: 400, code: 'platform/validation-failed' });
  });

  test('are not looked for by whoever has no business there, and nobody who has left is found', async () => {
    for (const [who, areaId] of [
      [street, places.district],
      [street, places.ofOtherStreet],
      [here, places.community],
    ] as const) {
      expect((await world.call(who).post(`areas/${areaId}/members/search`, { name: '司徒静怡' })).status).toBe(403);
      expect((await world.call(who).post(`areas/${areaId}/grants/search`, { name: '王' })).status).toBe(403);
    }
    await world.call(nextDoor).post(`communities/${places.neighbouring}/memberships/${nextDoor.membershipId}/leave`).expect(200);
    expect((await found(street, places.street, { name: '司徒静怡' })).members).toMatchObject([{ membershipId: here.membershipId }]);
  });

  test('auditors read who looked, where, by what and how many were found, never for whom', async () => {
    await found(street, places.street, { name: '司徒静怡' });
    await found(street, places.street, { phone: here.phone });
    const { text, body } = await world.call(auditor).get(`areas/${places.district}/audit/searches?limit=2`).expect(200);
    const byStreet = { areaId: places.street, reader: '城运中心受理员 应佳', matches: 1 };
    expect((body as { searches: object[] }).searches).toMatchObject([
      { ...byStreet, what: '按手机号查居民' },
      { ...byStreet, what: '按姓名查居民' },
    ]);
    expect(text).not.toContain(here.phone);
  });

  test('of the offices are found by the beginning of the name they show, with their area', async () => {
    expect(await staffNamed(district, places.district, '王静')).toMatchObject({
      staff: [
        { publicName: '王静怡', post: '社工', areaName: '宝钢一村居委会' },
        { publicName: '王静波', areaId: places.ofOtherStreet },
      ],
      more: false,
    });
    expect((await staffNamed(street, places.street, '王静')).staff.map(({ publicName }) => publicName)).toEqual(['王静怡']);
    expect((await staffNamed(auditor, places.district, '静怡')).staff).toEqual([]);
  });
});
