import { useSyncExternalStore } from 'react';
import { forget, recall, remember } from '@/platform/storage';

/** The session of this phone. Read from storage each time, since a browser may hold several tabs of one session. */
export interface Tokens {
  accessToken: string;
  refreshToken: string;
}

const storedAs = 'session';
const listeners = new Set<() => void>();
const tell = () => listeners.forEach((listener) => listener());

const isTokens = (value: unknown): value is Tokens => {
  const held = value as Partial<Tokens> | null;
  return typeof held === 'object' && typeof held?.accessToken === 'string' && typeof held.refreshToken === 'string';
};

/** Where storage is closed to us (private browsing) the session lives as long as the page. */
let onlyHere: Tokens | null = null;

export const currentTokens = (): Tokens | null => recall(storedAs, isTokens) ?? onlyHere;

export function keepTokens({ accessToken, refreshToken }: Tokens): void {
  const held = { accessToken, refreshToken };
  onlyHere = remember(storedAs, held) ? null : held;
  tell();
}

export function dropTokens(): void {
  onlyHere = null;
  forget(storedAs);
  tell();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

const signedIn = () => currentTokens() !== null;

/** Whether somebody is signed in on this phone. */
export const useSignedIn = (): boolean => useSyncExternalStore(subscribe, signedIn, signedIn);
