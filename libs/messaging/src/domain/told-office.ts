import { type TicketingEvent } from '@shequtong/events';
import { ancestorsOf, isCommunity } from '@shequtong/kernel';
import { type TicketAudience } from './ticket-tellings.js';

/** An office whose people are told: an area's desk, or its department. */
export interface ToldOffice {
  readonly areaId: number;
  readonly organisationId?: string;
  /** Whose request it is to decide: not they themselves, so a colleague is told where they are on duty. */
  readonly askedByAccountId?: string;
  /** Whose ticket it is: of their own affair a colleague is told, who may act on it. */
  readonly reporterId?: string;
}

/** Whether the office has a secretary, who is told beside the person on duty: neither a street's desk nor a department has. */
export const hasSecretary = ({ areaId, organisationId }: ToldOffice): boolean => organisationId === undefined && isCommunity(areaId);

/**
 * Which office is meant when a ticket is told of. Above a department stands the desk of its own area; a dispute is told
 * to the desk that decides it, as what is asked for is, and the time to answer an offer runs for whom it was made to.
 */
export function officeOf(event: TicketingEvent, audience: OfficeAudience): ToldOffice | undefined {
  const office = meantBy(event, audience);
  const { reporterId } = event.payload;
  return office && { ...office, ...(reporterId && { reporterId }) };
}

type OfficeAudience = Exclude<TicketAudience, 'reporter' | 'owner' | 'follower'>;

function meantBy({ payload }: TicketingEvent, audience: OfficeAudience): ToldOffice | undefined {
  const other: ToldOffice | undefined =
    'otherAreaId' in payload && payload.otherAreaId !== undefined
      ? { areaId: payload.otherAreaId, ...(payload.otherOrganisationId && { organisationId: payload.otherOrganisationId }) }
      : undefined;
  if (audience === 'other') return other;
  if (audience === 'above' && 'deciderAreaId' in payload && payload.deciderAreaId !== undefined)
    return { areaId: payload.deciderAreaId, askedByAccountId: payload.byAccountId };
  const { responsibleAreaId: areaId, responsibleOrganisationId: organisationId } = payload;
  const responsible: ToldOffice = { areaId, ...(organisationId && { organisationId }) };
  const owing = 'kind' in payload && payload.kind === 'transfer' ? (other ?? responsible) : responsible;
  if (audience !== 'above') return owing;
  if (owing.organisationId) return { areaId: owing.areaId };
  const [above] = ancestorsOf(owing.areaId);
  return above === undefined ? undefined : { areaId: above };
}
