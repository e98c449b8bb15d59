import { covers } from '../areas/area-code.js';
import { type Now } from '../clock/now.js';
import { identityPolicy } from './identity-policy.js';
import { messagingPolicy } from './messaging-policy.js';
import { platformPolicy } from './platform-policy.js';
import { type Policy, type PolicyScope } from './policy-table.js';
import { type Grant, inForce } from './roles.js';
import { ticketingPolicy } from './ticketing-policy.js';

/** The one policy table: server, console and mini-program answer from the same data. */
export const permissions = { ...platformPolicy, ...identityPolicy, ...ticketingPolicy, ...messagingPolicy } as const;

export type Permission = keyof typeof permissions;

/**
 * Whether a person may do a thing in an area at an instant.
 * @param grants the person's grants; undefined for somebody not signed in.
 * @param areaId the area in question. Without one the answer is whether they may anywhere: whoever finds the area
 * later asks again with it.
 */
export function mayAct(permission: Permission, grants: readonly Grant[] | undefined, areaId: number | undefined, now: Now): boolean {
  const policy: Policy = permissions[permission];
  if (policy.roles.includes('public')) return true;
  if (!grants) return false;
  if (policy.roles.includes('signed-in')) return true;
  return grants.some((grant) => hasRole(policy, grant) && inForce(grant, now) && reaches(policy.scope, grant, areaId));
}

const hasRole = (policy: Policy, grant: Grant): boolean => policy.roles.includes('verified') || policy.roles.includes(grant.role);

const reaches = (scope: PolicyScope, grant: Grant, areaId: number | undefined): boolean =>
  areaId === undefined || scope === 'anywhere' || covers(grant.areaId, areaId);
