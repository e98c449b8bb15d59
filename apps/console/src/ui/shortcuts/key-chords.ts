/** A shortcut: one key (`?`) or two in a row (`g t`). */
export interface Shortcut {
  readonly keys: string;
  readonly label: string;
  readonly group: string;
  readonly run: () => void;
}

/** How long the second key of a chord may take. */
export const CHORD_MS = 1200;

export interface Pressed {
  readonly key: string;
  readonly at: number;
}

type Match = { readonly kind: 'run'; readonly shortcut: Shortcut } | { readonly kind: 'wait' } | { readonly kind: 'none' };

/** What a key does, given the key before it. A later shortcut wins over an earlier one with the same keys. */
export function matchKey(shortcuts: readonly Shortcut[], before: Pressed | undefined, pressed: Pressed): Match {
  const chord = before && pressed.at - before.at <= CHORD_MS ? `${before.key} ${pressed.key}` : undefined;
  const found = last(shortcuts, (shortcut) => shortcut.keys === chord) ?? last(shortcuts, (shortcut) => shortcut.keys === pressed.key);
  if (found) return { kind: 'run', shortcut: found };
  return shortcuts.some((shortcut) => shortcut.keys.startsWith(`${pressed.key} `)) ? { kind: 'wait' } : { kind: 'none' };
}

const last = <T>(items: readonly T[], test: (item: T) => boolean): T | undefined => [...items].reverse().find(test);

/** Keys belong to whoever is being typed into, to open dialogs, and to the browser when a modifier is held. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return true;
  const target = event.target instanceof HTMLElement ? event.target : undefined;
  if (
    target?.closest(
      'input:not([type="checkbox"]):not([type="radio"]), textarea, select, [contenteditable="true"], [role="combobox"], [role="menu"], [role="listbox"], [role="tree"]',
    )
  )
    return true;
  // A detail beside its list calls itself modal and is not: the page around it stays in use.
  return document.querySelector('[role="dialog"][aria-modal="true"]:not(.ant-drawer-section)') !== null;
}
