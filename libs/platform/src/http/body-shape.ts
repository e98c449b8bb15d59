/** Levels of a body; our own have five at most. */
const MOST_LEVELS = 20;
/** Objects, lists and single values of a body together; the longest of ours, 500 lines of a roster, has 4,000. */
const MOST_VALUES = 10_000;

/**
 * Whether a parsed body is deeper or has more parts than any of ours: checking it field by field would occupy the
 * process for a second, or go deeper than the stack. Looks at no more than the limit.
 */
export function isOverlyComplex(body: unknown): boolean {
  let level: unknown[] = [body];
  let seen = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    seen += level.length;
    if (seen > MOST_VALUES || depth > MOST_LEVELS) return true;
    level = level.flatMap(partsOf);
  }
  return false;
}

function partsOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return [];
  return Array.isArray(value) ? (value as unknown[]).slice(0, MOST_VALUES + 1) : Object.values(value).slice(0, MOST_VALUES + 1);
}
