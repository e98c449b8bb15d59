import { chinaDayNumberOf, minuteOfDayNumber } from '../time/china-time.js';
import { afterRunning, type Pause, pausedAt, runningSpans } from './pause.js';
import { OFFICE_HOURS, type OfficeHours, type Period } from './period.js';
import { type CalendarDay, type WorkingCalendar } from './working-calendar.js';
import { HOUR_MS } from '../time/lengths.js';

/** One step of the reasoning behind a deadline, in order of time. */
export type DeadlineStep =
  | { readonly kind: 'counted-day'; readonly day: CalendarDay; /** The how-manieth working day, from 1. */ readonly nth: number }
  | { readonly kind: 'skipped-day'; readonly day: CalendarDay }
  /** A working day at whose end the clock stood still. */
  | { readonly kind: 'paused-day'; readonly day: CalendarDay }
  | { readonly kind: 'counted-time'; readonly from: Date; readonly to: Date };

/** When a period ends, and why. */
export interface Deadline {
  readonly startedAt: Date;
  readonly period: Period;
  readonly dueAt: Date;
  /** A day that was looked at lies in a year not announced yet: compute again when its calendar is imported. */
  readonly provisional: boolean;
  readonly steps: readonly DeadlineStep[];
}

/** Ten years of days: no policy is longer, and no loop runs away. */
export const AMOUNT_MAX = 3_660;

/** What a deadline takes into account beside its period. */
export interface Circumstances {
  /** 09:00–17:00 when absent. */
  readonly office?: OfficeHours;
  /** Times in which the clock stood still, in order and apart from each other. One that is still open has no deadline. */
  readonly pauses?: readonly Pause[];
}

/** The deadline of a period that starts at an instant. A RangeError for an amount no policy can mean. */
export function deadlineOf(calendar: WorkingCalendar, startedAt: Date, period: Period, circumstances: Circumstances = {}): Deadline {
  switch (period.unit) {
    case 'hours':
      return addHours(startedAt, period.amount, circumstances);
    case 'working-days':
      return addWorkingDays(calendar, startedAt, period.amount, { ...circumstances, ...(period.endsAt && { endsAt: period.endsAt }) });
    case 'working-hours':
      return addWorkingHours(calendar, startedAt, period.amount, circumstances);
  }
}

/** Hours round the clock: nights, weekends and holidays count (the 15 h of the first reply). */
export function addHours(startedAt: Date, amount: number, { pauses = [] }: Circumstances = {}): Deadline {
  const dueAt = afterRunning(startedAt, msOfHours(amount), pauses);
  const steps = runningSpans(startedAt, dueAt, pauses).map(({ from, to }): DeadlineStep => ({ kind: 'counted-time', from, to }));
  return { startedAt, period: { unit: 'hours', amount }, dueAt, provisional: false, steps };
}

/**
 * Working days: counting starts the day after, and the period ends at 24:00 of its last working day, which is 00:00
 * of the next day, or at that day's close of office hours where the policy says so. A day counts when the clock runs
 * at its end.
 */
export function addWorkingDays(
  calendar: WorkingCalendar,
  startedAt: Date,
  amount: number,
  { endsAt = 'midnight', office = OFFICE_HOURS, pauses = [] }: Circumstances & { readonly endsAt?: 'midnight' | 'close-of-office' } = {},
): Deadline {
  if (!Number.isInteger(amount)) throw new RangeError('working days come whole');
  requireAmount(amount);
  const steps: DeadlineStep[] = [];
  const endMinute = endsAt === 'midnight' ? 1_440 : office.closesAtMinute;
  let dayNumber = chinaDayNumberOf(startedAt);
  for (let nth = 0; nth < amount;) {
    const day = calendar.dayOfNumber(++dayNumber);
    if (!day.working) steps.push({ kind: 'skipped-day', day });
    else if (pauses.length && pausedAt(minuteOfDayNumber(dayNumber, endMinute), pauses)) steps.push({ kind: 'paused-day', day });
    else steps.push({ kind: 'counted-day', day, nth: ++nth });
  }
  const dueAt = minuteOfDayNumber(dayNumber, endMinute);
  const provisional = steps.some((step) => step.kind !== 'counted-time' && step.day.provisional);
  return { startedAt, period: { unit: 'working-days', amount, endsAt }, dueAt, provisional, steps };
}

/** Working hours: office hours of working days, counted from the instant itself. Ends at the close, not at the next opening. */
export function addWorkingHours(
  calendar: WorkingCalendar,
  startedAt: Date,
  amount: number,
  { office = OFFICE_HOURS, pauses = [] }: Circumstances = {},
): Deadline {
  requireOffice(office);
  const steps: DeadlineStep[] = [];
  let provisional = false;
  let leftMs = msOfHours(amount);
  let dueAt = startedAt;
  for (let dayNumber = chinaDayNumberOf(startedAt); leftMs > 0; dayNumber++) {
    const day = calendar.dayOfNumber(dayNumber);
    provisional ||= day.provisional;
    if (!day.working) {
      steps.push({ kind: 'skipped-day', day });
      continue;
    }
    const opensAt = new Date(Math.max(startedAt.getTime(), minuteOfDayNumber(dayNumber, office.opensAtMinute).getTime()));
    for (const span of runningSpans(opensAt, minuteOfDayNumber(dayNumber, office.closesAtMinute), pauses)) {
      const to = new Date(Math.min(span.from.getTime() + leftMs, span.to.getTime()));
      steps.push({ kind: 'counted-time', from: span.from, to });
      leftMs -= to.getTime() - span.from.getTime();
      dueAt = to;
      if (leftMs === 0) break;
    }
  }
  return { startedAt, period: { unit: 'working-hours', amount }, dueAt, provisional, steps };
}

function msOfHours(amount: number): number {
  requireAmount(amount);
  return Math.round(amount * HOUR_MS);
}

function requireAmount(amount: number): void {
  if (!(amount > 0 && amount <= AMOUNT_MAX)) throw new RangeError(`a period of ${amount} makes no sense`);
}

function requireOffice({ opensAtMinute, closesAtMinute }: OfficeHours): void {
  if (!(opensAtMinute >= 0 && opensAtMinute < closesAtMinute && closesAtMinute <= 1440))
    throw new RangeError('office hours must open before they close');
}
