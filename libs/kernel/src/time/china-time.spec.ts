import fc from 'fast-check';
import { addDays, dateOfDayNumber, dayNumberOf, daysBetween, isCalendarDate, weekdayOf, yearOf } from './calendar-date.js';
import { atMinute, chinaDateOf, chinaYearOf, clockTimeOf, formatInstant, msOfDay, parseInstant, startOfDay } from './china-time.js';

// Summer time ended in 1991; before 1900 China had local mean time.
const instant = fc.date({ min: new Date('1992-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true });

describe('time in China', () => {
  it('is what Intl says for Asia/Shanghai', () => {
    const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });
    fc.assert(fc.property(instant, (at) => expect(`${chinaDateOf(at)} ${clockTimeOf(at)}`).toBe(parts.format(at))));
  });

  it('begins its days at 16:00 UTC of the day before', () => {
    expect(startOfDay('2026-10-09').toISOString()).toBe('2026-10-08T16:00:00.000Z');
    expect(atMinute('2026-10-08', 1440)).toEqual(startOfDay('2026-10-09'));
    expect(atMinute('2026-10-08', 9 * 60).toISOString()).toBe('2026-10-08T01:00:00.000Z');
    expect(msOfDay(startOfDay('2026-10-09'))).toBe(0);
    expect(msOfDay(new Date('1969-12-31T15:59:59.999Z'))).toBe(86_399_999);
    expect(chinaYearOf(new Date('2026-12-31T16:00:00Z'))).toBe(2027);
    expect(chinaYearOf(new Date('2026-12-31T15:59:59Z'))).toBe(2026);
  });

  it('is written with its offset and read with any', () => {
    expect(formatInstant(new Date('2026-09-30T06:00:00Z'))).toBe('2026-09-30T14:00:00+08:00');
    expect(formatInstant(new Date('2026-09-30T06:00:00.070Z'))).toBe('2026-09-30T14:00:00.070+08:00');
    fc.assert(fc.property(instant, (at) => expect(parseInstant(formatInstant(at))).toEqual(at)));
    for (const text of [
      '2026-09-30T14:00:00+08:00',
      '2026-09-30T14:00+08:00',
      '2026-09-30T06:00:00Z',
      '2026-09-30T06:00:00.000Z',
      '2026-09-29T22:30:00-07:30',
    ]) {
      expect(parseInstant(text)?.toISOString()).toBe('2026-09-30T06:00:00.000Z');
    }
    expect(parseInstant('2026-09-30T06:00:00.123456Z')?.getMilliseconds()).toBe(123);
  });

  it.each([
    '',
    '2026-09-30',
    '2026-09-30T14:00:00',
    '2026-02-30T14:00:00+08:00',
    '2026-13-01T00:00:00Z',
    '2026-09-30T24:00:00+08:00',
    '2026-09-30T12:60:00Z',
    '2026-09-30T12:00:60Z',
    '2026-09-30T12:00:00+15:00',
    '2026-09-30T12:00:00+08:60',
    '2026-09-30 14:00:00+08:00',
    '2026-09-30T14:00:00+08:00x',
  ])('does not read %p', (text) => expect(parseInstant(text)).toBeUndefined());
});

describe('dates', () => {
  it('know the calendar', () => {
    expect(['2024-02-29', '2000-02-29', '2026-12-31'].every(isCalendarDate)).toBe(true);
    expect(['2026-02-29', '1900-02-29', '2026-04-31', '2026-00-10', '2026-1-01', '2026-01-01 ', ''].some(isCalendarDate)).toBe(false);
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366);
    expect(daysBetween('2026-01-02', '2026-01-01')).toBe(-1);
    expect(weekdayOf('2026-11-25')).toBe(3);
    expect([weekdayOf('2026-11-29'), weekdayOf('2026-11-30'), weekdayOf('1969-12-28')]).toEqual([7, 1, 7]);
    expect(yearOf('2026-11-29')).toBe(2026);
  });

  it('go round by their day numbers', () => {
    fc.assert(fc.property(fc.integer({ min: -100_000, max: 200_000 }), (day) => expect(dayNumberOf(dateOfDayNumber(day))).toBe(day)));
    expect(() => dayNumberOf('2026-02-30')).toThrow(RangeError);
    expect(() => dateOfDayNumber(4_000_000)).toThrow(RangeError);
  });
});
