import { OfflineError, ProblemError } from '@shequtong/api-client';
import { QueryClient } from '@tanstack/react-query';
import { DRAFTS } from '../ui/draft/use-kept-draft.js';

const READ_RETRIES = 2;
const FRESH_MS = 15_000;

/** What people read stays on screen while it is read again; refusals are not asked twice, lost answers are. */
export function makeQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        retry: (failures, error) => failures < READ_RETRIES && worthRepeating(error),
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  client.setQueryDefaults([DRAFTS], { gcTime: Infinity });
  return client;
}

/** No answer, or a failure of the server itself. A refusal stays a refusal. */
export const worthRepeating = (error: unknown): boolean =>
  error instanceof OfflineError || (error instanceof ProblemError && error.status >= 500);
