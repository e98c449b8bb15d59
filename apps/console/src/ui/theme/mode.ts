import { createContext, useContext, useSyncExternalStore } from 'react';
import { cssVariables, type Mode } from './tokens.js';

/** What a person chose; `system` follows the computer. */
export type ModeChoice = Mode | 'system';

const KEY = 'shequtong.console.mode';

interface ModeStore {
  readonly choice: () => ModeChoice;
  readonly mode: () => Mode;
  readonly choose: (choice: ModeChoice) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

const Context = createContext<ModeStore | undefined>(undefined);

/** Hands down the one store of the page, made in main.tsx. */
export const ModeProvider = Context.Provider;

export function useModeStore(): ModeStore {
  const store = useContext(Context);
  if (!store) throw new Error('useModeStore outside of ModeProvider');
  return store;
}

/** Light or dark for the whole page: paints the custom properties and tells whoever asks. */
export function modeStore(window: Window): ModeStore {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const listeners = new Set<() => void>();
  let choice = readChoice(window.localStorage.getItem(KEY));
  const mode = (): Mode => (choice === 'system' ? (dark.matches ? 'dark' : 'light') : choice);
  const paint = (): void => {
    const root = window.document.documentElement;
    for (const [name, value] of Object.entries(cssVariables(mode()))) root.style.setProperty(name, value);
    root.style.colorScheme = mode();
    for (const listener of listeners) listener();
  };
  dark.addEventListener('change', paint);
  paint();
  return {
    choice: () => choice,
    mode,
    choose: (next) => {
      choice = next;
      window.localStorage.setItem(KEY, next);
      paint();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const readChoice = (kept: string | null): ModeChoice => (kept === 'light' || kept === 'dark' ? kept : 'system');

export const useModeOf = (store: ModeStore): Mode => useSyncExternalStore(store.subscribe, store.mode);
export const useChoiceOf = (store: ModeStore): ModeChoice => useSyncExternalStore(store.subscribe, store.choice);
