import { useSyncExternalStore } from 'react';

/**
 * Whether the server can be reached: what the browser says of its network, and whether the last request was answered.
 * A browser believes itself online on a network that leads nowhere, so the second counts as well.
 */
export interface Connection {
  readonly lost: () => boolean;
  readonly answered: () => void;
  readonly unanswered: () => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function watchConnection(target: Window): Connection {
  let lost = !target.navigator.onLine;
  const listeners = new Set<() => void>();
  const set = (next: boolean): void => {
    if (lost === next) return;
    lost = next;
    for (const listener of listeners) listener();
  };
  target.addEventListener('offline', () => set(true));
  target.addEventListener('online', () => set(false));
  return {
    lost: () => lost,
    answered: () => set(false),
    unanswered: () => set(true),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const useConnectionLost = (connection: Connection): boolean => useSyncExternalStore(connection.subscribe, connection.lost);
