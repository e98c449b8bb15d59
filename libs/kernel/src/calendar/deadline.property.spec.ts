import { isWorkday } from 'chinese-days';
import fc from 'fast-check';
import { addHours, addWorkingDays, addWorkingHours } from './deadline.js';
import { explainDeadline } from './explain-deadline.js';
import { officialCalendar } from './working-calendar.js';
import { DAY_MS, HOUR_MS } from '../time/lengths.js';

const calendar = officialCalendar();
const QUARTER_MS = 900_000;

// A start in 2023 – October 2026, on a quarter of an hour, so that the oracle may walk in quarters.
const start = fc
  .integer({ min: Date.UTC(2023, 0, 1) / QUARTER_MS, max: Date.UTC(2026, 9, 31) / QUARTER_MS })
  .map((quarters) => new Date(quarters * QUARTER_MS));

/** The oracle asks another table, of another shape, through the wall clock of UTC+8. */
const wall = (at: Date): Date => new Date(at.getTime() + 8 * HOUR_MS);
const worked = (at: Date): boolean => isWorkday(new Date(wall(at).getUTCFullYear(), wall(at).getUTCMonth(), wall(at).getUTCDate(), 12));

function dueByWalkingDays(from: Date, amount: number): Date {
  const w = wall(from);
  let midnight = new Date(Date.UTC(w.getUTCFullYear(), w.getUTCMonth(), w.getUTCDate()) - 8 * HOUR_MS);
  for (let left = amount; left > 0;) {
    midnight = new Date(midnight.getTime() + DAY_MS);
    if (worked(midnight)) left--;
  }
  return new Date(midnight.getTime() + DAY_MS);
}

function dueByWalkingQuarters(from: Date, quarters: number): Date {
  let at = from;
  for (let left = quarters; left > 0; at = new Date(at.getTime() + QUARTER_MS)) {
    const hour = wall(at).getUTCHours();
    if (hour >= 9 && hour < 17 && worked(at)) left--;
  }
  return at;
}

describe('deadlines against a walk through every day', () => {
  it('of working days', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 30 }), (from, amount) => {
        const deadline = addWorkingDays(calendar, from, amount);
        expect(deadline.dueAt).toEqual(dueByWalkingDays(from, amount));
        expect(deadline.steps.filter((step) => step.kind === 'counted-day')).toHaveLength(amount);
        expect(explainDeadline(deadline).join('')).not.toMatch(/undefined|NaN/);
      }),
      { numRuns: 400 },
    );
  });

  it('of working hours', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 100 }), (from, quarters) => {
        const deadline = addWorkingHours(calendar, from, quarters / 4);
        expect(deadline.dueAt).toEqual(dueByWalkingQuarters(from, quarters));
        const counted = deadline.steps.map((step) => (step.kind === 'counted-time' ? step.to.getTime() - step.from.getTime() : 0));
        expect(counted.reduce((sum, ms) => sum + ms, 0)).toBe(quarters * QUARTER_MS);
        expect(explainDeadline(deadline).join('')).not.toMatch(/undefined|NaN/);
      }),
      { numRuns: 200 },
    );
  });

  it('of hours round the clock', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 500 }), (from, hours) =>
        expect(addHours(from, hours).dueAt.getTime() - from.getTime()).toBe(hours * HOUR_MS),
      ),
    );
  });

  it('never fall earlier for a later start or a longer period', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 20 }), (from, laterQuarters, amount) => {
        const later = new Date(from.getTime() + laterQuarters * QUARTER_MS);
        for (const add of [addWorkingDays, addWorkingHours]) {
          expect(add(calendar, later, amount).dueAt.getTime()).toBeGreaterThanOrEqual(add(calendar, from, amount).dueAt.getTime());
          expect(add(calendar, from, amount + 1).dueAt.getTime()).toBeGreaterThan(add(calendar, from, amount).dueAt.getTime());
        }
      }),
    );
  });
});
