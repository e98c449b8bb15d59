import { DomainError } from '../errors/domain-error.js';
import {
  addDays,
  type CalendarDate,
  dateOfDayNumber,
  dayNumberOf,
  daysBetween,
  isCalendarDate,
  weekdayOf,
  yearOf,
} from '../time/calendar-date.js';
import { type CalendarYear } from './calendar-year.js';
import { OFFICIAL_EDITION, officialYears } from './official-years.js';
import { statutoryDays } from './statutory-days.js';

/** What kind of day a date is, and why. */
export interface CalendarDay {
  readonly date: CalendarDate;
  readonly working: boolean;
  /** An ordinary weekday or weekend, a holiday's break, or a weekend worked for one (调休上班). */
  readonly reason: 'weekday' | 'weekend' | 'holiday' | 'moved';
  /** Name of the holiday, for `holiday` and `moved`. */
  readonly holiday?: string;
  /** The year is not announced yet: weekends and the statutory days are a guess. */
  readonly provisional: boolean;
}

const LONGEST_BREAK_DAYS = 31;

/** The national working calendar with its moved working weekends (product §3). Immutable. */
export class WorkingCalendar {
  /** Days somebody asked for before: a clock asks for the same weeks again and again. */
  private readonly known = new Map<number, CalendarDay>();

  private constructor(
    /** Later editions replace earlier ones; what was worked out with an earlier one is worked out again. */
    readonly edition: number,
    private readonly announced: ReadonlySet<number>,
    private readonly off: ReadonlyMap<CalendarDate, string>,
    private readonly moved: ReadonlyMap<CalendarDate, string>,
  ) {}

  /** Throws `platform/calendar-invalid` with what is wrong with a year. `edition`: see the field. */
  static from(years: readonly CalendarYear[], edition = 0): WorkingCalendar {
    const off = new Map<CalendarDate, string>();
    const moved = new Map<CalendarDate, string>();
    const announced = new Set<number>();
    for (const year of years) {
      refuseIf(!Number.isInteger(year.year) || announced.has(year.year), { year: year.year, problem: 'year-twice-or-wrong' });
      announced.add(year.year);
      for (const { name, from, to } of year.breaks) for (const date of daysOf(year, from, to)) off.set(date, name);
      for (const { name, date } of year.movedWorkingDays) {
        refuseIf(!isCalendarDate(date) || weekdayOf(date) < 6, { year: year.year, date, problem: 'moved-day-is-no-weekend' });
        // The last weekend of December is sometimes worked for New Year, by the notice of the year to come.
        refuseIf(yearOf(date) !== year.year && !date.startsWith(`${year.year - 1}-12`), {
          year: year.year,
          date,
          problem: 'moved-day-of-another-year',
        });
        moved.set(date, name);
      }
    }
    for (const date of moved.keys()) refuseIf(off.has(date), { date, problem: 'off-and-worked' });
    return new WorkingCalendar(edition, announced, off, moved);
  }

  /** Whether the year's breaks have been announced; until then every result in it is provisional. */
  isAnnounced(year: number): boolean {
    return this.announced.has(year);
  }

  day(date: CalendarDate): CalendarDay {
    return this.dayOfNumber(dayNumberOf(date));
  }

  /** The day so many days after 1970-01-01. */
  dayOfNumber(number: number): CalendarDay {
    const known = this.known.get(number);
    if (known) return known;
    const day = this.lookedUp(dateOfDayNumber(number));
    this.known.set(number, day);
    return day;
  }

  private lookedUp(date: CalendarDate): CalendarDay {
    const weekend = weekdayOf(date) >= 6;
    const provisional = !this.announced.has(yearOf(date));
    const moved = this.moved.get(date);
    if (moved !== undefined) return { date, working: true, reason: 'moved', holiday: moved, provisional };
    const holiday = this.off.get(date) ?? (provisional ? statutoryName(date) : undefined);
    if (holiday !== undefined) return { date, working: false, reason: 'holiday', holiday, provisional };
    return { date, working: !weekend, reason: weekend ? 'weekend' : 'weekday', provisional };
  }

  isWorkingDay(date: CalendarDate): boolean {
    return this.day(date).working;
  }
}

let official: WorkingCalendar | undefined;

/** The calendar of the years announced when this version was made. */
export const officialCalendar = (): WorkingCalendar => (official ??= WorkingCalendar.from(officialYears, OFFICIAL_EDITION));

const statutoryName = (date: CalendarDate): string | undefined => statutoryDays(yearOf(date)).find((day) => day.date === date)?.name;

function daysOf(year: CalendarYear, from: CalendarDate, to: CalendarDate): CalendarDate[] {
  const wrong = { year: year.year, date: from, problem: 'break-is-no-range' };
  refuseIf(!isCalendarDate(from) || !isCalendarDate(to), wrong);
  const days = daysBetween(from, to);
  // A break over New Year may begin in December before, never lie wholly in another year.
  refuseIf(days < 0 || days >= LONGEST_BREAK_DAYS || (yearOf(from) !== year.year && yearOf(to) !== year.year), wrong);
  return Array.from({ length: days + 1 }, (_, i) => addDays(from, i));
}

function refuseIf(wrong: boolean, details: Readonly<Record<string, unknown>>): void {
  if (wrong) throw new DomainError('platform/calendar-invalid', details);
}
