/** The sort values of the last row shown, in the order of the list's ORDER BY; the platform signs what it hands out. */
export type CursorValues = readonly (string | number | boolean | null)[];

/** One page of a list by keyset; `next` is absent on the last one. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
}

/** No list answers more rows at once. */
export const PAGE_LIMIT_MAX = 100;
const PAGE_LIMIT_DEFAULT = 20;

/** How many rows to answer: what was asked, between 1 and 100; 20 when nothing was. */
export function pageLimit(asked: number | undefined): number {
  if (asked === undefined || !Number.isFinite(asked)) return PAGE_LIMIT_DEFAULT;
  return Math.min(PAGE_LIMIT_MAX, Math.max(1, Math.floor(asked)));
}
