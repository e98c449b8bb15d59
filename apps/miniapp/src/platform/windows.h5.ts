/** Tells that another window of this browser has kept something else under the key. */
export function onKeptElsewhere(key: string, changed: () => void): void {
  window.addEventListener('storage', (event) => {
    if (event.key === key) changed();
  });
}
