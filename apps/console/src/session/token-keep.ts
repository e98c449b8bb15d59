import { type TokenKeep } from './session-store.js';

const KEY = 'shequtong.console.session';

/**
 * Keeps the refresh token in the browser's local storage, so that a ticket opened in a second tab needs no second
 * sign-in and signing out in one tab signs out all. It rotates with each use and a replay revokes the session.
 */
export function browserTokenKeep(window: Window): TokenKeep {
  return {
    read: () => window.localStorage.getItem(KEY) ?? undefined,
    write: (refreshToken) => {
      if (refreshToken === undefined) window.localStorage.removeItem(KEY);
      else window.localStorage.setItem(KEY, refreshToken);
    },
    onChange: (listener) => {
      window.addEventListener('storage', (event) => {
        if (event.key === KEY || event.key === null) listener();
      });
    },
    // Locks exist on https and localhost only; elsewhere the server's 30 s of grace for the previous token serves.
    alone: async (work) => ('locks' in window.navigator ? await window.navigator.locks.request(KEY, work) : await work()),
  };
}
