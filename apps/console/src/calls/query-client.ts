import { OfflineError, ProblemError } from '@shequtong/api-client';
import { onlineManager, type Query, QueryClient } from '@tanstack/react-query';
import { type Connection } from './connection.js';
import { DRAFTS } from './drafts.js';

const READ_RETRIES = 2;
const FRESH_MS = 15_000;

/**
 * What people read stays on screen while it is read again; refusals are not asked twice, lost answers are. What was read
 * before the connection was lost is read again once it is back: people are told so. Whatever was answered meanwhile is
 * not, or one address that never answers would have all others asked in a circle.
 */
export function makeQueryClient(connection: Connection): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        // Where the browser itself knows of no network, people read so at once.
        retry: (failures, error) => failures < READ_RETRIES && worthRepeating(error) && navigator.onLine,
        // A browser may be wrong about its network. This turns off the library's own reading again, said here in its place.
        networkMode: 'always',
        refetchOnReconnect: (query) => (isFree(query) && query.state.dataUpdatedAt <= connection.lostAt() ? 'always' : false),
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  client.setQueryDefaults([DRAFTS], { gcTime: Infinity });
  return client;
}

/** Whether it may be asked again by itself: a search that is on record is asked by people only. */
export const isFree = ({ meta }: Pick<Query, 'meta'>): boolean => meta?.onRecord !== true;

/** Lets the library know of the connection what we know, beside what the browser believes. */
export const followConnection = (connection: Connection): void =>
  onlineManager.setEventListener((set) => {
    set(!connection.lost());
    return connection.subscribe(() => set(!connection.lost()));
  });

/** No answer, or a failure of the server itself. A refusal stays a refusal. */
export const worthRepeating = (error: unknown): boolean =>
  error instanceof OfflineError || (error instanceof ProblemError && error.status >= 500);
