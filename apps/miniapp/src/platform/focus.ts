import { useEffect, useRef } from 'react';
import { inWechat } from './environment';

const focusable = 'button, input, textarea, [href], [tabindex]:not([tabindex="-1"])';

/** Boxes that hold the keyboard, the one on top last: a question may stand above a sheet. */
const holding: HTMLElement[] = [];

/**
 * Taro's components draw themselves after React has: what is inside them is then taken out of the document for a moment,
 * and the keyboard is nowhere. It goes back to where it was as soon as the box is in its place again.
 */
function keepThroughMoves(box: HTMLElement, putBack: () => void): () => void {
  const isBox = (node: Node) => node.contains(box);
  const observer = new MutationObserver((changes) => {
    const moved = changes.some(({ addedNodes }) => Array.from(addedNodes).some(isBox));
    if (moved && !box.contains(document.activeElement)) putBack();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  return () => observer.disconnect();
}

function trap(box: HTMLElement, close: () => void): () => void {
  const before = document.activeElement as HTMLElement | null;
  const inside = () => Array.from(box.querySelectorAll<HTMLElement>(focusable)).filter((item) => item.offsetParent !== null);
  let last: HTMLElement | null = null;
  const onFocus = ({ target }: FocusEvent) => {
    last = target as HTMLElement;
  };
  // On the document: wherever the keyboard is, the box on top has it.
  const onKey = (event: KeyboardEvent) => {
    if (holding[holding.length - 1] !== box || event.isComposing) return;
    if (event.key === 'Escape') return close();
    if (event.key !== 'Tab') return;
    const items = inside();
    const [first, end] = event.shiftKey ? [items[items.length - 1], items[0]] : [items[0], items[items.length - 1]];
    if (box.contains(document.activeElement) && document.activeElement !== end) return;
    event.preventDefault();
    first?.focus();
  };
  const putIn = () => (last && box.contains(last) ? last : (box.querySelector<HTMLElement>('[data-first]') ?? inside()[0]))?.focus();
  holding.push(box);
  box.addEventListener('focusin', onFocus);
  document.addEventListener('keydown', onKey);
  const stopKeeping = keepThroughMoves(box, putIn);
  putIn();
  return () => {
    stopKeeping();
    document.removeEventListener('keydown', onKey);
    box.removeEventListener('focusin', onFocus);
    holding.splice(holding.indexOf(box), 1);
    before?.focus?.();
  };
}

/**
 * Keeps the keyboard inside a sheet or dialog while it is open and gives the focus back afterwards. The box is found
 * by id, since our elements are the same in WeChat, where there is no keyboard to hold.
 */
export function useFocusTrap(open: boolean, boxId: string, close: () => void): void {
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    if (inWechat || !open) return undefined;
    const box = document.getElementById(boxId);
    return box ? trap(box, () => latest.current()) : undefined;
  }, [open, boxId]);
}
