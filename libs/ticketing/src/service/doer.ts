import { accountOf, type Actor } from '@shequtong/platform';
import { type ActingOffice, type Doer } from '../domain/ticket.js';

/** The office whose grant let the caller in. */
export const officeOf = ({ office }: Actor): ActingOffice | null => (office ? { role: office.role, areaId: office.areaId, organisationId: office.organisationId ?? null } : null);

/** The person of a request acting for that office. */
export const officer = (actor: Actor): Doer => ({ kind: 'person', accountId: accountOf(actor), office: officeOf(actor) });

/** The person of a request acting for themselves, whatever office they also hold. */
export const resident = (actor: Actor): Doer => ({ kind: 'person', accountId: accountOf(actor), office: null });

export const platform: Doer = { kind: 'system' };
