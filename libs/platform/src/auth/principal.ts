import { ancestorsOf, covers, type Grant, inForce, isCommunity, mayAct, type Permission, permissions, rangeOf } from '@shequtong/kernel';
import { type Actor } from '../db/actor.js';

/** Who a valid access token speaks for. */
export interface Principal {
  readonly accountId: string;
  readonly sessionId: string;
  /** Grants in force when the token was made; a change revokes the account's tokens. */
  readonly grants: readonly Grant[];
}

/**
 * The database scope of a principal for a request about `areaId`: the range of the grant that reaches it, every
 * other community of theirs as `more`, and the ancestors of all of them as `up`.
 */
export function actorFor(principal: Principal, permission: Permission, areaId: number | undefined, now: Date): Actor {
  const live = principal.grants.filter((grant) => inForce(grant, now));
  const office = areaId === undefined ? undefined : live.find((grant) => mayAct(permission, [grant], areaId, now));
  const main = office && areaId !== undefined && covers(office.areaId, areaId) ? office : widest(live);
  const range = main ? rangeOf(main.areaId) : undefined;
  const communities = [...new Set(live.map((grant) => grant.areaId).filter(isCommunity))];
  return {
    kind: 'person',
    accountId: principal.accountId,
    ...(range && { from: range.from, to: range.to }),
    more: communities.filter((id) => !range || id < range.from || id > range.to),
    up: [...new Set(communities.flatMap(ancestorsOf))],
    ...(office && { office: { role: office.role, areaId: office.areaId, organisationId: office.organisationId } }),
  };
}



/** With no area in question (lists of one's own), the widest range one has. */
function widest(grants: readonly Grant[]): Grant | undefined {
  const width = (grant: Grant): number => rangeOf(grant.areaId).to - rangeOf(grant.areaId).from;
  return [...grants].sort((a, b) => width(b) - width(a))[0];
}

/** Whether anybody, signed in or not, may call. */
export const isPublic = (permission: Permission): boolean => permissions[permission].roles.some((role) => (role as string) === 'public');
