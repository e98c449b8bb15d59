import { DAY_MS, HOUR_MS, MINUTE_MS } from '@shequtong/kernel';
import { type NowShift } from '../db/now-shift.js';

const UNITS = { days: DAY_MS, hours: HOUR_MS, minutes: MINUTE_MS, seconds: 1_000 } as const;

/** The clock of business code in a test: it runs with the database's, shifted by what the test says. */
export class TestClock implements NowShift {
  shiftMs = 0;

  /** From here on it is `at`, an ISO instant such as `2026-09-30T14:00:00+08:00`. */
  set(at: string | Date): void {
    this.shiftMs = new Date(at).getTime() - Date.now();
  }

  advance(by: Partial<Record<keyof typeof UNITS, number>>): void {
    for (const [unit, amount] of Object.entries(by)) this.shiftMs += UNITS[unit as keyof typeof UNITS] * amount;
  }

  now(): Date {
    return new Date(Date.now() + this.shiftMs);
  }
}
