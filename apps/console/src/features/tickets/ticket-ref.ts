import { type TicketRef } from './calls/ticket-calls.js';

/** A ticket in an address: its community and its id, so that a link opens without the list around it. */
export const rowIdOf = ({ areaId, ticketId }: { readonly areaId: number; readonly ticketId: string }): string => `${areaId}.${ticketId}`;

const ROW_ID = /^(\d{12})\.([0-9a-f-]{36})$/;

export function ticketRefOf(rowId: string | undefined): TicketRef | undefined {
  const [, areaId, ticketId] = ROW_ID.exec(rowId ?? '') ?? [];
  return areaId !== undefined && ticketId !== undefined ? { areaId, ticketId } : undefined;
}
