import { Injectable } from '@nestjs/common';
import { MINUTE_MS } from '@shequtong/kernel';

/** Requests a caller may still make, and when the count starts anew. */
export interface Allowance {
  readonly allowed: boolean;
  readonly remaining: number;
  readonly resetSeconds: number;
}

const WINDOW_MS = MINUTE_MS;

/**
 * Counts requests per caller and minute in this process. The whole count is dropped when the minute ends, so memory
 * is bounded by the callers of one minute; what must hold over processes and restarts is counted in rows
 * (`RateWindows`).
 */
@Injectable()
export class RequestLimits {
  private used = new Map<string, number>();
  private windowEndsAt = 0;

  /** Counts one request of `caller` against `limit` per minute. */
  take(caller: string, limit: number, nowMs: number): Allowance {
    if (nowMs >= this.windowEndsAt) {
      this.used = new Map();
      this.windowEndsAt = nowMs + WINDOW_MS;
    }
    const used = (this.used.get(caller) ?? 0) + 1;
    this.used.set(caller, used);
    return { allowed: used <= limit, remaining: Math.max(0, limit - used), resetSeconds: Math.ceil((this.windowEndsAt - nowMs) / 1000) };
  }

  /** Takes back one request that turned out to be somebody else's to count. */
  giveBack(caller: string): void {
    const used = this.used.get(caller);
    if (used) this.used.set(caller, used - 1);
  }
}
