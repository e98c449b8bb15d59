/** Among whom staff search: the roster of a community, or members and applicants, of a community or over all areas below their own. */
export type SearchedList = 'roster' | 'members';

/** By what: the words themselves are kept nowhere. */
export type SearchedBy = 'name' | 'phone' | 'document';
