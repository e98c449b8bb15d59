import { addDays, type CalendarDate, dayPhrase, isAreaId, levelOf, parseAreaId, rangeOf } from '@shequtong/kernel';
import { areaTexts as t } from '../../texts/areas.js';
import { type StateLook } from '../../ui/state/state-tag.js';
import { type Area, type AreaHistory, type Poster, SHEETS_AT_ONCE } from './calls/area-calls.js';

/** The place named in an address, as long as it lies where this person works. */
export function placeOf(asked: string | null, workAreaId: number): number {
  const id = asked === null ? undefined : parseAreaId(asked);
  const { from, to } = rangeOf(workAreaId);
  return id !== undefined && id >= from && id <= to ? id : workAreaId;
}

export type PlaceTab = 'units' | 'posters' | 'buildings' | 'history';

/** A community has posters and buildings, a street or district the units below it. */
export const tabsOf = (areaId: number): readonly PlaceTab[] =>
  levelOf(areaId) === 'community' ? ['posters', 'buildings', 'history'] : ['units', 'history'];

export function tabOf(asked: string | null, areaId: number): PlaceTab {
  const tabs = tabsOf(areaId);
  return tabs.find((tab) => tab === asked) ?? tabs[0] ?? 'history';
}

/** How a unit stands that has an end or another name; undefined for one that just goes on. */
export function lookOf({ validTo, formerNames }: Pick<AreaHistory, 'validTo' | 'formerNames'>, today: CalendarDate): StateLook | undefined {
  if (validTo !== null && validTo <= today) return { word: t.state.merged, sign: 'refused', tone: 'grey' };
  if (validTo !== null) return { word: t.state.merging, sign: 'soon', tone: 'amber' };
  return formerNames.length > 0 ? { word: t.state.renamed, sign: 'note', tone: 'grey' } : undefined;
}

export const isClosed = (history: Pick<AreaHistory, 'validTo'> | undefined, today: CalendarDate): boolean =>
  history?.validTo !== null && history?.validTo !== undefined && history.validTo <= today;

/** The last day on which something is, told the way people say it. */
export const lastDayText = (validTo: CalendarDate, speakingYear: number): string => dayPhrase(addDays(validTo, -1), speakingYear);

/** `463 个居委 · 103 个村`. */
export function countsOf(children: readonly Area[]): string {
  const kinds = Object.keys(t.kinds) as Area['kind'][];
  return kinds
    .map((kind) => ({ kind, count: children.filter((child) => child.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => t.units.of(count, t.kinds[kind]))
    .join(' · ');
}

/** What is wrong with a successor. */
export function successorError(areaId: number, successorId: number | undefined): string | undefined {
  if (successorId === undefined) return t.change.successorMissing;
  if (successorId === areaId) return t.change.itself;
  return isAreaId(successorId) && levelOf(successorId) === levelOf(areaId) ? undefined : t.change.level;
}

/** The sheets of all posters in the parts in which they come. */
export const bookParts = (posters: readonly Poster[]): { readonly from: number; readonly to: number }[] =>
  Array.from({ length: Math.ceil(posters.length / SHEETS_AT_ONCE) }, (_, part) => ({
    from: part * SHEETS_AT_ONCE,
    to: Math.min(posters.length, (part + 1) * SHEETS_AT_ONCE),
  }));
