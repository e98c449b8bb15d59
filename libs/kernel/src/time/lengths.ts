/** Lengths of time in milliseconds, for the arithmetic of instants. A day of a calendar is no length: that is calendar-date.ts. */
export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
