import { useSyncExternalStore } from 'react';

export const tabNames = ['home', 'tickets', 'me'] as const;
export type TabName = (typeof tabNames)[number];

/** How much waits behind a tab; where that could not be read, nothing seen is not nothing there. */
export type TabMark = number | 'unknown';

/** Shown on whichever page draws the tab bar. */
let marks: Readonly<Partial<Record<TabName, TabMark>>> = {};
const listeners = new Set<() => void>();

export function setTabMark(tab: TabName, mark: TabMark): void {
  if ((marks[tab] ?? 0) === mark) return;
  marks = { ...marks, [tab]: mark };
  listeners.forEach((listener) => listener());
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

const current = () => marks;

export const useTabMarks = () => useSyncExternalStore(subscribe, current, current);
