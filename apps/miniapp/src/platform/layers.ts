/**
 * See layers.h5.ts. WeChat lets no page take over its way back: it hears of it when it is gone already. What can catch one,
 * `page-container`, is one to a page, would have to be the sheet itself, and swallows our own `navigateBack` as well. So
 * the way back leaves the page there, with the sheet; what is written in a form is kept on the phone and offered again.
 */
export const addLayer =
  (_close: () => void): (() => void) =>
  () =>
    undefined;

export const leaveLayers = (): Promise<void> | null => null;
