import { useSyncExternalStore } from 'react';
import { recall, remember } from './storage';

/** What the person chose for this phone. Elder mode (长辈版) is kept here, so it is there before any sign-in. */

const name = 'elder-mode';
const listeners = new Set<() => void>();
let elder: boolean | null = null;

const isYesOrNo = (value: unknown): value is boolean => typeof value === 'boolean';

function current(): boolean {
  elder ??= recall(name, isYesOrNo) ?? false;
  return elder;
}

/** Every open page changes at once. */
export function setElderMode(on: boolean): void {
  elder = on;
  remember(name, on);
  listeners.forEach((listener) => listener());
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export function useElderMode(): boolean {
  return useSyncExternalStore(subscribe, current, current);
}
