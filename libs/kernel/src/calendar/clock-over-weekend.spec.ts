import { formatInstant } from '../time/china-time.js';
import { addWorkingDays, addWorkingHours, deadlineOf } from './deadline.js';
import { explainDeadline } from './explain-deadline.js';
import { parsePeriod } from './period.js';
import { officialCalendar } from './working-calendar.js';

const calendar = officialCalendar();
const at = (text: string): Date => new Date(`${text}+08:00`);

describe('a clock over an ordinary weekend', () => {
  it('counts from the day after, at whatever hour it started', () => {
    for (const hour of ['00:00:00', '08:59:59', '17:00:00', '23:59:59']) {
      expect(formatInstant(addWorkingDays(calendar, at(`2026-11-20T${hour}`), 1).dueAt)).toBe('2026-11-24T00:00:00+08:00');
    }
    expect(explainDeadline(addWorkingDays(calendar, at('2026-11-20T09:00:00'), 1))).toContain(
      '11月21日（周六）至11月22日（周日）是周末，不算。',
    );
  });

  it('lets the day of the report be the day in China', () => {
    // 16:30 UTC on Thursday is already Friday in China.
    expect(formatInstant(addWorkingDays(calendar, new Date('2026-11-19T16:30:00Z'), 1).dueAt)).toBe('2026-11-24T00:00:00+08:00');
  });

  it('starts working hours at the next opening when reported outside office hours', () => {
    for (const start of [
      '2026-11-20T17:00:00',
      '2026-11-20T23:00:00',
      '2026-11-21T12:00:00',
      '2026-11-23T08:59:59',
      '2026-11-23T09:00:00',
    ]) {
      expect(formatInstant(addWorkingHours(calendar, at(start), 2).dueAt)).toBe('2026-11-23T11:00:00+08:00');
    }
  });

  it('gives no step to a day whose office closed at the very start', () => {
    const { steps } = addWorkingHours(calendar, at('2026-11-20T17:00:00'), 1);
    expect(steps.map((step) => step.kind)).toEqual(['skipped-day', 'skipped-day', 'counted-time']);
  });

  it('ends full office days at the close, not at the next opening', () => {
    expect(formatInstant(addWorkingHours(calendar, at('2026-11-20T09:00:00'), 8).dueAt)).toBe('2026-11-20T17:00:00+08:00');
    expect(formatInstant(addWorkingHours(calendar, at('2026-11-20T09:00:01'), 8).dueAt)).toBe('2026-11-23T09:00:01+08:00');
  });

  it('keeps other office hours where a policy has them', () => {
    const office = { opensAtMinute: 8 * 60 + 30, closesAtMinute: 20 * 60 };
    expect(formatInstant(deadlineOf(calendar, at('2026-11-20T19:30:00'), { unit: 'working-hours', amount: 1 }, { office }).dueAt)).toBe(
      '2026-11-23T09:00:00+08:00',
    );
    expect(
      formatInstant(
        deadlineOf(calendar, at('2026-11-20T19:30:00'), { unit: 'working-days', amount: 1, endsAt: 'close-of-office' }, { office }).dueAt,
      ),
    ).toBe('2026-11-23T20:00:00+08:00');
    expect(() => addWorkingHours(calendar, at('2026-11-20T10:00:00'), 1, { office: { opensAtMinute: 600, closesAtMinute: 600 } })).toThrow(
      RangeError,
    );
  });

  it('reads periods as policies write them', () => {
    expect(parsePeriod('15h')).toEqual({ unit: 'hours', amount: 15 });
    expect(parsePeriod('3wd')).toEqual({ unit: 'working-days', amount: 3 });
    expect(parsePeriod('0.25wh')).toEqual({ unit: 'working-hours', amount: 0.25 });
    for (const text of ['', '15', 'h', '0h', '1.5wd', '-1h', '15 h', '15hh', '1e3h', '99999h']) expect(parsePeriod(text)).toBeUndefined();
    expect(formatInstant(deadlineOf(calendar, at('2026-09-30T14:00:00'), { unit: 'hours', amount: 0.25 }).dueAt)).toBe(
      '2026-09-30T14:15:00+08:00',
    );
    expect(explainDeadline(deadlineOf(calendar, at('2026-09-30T14:00:00'), { unit: 'hours', amount: 0.25 }))[0]).toContain(
      '连续计算 15 分钟',
    );
    const said = (amount: number): string | undefined =>
      explainDeadline(deadlineOf(calendar, at('2026-09-30T14:00:00'), { unit: 'hours', amount }))[0];
    expect([15, 24, 168].map(said)).toEqual([
      expect.stringContaining('连续计算 15 小时'),
      expect.stringContaining('连续计算 24 小时'),
      expect.stringContaining('连续计算 7 天'),
    ]);
  });

  it('refuses amounts no policy can mean', () => {
    for (const amount of [0, -1, NaN, Infinity, 3661]) {
      expect(() => addWorkingDays(calendar, at('2026-11-20T09:00:00'), amount)).toThrow(RangeError);
      expect(() => addWorkingHours(calendar, at('2026-11-20T09:00:00'), amount)).toThrow(RangeError);
    }
    expect(() => addWorkingDays(calendar, at('2026-11-20T09:00:00'), 1.5)).toThrow(RangeError);
  });
});
