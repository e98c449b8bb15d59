import { accountOf, type Actor, type Office } from '@shequtong/platform';
import { type ActingOffice, type Doer, type Doers } from '../domain/ticket.js';

export const acting = ({ role, areaId, organisationId }: Office): ActingOffice => ({
  role,
  areaId,
  organisationId: organisationId ?? null,
});

/** The person of a request in each of the offices whose grants let them in; in none they are nobody's officer, which no way is open to. */
export function officer(actor: Actor): Doers {
  const accountId = accountOf(actor);
  const [first = null, ...more] = (actor.offices ?? []).map(acting);
  const as = (office: ActingOffice | null): Doer => ({ kind: 'person', accountId, office });
  return [as(first), ...more.map(as)];
}

/** The person of a request acting for themselves, whatever office they also hold. */
export const resident = (actor: Actor): Doers => [{ kind: 'person', accountId: accountOf(actor), office: null }];

export const platform: Doer = { kind: 'system' };
