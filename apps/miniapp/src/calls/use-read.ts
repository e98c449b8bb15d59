import { useCallback, useEffect, useRef, useState } from 'react';
import { useShown } from '@/platform/lifecycle';
import { useBackOnline } from '@/platform/network';
import { isForbidden, problemWords } from './problem-words';
import { lastRead, readOnce } from './read-cache';
import { usePerson } from './tokens';

export type Reading<T> =
  | { phase: 'loading' }
  | { phase: 'failed'; problem: string; forbidden: boolean }
  | {
      phase: 'ready';
      value: T;
      /** Set when reading anew failed: what is shown is what was read before. */
      stale?: string;
    };

export interface Read<T> {
  state: Reading<T>;
  value: T | undefined;
  reload: () => Promise<void>;
}

const remembered = <T>(name: string | null): Reading<T> => {
  const value = name === null ? undefined : (lastRead(name) as T | undefined);
  return value === undefined ? { phase: 'loading' } : { phase: 'ready', value };
};

/** Reads on the screen that brought nothing, each by what tries it again. */
const failing = new Set<() => Promise<void>>();

/** One tap tries all of them: what was out of reach for one was so for its neighbours, which have no button of their own. */
function useTogether<T>(state: Reading<T>, again: () => Promise<void>): () => Promise<void> {
  const failed = state.phase === 'failed' ? !state.forbidden : state.phase === 'ready' && state.stale !== undefined;
  useEffect(() => {
    if (!failed) return undefined;
    failing.add(again);
    return () => void failing.delete(again);
  }, [failed, again]);
  return useCallback(async () => void (await Promise.all([...new Set([again, ...failing])].map((one) => one()))), [again]);
}

/**
 * Something read from the server and kept fresh: read when the page opens, each time it comes back to the front, and when
 * the network is there again.
 * What was read before stays on the screen while it is read anew, and also when that fails.
 * @param what is read, for example `ticket/0192…`; null while it is not known yet what to read
 */
export function useRead<T>(what: string | null, work: () => Promise<T>): Read<T> {
  // Pages stay alive below others while somebody else signs in: what was read for one person is not what the next one sees.
  const person = usePerson();
  const name = what === null ? null : `${person ?? 'nobody'}/${what}`;
  const [held, setHeld] = useState<{ name: string | null; state: Reading<T> }>(() => ({ name, state: remembered(name) }));
  const latest = useRef({ work, name });
  latest.current = { work, name };
  const reload = useCallback(async () => {
    if (name === null) return;
    const settle = (next: (before: Reading<T>) => Reading<T>) =>
      setHeld((before) =>
        latest.current.name === name ? { name, state: next(before.name === name ? before.state : remembered(name)) } : before,
      );
    try {
      const value = await readOnce(name, () => latest.current.work());
      settle(() => ({ phase: 'ready', value }));
    } catch (error) {
      const problem = problemWords(error);
      settle((before) =>
        before.phase === 'ready' && !isForbidden(error)
          ? { ...before, stale: problem }
          : { phase: 'failed', problem, forbidden: isForbidden(error) },
      );
    }
  }, [name]);
  useEffect(() => void reload(), [reload]);
  useShown(() => void reload());
  const state = held.name === name ? held.state : remembered<T>(name);
  const retry = useCallback(async () => {
    setHeld((before) => (before.state.phase === 'failed' ? { name, state: { phase: 'loading' } } : before));
    await reload();
  }, [name, reload]);
  useBackOnline(() => void retry());
  return { state, value: state.phase === 'ready' ? state.value : undefined, reload: useTogether(state, retry) };
}
