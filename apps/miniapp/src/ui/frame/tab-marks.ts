import { useSyncExternalStore } from 'react';

export const tabNames = ['home', 'tickets', 'me'] as const;
export type TabName = (typeof tabNames)[number];

/** What waits behind a tab, shown on whichever page draws the tab bar. */

let marks: Readonly<Partial<Record<TabName, number>>> = {};
const listeners = new Set<() => void>();

export function setTabMark(tab: TabName, count: number): void {
  if ((marks[tab] ?? 0) === count) return;
  marks = { ...marks, [tab]: count };
  listeners.forEach((listener) => listener());
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

const current = () => marks;

export const useTabMarks = () => useSyncExternalStore(subscribe, current, current);
