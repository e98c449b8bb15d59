import { addDays, type CalendarDate, daysBetween, weekdayOf, yearOf } from './calendar-date.js';
import { chinaDateOf, clockTimeOf, msOfDay } from './china-time.js';
import { MINUTE_MS } from './lengths.js';

const HOUR_MINUTES = 60;
const DAY_MINUTES = 1440;
const EVENING_MS = 18 * HOUR_MINUTES * MINUTE_MS;
const WEEKDAYS = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

/** `11月25日（周三）`, with the year in front when it is not the one being spoken in. */
export function dayPhrase(date: CalendarDate, speakingYear = yearOf(date)): string {
  const year = yearOf(date) === speakingYear ? '' : `${yearOf(date)}年`;
  return `${year}${Number(date.slice(5, 7))}月${Number(date.slice(8))}日（${WEEKDAYS[weekdayOf(date)]}）`;
}

/** A length of time in its two largest units: `3 小时 20 分`, `2 天 5 小时`, `不到 1 分钟`. Minutes are rounded down. */
export function spanPhrase(ms: number): string {
  const minutes = Math.floor(Math.abs(ms) / MINUTE_MS);
  if (minutes < 1) return '不到 1 分钟';
  const days = Math.floor(minutes / DAY_MINUTES);
  const hours = Math.floor((minutes % DAY_MINUTES) / HOUR_MINUTES);
  const rest = minutes % HOUR_MINUTES;
  if (days) return hours ? `${days} 天 ${hours} 小时` : `${days} 天`;
  if (hours) return rest ? `${hours} 小时 ${rest} 分` : `${hours} 小时`;
  return `${rest} 分钟`;
}

/** What a running clock says: `还剩 3 小时 20 分`, `已超时 20 分钟`. A clock is late from its due instant on. */
export function timeLeftPhrase(dueAt: Date, now: Date): string {
  const left = dueAt.getTime() - now.getTime();
  const span = spanPhrase(left);
  // A blank stands between Chinese and digits, nowhere else.
  return `${left > 0 ? '还剩' : '已超时'}${/^\d/.test(span) ? ' ' : ''}${span}`;
}

/** When something happens or happened: `今晚 21:30`, `明天 09:00`, `11月25日（周三）09:00`. */
export const momentPhrase = (at: Date, now: Date): string => relative(spokenMoment(at), now);

/** When something is due. 00:00 speaks as 24:00 of the day before: `11月25日（周三）24:00`, the day people count. */
export const duePhrase = (dueAt: Date, now: Date): string => relative(spokenDue(dueAt), now);

/** The same without 今天 and 明天, for texts that are read on another day; the year is told when it differs. */
export function absoluteDuePhrase(dueAt: Date, speakingYear: number): string {
  const { date, time } = spokenDue(dueAt);
  return dayPhrase(date, speakingYear) + time;
}

interface Spoken {
  readonly date: CalendarDate;
  readonly time: string;
  readonly evening: boolean;
}

const spokenMoment = (at: Date): Spoken => ({ date: chinaDateOf(at), time: clockTimeOf(at), evening: msOfDay(at) >= EVENING_MS });

const spokenDue = (dueAt: Date): Spoken =>
  msOfDay(dueAt) === 0 ? { date: addDays(chinaDateOf(dueAt), -1), time: '24:00', evening: true } : spokenMoment(dueAt);

function relative({ date, time, evening }: Spoken, now: Date): string {
  const today = chinaDateOf(now);
  switch (daysBetween(today, date)) {
    case -1:
      return `昨天 ${time}`;
    case 0:
      return `${evening ? '今晚' : '今天'} ${time}`;
    case 1:
      return `明天 ${time}`;
    default:
      return dayPhrase(date, yearOf(today)) + time;
  }
}
