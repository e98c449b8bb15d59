import { type Actor, asSystem, systemActor } from '@shequtong/platform';

/**
 * A step of ours that touches one community and rows of accounts other than the caller's (claims, the account of a
 * member): the platform's own right, within that one community, on record as the caller's doing.
 */
export const withinArea = (actor: Actor, areaId: number): Actor => ({ ...asSystem(actor), from: areaId, to: areaId });

export const platformItself = (): Actor => systemActor();
