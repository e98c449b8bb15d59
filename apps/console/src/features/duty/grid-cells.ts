import { type CalendarDate } from '@shequtong/kernel';

/** A cell of the week: whose line, which day. */
export interface Cell {
  readonly row: number;
  readonly day: number;
}

const LAST_DAY = 6;

/** Where an arrow leads; undefined for keys that move nothing. Home and End go to the week's ends. */
export function moved(cell: Cell, key: string, rows: number): Cell | undefined {
  const within = (value: number, last: number): number => Math.max(0, Math.min(last, value));
  switch (key) {
    case 'ArrowLeft':
      return { ...cell, day: within(cell.day - 1, LAST_DAY) };
    case 'ArrowRight':
      return { ...cell, day: within(cell.day + 1, LAST_DAY) };
    case 'ArrowUp':
      return { ...cell, row: within(cell.row - 1, rows - 1) };
    case 'ArrowDown':
      return { ...cell, row: within(cell.row + 1, rows - 1) };
    case 'Home':
      return { ...cell, day: 0 };
    case 'End':
      return { ...cell, day: LAST_DAY };
    default:
      return undefined;
  }
}

/** Days from one to another in one person's line, whichever came first. */
interface Stretch {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

export const stretchOf = (anchor: Cell, end: Cell): Stretch => ({
  row: anchor.row,
  from: Math.min(anchor.day, end.day),
  to: Math.max(anchor.day, end.day),
});

export const inStretch = (stretch: Stretch | undefined, { row, day }: Cell): boolean =>
  stretch?.row === row && day >= stretch.from && day <= stretch.to;

export const daysIn = ({ from, to }: Stretch, days: readonly CalendarDate[]): CalendarDate[] => days.slice(from, to + 1);
