import { type InfiniteData, type QueryClient, type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type KeysetPage } from '../../ui/table/use-keyset.js';
import { type RosterItem, type RosterSearch } from './calls/roster-calls.js';

type Found = InfiniteData<KeysetPage<RosterItem>>;

/** What is read of a roster; all of it may be read again at any time. */
export const rosterKey = (areaId: number, ...what: readonly unknown[]): QueryKey => ['roster', areaId, ...what];

/** What a search found. Each search is on record and counted, so its list is kept up to date without searching again. */
export const searchKey = (areaId: number, search: RosterSearch): QueryKey => ['roster-search', areaId, search];

interface RosterChanges {
  /** An entry says something else now, or somebody was faster. */
  readonly changed: (entryId: string) => Promise<void>;
  /** An entry was taken off. @returns puts its rows back where they stood */
  readonly gone: (entryId: string) => () => void;
  /** Entries came that a search made earlier does not know: the next one asks the server. */
  readonly came: () => Promise<void>;
}

/** Brings the lists up to date after an act on a roster. */
export function useRosterChanges(areaId: number): RosterChanges {
  const queries = useQueryClient();
  return useMemo(() => changesOf(queries, areaId), [queries, areaId]);
}

function changesOf(queries: QueryClient, areaId: number): RosterChanges {
  const searches = { queryKey: ['roster-search', areaId] };
  const readAgain = (): Promise<void> => queries.invalidateQueries({ queryKey: rosterKey(areaId) });
  const changed = async (entryId: string): Promise<void> => {
    await readAgain();
    const now = queries.getQueryData<RosterItem>(rosterKey(areaId, 'entry', entryId));
    if (now)
      queries.setQueriesData<Found>(
        searches,
        (found) => found && withRows(found, (rows) => rows.map((row) => (row.entryId === entryId ? now : row))),
      );
  };
  const gone = (entryId: string): (() => void) => {
    const stood = queries.getQueriesData<Found>(searches).map(([key, found]) => ({ key, ...placeOf(found, entryId) }));
    queries.setQueriesData<Found>(searches, (found) => found && withRows(found, (rows) => rows.filter((row) => row.entryId !== entryId)));
    return () => {
      for (const { key, at, row } of stood)
        if (row)
          queries.setQueryData<Found>(key, (found) => found && withRows(found, (rows) => [...rows.slice(0, at), row, ...rows.slice(at)]));
    };
  };
  const came = async (): Promise<void> => {
    queries.removeQueries({ ...searches, type: 'inactive' });
    await readAgain();
  };
  return { changed, gone, came };
}

/** A search answers with one page. */
const withRows = (found: Found, next: (rows: readonly RosterItem[]) => RosterItem[]): Found => ({
  ...found,
  pages: found.pages.map((page) => ({ ...page, items: next(page.items) })),
});

function placeOf(found: Found | undefined, entryId: string): { readonly at: number; readonly row: RosterItem | undefined } {
  const rows = found?.pages[0]?.items ?? [];
  const at = rows.findIndex((row) => row.entryId === entryId);
  return { at, row: rows[at] };
}
