/** In a browser what lies above a page has its entries in the history: layers.h5.ts. */
export const BackCatcher = (): null => null;
