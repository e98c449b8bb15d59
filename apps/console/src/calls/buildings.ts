import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { type View } from './api.js';
import { useApi } from './services.js';

export type Building = View<'BuildingView'>;

/** The buildings in use of a community, in the order staff wrote them. */
export function useBuildings(areaId: number, enabled = true): UseQueryResult<readonly Building[]> {
  const api = useApi();
  return useQuery({
    queryKey: ['buildings', areaId],
    enabled,
    queryFn: async ({ signal }) =>
      (await api.get('/api/communities/{areaId}/buildings', { path: { areaId: String(areaId) }, signal })).data.buildings,
  });
}
