import { getLunarDate, getSolarTerms } from 'chinese-days';
import { addDays } from '../time/calendar-date.js';
import { addHours, addWorkingDays, addWorkingHours } from './deadline.js';
import { explainDeadline } from './explain-deadline.js';
import { officialYears } from './official-years.js';
import { statutoryDays } from './statutory-days.js';
import { officialCalendar, WorkingCalendar } from './working-calendar.js';

const calendar = officialCalendar();
const at = (text: string): Date => new Date(`${text}+08:00`);
const datesOf = (year: number, name: string): string[] =>
  statutoryDays(year)
    .filter((day) => day.name === name)
    .map((day) => day.date);

describe('a year whose breaks are not announced', () => {
  it('falls back to weekends and the thirteen statutory days of 2027', () => {
    expect(
      statutoryDays(2027)
        .map(({ date }) => date)
        .sort(),
    ).toEqual([
      '2027-01-01',
      '2027-02-05',
      '2027-02-06',
      '2027-02-07',
      '2027-02-08',
      '2027-04-05',
      '2027-05-01',
      '2027-05-02',
      '2027-06-09',
      '2027-09-15',
      '2027-10-01',
      '2027-10-02',
      '2027-10-03',
    ]);
    expect(calendar.day('2027-02-05')).toEqual({
      date: '2027-02-05',
      working: false,
      reason: 'holiday',
      holiday: '春节',
      provisional: true,
    });
    expect(calendar.day('2027-02-06').working).toBe(false);
    expect(calendar.day('2027-02-09')).toMatchObject({ working: true, reason: 'weekday', provisional: true });
    expect(calendar.day('2027-02-13')).toMatchObject({ working: false, reason: 'weekend', provisional: true });
  });

  it.each([2027, 2028, 2029, 2030])('knows the lunar days of %d as an independent almanac does', (year) => {
    const lunar = (date: string): string => {
      const { lunarMon, lunarDay, isLeap } = getLunarDate(`${date}T12:00:00`);
      return isLeap ? 'leap' : `${lunarMon}/${lunarDay}`;
    };
    expect(statutoryDays(year)).toHaveLength(13);
    const spring = datesOf(year, '春节');
    expect(spring.slice(1).map(lunar)).toEqual(['1/1', '1/2', '1/3']);
    expect(spring[0]).toBe(addDays(spring[1] ?? '', -1));
    expect(datesOf(year, '端午节').map(lunar)).toEqual(['5/5']);
    expect(datesOf(year, '中秋节').map(lunar)).toEqual(['8/15']);
    const terms = getSolarTerms(new Date(year, 3, 1, 12), new Date(year, 3, 10, 12));
    expect(datesOf(year, '清明节')).toEqual([terms.find((term) => term.term === 'pure_brightness')?.date]);
  });

  it('knows only fixed days far ahead', () => {
    expect(statutoryDays(2045).map(({ date }) => date)).toEqual([
      '2045-01-01',
      '2045-05-01',
      '2045-05-02',
      '2045-10-01',
      '2045-10-02',
      '2045-10-03',
    ]);
  });

  it('marks every deadline that looked at one of its days, and says so in words', () => {
    const overNewYear = addWorkingDays(calendar, at('2026-12-31T10:00:00'), 1);
    expect(overNewYear).toMatchObject({ dueAt: at('2027-01-05T00:00:00'), provisional: true });
    expect(explainDeadline(overNewYear).at(-1)).toBe('2027年的放假安排还没公布，先按周末和法定节日算，公布后会重新计算。');
    expect(addWorkingHours(calendar, at('2027-03-01T10:00:00'), 1)).toMatchObject({ dueAt: at('2027-03-01T11:00:00'), provisional: true });
    expect(explainDeadline(addWorkingHours(calendar, at('2027-03-01T10:00:00'), 1)).at(-1)).toContain('2027年');
  });

  it('does not mark what ends with the old year, or counts hours round the clock', () => {
    expect(addWorkingDays(calendar, at('2026-12-30T10:00:00'), 1)).toMatchObject({ dueAt: at('2027-01-01T00:00:00'), provisional: false });
    expect(addWorkingHours(calendar, at('2026-12-31T15:00:00'), 2)).toMatchObject({ dueAt: at('2026-12-31T17:00:00'), provisional: false });
    expect(addHours(at('2026-12-31T15:00:00'), 15)).toMatchObject({ dueAt: at('2027-01-01T06:00:00'), provisional: false });
  });

  it('stays marked when the deadline falls into an announced year again', () => {
    expect(addWorkingHours(calendar, at('2022-12-30T16:00:00'), 2)).toMatchObject({ dueAt: at('2023-01-03T10:00:00'), provisional: true });
    expect(addWorkingDays(calendar, at('2022-12-30T16:00:00'), 1)).toMatchObject({ dueAt: at('2023-01-04T00:00:00'), provisional: true });
  });

  it('is provisional no more once staff import it, and moves what was computed', () => {
    // An invented notice, shaped like the real ones.
    const invented = {
      year: 2027,
      source: '测试用的虚构通知',
      breaks: [
        { name: '元旦', from: '2027-01-01', to: '2027-01-03' },
        { name: '春节', from: '2027-02-05', to: '2027-02-12' },
      ],
      movedWorkingDays: [
        { name: '元旦', date: '2026-12-26' },
        { name: '春节', date: '2027-02-14' },
      ],
    };
    const imported = WorkingCalendar.from([...officialYears, invented]);
    expect(imported.isAnnounced(2027)).toBe(true);
    expect(calendar.isAnnounced(2027)).toBe(false);
    const before = addWorkingDays(calendar, at('2027-02-04T10:00:00'), 1);
    const after = addWorkingDays(imported, at('2027-02-04T10:00:00'), 1);
    expect(before).toMatchObject({ dueAt: at('2027-02-10T00:00:00'), provisional: true });
    expect(after).toMatchObject({ dueAt: at('2027-02-15T00:00:00'), provisional: false });
    expect(imported.day('2026-12-26')).toMatchObject({ reason: 'moved', holiday: '元旦' });
  });
});
