import { type Grant, mayGiveRole, type Role, roleLevels, roles } from '@shequtong/kernel';

const [district, street, community, other] = [310113000000, 310113003000, 310113003001, 310113007001];
const now = new Date('2026-11-23T10:00:00+08:00');
const holds = (role: Role, areaId: number, more: Partial<Grant> = {}): Grant[] => [
  { role, areaId, startsAt: new Date('2026-01-01'), ...more },
];

describe('giving roles', () => {
  test('nobody gives the role of a resident', () => {
    for (const role of roles) expect(mayGiveRole(holds(role, district), 'resident', community, now)).toBe(false);
  });
  test('a secretary gives the roles of the own community and no other', () => {
    const secretary = holds('community-secretary', community);
    expect(mayGiveRole(secretary, 'building-lead', community, now)).toBe(true);
    expect(mayGiveRole(secretary, 'community-staff', community, now)).toBe(true);
    expect(mayGiveRole(secretary, 'building-lead', other, now)).toBe(false);
    expect(mayGiveRole(secretary, 'community-secretary', community, now)).toBe(false);
    expect(mayGiveRole(secretary, 'street-officer', street, now)).toBe(false);
  });
  test('a street appoints secretaries in its communities, a district departments and officers', () => {
    expect(mayGiveRole(holds('street-officer', street), 'community-secretary', community, now)).toBe(true);
    expect(mayGiveRole(holds('street-officer', street), 'community-secretary', other, now)).toBe(false);
    expect(mayGiveRole(holds('district-officer', district), 'department-officer', street, now)).toBe(true);
    expect(mayGiveRole(holds('district-officer', district), 'administrator', district, now)).toBe(false);
  });
  test('only an administrator makes another, within the own area', () => {
    expect(mayGiveRole(holds('administrator', district), 'administrator', street, now)).toBe(true);
    expect(mayGiveRole(holds('administrator', street), 'administrator', district, now)).toBe(false);
  });
  test('a role is held on an area of its level', () => {
    const administrator = holds('administrator', district);
    expect(mayGiveRole(administrator, 'street-officer', community, now)).toBe(false);
    expect(mayGiveRole(administrator, 'community-secretary', street, now)).toBe(false);
    expect(roles.filter((role) => roleLevels[role].length === 0)).toEqual([]);
  });
  test('a grant that ended or has not begun gives nothing', () => {
    expect(mayGiveRole(holds('administrator', district, { endsAt: now }), 'auditor', district, now)).toBe(false);
    expect(mayGiveRole(holds('administrator', district, { startsAt: new Date(now.getTime() + 1) }), 'auditor', district, now)).toBe(false);
  });
  test('residents, volunteers and operators give nothing', () => {
    for (const role of ['resident', 'volunteer', 'provider-operator', 'auditor', 'liaison-officer', 'community-staff'] as const) {
      expect(
        roles.filter((given) => [district, street, community].some((area) => mayGiveRole(holds(role, district), given, area, now))),
      ).toEqual([]);
    }
  });
});
