import { useMemo } from 'react';
import { useApi } from '../../calls/services.js';
import { type AreaSource } from '../../calls/area-source.js';

/** The server's tree and search for the area picker. */
export function useAreaSource(): AreaSource {
  const api = useApi();
  return useMemo(
    () => ({
      children: async (parentId) =>
        parentId === undefined
          ? (await api.get('/api/areas')).data.areas
          : (await api.get('/api/areas/{areaId}', { path: { areaId: String(parentId) } })).data.children,
      search: async (typed) => (await api.get('/api/areas/search', { query: { q: typed } })).data.areas,
    }),
    [api],
  );
}
