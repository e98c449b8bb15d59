import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { shortcutTexts as t } from '../../texts/shortcuts.js';
import { isTyping, matchKey, type Pressed, type Shortcut } from './key-chords.js';
import { ShortcutList } from './shortcut-list.js';

const KEY = 'shequtong.console.shortcuts';

interface Registry {
  readonly add: (shortcut: Shortcut) => () => void;
  readonly showList: () => void;
}

const Context = createContext<Registry | undefined>(undefined);

/** Listens for shortcuts of whatever is on the screen; `?` lists them. Single keys can be switched off (WCAG 2.1.4). */
export function ShortcutProvider({ children }: { readonly children: ReactNode }) {
  const shortcuts = useRef<Shortcut[]>([]);
  const [listed, setListed] = useState<readonly Shortcut[]>();
  const [on, setOn] = useState(() => localStorage.getItem(KEY) !== 'off');
  const registry = useMemo<Registry>(
    () => ({
      add: (shortcut) => {
        shortcuts.current = [...shortcuts.current, shortcut];
        return () => {
          shortcuts.current = shortcuts.current.filter((other) => other !== shortcut);
        };
      },
      showList: () => setListed(shortcuts.current),
    }),
    [],
  );
  useEffect(() => registry.add({ keys: '?', label: t.showList, group: t.everywhere, run: registry.showList }), [registry]);
  useKeys(shortcuts, on);
  const turn = (next: boolean): void => {
    setOn(next);
    localStorage.setItem(KEY, next ? 'on' : 'off');
  };
  return (
    <Context.Provider value={registry}>
      {children}
      <ShortcutList shortcuts={listed} on={on} onTurn={turn} onClose={() => setListed(undefined)} />
    </Context.Provider>
  );
}

function useKeys(shortcuts: { readonly current: readonly Shortcut[] }, on: boolean): void {
  useEffect(() => {
    if (!on) return undefined;
    let before: Pressed | undefined;
    const press = (event: KeyboardEvent): void => {
      if (isTyping(event)) return;
      const pressed = { key: event.key, at: event.timeStamp };
      const match = matchKey(shortcuts.current, before, pressed);
      before = match.kind === 'wait' ? pressed : undefined;
      if (match.kind !== 'run') return;
      event.preventDefault();
      match.shortcut.run();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [shortcuts, on]);
}

export function useShortcutList(): () => void {
  const registry = useContext(Context);
  if (!registry) throw new Error('useShortcutList outside of ShortcutProvider');
  return registry.showList;
}

/** Adds a shortcut while the component is on the screen. */
export function useShortcut({ keys, label, group, run }: Shortcut): void {
  const registry = useContext(Context);
  const current = useRef(run);
  current.current = run;
  useEffect(() => registry?.add({ keys, label, group, run: () => current.current() }), [registry, keys, label, group]);
}
