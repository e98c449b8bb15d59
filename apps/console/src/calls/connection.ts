import { useSyncExternalStore } from 'react';
import { type Api } from './api.js';

/**
 * Whether the server can be reached: what the browser says of its network, and whether the last request was answered.
 * A browser believes itself online on a network that leads nowhere, so the second counts as well.
 */
export interface Connection {
  readonly lost: () => boolean;
  /** When it was lost last, in ms: what was read before may have changed since. */
  readonly lostAt: () => number;
  readonly answered: () => void;
  readonly unanswered: () => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function watchConnection(target: Window): Connection {
  let lost = !target.navigator.onLine;
  let lostAt = lost ? Date.now() : 0;
  const listeners = new Set<() => void>();
  const set = (next: boolean): void => {
    if (lost === next) return;
    lost = next;
    if (lost) lostAt = Date.now();
    for (const listener of listeners) listener();
  };
  target.addEventListener('offline', () => set(true));
  target.addEventListener('online', () => set(false));
  return {
    lost: () => lost,
    lostAt: () => lostAt,
    answered: () => set(false),
    unanswered: () => set(true),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const useConnectionLost = (connection: Connection): boolean => useSyncExternalStore(connection.subscribe, connection.lost);

/** Asks something small that everybody may ask. Whether there was an answer, the connection hears by itself. */
export const askAnything = (api: Api, areaId: number): Promise<void> =>
  api.get('/api/areas/{areaId}', { path: { areaId: String(areaId) } }).then(
    () => undefined,
    () => undefined,
  );
