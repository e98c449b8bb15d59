import {
  addDays,
  type CalendarDate,
  covers,
  DAY_MS,
  DomainError,
  type Grant,
  HOUR_MS,
  inForce,
  isCalendarDate,
  levelOf,
  type Role,
  startOfDay,
  surnameAndPost,
  weekdayOf,
} from '@shequtong/kernel';

/** Who keeps a roster: a community, a street's or district's desk, or (with an organisation) one of their departments. */
export interface Desk {
  readonly areaId: number;
  readonly organisationId: string | null;
}

export interface Period {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export interface PlannedShift extends Period {
  readonly accountId: string;
}

/** Small villages change once a week; nobody is on duty longer without a hand-over. */
const SHIFT_HOURS_MAX = 7 * 24;
/** Nobody plans further ahead, and a typing error in the year is found. */
const PLAN_DAYS_MAX = 400;

/** Roles whose holders can be on duty at a desk. */
export function deskRoles({ areaId, organisationId }: Desk): readonly Role[] {
  if (organisationId) return ['department-officer'];
  switch (levelOf(areaId)) {
    case 'community':
      return ['community-secretary', 'community-staff'];
    case 'street':
      return ['street-officer'];
    case 'district':
      return ['district-officer'];
  }
}

/** Whether a grant makes its holder a member of the desk at an instant. */
export function belongsToDesk(grant: Grant, desk: Desk, at: Date): boolean {
  const sameOffice = !desk.organisationId || grant.organisationId === desk.organisationId;
  return inForce(grant, at) && grant.areaId === desk.areaId && sameOffice && deskRoles(desk).includes(grant.role);
}

/** Every office keeps its own roster; an administrator of the area may help out. */
export const mayKeepDesk = (grants: readonly Grant[], desk: Desk, now: Date): boolean =>
  grants.some(
    (grant) =>
      belongsToDesk(grant, desk, now) || (grant.role === 'administrator' && inForce(grant, now) && covers(grant.areaId, desk.areaId)),
  );

const overlap = (a: Period, b: Period): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt;

/**
 * Checks shifts that are planned together. Throws `platform/validation-failed` naming each wrong line, or
 * `identity/shift-overlaps` when two of them overlap.
 */
export function checkPlan(shifts: readonly PlannedShift[], now: Date): void {
  const latest = now.getTime() + PLAN_DAYS_MAX * DAY_MS;
  const fields = shifts.flatMap(({ startsAt, endsAt }, i) => {
    const field = `shifts[${i}].endsAt`;
    if (endsAt <= startsAt) return [{ field, message: '结束时间应晚于开始时间' }];
    if (endsAt <= now) return [{ field, message: '班次已过去，请选以后的时间' }];
    if (endsAt.getTime() - startsAt.getTime() > SHIFT_HOURS_MAX * HOUR_MS) return [{ field, message: '一个班次最长 7 天' }];
    return startsAt.getTime() > latest ? [{ field, message: '最多排到 400 天以后' }] : [];
  });
  if (fields.length) throw new DomainError('platform/validation-failed', { fields });
  const sorted = [...shifts].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  // Sorted by start, two that overlap include two neighbours that do.
  const clash = sorted.some((shift, i) => i > 0 && overlap(sorted[i - 1] as PlannedShift, shift));
  if (clash) throw new DomainError('identity/shift-overlaps');
}

/** Monday 00:00 China time of the week a day lies in, until the next Monday; throws for what is no day. */
export function weekOf(day: CalendarDate): Period & { readonly monday: CalendarDate } {
  if (!isCalendarDate(day)) throw new DomainError('platform/validation-failed', { fields: [{ field: 'day', message: '请检查日期' }] });
  const monday = addDays(day, 1 - weekdayOf(day));
  return { monday, startsAt: startOfDay(monday), endsAt: startOfDay(addDays(monday, 7)) };
}

/** Stretches of a period in which no shift is planned: the fallback answers there. Shifts do not overlap. */
export function gapsIn(period: Period, shifts: readonly Period[]): Period[] {
  const gaps: Period[] = [];
  let from = period.startsAt;
  for (const { startsAt, endsAt } of [...shifts].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())) {
    if (startsAt > from) gaps.push({ startsAt: from, endsAt: new Date(Math.min(startsAt.getTime(), period.endsAt.getTime())) });
    if (endsAt > from) from = endsAt;
  }
  if (from < period.endsAt) gaps.push({ startsAt: from, endsAt: period.endsAt });
  return gaps.filter((gap) => gap.startsAt < gap.endsAt);
}

/** How an office shows its people (product §3, Trace): the full name, or surname and post. */
export const publicNameRules = ['full', 'surname-post'] as const;
export type PublicNameRule = (typeof publicNameRules)[number];

/** A committee and whoever is on duty in it show their full name, officials surname and post. */
export const defaultNameRule = ({ areaId }: Desk): PublicNameRule => (levelOf(areaId) === 'community' ? 'full' : 'surname-post');

export function shownName(rule: PublicNameRule, { publicName, post }: { readonly publicName: string; readonly post: string }): string {
  return rule === 'full' ? publicName : surnameAndPost({ name: publicName, post });
}
