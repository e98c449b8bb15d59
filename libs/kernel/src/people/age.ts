import { type CalendarDate, dayNumberOf } from '../time/calendar-date.js';

/** Below this a guardian consents (product §2, Join). */
export const GUARDIAN_BELOW_YEARS = 14;

/**
 * Full years (周岁) on a day, reached on the birthday itself; who was born on 29 February turns a year older on
 * 1 March of other years. A RangeError for a birth after the day.
 */
export function ageOn(birthDate: CalendarDate, day: CalendarDate): number {
  if (dayNumberOf(birthDate) > dayNumberOf(day)) throw new RangeError('not born yet');
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
