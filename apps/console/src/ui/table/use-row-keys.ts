import { type HTMLAttributes, type KeyboardEvent, type MouseEvent, useState } from 'react';
import { shortcutTexts } from '../../texts/shortcuts.js';
import { useShortcut } from '../shortcuts/shortcuts.js';
import { type Batch } from './batch.js';

interface RowKeys {
  readonly ids: readonly string[];
  readonly openId?: string;
  readonly onOpen?: (id: string) => void;
  /** Where not every row has something to open. */
  readonly opens?: (id: string) => boolean;
  /** Asked for when the keyboard wants to go past the last row. */
  readonly onEnd?: () => void;
  readonly batch?: Batch;
}

type RowAttributes = HTMLAttributes<HTMLElement> & { readonly 'data-row': string; readonly 'data-opens': boolean };

/** One row takes the keyboard's focus (roving tabindex); the arrows, j and k, Home and End move it. */
export function useRowKeys({ ids, openId, onOpen, opens = () => true, onEnd, batch }: RowKeys): (id: string) => RowAttributes {
  const [focused, setFocused] = useState<string>();
  const entry = [focused, openId].find((id) => id !== undefined && ids.includes(id)) ?? ids[0];

  // From anywhere on the page j leads into the list; inside it the row that has the focus takes the keys.
  const enter = (): void => document.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus();
  useShortcut({ keys: 'j', label: shortcutTexts.intoList, group: shortcutTexts.inLists, run: enter });

  const toggle = (id: string): void => {
    if (!batch) return;
    batch.onSelect(batch.selected.includes(id) ? batch.selected.filter((other) => other !== id) : [...batch.selected, id]);
  };
  const open = (id: string): void => {
    if (opens(id)) onOpen?.(id);
  };
  const press = (event: KeyboardEvent<HTMLElement>, id: string): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = targetOf(event.key, ids.indexOf(id), ids.length);
    if (target !== undefined) {
      if (target >= ids.length) onEnd?.();
      else focusRow(event.currentTarget, ids[Math.max(0, target)]);
    } else if (event.key === 'Enter') open(id);
    else if (event.key === 'x' || event.key === ' ') toggle(id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (id) => ({
    'data-row': id,
    'data-opens': onOpen !== undefined && opens(id),
    tabIndex: id === entry ? 0 : -1,
    'aria-current': id === openId ? 'true' : undefined,
    onFocus: () => setFocused(id),
    onKeyDown: (event) => press(event, id),
    onClick: (event) => {
      if (!isControl(event)) open(id);
    },
  });
}

function targetOf(key: string, index: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return index + 1;
    case 'ArrowUp':
    case 'k':
      return index - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

function focusRow(from: HTMLElement, id: string | undefined): void {
  const rows = from.parentElement?.querySelectorAll<HTMLElement>('[data-row]') ?? [];
  [...rows].find((row) => row.dataset.row === id)?.focus();
}

/** A click on a checkbox, button or link inside a row is theirs; text being selected is nobody's. */
const isControl = (event: MouseEvent<HTMLElement>): boolean =>
  (event.target as HTMLElement).closest('a, button, input, label') !== null || (window.getSelection()?.toString() ?? '') !== '';
