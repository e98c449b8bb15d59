import { ancestorsOf, covers, type Grant, inForce, isCommunity, mayAct, type Permission, permissions, rangeOf } from '@shequtong/kernel';
import { type Actor, type Office } from '../db/actor.js';

/** Who a valid access token speaks for. */
export interface Principal {
  readonly accountId: string;
  readonly sessionId: string;
  /** Grants in force when the token was made; a change revokes the account's tokens. */
  readonly grants: readonly Grant[];
}

/**
 * The database scope of a principal for a request about `areaId`: the widest range of the grants that allow it there,
 * every other community of theirs as `more`, and the ancestors of all of them as `up`. All those grants cover the area,
 * so the widest holds what each of them would read, and the order of somebody's offices decides nothing.
 * Without an area (lists of one's own), the widest they have.
 */
export function actorFor(principal: Principal, permission: Permission, areaId: number | undefined, now: Date): Actor {
  const live = principal.grants.filter((grant) => inForce(grant, now));
  const able = areaId === undefined ? [] : live.filter((grant) => mayAct(permission, [grant], areaId, now));
  // What everybody may do every grant allows: the one of that place is meant.
  const there = able.filter((grant) => areaId !== undefined && covers(grant.areaId, areaId));
  const [office, ...others] = there.length ? there : able.slice(0, 1);
  const main = widest(there.length ? there : live);
  const range = main ? rangeOf(main.areaId) : undefined;
  const communities = [...new Set(live.map((grant) => grant.areaId).filter(isCommunity))];
  return {
    kind: 'person',
    accountId: principal.accountId,
    ...(range && { from: range.from, to: range.to }),
    more: communities.filter((id) => !range || id < range.from || id > range.to),
    up: [...new Set(communities.flatMap(ancestorsOf))],
    ...(office && { office: asOffice(office), offices: [office, ...others].map(asOffice) }),
  };
}

const asOffice = ({ role, areaId, organisationId }: Grant): Office => ({ role, areaId, organisationId });

function widest(grants: readonly Grant[]): Grant | undefined {
  const width = (grant: Grant): number => rangeOf(grant.areaId).to - rangeOf(grant.areaId).from;
  return [...grants].sort((a, b) => width(b) - width(a))[0];
}

/** Whether anybody, signed in or not, may call. */
export const isPublic = (permission: Permission): boolean => permissions[permission].roles.some((role) => (role as string) === 'public');
