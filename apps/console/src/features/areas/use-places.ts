import { districtOf, MINUTE_MS } from '@shequtong/kernel';
import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useApi } from '../../calls/services.js';
import { type AreaNode } from '../../calls/area-source.js';
import { areaPath, areaTree, type AreaTreeNode, type KnownAreas } from '../../ui/area/area-tree.js';
import { type Area, readArea, readHistory, searchAreas } from './calls/area-calls.js';

const FRESH_MS = 5 * MINUTE_MS;
const HITS_MAX = 30;

export function useArea(areaId: number) {
  const api = useApi();
  return useQuery({ queryKey: ['area', areaId], staleTime: FRESH_MS, queryFn: ({ signal }) => readArea(api, areaId, signal) });
}

export function useHistory(areaId: number) {
  const api = useApi();
  return useQuery({ queryKey: ['area-history', areaId], queryFn: ({ signal }) => readHistory(api, areaId, signal) });
}

/** After a merge or a new name everything that shows names is read again. */
export function useRefreshAreas(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['area'] }),
      queries.invalidateQueries({ queryKey: ['area-history'] }),
      queries.invalidateQueries({ queryKey: ['area-search'] }),
    ]);
  };
}

/** The tree from a person's place down, as far as it is open. */
export function usePlaceTree(
  rootId: number,
  open: readonly number[],
): { readonly tree: AreaTreeNode[]; readonly failed: unknown; readonly retry: () => void } {
  const api = useApi();
  const ids = [...new Set([rootId, ...open])];
  const reads = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['area', id],
      staleTime: FRESH_MS,
      queryFn: ({ signal }: { signal: AbortSignal }) => readArea(api, id, signal),
    })),
  });
  const known = new Map<number, AreaNode>();
  for (const { data } of reads) {
    for (const area of data ? [data.area, ...data.children] : []) known.set(area.id, area);
  }
  const failed = reads.find(({ isError, data }) => isError && !data)?.error;
  return { tree: areaTree(known), failed, retry: () => void Promise.all(reads.map((read) => read.refetch())) };
}

export interface Hit {
  readonly area: Area;
  /** Street and name: names are not unique. */
  readonly path: string;
}

/** The server's search, by name or pinyin initials, within a person's place. */
export function usePlaceSearch(
  typed: string,
  rootId: number,
): { readonly words: string; readonly hits: readonly Hit[] | undefined; readonly full: boolean; readonly error: unknown } {
  const api = useApi();
  const words = useDeferredValue(typed.trim());
  const district = useArea(districtOf(rootId));
  const found = useQuery({
    queryKey: ['area-search', rootId, words],
    enabled: words !== '',
    staleTime: FRESH_MS,
    queryFn: ({ signal }) => searchAreas(api, words, rootId, signal),
  });
  const known: KnownAreas = new Map((district.data ? [district.data.area, ...district.data.children] : []).map((area) => [area.id, area]));
  return {
    words,
    hits: found.data?.map((area) => ({ area, path: areaPath(known, area) })),
    full: found.data?.length === HITS_MAX,
    error: found.error,
  };
}
