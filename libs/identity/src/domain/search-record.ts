/** Among whom staff search: the roster of a community, or members and applicants, of a community or over all areas below their own. */
export const searchedLists = ['roster', 'members'] as const;
export type SearchedList = (typeof searchedLists)[number];

/** By what: the words themselves are kept nowhere. */
export const searchedBy = ['name', 'phone', 'document'] as const;
export type SearchedBy = (typeof searchedBy)[number];
