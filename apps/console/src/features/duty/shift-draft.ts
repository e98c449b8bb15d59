import { addDays, atMinute, type CalendarDate, chinaDateOf, clockTimeOf, DAY_MS, startOfDay } from '@shequtong/kernel';
import { dutyTexts } from '../../texts/duty.js';
import { type Member, type Shift, type ShiftToPlan } from './calls/duty-calls.js';
import { longSpanText, type Span, spanText } from './duty-week.js';

const t = dutyTexts.plan;

/** Shifts as they are filled in: one person, the same hours on each of some days. */
interface ShiftDraft {
  readonly accountId?: string;
  readonly days: readonly CalendarDate[];
  /** As typed: `8:30`, `0830`. An end that is not later than the begin lies on the next day. */
  readonly from: string;
  readonly to: string;
}

/** Hours of a shift by their clock times. */
export interface Hours {
  readonly from: string;
  readonly to: string;
}

const DAY_MINUTES = 1440;
const TIME = /^(\d{1,2})(?:\s*[:：点时]\s*(\d{2})?)?$/;

/** Minutes after 00:00 of a time as people type it: `8:30`, `8：30`, `0830`, `17`, `8点`. */
export function readTime(typed: string): number | undefined {
  const text = typed.trim();
  const [, hours, minutes = '0'] = /^(\d{1,2})(\d{2})$/.exec(text.length > 2 ? text : '') ?? TIME.exec(text) ?? [];
  if (hours === undefined) return undefined;
  const minute = Number(hours) * 60 + Number(minutes);
  return Number(minutes) < 60 && minute <= DAY_MINUTES ? minute : undefined;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
/** `08:30`; what is no time stays as it was typed. */
export function tidyTime(typed: string): string {
  const minute = readTime(typed);
  return minute === undefined ? typed : `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
}

/** Whether the shift ends on the day after it began. */
export function endsNextDay({ from, to }: Hours): boolean {
  const [begin, end] = [readTime(from), readTime(to)];
  return begin !== undefined && end !== undefined && end <= begin;
}

function spanOn(day: CalendarDate, { from, to }: Hours): Span | undefined {
  const [begin, end] = [readTime(from), readTime(to)];
  if (begin === undefined || end === undefined) return undefined;
  return { startsAt: atMinute(day, begin).toISOString(), endsAt: atMinute(day, end <= begin ? end + DAY_MINUTES : end).toISOString() };
}

/** The shifts of a draft; none while something is missing. */
export function shiftsOf({ accountId, days, ...hours }: ShiftDraft): ShiftToPlan[] {
  if (accountId === undefined) return [];
  return [...days].sort().flatMap((day) => {
    const span = spanOn(day, hours);
    return span ? [{ accountId, ...span }] : [];
  });
}

export const shiftHours = (hours: Hours): number | undefined => {
  const [begin, end] = [readTime(hours.from), readTime(hours.to)];
  return begin === undefined || end === undefined ? undefined : ((end <= begin ? end + DAY_MINUTES : end) - begin) / 60;
};

type DraftErrors = Readonly<Partial<Record<'person' | 'days' | 'from' | 'to', string>>>;

/** What is missing, by field; empty when it can be sent. */
export function draftErrors(draft: ShiftDraft, now: Date): DraftErrors {
  const past = shiftsOf(draft).some(({ endsAt }) => new Date(endsAt) <= now);
  return {
    ...(draft.accountId === undefined && { person: t.missingPerson }),
    ...(draft.days.length === 0 ? { days: t.missingDays } : past && { days: t.past }),
    ...(readTime(draft.from) === undefined && { from: t.badTime }),
    ...(readTime(draft.to) === undefined && { to: t.badTime }),
  };
}

const overlap = (a: Span, b: Span): boolean => new Date(a.startsAt) < new Date(b.endsAt) && new Date(b.startsAt) < new Date(a.endsAt);

/** Which shifts on the roster lie in the way, in words. At one desk one person is on duty at a time. */
export const clashesOf = (planned: readonly Span[], shifts: readonly Shift[]): string[] =>
  shifts.filter((shift) => planned.some((span) => overlap(span, shift))).map((shift) => t.clash(shift.name, longSpanText(shift)));

const USUAL: readonly Hours[] = [
  { from: '09:00', to: '17:00' },
  { from: '17:00', to: '09:00' },
];
const HABITS_SHOWN = 3;

/** The hours this desk plans most, so that nobody types them; office hours and the night where it has no habits yet. */
export function usualHours(shifts: readonly Span[]): Hours[] {
  const counted = new Map<string, { hours: Hours; count: number }>();
  for (const shift of shifts) {
    const hours = { from: clockTimeOf(new Date(shift.startsAt)), to: clockTimeOf(new Date(shift.endsAt)) };
    const id = `${hours.from}${hours.to}`;
    counted.set(id, { hours, count: (counted.get(id)?.count ?? 0) + 1 });
  }
  const habits = [...counted.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, HABITS_SHOWN)
    .map(({ hours }) => hours);
  // One habit is not a roster: the other half of the day is offered beside it.
  return (habits.length > 1 ? habits : [...habits, ...USUAL]).sort((a, b) => a.from.localeCompare(b.from));
}

/** Hours that fill a gap of one day. */
export const gapHours = (gap: Span): Hours => ({ from: clockTimeOf(new Date(gap.startsAt)), to: clockTimeOf(new Date(gap.endsAt)) });

export const hoursText = ({ from, to }: Hours): string => {
  const span = spanOn('2026-01-05', { from, to });
  return span ? spanText(span) : '';
};

/** Last week's shifts a week later: what can be planned, and what cannot and why. */
interface Repeated {
  readonly shifts: readonly (ShiftToPlan & { readonly name: string })[];
  readonly skipped: readonly { readonly shift: ShiftToPlan & { readonly name: string }; readonly why: 'past' | 'left' | 'clash' }[];
}

const WEEK_DAYS = 7;

export function repeatOf(
  lastWeek: readonly Shift[],
  monday: CalendarDate,
  people: readonly Member[],
  taken: readonly Shift[],
  now: Date,
): Repeated {
  const present = new Set(people.map(({ accountId }) => accountId));
  const begin = startOfDay(addDays(monday, -WEEK_DAYS));
  const shifts: Repeated['shifts'][number][] = [];
  const skipped: Repeated['skipped'][number][] = [];
  // What began in the week before stands there already, as the end of that week's last night.
  for (const before of lastWeek.filter(({ startsAt }) => new Date(startsAt) >= begin)) {
    const shift = { accountId: before.accountId, name: before.name, startsAt: later(before.startsAt), endsAt: later(before.endsAt) };
    const why =
      new Date(shift.endsAt) <= now
        ? 'past'
        : !present.has(shift.accountId)
          ? 'left'
          : taken.some((other) => overlap(shift, other))
            ? 'clash'
            : undefined;
    if (why) skipped.push({ shift, why });
    else shifts.push(shift);
  }
  return { shifts, skipped };
}

const later = (instant: string): string => new Date(new Date(instant).getTime() + WEEK_DAYS * DAY_MS).toISOString();

/** Whether a day can still be planned. */
export const isOver = (day: CalendarDate, now: Date): boolean => day < chinaDateOf(now);
