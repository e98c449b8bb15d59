import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { DRAFTS } from '../../calls/drafts.js';

/** What was typed for one thing stays while somebody is signed in: a dialog closed by mistake loses nothing. */
export function useKeptDraft<T>(
  name: readonly string[],
  empty: T,
): { readonly draft: T; readonly change: (next: (draft: T) => T) => void; readonly forget: () => void } {
  const queries = useQueryClient();
  // The name of an open form does not change under it.
  const [key] = useState(() => [DRAFTS, ...name]);
  const [draft, setDraft] = useState<T>(() => queries.getQueryData<T>(key) ?? empty);
  const change = useCallback(
    (next: (draft: T) => T) => {
      setDraft((before) => {
        const after = next(before);
        queries.setQueryData(key, after);
        return after;
      });
    },
    [queries, key],
  );
  const forget = useCallback(() => queries.removeQueries({ queryKey: key }), [queries, key]);
  return { draft, change, forget };
}
