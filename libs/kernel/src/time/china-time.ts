import { type CalendarDate, dateOfDayNumber, dayNumberOf } from './calendar-date.js';
import { DAY_MS, HOUR_MS, MINUTE_MS } from './lengths.js';

/**
 * China has one time zone, UTC+8 without summer time since 1991, so a fixed offset is exact and needs no Intl
 * (which the mini-program's engine lacks). Birthdays before 1992 are dates here, never instants.
 */
const OFFSET_MS = 8 * HOUR_MS;

/** The day it is in China at an instant, in days since 1970-01-01. */
export const chinaDayNumberOf = (at: Date): number => Math.floor((at.getTime() + OFFSET_MS) / DAY_MS);

/** The day it is in China at an instant. */
export const chinaDateOf = (at: Date): CalendarDate => dateOfDayNumber(chinaDayNumberOf(at));

/** The year it is in China at an instant: the year of a ticket number. */
export const chinaYearOf = (at: Date): number => Number(chinaDateOf(at).slice(0, 4));

/** The instant a day begins in China, 00:00; also 24:00 of the day before. */
export const startOfDay = (date: CalendarDate): Date => minuteOfDayNumber(dayNumberOf(date), 0);

/** The instant so many minutes after 00:00 of a day that is given in days since 1970-01-01; 1440 is its 24:00. */
export const minuteOfDayNumber = (day: number, minuteOfDay: number): Date => new Date(day * DAY_MS - OFFSET_MS + minuteOfDay * MINUTE_MS);

/** The instant so many minutes after 00:00 of a day; 1440 is its 24:00. */
export const atMinute = (date: CalendarDate, minuteOfDay: number): Date => minuteOfDayNumber(dayNumberOf(date), minuteOfDay);

/** Milliseconds since 00:00 of the day it is in China. */
export const msOfDay = (at: Date): number => (((at.getTime() + OFFSET_MS) % DAY_MS) + DAY_MS) % DAY_MS;

/** The instant at which the window of so many seconds began that an instant lies in; windows of a day begin at 00:00 in China. */
export const startOfWindow = (at: Date, windowSeconds: number): Date => {
  const windowMs = windowSeconds * 1000;
  return new Date(Math.floor((at.getTime() + OFFSET_MS) / windowMs) * windowMs - OFFSET_MS);
};

/** `14:05`, as clocks in China show an instant. */
export const clockTimeOf = (at: Date): string => shifted(at).slice(11, 16);

/** ISO 8601 with China's offset, `2026-09-30T14:00:00+08:00`; milliseconds only when there are any. */
export function formatInstant(at: Date): string {
  const text = shifted(at);
  const fraction = text.slice(19, 23);
  return `${text.slice(0, 19)}${fraction === '.000' ? '' : fraction}+08:00`;
}

const ISO = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** An ISO 8601 instant with its offset; undefined for anything else, also for a time that names no offset. */
export function parseInstant(text: string): Date | undefined {
  const match = ISO.exec(text);
  if (!match) return undefined;
  const [, date = '', hour, minute, second = '0', fraction = '', offset = ''] = match;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  try {
    const clockMs = ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000 + Math.floor(Number(`0${fraction}`) * 1000);
    return new Date(dayNumberOf(date) * DAY_MS + clockMs - offsetMs(offset));
  } catch {
    return undefined;
  }
}

function offsetMs(offset: string): number {
  if (offset === 'Z') return 0;
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(4));
  if (hours > 14 || minutes > 59) throw new RangeError('no such offset');
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * MINUTE_MS;
}

const shifted = (at: Date): string => new Date(at.getTime() + OFFSET_MS).toISOString();
