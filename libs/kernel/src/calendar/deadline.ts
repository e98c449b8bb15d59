import { addDays } from '../time/calendar-date.js';
import { atMinute, chinaDateOf, startOfDay } from '../time/china-time.js';
import { OFFICE_HOURS, type OfficeHours, type Period } from './period.js';
import { type CalendarDay, type WorkingCalendar } from './working-calendar.js';

/** One step of the reasoning behind a deadline, in order of time. */
export type DeadlineStep =
  | { readonly kind: 'counted-day'; readonly day: CalendarDay; /** The how-manieth working day, from 1. */ readonly nth: number }
  | { readonly kind: 'skipped-day'; readonly day: CalendarDay }
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

const HOUR_MS = 3_600_000;
/** Ten years of days: no policy is longer, and no loop runs away. */
const AMOUNT_MAX = 3_660;

/** The deadline of a period that starts at an instant. A RangeError for an amount no policy can mean. */
export function deadlineOf(calendar: WorkingCalendar, startedAt: Date, period: Period, office: OfficeHours = OFFICE_HOURS): Deadline {
  switch (period.unit) {
    case 'hours':
      return addHours(startedAt, period.amount);
    case 'working-days':
      return addWorkingDays(calendar, startedAt, period.amount, period.endsAt, office);
    case 'working-hours':
      return addWorkingHours(calendar, startedAt, period.amount, office);
  }
}

/** Hours round the clock: nights, weekends and holidays count (the 15 h of the first reply). */
export function addHours(startedAt: Date, amount: number): Deadline {
  const dueAt = new Date(startedAt.getTime() + msOfHours(amount));
  return { startedAt, period: { unit: 'hours', amount }, dueAt, provisional: false, steps: [{ kind: 'counted-time', from: startedAt, to: dueAt }] };
}

/**
 * Working days: counting starts the day after, and the period ends at 24:00 of its last working day, which is 00:00
 * of the next day, or at that day's close of office hours where the policy says so.
 */
export function addWorkingDays(
  calendar: WorkingCalendar,
  startedAt: Date,
  amount: number,
  endsAt: 'midnight' | 'close-of-office' = 'midnight',
  office: OfficeHours = OFFICE_HOURS,
): Deadline {
  if (!Number.isInteger(amount)) throw new RangeError('working days come whole');
  requireAmount(amount);
  const steps: DeadlineStep[] = [];
  let date = chinaDateOf(startedAt);
  for (let nth = 0; nth < amount; ) {
    date = addDays(date, 1);
    const day = calendar.day(date);
    steps.push(day.working ? { kind: 'counted-day', day, nth: ++nth } : { kind: 'skipped-day', day });
  }
  const dueAt = endsAt === 'midnight' ? startOfDay(addDays(date, 1)) : atMinute(date, office.closesAtMinute);
  const provisional = steps.some((step) => step.kind !== 'counted-time' && step.day.provisional);
  return { startedAt, period: { unit: 'working-days', amount, endsAt }, dueAt, provisional, steps };
}

/** Working hours: office hours of working days, counted from the instant itself. Ends at the close, not at the next opening. */
export function addWorkingHours(calendar: WorkingCalendar, startedAt: Date, amount: number, office: OfficeHours = OFFICE_HOURS): Deadline {
  requireOffice(office);
  const steps: DeadlineStep[] = [];
  let provisional = false;
  let leftMs = msOfHours(amount);
  let dueAt = startedAt;
  for (let date = chinaDateOf(startedAt); leftMs > 0; date = addDays(date, 1)) {
    const day = calendar.day(date);
    provisional ||= day.provisional;
    if (!day.working) {
      steps.push({ kind: 'skipped-day', day });
      continue;
    }
    const from = new Date(Math.max(startedAt.getTime(), atMinute(date, office.opensAtMinute).getTime()));
    const to = new Date(Math.min(from.getTime() + leftMs, atMinute(date, office.closesAtMinute).getTime()));
    // Begun after the close: this day gives nothing.
    if (to <= from) continue;
    steps.push({ kind: 'counted-time', from, to });
    leftMs -= to.getTime() - from.getTime();
    dueAt = to;
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
  if (!(opensAtMinute >= 0 && opensAtMinute < closesAtMinute && closesAtMinute <= 1440)) throw new RangeError('office hours must open before they close');
}
