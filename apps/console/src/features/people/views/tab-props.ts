import { type ReactNode } from 'react';

/** What each tab of the section gets. */
export interface TabProps {
  readonly areaId: number;
  readonly areaName: string;
  /** The way to the other tabs, above the list. */
  readonly tabs: ReactNode;
}
