import { formatInstant } from '../time/china-time.js';
import { addHours, addWorkingDays, addWorkingHours } from './deadline.js';
import { explainDeadline } from './explain-deadline.js';
import { officialCalendar } from './working-calendar.js';

const calendar = officialCalendar();
const at = (text: string): Date => new Date(`${text}+08:00`);

describe('a clock over the end of a year', () => {
  it('skips New Year and counts the Sunday worked for it (2025 → 2026)', () => {
    const deadline = addWorkingDays(calendar, at('2025-12-31T18:00:00'), 2);
    expect(formatInstant(deadline.dueAt)).toBe('2026-01-06T00:00:00+08:00');
    expect(deadline.provisional).toBe(false);
    expect(explainDeadline(deadline)).toEqual([
      '从 12月31日（周三）18:00 起，第二天开始数 2 个工作日。',
      '2026年1月1日（周四）至2026年1月3日（周六）元旦放假，不算。',
      '2026年1月4日（周日）因元旦调休上班，是第 1 个工作日。',
      '2026年1月5日（周一）是第 2 个工作日。',
      '到 2026年1月5日（周一）24:00 为止。',
    ]);
  });

  it('ends at midnight of New Year’s Eve when that is the last working day', () => {
    const deadline = addWorkingDays(calendar, at('2025-12-30T09:00:00'), 1);
    expect(formatInstant(deadline.dueAt)).toBe('2026-01-01T00:00:00+08:00');
    expect(explainDeadline(deadline).at(-1)).toBe('到 12月31日（周三）24:00 为止。');
  });

  it('carries working hours over (2024 → 2025)', () => {
    expect(formatInstant(addWorkingHours(calendar, at('2024-12-31T16:00:00'), 2).dueAt)).toBe('2025-01-02T10:00:00+08:00');
  });
});

describe('a clock over a leap day', () => {
  it('counts 29 February 2024', () => {
    expect(formatInstant(addWorkingDays(calendar, at('2024-02-28T10:00:00'), 1).dueAt)).toBe('2024-03-01T00:00:00+08:00');
    expect(formatInstant(addWorkingDays(calendar, at('2024-02-28T10:00:00'), 2).dueAt)).toBe('2024-03-02T00:00:00+08:00');
    expect(formatInstant(addHours(at('2024-02-28T14:00:00'), 15).dueAt)).toBe('2024-02-29T05:00:00+08:00');
  });

  it('knows there is none in 2026', () => {
    // 28 February 2026 is a Saturday worked for Spring Festival.
    expect(formatInstant(addWorkingDays(calendar, at('2026-02-27T10:00:00'), 2).dueAt)).toBe('2026-03-03T00:00:00+08:00');
  });
});
