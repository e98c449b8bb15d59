import { useSyncExternalStore } from 'react';
import { keyOf, recall, remember } from './storage';
import { onKeptElsewhere } from './windows';

/** What the person chose for this phone. Elder mode (长辈模式) is kept here, so it is there before any sign-in. */

const name = 'elder-mode';
const listeners = new Set<() => void>();
let elder: boolean | null = null;

const isYesOrNo = (value: unknown): value is boolean => typeof value === 'boolean';

function current(): boolean {
  elder ??= recall(name, isYesOrNo) ?? false;
  return elder;
}

const tell = () => listeners.forEach((listener) => listener());

/** Every open page changes at once, also in other windows of the browser. */
export function setElderMode(on: boolean): void {
  elder = on;
  remember(name, on);
  tell();
}

onKeptElsewhere(keyOf(name), () => {
  elder = null;
  tell();
});

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export function useElderMode(): boolean {
  return useSyncExternalStore(subscribe, current, current);
}
