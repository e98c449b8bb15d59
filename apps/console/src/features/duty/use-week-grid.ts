import { type CalendarDate } from '@shequtong/kernel';
import { type HTMLAttributes, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { type Shift } from './calls/duty-calls.js';
import { chinaDay, type PersonRow } from './duty-week.js';
import { type Cell, daysIn, inStretch, moved, stretchOf } from './grid-cells.js';

interface WeekGridWork {
  readonly days: readonly CalendarDate[];
  readonly rows: readonly PersonRow[];
  readonly onOpen: (shiftId: string) => void;
  readonly onPlan: (accountId: string, days: readonly CalendarDate[]) => void;
  readonly onRemove: (shift: Shift) => void;
}

interface CellAttributes extends HTMLAttributes<HTMLElement> {
  readonly 'data-cell': string;
  readonly 'data-chosen': boolean;
}

export interface WeekGridKeys {
  readonly grid: RefObject<HTMLTableElement>;
  readonly cell: (cell: Cell) => CellAttributes;
}

const idOf = ({ row, day }: Cell): string => `${row}.${day}`;

/**
 * One cell takes the keyboard's focus (roving tabindex): arrows move, with Shift they take more days, Enter plans or
 * opens, Delete removes. With the pointer a press plans a day, and pulling across the line plans several.
 */
export function useWeekGrid({ days, rows, onOpen, onPlan, onRemove }: WeekGridWork): WeekGridKeys {
  const grid = useRef<HTMLTableElement>(null);
  const [focused, setFocused] = useState<Cell>({ row: 0, day: 0 });
  const [anchor, setAnchor] = useState<Cell>();
  const [pulling, setPulling] = useState(false);
  const home = { row: Math.min(focused.row, Math.max(0, rows.length - 1)), day: focused.day };
  const stretch = anchor && stretchOf(anchor, home);

  const plan = (from: Cell, to: Cell): void => {
    const person = rows[from.row];
    setAnchor(undefined);
    if (person && !person.left) onPlan(person.accountId, daysIn(stretchOf(from, to), days));
  };
  const firstShift = ({ row, day }: Cell): Shift | undefined => rows[row]?.shifts.find(({ startsAt }) => chinaDay(startsAt) === days[day]);
  const go = (cell: Cell, extend: boolean): void => {
    const target = extend ? { ...cell, row: home.row } : cell;
    setAnchor(extend ? (anchor ?? home) : undefined);
    grid.current?.querySelector<HTMLElement>(`[data-cell="${idOf(target)}"]`)?.focus();
  };
  const press = (event: KeyboardEvent<HTMLElement>, cell: Cell): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = moved(cell, event.key, rows.length);
    const shift = firstShift(cell);
    if (target) go(target, event.shiftKey);
    else if (event.key === 'Enter' || event.key === ' ') {
      if (shift && !anchor) onOpen(shift.id);
      else plan(anchor ?? cell, cell);
    } else if ((event.key === 'Delete' || event.key === 'Backspace') && shift) onRemove(shift);
    else if (event.key === 'Escape' && anchor) setAnchor(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  useLettingGo(pulling, () => {
    setPulling(false);
    setAnchor(undefined);
  });

  const cell = (place: Cell): CellAttributes => ({
    'data-cell': idOf(place),
    'data-chosen': inStretch(stretch, place),
    tabIndex: place.row === home.row && place.day === home.day ? 0 : -1,
    onFocus: () => setFocused(place),
    onKeyDown: (event) => press(event, place),
    onPointerDown: (event) => {
      if (event.button !== 0 || event.pointerType === 'touch' || isShift(event.target)) return;
      setAnchor(place);
      setFocused(place);
      setPulling(true);
    },
    onPointerEnter: pulling && anchor ? () => setFocused({ row: anchor.row, day: place.day }) : undefined,
    onPointerUp: () => {
      if (!pulling || !anchor) return;
      setPulling(false);
      plan(anchor, home);
    },
    onClick: (event) => {
      // A finger, or a reader that clicks: no pointer was pulled.
      if (!isShift(event.target) && event.detail === 0) plan(place, place);
    },
  });
  return { grid, cell };
}

const isShift = (target: EventTarget): boolean => (target as HTMLElement).closest('[data-shift]') !== null;

/** Let go outside of the grid: nothing was meant. */
function useLettingGo(pulling: boolean, letGo: () => void): void {
  const current = useRef(letGo);
  current.current = letGo;
  useEffect(() => {
    if (!pulling) return undefined;
    const up = (): void => current.current();
    window.addEventListener('pointerup', up);
    return () => window.removeEventListener('pointerup', up);
  }, [pulling]);
}
