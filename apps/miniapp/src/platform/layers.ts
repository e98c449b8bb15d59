/**
 * What lies above a page in WeChat, the one on top last; back-catcher.tsx takes over the way back while there is any. In a
 * browser each has an entry in the history: layers.h5.ts.
 */

interface Layer {
  close: () => void;
}

/** WeChat not saying that the way back is free again must not stop anybody on their way. */
const PATIENCE_MS = 500;

const open: Layer[] = [];
const listeners = new Set<() => void>();
const tell = () => listeners.forEach((listener) => listener());

let catching = false;
let freed: (() => void) | null = null;

export const layersAbove = (): number => open.length;

export function onLayers(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** @returns what takes it off when it is closed in another way than by going back */
export function addLayer(close: () => void): () => void {
  const layer = { close };
  open.push(layer);
  tell();
  return () => {
    const at = open.indexOf(layer);
    if (at < 0) return;
    open.splice(at, 1);
    tell();
  };
}

export function closeTop(): void {
  open.pop()?.close();
  tell();
}

/** Whether the way back is taken over now, our own `navigateBack` with it. */
export function setCatching(now: boolean): void {
  catching = now;
  if (!now) freed?.();
}

/** Before another page is opened: everything above this one is closed, and the way back is free. Null when it is. */
export function leaveLayers(): Promise<void> | null {
  while (open.length > 0) closeTop();
  if (!catching) return null;
  return new Promise((resolve) => {
    const timer = setTimeout(() => freed?.(), PATIENCE_MS);
    freed = () => {
      clearTimeout(timer);
      freed = null;
      resolve();
    };
  });
}
