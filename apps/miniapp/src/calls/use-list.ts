import { useRef, useState } from 'react';
import { type ListState } from '@/ui/list/list';
import { usePerson } from './tokens';
import { type Read, useRead } from './use-read';

export interface ListPage<Item> {
  items: Item[];
  /** Opaque; none on the last page. */
  next?: string | null;
}

export interface PagedList<Item> {
  state: ListState<Item>;
  /** Set when reading anew failed: what is shown is what was read before. */
  stale?: string;
  more: () => Promise<void>;
  retry: () => Promise<void>;
}

interface Tail<Item> {
  name: string | null;
  items: Item[];
  next?: string | null;
  more: 'idle' | 'loading' | 'failed';
}

const noTail = <Item>(name: string | null): Tail<Item> => ({ name, items: [], more: 'idle' });

/**
 * A list read page by page, newest first. Coming back to it reads the first page anew and keeps the older ones, so that
 * the place in the list is not lost.
 */
export function useList<Item>(
  what: string | null,
  page: (cursor?: string) => Promise<ListPage<Item>>,
  keyOf: (item: Item) => string,
): PagedList<Item> {
  const first = useRead(what, () => page());
  // Older pages are one person's as well: who signs in next begins with their own.
  const person = usePerson();
  const name = what === null ? null : `${person ?? 'nobody'}/${what}`;
  const [held, setTail] = useState<Tail<Item>>(() => noTail(name));
  const tail = held.name === name ? held : noTail<Item>(name);
  const latest = useRef(tail);
  latest.current = tail;
  const next = tail.items.length > 0 ? tail.next : first.value?.next;

  const more = async () => {
    if (!next || latest.current.more === 'loading') return;
    setTail({ ...tail, more: 'loading' });
    try {
      const read = await page(next);
      setTail({ name, items: [...tail.items, ...read.items], next: read.next, more: 'idle' });
    } catch {
      setTail({ ...tail, more: 'failed' });
    }
  };
  const stale = first.state.phase === 'ready' ? first.state.stale : undefined;
  return { state: stateOf(first, tail, next, keyOf), ...(stale !== undefined && { stale }), more, retry: first.reload };
}

function stateOf<Item>(
  { state }: Read<ListPage<Item>>,
  tail: Tail<Item>,
  next: string | null | undefined,
  keyOf: (item: Item) => string,
): ListState<Item> {
  switch (state.phase) {
    case 'loading':
      return { phase: 'loading' };
    case 'failed':
      return { phase: 'failed', problem: state.problem };
    case 'ready': {
      const known = new Set(state.value.items.map(keyOf));
      const items = [...state.value.items, ...tail.items.filter((item) => !known.has(keyOf(item)))];
      return { phase: 'ready', items, more: tail.more === 'idle' ? (next ? 'some' : 'none') : tail.more };
    }
  }
}
