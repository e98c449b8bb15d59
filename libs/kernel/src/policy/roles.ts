/** The roles of product §2, each with its name where no unit is known; people read `roleNameAt`. A role is always granted on an area, with dates. */
export const roleNames = {
  resident: '居民',
  representative: '居民代表',
  volunteer: '志愿者',
  'party-member': '党员',
  'building-lead': '楼组长',
  'community-staff': '社区工作人员',
  'community-secretary': '社区书记',
  'liaison-officer': '联络员',
  'street-officer': '街镇工作人员',
  'department-officer': '部门工作人员',
  'district-officer': '区级工作人员',
  'provider-operator': '服务机构人员',
  'property-operator': '物业人员',
  'owners-committee-member': '业委会成员',
  auditor: '审计员',
  administrator: '管理员',
} as const;

/** How the unit calls itself, by the end of its name. */
const units: readonly (readonly [RegExp, string])[] = [
  [/(?:居委会|居民委员会)$/, '居委会'],
  [/(?:村委会|村民委员会)$/, '村'],
];

/** The name of a role where its unit is known: people of a community's office are called after it. */
export function roleNameAt(role: Role, unitName: string): string {
  const [, unit] = units.find(([ending]) => ending.test(unitName)) ?? [];
  return unit !== undefined && (communityOffice as readonly Role[]).includes(role)
    ? roleNames[role].replace('社区', unit)
    : roleNames[role];
}

export type Role = keyof typeof roleNames;

export const roles = Object.keys(roleNames) as readonly Role[];

/** Roles one has as somebody who lives there, and not for an office: they end when one leaves the community. */
export const residentRoles = [
  'resident',
  'representative',
  'volunteer',
  'party-member',
  'building-lead',
] as const satisfies readonly Role[];

/** People of a community's office. */
export const communityOffice = ['community-staff', 'community-secretary'] as const satisfies readonly Role[];

/** Offices above the communities that handle tickets. */
export const upperOffices = ['street-officer', 'department-officer', 'district-officer'] as const satisfies readonly Role[];

/** Everybody who works in an office of the tree, from the community's staff to the district's. */
export const offices = [...communityOffice, ...upperOffices] as const;

/**
 * Roles that work in the console alone: their holders sign in with password and TOTP (product §2), and a session
 * opened any other way carries none of them. Operators of organisations work from their phones.
 */
const consoleRoles = [
  ...communityOffice,
  'liaison-officer',
  ...upperOffices,
  'auditor',
  'administrator',
] as const satisfies readonly Role[];

export const needsConsole = (role: Role): role is (typeof consoleRoles)[number] => (consoleRoles as readonly Role[]).includes(role);

/** A role on an area (and organisation), in force from `startsAt` until before `endsAt`. */
export interface Grant {
  readonly role: Role;
  /** Code of the community, street or district; for a department the area it works for. */
  readonly areaId: number;
  readonly organisationId?: string;
  readonly startsAt: Date;
  readonly endsAt?: Date;
}

/** Whether a grant is in force at an instant. */
export const inForce = (grant: Grant, now: Date): boolean => grant.startsAt <= now && (!grant.endsAt || now < grant.endsAt);
