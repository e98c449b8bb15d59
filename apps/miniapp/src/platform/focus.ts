import { useEffect, useRef } from 'react';
import { inWechat } from './environment';

const focusable = 'button, input, textarea, [href], [tabindex]:not([tabindex="-1"])';

function trap(box: HTMLElement, close: () => void): () => void {
  const before = document.activeElement as HTMLElement | null;
  const inside = () => Array.from(box.querySelectorAll<HTMLElement>(focusable)).filter((item) => item.offsetParent !== null);
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return close();
    if (event.key !== 'Tab') return;
    const items = inside();
    const edge = event.shiftKey ? items[0] : items[items.length - 1];
    if (document.activeElement !== edge) return;
    event.preventDefault();
    (event.shiftKey ? items[items.length - 1] : items[0])?.focus();
  };
  box.addEventListener('keydown', onKey);
  (box.querySelector<HTMLElement>('[data-first]') ?? inside()[0])?.focus();
  return () => {
    box.removeEventListener('keydown', onKey);
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
