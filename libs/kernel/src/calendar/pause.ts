/** A time in which a clock stands still: from its first instant to the one at which it runs again. */
export interface Pause {
  readonly from: Date;
  readonly to: Date;
}

interface Span {
  readonly from: Date;
  readonly to: Date;
}

/** Whether a clock stands still when an instant is reached: one that stops just then has reached it. */
export const pausedAt = (at: Date, pauses: readonly Pause[]): boolean => pauses.some(({ from, to }) => from < at && at <= to);

/** The parts of a time in which the clock runs, none of them empty. `pauses` lie in order and apart from each other. */
export function runningSpans(from: Date, to: Date, pauses: readonly Pause[]): Span[] {
  const spans: Span[] = [];
  let start = from;
  for (const pause of pauses) {
    if (pause.to <= start) continue;
    if (pause.from >= to) break;
    if (pause.from > start) spans.push({ from: start, to: pause.from });
    start = pause.to;
  }
  if (start < to) spans.push({ from: start, to });
  return spans;
}

/** The instant at which a clock has run for so long (milliseconds). */
export function afterRunning(from: Date, ms: number, pauses: readonly Pause[]): Date {
  let reached = from.getTime();
  let leftMs = ms;
  for (const pause of pauses) {
    if (pause.to.getTime() <= reached) continue;
    const runsMs = pause.from.getTime() - reached;
    if (runsMs >= leftMs) break;
    leftMs -= Math.max(0, runsMs);
    reached = pause.to.getTime();
  }
  return new Date(reached + leftMs);
}

/** How long a clock stands still between two instants, in milliseconds. */
export const pausedMs = (from: Date, to: Date, pauses: readonly Pause[]): number =>
  pauses.reduce(
    (sum, pause) => sum + Math.max(0, Math.min(pause.to.getTime(), to.getTime()) - Math.max(pause.from.getTime(), from.getTime())),
    0,
  );
