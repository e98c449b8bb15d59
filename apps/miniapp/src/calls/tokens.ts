import { useSyncExternalStore } from 'react';
import { fromBase64url } from '@shequtong/kernel';
import { forget, keyOf, recall, remember } from '@/platform/storage';
import { onKeptElsewhere } from '@/platform/windows';
import { forgetHome } from './home-community';

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

/** Whose session ran out while the page was open: what is on it stays theirs until somebody signs in. */
let ranOut: string | null = null;

export const currentTokens = (): Tokens | null => recall(storedAs, isTokens) ?? onlyHere;

/** The account an access token (a JWT) speaks for; null for one that cannot be read. */
function accountOf(token: string): string | null {
  try {
    const claims = JSON.parse(String.fromCharCode(...fromBase64url(token.split('.')[1] ?? ''))) as { sub?: unknown };
    return typeof claims.sub === 'string' ? claims.sub : null;
  } catch {
    return null;
  }
}

/** Read anew only when the token is another: it is asked for with every drawing. */
let lastRead: { token: string; account: string | null } | null = null;

/** The account that is signed in on this phone. */
export function accountHere(): string | null {
  const token = currentTokens()?.accessToken;
  if (token === undefined) return null;
  if (lastRead?.token !== token) lastRead = { token, account: accountOf(token) };
  return lastRead.account;
}

export function keepTokens({ accessToken, refreshToken }: Tokens): void {
  // Another person's community is not where this one reports to.
  if (accountOf(accessToken) !== accountHere()) forgetHome();
  const held = { accessToken, refreshToken };
  onlyHere = remember(storedAs, held) ? null : held;
  ranOut = null;
  tell();
}

export function dropTokens(): void {
  onlyHere = null;
  ranOut = null;
  forget(storedAs);
  forgetHome();
  tell();
}

/** The session ended without its person asking for it: they may be in the middle of a form, which stays before them. */
export function letTokensRunOut(): void {
  const whose = accountHere();
  dropTokens();
  ranOut = whose;
  tell();
}

// Another window of this browser may sign somebody else in.
onKeptElsewhere(keyOf(storedAs), tell);

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

const signedIn = () => currentTokens() !== null;
const personHere = () => accountHere() ?? ranOut;

/** Whether somebody is signed in on this phone. */
export const useSignedIn = (): boolean => useSyncExternalStore(subscribe, signedIn, signedIn);

/** The account whose page this is: signed in, or until just now. What is read or written on it is nobody else's. */
export const usePerson = (): string | null => useSyncExternalStore(subscribe, personHere, personHere);
