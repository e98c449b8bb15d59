/** Styles are looked at in pictures, not in tests. */
export {};
