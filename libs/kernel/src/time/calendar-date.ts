import { DAY_MS } from './lengths.js';

/** A day in China, `2026-09-30`. */
export type CalendarDate = string;

/** Monday is 1, Sunday 7. */
type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Days since 1970-01-01; a RangeError for a text that is no day of the calendar. */
export function dayNumberOf(date: CalendarDate): number {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : NaN;
  // 30 February parses as 1 March in some engines, so the date must come back as it was.
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== date) throw new RangeError(`${date} is not a date`);
  return ms / DAY_MS;
}

/** The day so many days after 1970-01-01. */
export function dateOfDayNumber(day: number): CalendarDate {
  const date = new Date(day * DAY_MS).toISOString();
  if (date.length !== 24) throw new RangeError('beyond the year 9999');
  return date.slice(0, 10);
}

export function isCalendarDate(text: string): boolean {
  try {
    dayNumberOf(text);
    return true;
  } catch {
    return false;
  }
}

export const addDays = (date: CalendarDate, days: number): CalendarDate => dateOfDayNumber(dayNumberOf(date) + days);

/** Days from one date to another; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => dayNumberOf(to) - dayNumberOf(from);

export function weekdayOf(date: CalendarDate): Weekday {
  // 1970-01-01 was a Thursday.
  const fromMonday = (((dayNumberOf(date) + 3) % 7) + 7) % 7;
  return (fromMonday + 1) as Weekday;
}

export const yearOf = (date: CalendarDate): number => Number(date.slice(0, 4));
