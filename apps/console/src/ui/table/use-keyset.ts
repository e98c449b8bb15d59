import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query';
import { MINUTE_MS, type Page } from '@shequtong/kernel';
import { useMemo } from 'react';

/** A list that grows by pages; nobody counts all rows, so there is no page number and no total. */
export interface KeysetList<Row> {
  readonly rows: readonly Row[];
  readonly status: 'loading' | 'ready' | 'failed';
  readonly error: unknown;
  /** Rows shown are being read again. */
  readonly updating: boolean;
  readonly hasMore: boolean;
  readonly loadingMore: boolean;
  /** The next page did not arrive; the rows before it stay. */
  readonly moreFailed: boolean;
  readonly more: () => void;
  /** There are rows that no page will bring: only a narrower question finds them. */
  readonly cut: boolean;
  readonly retry: () => void;
  /** Read again by itself once the network is back. */
  readonly again: boolean;
}

/** How often work that others change as well is read again by itself. */
export const LIVE_MS = MINUTE_MS;

interface KeysetOptions {
  /** Others change these rows: read again each minute, and when somebody comes back to the page. */
  readonly live?: boolean;
  readonly enabled?: boolean;
  /** Asking is on record, so it is asked when somebody asks and not by itself again. */
  readonly once?: boolean;
}

/** `cut`: the answer ends before its end. */
export interface KeysetPage<Row> extends Page<Row> {
  readonly cut?: boolean;
}

/** Reads a keyset list page by page. The key holds the filters: other filters, other list. */
export function useKeyset<Row>(
  key: QueryKey,
  read: (cursor: string | undefined, signal: AbortSignal) => Promise<KeysetPage<Row>>,
  { live = false, enabled = true, once = false }: KeysetOptions = {},
): KeysetList<Row> {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => read(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: KeysetPage<Row>) => last.next,
    refetchInterval: live && LIVE_MS,
    enabled,
    ...(once && { staleTime: Infinity, refetchOnWindowFocus: false, meta: { onRecord: true } }),
  });
  const { fetchNextPage, refetch } = query;
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  return {
    rows,
    status: query.data ? 'ready' : query.isError ? 'failed' : 'loading',
    error: query.error,
    updating: query.isRefetching,
    hasMore: query.hasNextPage,
    loadingMore: query.isFetchingNextPage,
    moreFailed: query.isFetchNextPageError,
    more: () => void fetchNextPage(),
    cut: query.data?.pages.at(-1)?.cut === true,
    retry: () => void refetch(),
    again: !once,
  };
}
