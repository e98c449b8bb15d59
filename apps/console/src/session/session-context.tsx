import { mayAct, type Permission } from '@shequtong/kernel';
import { createContext, useContext, useSyncExternalStore } from 'react';
import { type Account, type SessionCalls } from './session-calls.js';
import { type SessionState, type SessionStore } from './session-store.js';

interface SessionServices {
  readonly store: SessionStore;
  readonly calls: SessionCalls;
}

const Context = createContext<SessionServices | undefined>(undefined);

export const SessionProvider = Context.Provider;

export function useSessionServices(): SessionServices {
  const services = useContext(Context);
  if (!services) throw new Error('useSessionServices outside of SessionProvider');
  return services;
}

export function useSession(): SessionState {
  const { store } = useSessionServices();
  return useSyncExternalStore(store.subscribe, store.state);
}

/** Who is signed in. Only below the route guard, where somebody is. */
export function useAccount(): Account {
  const session = useSession();
  if (session.kind !== 'signed-in') throw new Error('useAccount where nobody is signed in');
  return session.account;
}

/**
 * Whether the person at the screen may do any of these things, by the same policy table the server asks. It decides
 * what is offered; the server decides what is done.
 */
export function mayAny(account: Account, permissions: readonly Permission[], areaId?: number): boolean {
  const now = new Date();
  return permissions.some((permission) => mayAct(permission, account.grants, areaId, now));
}

/** Shows or hides an action of an area. */
export function useMay(permission: Permission, areaId?: number): boolean {
  const session = useSession();
  return session.kind === 'signed-in' && mayAny(session.account, [permission], areaId);
}
