import {
  addDays,
  type CalendarDate,
  chinaDateOf,
  clockTimeOf,
  dayPhrase,
  daysBetween,
  HOUR_MS,
  startOfDay,
  weekdayOf,
} from '@shequtong/kernel';
import { type Member, type Shift } from './calls/duty-calls.js';

/** From one instant until before another, as the API writes them. */
export interface Span {
  readonly startsAt: string;
  readonly endsAt: string;
}

const DAYS = 7;
const WEEKDAYS = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

export const daysOf = (monday: CalendarDate): CalendarDate[] => Array.from({ length: DAYS }, (_, day) => addDays(monday, day));
export const mondayOf = (day: CalendarDate): CalendarDate => addDays(day, 1 - weekdayOf(day));

/** `周三 26日`; the month where one begins. */
export const dayHead = (day: CalendarDate): { weekday: string; date: string } => ({
  weekday: WEEKDAYS[weekdayOf(day)],
  date: `${Number(day.slice(5, 7))}.${Number(day.slice(8))}`,
});

const millis = (instant: string): number => new Date(instant).getTime();
export const hoursOf = ({ startsAt, endsAt }: Span): number => (millis(endsAt) - millis(startsAt)) / HOUR_MS;
/** `8.5`, `24`: hours with at most one digit behind the point. */
export const hoursText = (hours: number): string => String(Math.round(hours * 10) / 10);

/** A day's 00:00 is the 24:00 of the day before where something ends. */
function endOf(instant: string): { day: CalendarDate; time: string } {
  const at = new Date(instant);
  const day = chinaDateOf(at);
  return startOfDay(day).getTime() === at.getTime() ? { day: addDays(day, -1), time: '24:00' } : { day, time: clockTimeOf(at) };
}

/** `08:30–17:00`, `17:00–次日 08:30`, `17:00–周四 08:30`. */
export function spanText({ startsAt, endsAt }: Span): string {
  const begin = new Date(startsAt);
  const end = endOf(endsAt);
  const later = daysBetween(chinaDateOf(begin), end.day);
  const day = later === 0 ? '' : later === 1 ? '次日 ' : `${WEEKDAYS[weekdayOf(end.day)]} `;
  return `${clockTimeOf(begin)}–${day}${end.time}`;
}

/** The same with the day in front: `11月25日（周三）08:30–17:00`. */
export const longSpanText = (span: Span, speakingYear?: number): string =>
  `${dayPhrase(chinaDateOf(new Date(span.startsAt)), speakingYear)}${spanText(span)}`;

/** What of a span lies in a day, in words; undefined for nothing. Only the day in which it begins tells all of it. */
export interface Piece {
  readonly text: string;
  /** It began on a day before. */
  readonly goesOn: boolean;
}

export function pieceIn(day: CalendarDate, span: Span): Piece | undefined {
  const from = startOfDay(day).getTime();
  const until = startOfDay(addDays(day, 1)).getTime();
  if (millis(span.startsAt) >= until || millis(span.endsAt) <= from) return undefined;
  if (millis(span.startsAt) >= from) return { text: spanText(span), goesOn: false };
  return millis(span.endsAt) >= until ? { text: '全天', goesOn: true } : { text: `至 ${clockTimeOf(new Date(span.endsAt))}`, goesOn: true };
}

/** A gap cut to a day: `00:00–08:30`, `全天`. */
export function gapIn(day: CalendarDate, gap: Span): Span | undefined {
  const from = startOfDay(day).getTime();
  const until = startOfDay(addDays(day, 1)).getTime();
  const startsAt = Math.max(from, millis(gap.startsAt));
  const endsAt = Math.min(until, millis(gap.endsAt));
  return startsAt < endsAt ? { startsAt: new Date(startsAt).toISOString(), endsAt: new Date(endsAt).toISOString() } : undefined;
}

export const isWholeDay = (span: Span): boolean => hoursOf(span) === 24;

/** A person's line of the week. */
export interface PersonRow {
  readonly accountId: string;
  readonly name: string;
  readonly post: string;
  readonly shifts: readonly Shift[];
  /** Hours within the week. */
  readonly hours: number;
  /** Has a shift here and no office any more: nothing new can be planned for them. */
  readonly left: boolean;
}

/** Everybody who can be on duty, in the server's order, then those who have left and still stand in the week. */
export function rowsOf(people: readonly Member[], shifts: readonly Shift[], monday: CalendarDate): PersonRow[] {
  const week: Span = { startsAt: startOfDay(monday).toISOString(), endsAt: startOfDay(addDays(monday, DAYS)).toISOString() };
  const row = ({ accountId, name, post }: Pick<Member, 'accountId' | 'name' | 'post'>, left: boolean): PersonRow => {
    const own = shifts.filter((shift) => shift.accountId === accountId);
    return { accountId, name, post, left, shifts: own, hours: own.reduce((sum, shift) => sum + hoursWithin(week, shift), 0) };
  };
  const known = new Set(people.map(({ accountId }) => accountId));
  const former = new Map(shifts.filter(({ accountId }) => !known.has(accountId)).map((shift) => [shift.accountId, shift]));
  return [...people.map((person) => row(person, false)), ...[...former.values()].map((shift) => row(shift, true))];
}

const hoursWithin = (week: Span, shift: Span): number =>
  Math.max(0, Math.min(millis(week.endsAt), millis(shift.endsAt)) - Math.max(millis(week.startsAt), millis(shift.startsAt))) / HOUR_MS;

/** By part of a name or post. */
export const matchingRows = (rows: readonly PersonRow[], typed: string): PersonRow[] => {
  const words = typed.trim();
  return rows.filter(({ name, post }) => name.includes(words) || post.includes(words));
};

/** Who answers from an instant on: shifts and the stretches between them, until so many hours later. */
export interface Cover extends Span {
  readonly shift?: Shift;
}

export function coversAfter(shifts: readonly Shift[], now: Date, hours: number): Cover[] {
  const until = now.getTime() + hours * HOUR_MS;
  const covers: Cover[] = [];
  let from = now.getTime();
  for (const shift of [...shifts].sort((a, b) => millis(a.startsAt) - millis(b.startsAt))) {
    if (millis(shift.endsAt) <= from || millis(shift.startsAt) >= until) continue;
    if (millis(shift.startsAt) > from) covers.push({ startsAt: new Date(from).toISOString(), endsAt: shift.startsAt });
    covers.push({ startsAt: shift.startsAt, endsAt: shift.endsAt, shift });
    from = millis(shift.endsAt);
  }
  if (from < until) covers.push({ startsAt: new Date(from).toISOString(), endsAt: new Date(until).toISOString() });
  return covers;
}

export type ShiftStanding = 'past' | 'running' | 'ahead';

export function standingOf({ startsAt, endsAt }: Span, now: Date): ShiftStanding {
  if (millis(endsAt) <= now.getTime()) return 'past';
  return millis(startsAt) <= now.getTime() ? 'running' : 'ahead';
}

/** The day in China on which something begins. */
export const chinaDay = (instant: string): CalendarDate => chinaDateOf(new Date(instant));
