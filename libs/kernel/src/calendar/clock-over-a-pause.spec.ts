import fc from 'fast-check';
import { formatInstant } from '../time/china-time.js';
import { type Circumstances, deadlineOf } from './deadline.js';
import { explainDeadline } from './explain-deadline.js';
import { type Period } from './period.js';
import { officialCalendar } from './working-calendar.js';
import { HOUR_MS } from '../time/lengths.js';

const calendar = officialCalendar();
const at = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+08:00`);
const pause = (from: string, to: string) => ({ from: at(from), to: at(to) });
const due = (start: string, period: Period, ...pauses: readonly ReturnType<typeof pause>[]) =>
  deadlineOf(calendar, at(start), period, { pauses });
const instant = (...asked: Parameters<typeof due>): string => formatInstant(due(...asked).dueAt).slice(0, 16);

describe('working days', () => {
  const days = (amount: number): Period => ({ unit: 'working-days', amount });

  it('do not count a day at whose end the clock stands still', () => {
    // Monday; without the pause the period ends with Thursday.
    expect(instant('2026-11-02 09:00', days(3))).toBe('2026-11-06T00:00');
    expect(instant('2026-11-02 09:00', days(3), pause('2026-11-03 10:00', '2026-11-04 15:00'))).toBe('2026-11-07T00:00');
  });

  it('count a day on which it stood still for some hours only', () => {
    expect(instant('2026-11-02 09:00', days(3), pause('2026-11-03 10:00', '2026-11-03 15:00'))).toBe('2026-11-06T00:00');
  });

  it('lose nothing to a pause on the day of the start, over a weekend or after the end', () => {
    expect(instant('2026-11-02 09:00', days(1), pause('2026-11-02 10:00', '2026-11-03 09:00'))).toBe('2026-11-04T00:00');
    expect(instant('2026-11-06 09:00', days(1), pause('2026-11-07 08:00', '2026-11-08 20:00'))).toBe('2026-11-10T00:00');
    expect(instant('2026-11-02 09:00', days(1), pause('2026-11-04 00:00', '2026-11-09 00:00'))).toBe('2026-11-04T00:00');
  });

  it('take both of two pauses, and say so', () => {
    const deadline = due(
      '2026-11-02 09:00',
      days(2),
      pause('2026-11-03 10:00', '2026-11-04 10:00'),
      pause('2026-11-05 10:00', '2026-11-06 10:00'),
    );
    expect(formatInstant(deadline.dueAt)).toBe('2026-11-07T00:00:00+08:00');
    expect(explainDeadline(deadline)).toEqual([
      expect.stringContaining('第二天开始数 2 个工作日'),
      '11月3日（周二）计时暂停，不算。',
      '11月4日（周三）是第 1 个工作日。',
      '11月5日（周四）计时暂停，不算。',
      '11月6日（周五）是第 2 个工作日。',
      expect.stringContaining('11月6日（周五）24:00'),
    ]);
  });

  it('that end at the close of office ask whether it ran then', () => {
    const period: Period = { unit: 'working-days', amount: 1, endsAt: 'close-of-office' };
    expect(instant('2026-11-02 09:00', period, pause('2026-11-03 18:00', '2026-11-04 18:00'))).toBe('2026-11-03T17:00');
    expect(instant('2026-11-02 09:00', period, pause('2026-11-03 16:00', '2026-11-04 09:00'))).toBe('2026-11-04T17:00');
  });
});

it('hours round the clock go on where they stopped', () => {
  const deadline = due('2026-11-02 09:00', { unit: 'hours', amount: 15 }, pause('2026-11-02 10:00', '2026-11-03 10:00'));
  expect(formatInstant(deadline.dueAt)).toBe('2026-11-04T00:00:00+08:00');
  expect(explainDeadline(deadline)[1]).toBe('11月2日（周一）10:00 到 11月3日（周二）10:00 计时暂停，不算。');
});

it('working hours lose the office time of the pause and no more', () => {
  expect(instant('2026-11-02 15:00', { unit: 'working-hours', amount: 4 }, pause('2026-11-02 16:00', '2026-11-03 11:00'))).toBe(
    '2026-11-03T14:00',
  );
});

describe('any period with any pauses', () => {
  const start = fc
    .integer({ min: at('2024-01-01 00:00').getTime() / HOUR_MS, max: at('2026-11-30 00:00').getTime() / HOUR_MS })
    .map((hour) => new Date(hour * HOUR_MS));
  const period = fc.oneof(
    fc.record({ unit: fc.constant('hours' as const), amount: fc.integer({ min: 1, max: 200 }) }),
    fc.record({ unit: fc.constant('working-hours' as const), amount: fc.integer({ min: 1, max: 60 }) }),
    fc.record({ unit: fc.constant('working-days' as const), amount: fc.integer({ min: 1, max: 15 }) }),
  );
  /** Gaps and lengths in hours, one after another from the start. */
  const gaps = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 200 })), { maxLength: 4 });

  const pausesFrom = (from: Date, parts: readonly (readonly [number, number])[]): Required<Pick<Circumstances, 'pauses'>>['pauses'] => {
    let reached = from.getTime();
    return parts.map(([gap, length], index) => {
      const begins = reached + (index === 0 ? gap : gap + 1) * HOUR_MS;
      reached = begins + length * HOUR_MS;
      return { from: new Date(begins), to: new Date(reached) };
    });
  };

  it('is never due earlier for a pause, and never while the clock stands still', () => {
    fc.assert(
      fc.property(start, period, gaps, (from, asked, parts) => {
        const pauses = pausesFrom(from, parts);
        const { dueAt } = deadlineOf(calendar, from, asked, { pauses });
        expect(dueAt.getTime()).toBeGreaterThanOrEqual(deadlineOf(calendar, from, asked).dueAt.getTime());
        expect(pauses.some((each) => each.from < dueAt && dueAt < each.to)).toBe(false);
      }),
    );
  });

  it('counts as much hour by hour as the period has', () => {
    const counts = (hour: number): boolean => {
      const wall = new Date((hour + 8) * HOUR_MS);
      return wall.getUTCHours() >= 9 && wall.getUTCHours() < 17 && calendar.isWorkingDay(wall.toISOString().slice(0, 10));
    };
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 60 }), fc.boolean(), gaps, (from, amount, office, parts) => {
        const pauses = pausesFrom(from, parts);
        let hour = from.getTime() / HOUR_MS;
        for (let left = amount; left > 0; hour++) {
          const still = pauses.some((each) => each.from.getTime() <= hour * HOUR_MS && hour * HOUR_MS < each.to.getTime());
          if (!still && (!office || counts(hour))) left--;
        }
        expect(deadlineOf(calendar, from, { unit: office ? 'working-hours' : 'hours', amount }, { pauses }).dueAt).toEqual(
          new Date(hour * HOUR_MS),
        );
      }),
    );
  });
});
