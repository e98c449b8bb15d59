/** A filter of a list as a person keeps it: a name and the query of the address. */
export interface SavedFilter {
  readonly id: string;
  readonly name: string;
  readonly query: string;
}

/** Parameters that say what is open, not what is listed. */
const NOT_FILTERS = ['open'];

/** The same filter as the same text, in whatever order it was clicked together. */
export function normalQuery(query: string): string {
  const parameters = [...new URLSearchParams(query)].filter(([name, value]) => value !== '' && !NOT_FILTERS.includes(name));
  parameters.sort(([a, x], [b, y]) => (a === b ? compare(x, y) : compare(a, b)));
  return new URLSearchParams(parameters).toString();
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

export const sameFilter = (a: string, b: string): boolean => normalQuery(a) === normalQuery(b);

/** Reads what was kept; anything that is not ours is left out. */
export function parseSaved(text: string | null): SavedFilter[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.filter(isSaved).map(({ id, name, query }) => ({ id, name, query })) : [];
  } catch {
    return [];
  }
}

const isSaved = (value: unknown): value is SavedFilter => {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, query } = value as Record<string, unknown>;
  return typeof id === 'string' && typeof name === 'string' && name !== '' && typeof query === 'string';
};
