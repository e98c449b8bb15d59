import { accountOf, type Actor } from '@shequtong/platform';
import { type Doer } from '../domain/ticket.js';

/** The person of a request acting for the office whose grant let them in. */
export function officer(actor: Actor): Doer {
  const { office } = actor;
  return { kind: 'person', accountId: accountOf(actor), office: office ? { role: office.role, areaId: office.areaId, organisationId: office.organisationId ?? null } : null };
}

/** The person of a request acting for themselves, whatever office they also hold. */
export const resident = (actor: Actor): Doer => ({ kind: 'person', accountId: accountOf(actor), office: null });

export const platform: Doer = { kind: 'system' };
