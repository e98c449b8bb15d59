import { isWorkday } from 'chinese-days';
import { canonicalJson } from '../json/canonical-json.js';
import { addDays, weekdayOf } from '../time/calendar-date.js';
import { sha256OfText } from '../trace/digest.js';
import { OFFICIAL_EDITION, officialYears } from './official-years.js';
import { statutoryDays } from './statutory-days.js';
import { officialCalendar } from './working-calendar.js';

const calendar = officialCalendar();

/** chinese-days reads texts in the process's time zone, so it gets local noon of the day. */
const independently = (date: string): boolean =>
  isWorkday(new Date(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8)), 12));

describe('the national calendar 2023–2026', () => {
  // Each notice by name: the working weekends are what every other calendar gets wrong.
  it.each([
    ['2023-01-28', '春节'],
    ['2023-01-29', '春节'],
    ['2023-04-23', '劳动节'],
    ['2023-05-06', '劳动节'],
    ['2023-06-25', '端午节'],
    ['2023-10-07', '中秋节、国庆节'],
    ['2023-10-08', '中秋节、国庆节'],
    ['2024-02-04', '春节'],
    ['2024-02-18', '春节'],
    ['2024-04-07', '清明节'],
    ['2024-04-28', '劳动节'],
    ['2024-05-11', '劳动节'],
    ['2024-09-14', '中秋节'],
    ['2024-09-29', '国庆节'],
    ['2024-10-12', '国庆节'],
    ['2025-01-26', '春节'],
    ['2025-02-08', '春节'],
    ['2025-04-27', '劳动节'],
    ['2025-09-28', '国庆节、中秋节'],
    ['2025-10-11', '国庆节、中秋节'],
    ['2026-01-04', '元旦'],
    ['2026-02-14', '春节'],
    ['2026-02-28', '春节'],
    ['2026-05-09', '劳动节'],
    ['2026-09-20', '国庆节'],
    ['2026-10-10', '国庆节'],
  ])('%s is a weekend worked for %s', (date, holiday) => {
    expect(weekdayOf(date)).toBeGreaterThanOrEqual(6);
    expect(calendar.day(date)).toEqual({ date, working: true, reason: 'moved', holiday, provisional: false });
  });

  it('has no other moved weekend than those', () => {
    expect(officialYears.map(({ year, movedWorkingDays }) => [year, movedWorkingDays.length])).toEqual([
      [2023, 7],
      [2024, 8],
      [2025, 5],
      [2026, 6],
    ]);
  });

  it.each(officialYears.map(({ year }) => year))('agrees on every day of %d with an independent table', (year) => {
    for (let date = `${year}-01-01`; date.startsWith(String(year)); date = addDays(date, 1)) {
      expect([date, calendar.isWorkingDay(date)]).toEqual([date, independently(date)]);
    }
  });

  it('says why a day is off', () => {
    expect(calendar.day('2026-10-07')).toMatchObject({ working: false, reason: 'holiday', holiday: '国庆节' });
    expect(calendar.day('2026-10-11')).toMatchObject({ working: false, reason: 'weekend' });
    expect(calendar.day('2026-10-11').holiday).toBeUndefined();
    expect(calendar.day('2026-10-08')).toMatchObject({ working: true, reason: 'weekday' });
  });

  it('has a new edition with every change, or deadlines under way would keep what they were worked out with before', () => {
    const content = canonicalJson(JSON.parse(JSON.stringify([officialYears, [2027, 2028, 2029, 2030].map(statutoryDays)])));
    expect([OFFICIAL_EDITION, sha256OfText(content)]).toEqual([1, '4c7d64d53b9e99a3ebb7ba435ac5478ef0cc61efcbe3862171f99d626fa8e2fe']);
  });

  it('names where each year was taken from', () => {
    for (const { year, source } of officialYears) expect(source).toBe(`国务院办公厅关于${year}年部分节假日安排的通知`);
  });
});
