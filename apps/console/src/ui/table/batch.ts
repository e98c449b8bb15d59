import { type ReactNode } from 'react';

/** Rows that were chosen together, and what can be done with them. */
export interface Batch {
  readonly selected: readonly string[];
  readonly onSelect: (ids: readonly string[]) => void;
  /** Buttons of what can be done with all selected rows at once. */
  readonly actions: ReactNode;
}
