import { type CalendarYear } from './calendar-year.js';
import { addWorkingDays } from './deadline.js';
import { explainDeadline } from './explain-deadline.js';
import { WorkingCalendar } from './working-calendar.js';

const year = (change: Partial<CalendarYear>): CalendarYear => ({
  year: 2027,
  source: '测试用的虚构通知',
  breaks: [],
  movedWorkingDays: [],
  ...change,
});
const breakOf = (from: string, to: string): Partial<CalendarYear> => ({ breaks: [{ name: '元旦', from, to }] });
const moved = (date: string): Partial<CalendarYear> => ({ movedWorkingDays: [{ name: '元旦', date }] });

describe('importing a year', () => {
  it.each([
    ['the same year twice', [year({}), year({})], 'year-twice-or-wrong'],
    ['half a year', [year({ year: 2027.5 })], 'year-twice-or-wrong'],
    ['a break that ends before it begins', [year(breakOf('2027-01-03', '2027-01-01'))], 'break-is-no-range'],
    ['a break of no date', [year(breakOf('2027-02-30', '2027-03-01'))], 'break-is-no-range'],
    ['a break of another year', [year(breakOf('2026-10-01', '2026-10-03'))], 'break-is-no-range'],
    ['a break of months', [year(breakOf('2027-01-01', '2027-03-01'))], 'break-is-no-range'],
    ['a moved day that is no weekend', [year(moved('2027-01-05'))], 'moved-day-is-no-weekend'],
    ['a moved day that is no date', [year(moved('1月9日'))], 'moved-day-is-no-weekend'],
    ['a moved day of another year', [year(moved('2028-01-08'))], 'moved-day-of-another-year'],
    ['a day both off and worked', [year({ ...breakOf('2027-01-01', '2027-01-03'), ...moved('2027-01-02') })], 'off-and-worked'],
  ])('refuses %s', (_, years, problem) => {
    expect(() => WorkingCalendar.from(years)).toThrow(
      expect.objectContaining({ code: 'platform/calendar-invalid', details: expect.objectContaining({ problem }) }),
    );
  });

  it('takes a break and a worked weekend of the December before', () => {
    // As for New Year 2019: 30 December to 1 January off, 29 December worked.
    const calendar = WorkingCalendar.from([
      {
        year: 2019,
        source: '国务院办公厅关于2019年部分节假日安排的通知',
        breaks: [{ name: '元旦', from: '2018-12-30', to: '2019-01-01' }],
        movedWorkingDays: [{ name: '元旦', date: '2018-12-29' }],
      },
    ]);
    expect(calendar.isWorkingDay('2018-12-29')).toBe(true);
    expect(calendar.isWorkingDay('2018-12-31')).toBe(false);
  });

  it('keeps two breaks apart that touch each other, also in words', () => {
    const calendar = WorkingCalendar.from([
      year({
        breaks: [
          { name: '中秋节', from: '2027-09-29', to: '2027-09-30' },
          { name: '国庆节', from: '2027-10-01', to: '2027-10-03' },
        ],
      }),
    ]);
    expect(explainDeadline(addWorkingDays(calendar, new Date('2027-09-28T10:00:00+08:00'), 1)).slice(1, 3)).toEqual([
      '9月29日（周三）至9月30日（周四）中秋节放假，不算。',
      '10月1日（周五）至10月3日（周日）国庆节放假，不算。',
    ]);
  });

  it('is provisional everywhere without any year', () => {
    expect(WorkingCalendar.from([]).day('2026-10-01')).toMatchObject({ working: false, holiday: '国庆节', provisional: true });
    expect(() => WorkingCalendar.from([]).day('2026-02-30')).toThrow(RangeError);
  });
});
