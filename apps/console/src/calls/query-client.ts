import { OfflineError, ProblemError } from '@shequtong/api-client';
import { QueryClient } from '@tanstack/react-query';

const READ_RETRIES = 2;
const FRESH_MS = 15_000;

/** What people read stays on screen while it is read again; refusals are not asked twice, lost answers are. */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        retry: (failures, error) => failures < READ_RETRIES && worthRepeating(error),
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });

/** No answer, or a failure of the server itself. A refusal stays a refusal. */
export const worthRepeating = (error: unknown): boolean =>
  error instanceof OfflineError || (error instanceof ProblemError && error.status >= 500);
