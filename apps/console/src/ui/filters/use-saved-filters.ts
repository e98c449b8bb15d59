import { useCallback, useState } from 'react';
import { normalQuery, parseSaved, type SavedFilter } from './filter-query.js';

/** A person's own filters of one list, kept in their browser. */
export function useSavedFilters(list: string, accountId: string) {
  const key = `shequtong.console.filters.${list}.${accountId}`;
  const [own, setOwn] = useState(() => parseSaved(localStorage.getItem(key)));
  const keep = useCallback(
    (next: SavedFilter[]) => {
      setOwn(next);
      localStorage.setItem(key, JSON.stringify(next));
    },
    [key],
  );
  return {
    own,
    save: (name: string, query: string) => keep([...own, { id: `own-${Date.now()}`, name: name.trim(), query: normalQuery(query) }]),
    remove: (id: string) => keep(own.filter((filter) => filter.id !== id)),
    restore: (filter: SavedFilter) => keep([...own.filter(({ id }) => id !== filter.id), filter]),
  };
}
