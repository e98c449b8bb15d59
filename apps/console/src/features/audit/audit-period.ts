import { addDays, type CalendarDate, isCalendarDate, startOfDay } from '@shequtong/kernel';
import { type Period } from './calls/audit-calls.js';

/** Calendar days, both counted. */
interface Days {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

const USUAL_DAYS = 30;
/** The server looks at a year at most. */
export const LONGEST_DAYS = 365;

/** The days of an address: the last thirty unless told otherwise, never more than a year, never the wrong way round. */
export function daysOf(query: URLSearchParams, today: CalendarDate): Days {
  const given = (name: string): CalendarDate | undefined => {
    const text = query.get(name) ?? '';
    return isCalendarDate(text) ? text : undefined;
  };
  const to = given('to') ?? today;
  const from = given('from') ?? addDays(to, -USUAL_DAYS);
  const ordered = from > to ? to : from;
  const longest = addDays(to, -LONGEST_DAYS);
  return { from: ordered < longest ? longest : ordered, to };
}

export const periodOf = ({ from, to }: Days): Period => ({
  from: startOfDay(from).toISOString(),
  until: startOfDay(addDays(to, 1)).toISOString(),
});
