/** The photos that lie large above the page in front, in a browser; WeChat has a viewer of its own. */

export interface PhotosInView {
  addresses: readonly string[];
  /** Which of them it opens at. */
  first: number;
}

let inView: PhotosInView | null = null;
const listeners = new Set<() => void>();

/** Null takes them away. */
export function showInView(photos: PhotosInView | null): void {
  inView = photos;
  listeners.forEach((listener) => listener());
}

export const photosInView = {
  current: () => inView,
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};
