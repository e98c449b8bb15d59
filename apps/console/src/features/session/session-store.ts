import { ProblemError, type Session } from '@shequtong/api-client';
import { type Account, type SessionCalls } from './calls/session-calls.js';
import { type TokenPair } from './calls/session-contract.js';

export type SessionState =
  /** A kept session is being taken up again. */
  | { readonly kind: 'restoring' }
  /** There is a kept session, and the server does not answer. */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'signed-out'; readonly because: 'never' | 'left' | 'ended' }
  | { readonly kind: 'signed-in'; readonly account: Account };

/** Where the refresh token is kept, shared by the tabs of one browser. The access token never leaves memory. */
export interface TokenKeep {
  readonly read: () => string | undefined;
  readonly write: (refreshToken: string | undefined) => void;
  /** Tells of changes made by other tabs. */
  readonly onChange: (listener: () => void) => void;
  /** Runs one thing at a time across tabs: two refreshes with one token would look like a replay. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
}

export interface SessionStore extends Session {
  readonly state: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Takes up a kept session at the start, or again after the server was unreachable. */
  readonly restore: () => Promise<void>;
  readonly begin: (tokens: TokenPair) => Promise<void>;
  readonly signOut: () => Promise<void>;
}

/** @param calls read late, because the client that makes the calls needs this session first. */
export function sessionStore(keep: TokenKeep, calls: () => SessionCalls): SessionStore {
  let state: SessionState = keep.read() === undefined ? { kind: 'signed-out', because: 'never' } : { kind: 'restoring' };
  let accessToken: string | undefined;
  const listeners = new Set<() => void>();

  const become = (next: SessionState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const take = (tokens: TokenPair): void => {
    accessToken = tokens.accessToken;
    keep.write(tokens.refreshToken);
  };
  const end = (because: 'left' | 'ended'): void => {
    accessToken = undefined;
    keep.write(undefined);
    become({ kind: 'signed-out', because });
  };
  const readAccount = async (): Promise<void> => become({ kind: 'signed-in', account: await calls().account() });

  const refresh = (): Promise<boolean> =>
    keep.alone(async () => {
      const refreshToken = keep.read();
      if (refreshToken === undefined) {
        if (state.kind !== 'signed-out') end('ended');
        return false;
      }
      try {
        take(await calls().refresh(refreshToken));
        return true;
      } catch (error) {
        if (!isRefused(error)) throw error;
        end('ended');
        return false;
      }
    });

  /** Lost answers leave the session alone; only a refusal ends it. */
  const load = async (): Promise<void> => {
    try {
      if (accessToken === undefined && !(await refresh())) return;
      await readAccount();
    } catch (error) {
      if (!isRefused(error)) become({ kind: 'unreachable' });
      else if (keep.read() !== undefined) end('ended');
    }
  };

  keep.onChange(() => {
    if (keep.read() === undefined) {
      accessToken = undefined;
      if (state.kind !== 'signed-out') become({ kind: 'signed-out', because: 'left' });
    } else if (state.kind === 'signed-out') {
      become({ kind: 'restoring' });
      void load();
    }
  });

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    accessToken: () => accessToken,
    refresh: async () => {
      const renewed = await refresh();
      // A refusal is often the first sign that somebody's roles have changed, so they are read again.
      if (renewed && state.kind === 'signed-in') void readAccount().catch(() => undefined);
      return renewed;
    },
    restore: async () => {
      if (keep.read() === undefined) return;
      become({ kind: 'restoring' });
      await load();
    },
    begin: async (tokens) => {
      take(tokens);
      await load();
    },
    signOut: async () => {
      await calls()
        .signOut()
        .catch(() => undefined);
      end('left');
    },
  };
}

const isRefused = (error: unknown): boolean => error instanceof ProblemError && (error.status === 401 || error.status === 403);
