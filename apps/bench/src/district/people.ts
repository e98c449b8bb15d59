import { type Role, uuidV7Maker } from '@shequtong/kernel';
import { type District } from './district.js';
import { chance } from './random.js';
import { type Row } from './rows.js';

const membershipRows = ({ madeAt, places }: Pick<District, 'madeAt' | 'places'>, newId: (at: Date) => string) =>
  places.communities.map(({ areaId, resident, buildings: [building] }) => ({
    area_id: areaId,
    id: newId(madeAt),
    account_id: resident,
    building_id: building?.id,
    relation: 'owner',
    state: 'verified',
    way: 'staff',
    entered_by: 'self',
    display_name: '示例居民',
    under_14: false,
    consent_version: 1,
    // No route of the bench opens these, so nothing lies under them.
    name_sealed: 'k0.bench',
    room_sealed: 'k0.bench',
    room_hash: `bench/${areaId}`,
    asked_at: madeAt,
    decided_at: madeAt,
  }));

/**
 * Rows of places and people by table. Every community has its two members of staff and one verified resident, whom
 * the bench signs in as; streets and the district have two officers each. All are invented.
 */
export function peopleRows({ file, madeAt, places }: District): [table: string, rows: Row[]][] {
  const newId = uuidV7Maker(chance(7).bytes);
  const accounts: Row[] = [];
  const grants: Row[] = [];
  const grant = (accountId: string, role: Role, areaId: number, post?: string): void => {
    accounts.push({ account_id: accountId, state: 'active', made_at: madeAt });
    grants.push({
      account_id: accountId,
      id: newId(madeAt),
      area_id: areaId,
      role,
      post,
      public_name: post && `${post}（示例）`,
      starts_at: madeAt,
      given_at: madeAt,
    });
  };
  const memberships = membershipRows({ madeAt, places }, newId);
  const consents = places.communities.map(({ resident }) => ({
    account_id: resident,
    id: newId(madeAt),
    version: 1,
    act: 'given',
    at: madeAt,
  }));
  for (const { areaId, secretary, staff, resident } of places.communities) {
    grant(secretary, 'community-secretary', areaId, '书记');
    grant(staff, 'community-staff', areaId, '社工');
    grant(resident, 'resident', areaId);
  }
  for (const { areaId, officers } of places.streets.values())
    officers.forEach((officer) => grant(officer, 'street-officer', areaId, '城运中心科员'));
  for (const officer of places.district.officers) grant(officer, 'district-officer', places.district.areaId, '城运中心值班长');
  return [
    [
      'identity.area',
      file.areas.map(({ id, parentId, kind, name }) => ({ id, parent_id: parentId, kind, name, initials: '', valid_from: file.validFrom })),
    ],
    [
      'identity.building',
      places.communities.flatMap(({ areaId, buildings }) =>
        buildings.map(({ id, name }, position) => ({ area_id: areaId, id, name, position, made_at: madeAt })),
      ),
    ],
    ['identity.account', accounts],
    ['identity.privacy_notice', [{ version: 1, title: '隐私说明（示例）', body: '示例', in_force_at: madeAt }]],
    ['identity.consent', consents],
    ['identity.role_grant', grants],
    ['identity.membership', memberships],
    [
      'identity.joined',
      memberships.map(({ area_id, id, account_id }) => ({ account_id, area_id, membership_id: id, current: true, at: madeAt })),
    ],
  ];
}
