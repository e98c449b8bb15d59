import { addDays, type CalendarDate, chinaDateOf, districtOf, DomainError, isCalendarDate, levelOf } from '@shequtong/kernel';

/** What of a unit decides whether it can merge into another. */
export interface MergingUnit {
  readonly id: number;
  readonly validFrom: CalendarDate;
  readonly validTo: CalendarDate | null;
}

/** Nobody decides further ahead, and a typing error in the year is found. */
const AHEAD_DAYS_MAX = 366;

/**
 * The first day on which a unit is no more, when its last one is named; today is the last one where none is.
 * Throws `platform/validation-failed` for a day that is over, too far ahead, or before the unit was.
 */
export function firstDayAfter(unit: MergingUnit, lastDay: CalendarDate | undefined, now: Date): CalendarDate {
  const today = chinaDateOf(now);
  const day = lastDay ?? today;
  const wrong = !isCalendarDate(day)
    ? '请检查日期'
    : day < today
      ? '最后一天不能早于今天'
      : day > addDays(today, AHEAD_DAYS_MAX)
        ? '最多提前一年'
        : day < unit.validFrom
          ? '这个单位那时还没有成立'
          : undefined;
  if (wrong) throw new DomainError('platform/validation-failed', { fields: [{ field: 'lastDay', message: wrong }] });
  return addDays(day, 1);
}

/**
 * A unit merges into one of its own level in its own district that goes on. Throws `identity/area-closed`.
 */
export function checkMerge(unit: MergingUnit, successor: MergingUnit): void {
  const related = districtOf(unit.id) === districtOf(successor.id) && levelOf(unit.id) === levelOf(successor.id);
  if (unit.id === successor.id || unit.validTo || successor.validTo || !related || levelOf(unit.id) === 'district')
    throw new DomainError('identity/area-closed');
}
