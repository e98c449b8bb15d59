import { DAY_MS, HOUR_MS } from '@shequtong/kernel';
import { type Community } from './places.js';
import { type Chance } from './random.js';

export interface Report {
  readonly community: Community;
  readonly at: Date;
}

const YEARS = 2;
/** Reports an hour of the day out of a hundred, from midnight in China: people report before and after work. */
const BY_HOUR = [1, 0, 0, 0, 0, 1, 3, 6, 8, 8, 7, 6, 5, 5, 6, 6, 5, 5, 7, 8, 6, 4, 2, 1];
const HOURS = BY_HOUR.flatMap((share, hour) => Array.from({ length: share }, () => hour));
const CHINA_OFFSET = 8 * HOUR_MS;

/** Who reports where and when over two years, oldest first; the last months bring more than the first. */
export function schedule(communities: readonly Community[], count: number, asOf: Date, random: Chance): Report[] {
  const upTo: number[] = [];
  for (const { share } of communities) upTo.push((upTo.at(-1) ?? 0) + share);
  const reports = Array.from({ length: count }, () => ({
    community: communities[firstAtLeast(upTo, random.next())] as Community,
    at: reportInstant(asOf, random),
  }));
  return reports.sort((a, b) => a.at.getTime() - b.at.getTime());
}

function reportInstant(asOf: Date, random: Chance): Date {
  const today = Math.floor((asOf.getTime() + CHINA_OFFSET) / DAY_MS);
  const daysAgo = Math.floor(365 * YEARS * (1 - Math.pow(random.next(), 0.7)));
  const ms = (today - daysAgo) * DAY_MS - CHINA_OFFSET + random.pick(HOURS) * HOUR_MS + random.whole(0, 3_599_999);
  // Of today only what has passed: the rest of the day was yesterday's.
  return new Date(ms < asOf.getTime() ? ms : ms - DAY_MS);
}

/** Index of the first sum that reaches `value`; rounding may leave the last sum a hair below 1. */
function firstAtLeast(sums: readonly number[], value: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] as number) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
