import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { isFree } from '../../calls/query-client.js';
import { type ReadSoFar } from '../../ui/feedback/offline-bar.js';

/** How much of what is on the screen has been read. What is asked by people only, is read by itself neither now nor later. */
export function useReadSoFar(): ReadSoFar {
  const queries = useQueryClient();
  const follow = useCallback((changed: () => void) => queries.getQueryCache().subscribe(changed), [queries]);
  return useSyncExternalStore(follow, () => readSoFar(queries));
}

function readSoFar(queries: QueryClient): ReadSoFar {
  const shown = queries.getQueryCache().findAll({ type: 'active', predicate: isFree });
  const unread = shown.filter(({ state }) => state.data === undefined).length;
  return unread === 0 ? 'all' : unread === shown.length ? 'nothing' : 'some';
}
