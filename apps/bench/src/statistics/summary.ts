/** Rounds of one figure in short. `spread` = (max − min) / median. */
export interface Summary {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly spread: number;
  readonly rounds: readonly number[];
}

/** Middle value; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  if (!values.length) throw new RangeError('no values have no median');
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] as number;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] as number;
  return (lower + upper) / 2;
}

/** Nearest-rank percentile, `share` in 0–1: the smallest value that at least this share of the values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  if (!values.length) throw new RangeError('no values have no percentile');
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] as number;
}

export function summary(rounds: readonly number[]): Summary {
  const middle = median(rounds);
  const [min, max] = [Math.min(...rounds), Math.max(...rounds)];
  return { median: middle, min, max, spread: middle === 0 ? 0 : (max - min) / middle, rounds };
}

/** Round by round, because what disturbs a round disturbs both sides of it. */
export function ratios(a: readonly number[], b: readonly number[]): number[] {
  if (a.length !== b.length) throw new RangeError('both sides have as many rounds');
  return a.map((value, round) => value / (b[round] as number));
}
