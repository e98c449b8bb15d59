import { DAY_MS, HOUR_MS, MINUTE_MS } from '@shequtong/kernel';

interface Limit {
  perMinute?: number;
  perDay?: number;
  /** What is answered above the limit of a minute; WeChat uses three different codes. */
  minuteCode?: number;
}

const dailyQuota = 45009;
const beijingMs = 8 * HOUR_MS;

/** Counts calls by minute and by Beijing day. */
export class Limits {
  readonly #counts = new Map<string, { window: number; count: number }>();

  /** Counts one call; answers 0 or the error code of the limit it breaks. */
  spend(key: string, now: number, limit: Limit): number {
    if (limit.perMinute !== undefined && this.#over(`${key}|minute`, Math.floor(now / MINUTE_MS), limit.perMinute)) {
      return limit.minuteCode ?? 45011;
    }
    if (limit.perDay !== undefined && this.#over(`${key}|day`, Math.floor((now + beijingMs) / DAY_MS), limit.perDay)) {
      return dailyQuota;
    }
    return 0;
  }

  #over(key: string, window: number, max: number): boolean {
    const entry = this.#counts.get(key);
    const count = entry?.window === window ? entry.count + 1 : 1;
    this.#counts.set(key, { window, count });
    return count > max;
  }
}
