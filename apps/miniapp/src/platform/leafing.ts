import { useEffect, useRef } from 'react';
import { inWechat } from './environment';

/** A finger that went less far across only rested. */
const LEAST_PX = 40;

/** Whoever has the page enlarged moves it with their finger, and leafs nothing. */
const isEnlarged = () => (window.visualViewport?.scale ?? 1) > 1.05;

/** @returns how many further a finger's way leads: what is swept to the left brings the next */
function leafOf(from: Touch, to: Touch): -1 | 0 | 1 {
  const [across, down] = [to.clientX - from.clientX, to.clientY - from.clientY];
  if (Math.abs(across) < LEAST_PX || Math.abs(across) < Math.abs(down) * 1.5) return 0;
  return across < 0 ? 1 : -1;
}

function listen(box: HTMLElement, leaf: (by: number) => void): () => void {
  let from: Touch | null = null;
  const onStart = ({ touches }: TouchEvent) => {
    from = touches.length === 1 && !isEnlarged() ? (touches[0] ?? null) : null;
  };
  const onEnd = ({ changedTouches }: TouchEvent) => {
    const to = changedTouches[0];
    if (from && to) leaf(leafOf(from, to));
    from = null;
  };
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowLeft') leaf(-1);
    if (key === 'ArrowRight') leaf(1);
  };
  box.addEventListener('touchstart', onStart, { passive: true });
  box.addEventListener('touchend', onEnd);
  box.addEventListener('keydown', onKey);
  return () => {
    box.removeEventListener('touchstart', onStart);
    box.removeEventListener('touchend', onEnd);
    box.removeEventListener('keydown', onKey);
  };
}

/** In a browser: one leafs through what is in a box with a finger or with the arrows of the keyboard. */
export function useLeafing(boxId: string, leaf: (by: number) => void): void {
  const latest = useRef(leaf);
  latest.current = leaf;
  useEffect(() => {
    const box = inWechat ? null : document.getElementById(boxId);
    return box ? listen(box, (by) => latest.current(by)) : undefined;
  }, [boxId]);
}
