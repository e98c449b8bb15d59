import { type AreaLevel, covers, levelOf } from '../areas/area-code.js';
import { type Grant, inForce, type Role } from './roles.js';

/** Areas of which level a role can be held on. */
export const roleLevels: Readonly<Record<Role, readonly AreaLevel[]>> = {
  resident: ['community'],
  representative: ['community'],
  volunteer: ['community'],
  'party-member': ['community'],
  'building-lead': ['community'],
  'community-staff': ['community'],
  'community-secretary': ['community'],
  'owners-committee-member': ['community'],
  'property-operator': ['community'],
  'liaison-officer': ['street', 'district'],
  'street-officer': ['street'],
  'department-officer': ['street', 'district'],
  'district-officer': ['district'],
  'provider-operator': ['community', 'street', 'district'],
  auditor: ['community', 'street', 'district'],
  administrator: ['community', 'street', 'district'],
};

const ofTheCommunity = [
  'representative',
  'volunteer',
  'party-member',
  'building-lead',
  'community-staff',
  'owners-committee-member',
  'property-operator',
] as const;
const ofTheStreet = [...ofTheCommunity, 'community-secretary', 'liaison-officer', 'street-officer', 'provider-operator'] as const;
const ofTheDistrict = [...ofTheStreet, 'department-officer', 'district-officer', 'auditor'] as const;

/** Who may give which roles within their own area. Being a resident is verified, never given. */
const givableBy: Partial<Record<Role, readonly Role[]>> = {
  'community-secretary': ofTheCommunity,
  'street-officer': ofTheStreet,
  'district-officer': ofTheDistrict,
  administrator: [...ofTheDistrict, 'administrator'],
};

/** Whether one of the grants allows giving (and ending) a role on an area at an instant. */
export function mayGiveRole(grants: readonly Grant[], role: Role, areaId: number, now: Date): boolean {
  if (!roleLevels[role].includes(levelOf(areaId))) return false;
  return grants.some((grant) => inForce(grant, now) && covers(grant.areaId, areaId) && (givableBy[grant.role]?.includes(role) ?? false));
}
