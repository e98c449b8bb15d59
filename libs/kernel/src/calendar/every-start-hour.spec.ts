import { isWorkday } from 'chinese-days';
import { formatInstant } from '../time/china-time.js';
import { addHours, addWorkingDays, addWorkingHours } from './deadline.js';
import { officialCalendar } from './working-calendar.js';
import { DAY_MS, HOUR_MS } from '../time/lengths.js';

/**
 * Every hour of 2024–2026 as a start, against an oracle that shares nothing with the calculator: another package's table
 * of days, the wall clock counted in hours since 1970, and a walk hour by hour that stops when enough has been counted.
 */
const CHINA_HOURS = 8;
const firstHour = Date.UTC(2024, 0, 1) / HOUR_MS - CHINA_HOURS;
const lastHour = Date.UTC(2027, 0, 1) / HOUR_MS - CHINA_HOURS;

/** Days are numbered by the wall clock of China. 2027 is not announced: weekends, and the 1st of January as the law has it. */
const workedDays = new Map<number, boolean>();
function worked(day: number): boolean {
  let known = workedDays.get(day);
  if (known === undefined) {
    const date = new Date(day * DAY_MS);
    const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
    known =
      year === 2027
        ? ![0, 6].includes(date.getUTCDay()) && !(month === 0 && dayOfMonth === 1)
        : isWorkday(new Date(year, month, dayOfMonth, 12));
    workedDays.set(day, known);
  }
  return known;
}

/** The end of the hour in which the last of so many countable hours, or of the days after the first, is over. */
function walk(from: number, amount: number, counts: (wallHour: number, startDay: number) => boolean): number {
  const startDay = Math.floor((from + CHINA_HOURS) / 24);
  let hour = from;
  for (let left = amount; left > 0; hour++) if (counts(hour + CHINA_HOURS, startDay)) left--;
  return hour;
}

const dayOf = (wallHour: number): number => Math.floor(wallHour / 24);
const roundTheClock = (): boolean => true;
/** A working day counts in its last hour. */
const endOfWorkingDay = (wallHour: number, startDay: number): boolean =>
  dayOf(wallHour) > startDay && wallHour % 24 === 23 && worked(dayOf(wallHour));
const officeHour = (wallHour: number): boolean => wallHour % 24 >= 9 && wallHour % 24 < 17 && worked(dayOf(wallHour));

const calendar = officialCalendar();

it.each([
  ['15 hours', (from: Date) => addHours(from, 15), 15, roundTheClock],
  ['1 working day', (from: Date) => addWorkingDays(calendar, from, 1), 1, endOfWorkingDay],
  ['3 working days', (from: Date) => addWorkingDays(calendar, from, 3), 3, endOfWorkingDay],
  ['10 working days', (from: Date) => addWorkingDays(calendar, from, 10), 10, endOfWorkingDay],
  ['4 working hours', (from: Date) => addWorkingHours(calendar, from, 4), 4, officeHour],
  ['20 working hours', (from: Date) => addWorkingHours(calendar, from, 20), 20, officeHour],
] as const)('%s from every hour of three years', (_, due, amount, counts) => {
  const wrong: string[] = [];
  for (let hour = firstHour; hour < lastHour; hour++) {
    const expected = walk(hour, amount, counts) * HOUR_MS;
    const found = due(new Date(hour * HOUR_MS)).dueAt;
    if (found.getTime() !== expected)
      wrong.push(`${formatInstant(new Date(hour * HOUR_MS))} → ${formatInstant(found)}, not ${formatInstant(new Date(expected))}`);
  }
  expect(wrong).toEqual([]);
});
