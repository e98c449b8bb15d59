/** Where staff search for people: the roster, or the members of the community. */
export const searchedLists = ['roster', 'members'] as const;
export type SearchedList = (typeof searchedLists)[number];

/** By what: the words themselves are kept nowhere. */
export const searchedBy = ['name', 'phone', 'document'] as const;
export type SearchedBy = (typeof searchedBy)[number];
