import { api, type Schemas } from './api';
import { type TicketRef } from './tickets';

/** What anybody needs to check a ticket's trace without us. */
export type TicketProof = Schemas['TicketProofView'];

export const readProof = async ({ areaId, ticketId }: TicketRef): Promise<TicketProof> =>
  (await api.get('/api/communities/{areaId}/tickets/{ticketId}/proof', { path: { areaId: String(areaId), ticketId } })).data;

/** Proof that the tree of one day is the beginning of that of a later one. */
export async function readContinuity(areaId: number, days: { from: string; to: string }): Promise<readonly string[]> {
  return (await api.get('/api/areas/{areaId}/trace-heads/consistency', { path: { areaId: String(areaId) }, query: days, auth: 'none' }))
    .data.path;
}
