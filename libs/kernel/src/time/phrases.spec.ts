import { absoluteDuePhrase, dayPhrase, duePhrase, momentPhrase, spanPhrase, timeLeftPhrase } from './phrases.js';

const at = (text: string): Date => new Date(`${text}+08:00`);
const now = at('2026-11-23T10:00:00');
const minutes = (n: number): number => n * 60_000;

describe('phrases', () => {
  it.each([
    [minutes(200), '3 小时 20 分'],
    [minutes(180), '3 小时'],
    [minutes(59) + 59_999, '59 分钟'],
    [minutes(1), '1 分钟'],
    [59_999, '不到 1 分钟'],
    [0, '不到 1 分钟'],
    [minutes(1440), '1 天'],
    [minutes(1440 * 2 + 5 * 60 + 59), '2 天 5 小时'],
    [-minutes(61), '1 小时 1 分'],
  ])('a span of %d ms is %s', (ms, text) => expect(spanPhrase(ms)).toBe(text));

  it('say how much is left, and from the due instant on how late it is', () => {
    expect(timeLeftPhrase(at('2026-11-23T13:20:00'), now)).toBe('还剩 3 小时 20 分');
    expect(timeLeftPhrase(at('2026-11-23T10:00:30'), now)).toBe('还剩不到 1 分钟');
    expect(timeLeftPhrase(now, now)).toBe('已超时不到 1 分钟');
    expect(timeLeftPhrase(at('2026-11-22T09:00:00'), now)).toBe('已超时 1 天 1 小时');
  });

  it.each([
    ['2026-11-23T14:05:00', '今天 14:05'],
    ['2026-11-23T17:59:59', '今天 17:59'],
    ['2026-11-23T21:30:00', '今晚 21:30'],
    ['2026-11-24T09:00:00', '明天 09:00'],
    ['2026-11-24T00:00:00', '明天 00:00'],
    ['2026-11-22T23:00:00', '昨天 23:00'],
    ['2026-11-25T09:00:00', '11月25日（周三）09:00'],
    ['2026-11-21T09:00:00', '11月21日（周六）09:00'],
    ['2027-01-03T09:00:00', '2027年1月3日（周日）09:00'],
  ])('the moment %s is %s', (instant, text) => expect(momentPhrase(at(instant), now)).toBe(text));

  it.each([
    ['2026-11-26T00:00:00', '11月25日（周三）24:00'],
    ['2026-11-24T00:00:00', '今晚 24:00'],
    ['2026-11-25T00:00:00', '明天 24:00'],
    ['2026-11-23T00:00:00', '昨天 24:00'],
    ['2027-01-01T00:00:00', '12月31日（周四）24:00'],
    ['2026-11-24T09:00:00', '明天 09:00'],
  ])('what is due at %s is due %s', (instant, text) => expect(duePhrase(at(instant), now)).toBe(text));

  it('name the year where it is another', () => {
    expect(absoluteDuePhrase(at('2026-11-24T00:00:00'), 2026)).toBe('11月23日（周一）24:00');
    expect(absoluteDuePhrase(at('2027-01-05T17:00:00'), 2026)).toBe('2027年1月5日（周二）17:00');
    expect(dayPhrase('2026-11-23')).toBe('11月23日（周一）');
  });
});
