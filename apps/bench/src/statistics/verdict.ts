import { type Summary } from './summary.js';

/** More than this between the rounds of a ratio says more of the machine than of the code (quality.md). */
export const SPREAD_LIMIT = 0.15;
const ROUNDS_NEEDED = 5;

export interface Target {
  /** API's throughput as a share of the twin's, at least. */
  readonly throughput: number;
  /** API's p99 as a multiple of the twin's at the same rate of requests, at most. */
  readonly p99?: number;
}

interface Measured {
  readonly throughput: Summary;
  readonly p99: Summary;
  /** What makes both sides incomparable: answers or statements that differ, failed requests. */
  readonly differences: readonly string[];
}

/** `void`: the figure says nothing, for the reasons given. A p99 whose rounds spread too far is left out of the verdict, and named. */
export interface Verdict {
  readonly verdict: 'met' | 'short' | 'void';
  readonly reasons: readonly string[];
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

export function verdictOn({ throughput, p99, differences }: Measured, target: Target): Verdict {
  const unfit = [
    ...differences,
    ...(throughput.rounds.length < ROUNDS_NEEDED ? [`${throughput.rounds.length} rounds of at least ${ROUNDS_NEEDED}`] : []),
    ...(throughput.spread > SPREAD_LIMIT
      ? [`the ratio's rounds spread over ${percent(throughput.spread)}, more than ${percent(SPREAD_LIMIT)}`]
      : []),
  ];
  if (unfit.length) return { verdict: 'void', reasons: unfit };
  const shaky = target.p99 !== undefined && p99.spread > SPREAD_LIMIT;
  const short = [
    ...(throughput.median < target.throughput
      ? [`throughput ${throughput.median.toFixed(2)} of the twin's, target ${target.throughput.toFixed(2)}`]
      : []),
    ...(target.p99 !== undefined && !shaky && p99.median > target.p99
      ? [`p99 ${p99.median.toFixed(2)} × the twin's, target ${target.p99.toFixed(1)} ×`]
      : []),
  ];
  const left = shaky ? [`p99 not judged, its rounds spread over ${percent(p99.spread)}`] : [];
  return { verdict: short.length ? 'short' : 'met', reasons: [...short, ...left] };
}
