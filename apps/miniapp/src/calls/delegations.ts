import { newDraftKey } from '@shequtong/api-client';
import { api, type Schemas } from './api';

export type Delegation = Schemas['DelegationView'];

/** Those one has given and those one holds, together. */
export const readDelegations = async (): Promise<Delegation[]> => (await api.get('/api/me/delegations')).data.delegations;

/** Either side ends it, at once. */
export async function endDelegation({ areaId, delegationId }: Pick<Delegation, 'areaId' | 'delegationId'>): Promise<void> {
  await api.post('/api/communities/{areaId}/delegations/{delegationId}/end', {
    path: { areaId: String(areaId), delegationId },
    key: newDraftKey(),
  });
}
