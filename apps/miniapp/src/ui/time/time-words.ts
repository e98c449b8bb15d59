import { DAY_MS, HOUR_MS, MINUTE_MS } from '@shequtong/kernel';
import { timeWords as words } from '@/texts/time';

/**
 * Moments and spans in words. Everything happens in China, whose clocks are always 8 hours ahead of UTC, and the
 * mini-program's runtime has no time-zone data, so the shift is plain arithmetic.
 */

const chinaOffset = 8 * HOUR_MS;

interface Parts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  /** Days since 1970 in China, to compare calendar days. */
  dayNumber: number;
}

function inChina(at: number): Parts {
  const shifted = new Date(at + chinaOffset);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    dayNumber: Math.floor((at + chinaOffset) / DAY_MS),
  };
}

const clock = (hours: number, minutes: number) => `${hours}:${String(minutes).padStart(2, '0')}`;

const evening = 18;

function dayWord(then: Parts, now: Parts): string {
  switch (then.dayNumber - now.dayNumber) {
    case 0:
      return then.hour >= evening ? words.tonight : words.today;
    case 1:
      return then.hour >= evening ? words.tomorrowNight : words.tomorrow;
    case 2:
      return words.dayAfterTomorrow;
    case -1:
      return words.yesterday;
    default:
      return then.year === now.year ? words.monthDay(then.month, then.day) : words.yearMonthDay(then.year, then.month, then.day);
  }
}

/** @returns 「今晚 21:30」, 「明天 9:00」, 「11月26日 15:00」; the year only when it is another one. Milliseconds. */
export function momentWords(at: number, now: number): string {
  const then = inChina(at);
  return `${dayWord(then, inChina(now))} ${clock(then.hour, then.minute)}`;
}

/** Like momentWords for a time limit: a period that ends with a day is due at 24:00 of that day, not 0:00 of the next. */
export function dueWords(dueAt: number, now: number): string {
  const due = inChina(dueAt);
  if (due.hour !== 0 || due.minute !== 0) return momentWords(dueAt, now);
  return `${dayWord(inChina(dueAt - MINUTE_MS), inChina(now))} 24:00`;
}

/** @returns 「刚刚」, 「5 分钟前」, 「3 小时前」, then the day and time. A moment ahead of this phone's clock counts as now. */
export function agoWords(at: number, now: number): string {
  const passed = now - at;
  if (passed < MINUTE_MS) return words.justNow;
  if (passed < HOUR_MS) return words.minutesAgo(Math.floor(passed / MINUTE_MS));
  if (passed < 12 * HOUR_MS && inChina(at).dayNumber === inChina(now).dayNumber) return words.hoursAgo(Math.floor(passed / HOUR_MS));
  return momentWords(at, now);
}

/** @returns 「2026年11月25日 9:05」: the exact moment, shown when a relative one is tapped. */
export function exactWords(at: number): string {
  const then = inChina(at);
  return `${words.yearMonthDay(then.year, then.month, then.day)} ${clock(then.hour, then.minute)}`;
}

/** @returns 「11月25日 9:05」: the exact moment, with the year only when it is another one than now. */
export function dateWords(at: number, now: number): string {
  const then = inChina(at);
  if (then.year !== inChina(now).year) return exactWords(at);
  return `${words.monthDay(then.month, then.day)} ${clock(then.hour, then.minute)}`;
}

/** @param milliseconds a length of time. @returns 「不到 1 分钟」, 「45 分钟」, 「3 小时 20 分」, 「2 天 4 小时」. */
export function spanWords(milliseconds: number): string {
  const minutes = Math.floor(Math.max(0, milliseconds) / MINUTE_MS);
  if (minutes < 1) return words.lessThanAMinute;
  if (minutes < 60) return words.minutes(minutes);
  const hours = Math.floor(minutes / 60);
  const restMinutes = minutes % 60;
  if (hours < 24) return restMinutes > 0 ? words.hoursMinutes(hours, restMinutes) : words.hours(hours);
  const restHours = hours % 24;
  const days = Math.floor(hours / 24);
  return restHours > 0 ? words.daysHours(days, restHours) : words.days(days);
}

/** @returns 「2026年11月25日」. */
export function dayWords(at: number): string {
  const then = inChina(at);
  return words.yearMonthDay(then.year, then.month, then.day);
}
