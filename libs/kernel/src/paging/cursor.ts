import { fromBase64url, toBase64url } from '../bytes/base64url.js';
import { fromUtf8, utf8 } from '../bytes/utf8.js';
import { DomainError } from '../errors/domain-error.js';
import { canonicalJson } from '../json/canonical-json.js';

/** The sort values of the last row shown, in the order of the list's ORDER BY. */
export type CursorValues = readonly (string | number | boolean | null)[];

/** No list answers more rows at once. */
export const PAGE_LIMIT_MAX = 100;
export const PAGE_LIMIT_DEFAULT = 20;

/** One page of a list by keyset; `next` is absent on the last one. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
}

/** base64url of the values' canonical JSON. Not signed: the platform signs what it hands out. */
export const encodeCursor = (values: CursorValues): string => toBase64url(utf8(canonicalJson(values)));

/** The values again; `platform/bad-cursor` for anything `encodeCursor` would not write. */
export function decodeCursor(cursor: string): CursorValues {
  const values = readJson(cursor);
  if (!Array.isArray(values) || !values.every(isSortValue) || encodeCursor(values) !== cursor) throw new DomainError('platform/bad-cursor');
  return values;
}

/** How many rows to answer: what was asked, between 1 and 100; 20 when nothing was. */
export function pageLimit(asked: number | undefined): number {
  if (asked === undefined || !Number.isFinite(asked)) return PAGE_LIMIT_DEFAULT;
  return Math.min(PAGE_LIMIT_MAX, Math.max(1, Math.floor(asked)));
}

/** A page from the rows of a query with `LIMIT limit + 1`; `cursorOf` names the sort values of a row. */
export function pageOf<Row>(rows: readonly Row[], limit: number, cursorOf: (row: Row) => string): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items[items.length - 1];
  return rows.length > limit && last !== undefined ? { items, next: cursorOf(last) } : { items };
}

function readJson(cursor: string): unknown {
  try {
    return JSON.parse(fromUtf8(fromBase64url(cursor)));
  } catch {
    return undefined;
  }
}

const isSortValue = (value: unknown): value is string | number | boolean | null =>
  value === null || typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
