import { act, cleanup } from '@testing-library/react';

// Suites share a window: none is left without a network. The page goes first, for it would read everything anew.
afterEach(() => {
  cleanup();
  setOnline(true);
});

/** The browser's own word on whether there is a network. */
export function setOnline(there: boolean): void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, value: there });
  act(() => void window.dispatchEvent(new Event(there ? 'online' : 'offline')));
}
