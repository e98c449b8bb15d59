import { type CalendarDate } from '../time/calendar-date.js';

/** Days off under one name, both ends included; weekends inside the break count as part of it. */
export interface HolidayBreak {
  readonly name: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** A Saturday or Sunday that is worked (调休上班) to make up for a break. */
export interface MovedWorkingDay {
  readonly name: string;
  readonly date: CalendarDate;
}

/** One announced year as data: staff import next year's when the State Council has published it. */
export interface CalendarYear {
  readonly year: number;
  /** Title of the notice the year was taken from. */
  readonly source: string;
  readonly breaks: readonly HolidayBreak[];
  readonly movedWorkingDays: readonly MovedWorkingDay[];
}
