/** What becomes of the buildings of a community and of the units of the tree. */
export const placeChanges = [
  'buildings-added',
  'building-renamed',
  'building-retired',
  'unit-renamed',
  'unit-merged',
  'merge-undone',
] as const;
export type PlaceChange = (typeof placeChanges)[number];

const NAMED = 5;

/** The change in words, by the names that were there: of a renaming the one before and the one after, of a merger the unit and what it became part of. */
export function placeChangeWords(change: PlaceChange, names: readonly string[], lastDay: string | null): string {
  const [first = '', second = ''] = names;
  switch (change) {
    case 'buildings-added':
      return names.length === 1 ? first : `${names.length} 栋：${names.slice(0, NAMED).join('、')}${names.length > NAMED ? '等' : ''}`;
    case 'building-renamed':
    case 'unit-renamed':
      return `${first} → ${second}`;
    case 'building-retired':
      return first;
    case 'unit-merged':
      return `${first}并入${second}${lastDay === null ? '' : `，最后一天 ${lastDay}`}`;
    case 'merge-undone':
      return `${first}不再并入${second}`;
  }
}
