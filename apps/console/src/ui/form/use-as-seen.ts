import { useRef } from 'react';

/**
 * What an act goes by, as it was when the act was first sent under its key. Whatever is read again after a lost answer,
 * the same act is repeated; another version under the key would be another act, and is refused.
 */
export function useAsSeen<T>(latest: T): (key: string) => T {
  const first = useRef<{ readonly key: string; readonly seen: T } | undefined>(undefined);
  return (key) => {
    if (first.current?.key !== key) first.current = { key, seen: latest };
    return first.current.seen;
  };
}
