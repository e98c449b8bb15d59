import { formatInstant } from '../time/china-time.js';
import { addHours, addWorkingDays, addWorkingHours } from './deadline.js';
import { explainDeadline } from './explain-deadline.js';
import { officialCalendar } from './working-calendar.js';

const calendar = officialCalendar();
const at = (text: string): Date => new Date(`${text}+08:00`);

describe('a clock over National Day 2026 (1–7 October off; 20 September and 10 October worked)', () => {
  it('runs 15 h round the clock into the holiday', () => {
    const deadline = addHours(at('2026-09-30T14:00:00'), 15);
    expect(formatInstant(deadline.dueAt)).toBe('2026-10-01T05:00:00+08:00');
    expect(explainDeadline(deadline)).toEqual([
      '从 9月30日（周三）14:00 起连续计算 15 小时，夜里、周末和节假日都算。',
      '到 10月1日（周四）05:00 为止。',
    ]);
  });

  it('ends with the 8th at 00:00 of the 9th', () => {
    const deadline = addWorkingDays(calendar, at('2026-09-30T14:00:00'), 1);
    expect(formatInstant(deadline.dueAt)).toBe('2026-10-09T00:00:00+08:00');
    expect(deadline.provisional).toBe(false);
    expect(explainDeadline(deadline)).toEqual([
      '从 9月30日（周三）14:00 起，第二天开始数 1 个工作日。',
      '10月1日（周四）至10月7日（周三）国庆节放假，不算。',
      '10月8日（周四）是第 1 个工作日。',
      '到 10月8日（周四）24:00 为止。',
    ]);
  });

  it('counts the Saturday that is worked for it', () => {
    const deadline = addWorkingDays(calendar, at('2026-10-01T08:00:00'), 3, { endsAt: 'close-of-office' });
    expect(formatInstant(deadline.dueAt)).toBe('2026-10-10T17:00:00+08:00');
    expect(explainDeadline(deadline)).toEqual([
      '从 10月1日（周四）08:00 起，第二天开始数 3 个工作日，到最后一天下班为止。',
      '10月2日（周五）至10月7日（周三）国庆节放假，不算。',
      '10月8日（周四）至10月9日（周五）是第 1 至第 2 个工作日。',
      '10月10日（周六）因国庆节调休上班，是第 3 个工作日。',
      '到 10月10日（周六）17:00 为止。',
    ]);
  });

  it('takes working hours on where they stopped', () => {
    const deadline = addWorkingHours(calendar, at('2026-09-30T15:30:00'), 4);
    expect(formatInstant(deadline.dueAt)).toBe('2026-10-08T11:30:00+08:00');
    expect(explainDeadline(deadline)).toEqual([
      '从 9月30日（周三）15:30 起，只算工作日的上班时间，共 4 小时。',
      '9月30日（周三）15:30–17:00 算 1 小时 30 分。',
      '10月1日（周四）至10月7日（周三）国庆节放假，不算。',
      '10月8日（周四）09:00–11:30 算 2 小时 30 分。',
      '到 10月8日（周四）11:30 为止。',
    ]);
  });

  it('counts the Sunday in September that is worked for it', () => {
    expect(formatInstant(addWorkingDays(calendar, at('2026-09-18T18:00:00'), 1).dueAt)).toBe('2026-09-21T00:00:00+08:00');
    expect(formatInstant(addWorkingHours(calendar, at('2026-09-19T10:00:00'), 1).dueAt)).toBe('2026-09-20T10:00:00+08:00');
  });
});
