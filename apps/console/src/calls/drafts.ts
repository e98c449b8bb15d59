/** Under this head in the cache of answers lies what was typed and not sent; it belongs to one person and goes with their sign-out. */
export const DRAFTS = 'draft';
