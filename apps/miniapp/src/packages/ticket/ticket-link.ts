import { isUuid } from '@shequtong/kernel';

/** A community's twelve digits and a ticket's id: what a link that lost its end no longer has. */
export const leadsToTicket = (area: string, id: string): boolean => /^\d{12}$/.test(area) && isUuid(id);
