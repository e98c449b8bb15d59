import { DomainError } from '@shequtong/kernel';
import { type Actor, asSystem, systemActor } from '@shequtong/platform';

/** The account of a signed-in caller; the guard has let nobody else through. */
export function accountOf(actor: Actor): string {
  if (!actor.accountId) throw new DomainError('platform/unauthenticated');
  return actor.accountId;
}

/**
 * A step of ours that touches one community and rows of accounts other than the caller's (claims, the account of a
 * member): the platform's own right, within that one community, on record as the caller's doing.
 */
export const withinArea = (actor: Actor, areaId: number): Actor => ({ ...asSystem(actor), from: areaId, to: areaId });

/** Where commands that concern an account and no place keep their answers. */
export const NO_AREA = 0;

export const platformItself = (): Actor => systemActor();
