import { addDays, atMinute, type CalendarDate, chinaDateOf, MINUTE_MS, officialCalendar } from '@shequtong/kernel';

/**
 * When something of the demo happened, told from the day the demo was made: `'41 19:20'` is 19:20 on the 41st working
 * day before, `'2h40m'` so long before the demo began.
 */
export type StoryTime = string;

const DAY_AND_TIME = /^(\d+) (\d\d):(\d\d)$/;
const SPAN = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?$/;

/** The n-th working day before a day; the day itself for 0, whatever kind of day it is. */
export function workingDayBefore(day: CalendarDate, n: number): CalendarDate {
  const calendar = officialCalendar();
  let date = day;
  for (let left = n; left > 0;) {
    date = addDays(date, -1);
    if (calendar.isWorkingDay(date)) left -= 1;
  }
  return date;
}

/** Milliseconds of a span such as `14h20m`; undefined for anything else. */
function spanMs(text: string): number | undefined {
  const [whole, days = 0, hours = 0, minutes = 0] = SPAN.exec(text) ?? [];
  return whole ? ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * MINUTE_MS : undefined;
}

/** When a story begins. Throws for a text that is no story time. */
export function storyStart(when: StoryTime, anchor: Date): Date {
  const [, days, hour, minute] = DAY_AND_TIME.exec(when) ?? [];
  if (days !== undefined) return atMinute(workingDayBefore(chinaDateOf(anchor), Number(days)), Number(hour) * 60 + Number(minute));
  const span = spanMs(when);
  if (span === undefined) throw new Error(`${when} is no story time`);
  return new Date(anchor.getTime() - span);
}

/**
 * When a later step happened: `'+40m'` after the one before, `'1 09:20'` at 09:20 on the first working day after the
 * story began, `'0 21:05'` on its own day.
 */
export function stepTime(when: string, before: Date, start: Date): Date {
  const span = when.startsWith('+') ? spanMs(when.slice(1)) : undefined;
  if (span !== undefined) return new Date(before.getTime() + span);
  const [, days, hour, minute] = DAY_AND_TIME.exec(when) ?? [];
  if (days === undefined) throw new Error(`${when} is no time of a step`);
  return atMinute(workingDayAfter(chinaDateOf(start), Number(days)), Number(hour) * 60 + Number(minute));
}

function workingDayAfter(day: CalendarDate, n: number): CalendarDate {
  const calendar = officialCalendar();
  let date = day;
  for (let left = n; left > 0;) {
    date = addDays(date, 1);
    if (calendar.isWorkingDay(date)) left -= 1;
  }
  return date;
}
