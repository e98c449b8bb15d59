/**
 * What lies above a page: sheets and questions. The browser's way back takes off the one on top before it leaves the page:
 * each has an entry of its own in the history, with the page's own address.
 */

interface Layer {
  close: () => void;
}

interface Marked {
  /** The router's name of the page's entry, which the entries above it carry on. */
  key?: string;
  /** How many layers lay above the page at this entry. */
  layers?: number;
}

/** A browser that does not say when it has gone back must not stop anybody on their way. */
const PATIENCE_MS = 500;

const open: Layer[] = [];
/** How many entries of ours the history has now, and above which entry of the router's. */
let entries = 0;
let base: string | undefined;
let settling: Promise<void> | null = null;
/** Set while an entry of ours is being taken off. */
let wentBack: (() => void) | null = null;

const here = (): Marked => (window.history.state as Marked | null) ?? {};

function goBack(count: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => wentBack?.(), PATIENCE_MS);
    wentBack = () => {
      clearTimeout(timer);
      wentBack = null;
      resolve();
    };
    window.history.go(-count);
  });
}

/** Gives the history as many entries of ours as there are layers. One layer that follows another takes over its entry. */
async function settle(): Promise<void> {
  // A moment later: what closes and what opens with the same tap is settled together.
  await Promise.resolve();
  while (entries !== open.length) {
    if (entries > open.length) {
      const surplus = entries - open.length;
      entries = open.length;
      await goBack(surplus);
    } else {
      if (entries === 0) base = here().key;
      entries += 1;
      window.history.pushState({ ...here(), layers: entries }, '');
    }
  }
  settling = null;
}

const settleSoon = (): Promise<void> => (settling ??= settle());

function closeDownTo(count: number): void {
  while (open.length > count) open.pop()?.close();
}

/** Before the router's own listener, which must not hear of entries that are not pages. */
function onPopState(event: PopStateEvent): void {
  const { key, layers = 0 } = here();
  if (wentBack) {
    event.stopImmediatePropagation();
    wentBack();
  } else if ((entries > 0 || layers > 0) && key === base) {
    event.stopImmediatePropagation();
    // Also when somebody went forward to a layer that is closed by now: it is taken off again.
    entries = layers;
    closeDownTo(layers);
    void settleSoon();
  } else {
    // To another page, past all layers at once.
    entries = layers;
    base = key;
    closeDownTo(0);
    if (layers > 0) void settleSoon();
  }
}

window.addEventListener('popstate', onPopState, true);

// Loaded anew while a layer lay above the page: the layer is gone, and so goes its entry.
if (here().layers) {
  entries = here().layers ?? 0;
  base = here().key;
  void settleSoon();
}

/** The way back closes this first. @returns what takes it off when it is closed in another way */
export function addLayer(close: () => void): () => void {
  const layer = { close };
  open.push(layer);
  void settleSoon();
  return () => {
    const at = open.indexOf(layer);
    if (at < 0) return;
    open.splice(at, 1);
    void settleSoon();
  };
}

/** Before another page is opened: everything above this one is closed and its entries are taken off. Null when there is nothing. */
export function leaveLayers(): Promise<void> | null {
  closeDownTo(0);
  return entries > 0 || settling ? settleSoon() : null;
}
