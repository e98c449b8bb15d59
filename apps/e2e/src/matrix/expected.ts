/** The reviewed table: route → letters of the personas (people.ts) its guard lets through. */
export const expected: Readonly<Record<string, string>> = {};
