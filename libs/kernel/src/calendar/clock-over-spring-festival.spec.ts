import { formatInstant } from '../time/china-time.js';
import { addWorkingDays, addWorkingHours } from './deadline.js';
import { explainDeadline } from './explain-deadline.js';
import { officialCalendar } from './working-calendar.js';

const calendar = officialCalendar();
const at = (text: string): Date => new Date(`${text}+08:00`);

describe('a clock over Spring Festival 2026 (15–23 February off; 14 and 28 February worked)', () => {
  it('counts 3 working days from an escalation on the eve', () => {
    const deadline = addWorkingDays(calendar, at('2026-02-13T16:59:00'), 3);
    expect(formatInstant(deadline.dueAt)).toBe('2026-02-26T00:00:00+08:00');
    expect(explainDeadline(deadline)).toEqual([
      '从 2月13日（周五）16:59 起，第二天开始数 3 个工作日。',
      '2月14日（周六）因春节调休上班，是第 1 个工作日。',
      '2月15日（周日）至2月23日（周一）春节放假，不算。',
      '2月24日（周二）至2月25日（周三）是第 2 至第 3 个工作日。',
      '到 2月25日（周三）24:00 为止。',
    ]);
  });

  it('starts working hours of a report in the holiday at the next opening', () => {
    expect(formatInstant(addWorkingHours(calendar, at('2026-02-17T03:00:00'), 0.25).dueAt)).toBe('2026-02-24T09:15:00+08:00');
  });
});
