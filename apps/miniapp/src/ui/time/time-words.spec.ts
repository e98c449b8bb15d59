import { HOUR_MS } from '@shequtong/kernel';
import { agoWords, dateWords, dueWords, exactWords, momentWords, spanWords } from './time-words';

const at = (text: string) => Date.parse(`${text}+08:00`);
const now = at('2026-11-24T10:00:00');

describe('moments as a neighbour would say them', () => {
  test.each([
    ['2026-11-24T21:30:00', '今晚 21:30'],
    ['2026-11-24T09:05:00', '今天 9:05'],
    ['2026-11-25T09:00:00', '明天 9:00'],
    ['2026-11-25T19:00:00', '明晚 19:00'],
    ['2026-11-26T19:00:00', '后天 19:00'],
    ['2026-11-23T23:59:00', '昨天 23:59'],
    ['2026-11-28T08:00:00', '11月28日 8:00'],
    ['2027-01-03T08:00:00', '2027年1月3日 8:00'],
  ])('%s is %s', (moment, words) => expect(momentWords(at(moment), now)).toBe(words));

  test('midnight between two days belongs to the new day, also when UTC still has the old one', () => {
    expect(momentWords(at('2026-11-25T00:30:00'), at('2026-11-24T23:50:00'))).toBe('明天 0:30');
    expect(momentWords(at('2026-11-25T00:30:00'), at('2026-11-25T01:00:00'))).toBe('今天 0:30');
  });
});

describe('time limits', () => {
  test('a period that ends with a day is due at 24:00 of that day', () => {
    expect(dueWords(at('2026-11-26T00:00:00'), now)).toBe('明晚 24:00');
    expect(dueWords(at('2026-11-25T00:00:00'), now)).toBe('今晚 24:00');
    expect(dueWords(at('2027-01-01T00:00:00'), now)).toBe('12月31日 24:00');
  });
  test('any other limit names its own minute', () => {
    expect(dueWords(at('2026-11-25T00:01:00'), now)).toBe('明天 0:01');
  });
});

describe('how long ago', () => {
  test.each([
    [now - 59_000, '刚刚'],
    [now + 30_000, '刚刚'],
    [now - 60_000, '1 分钟前'],
    [now - 3_599_000, '59 分钟前'],
    [now - HOUR_MS, '1 小时前'],
    [at('2026-11-23T23:00:00'), '昨天 23:00'],
    [at('2025-12-31T08:00:00'), '2025年12月31日 8:00'],
  ])('%d is %s', (moment, words) => expect(agoWords(moment, now)).toBe(words));

  test('a day said at once carries the year only when it is another one', () => {
    expect(dateWords(at('2026-11-23T03:04:00'), now)).toBe('11月23日 3:04');
    expect(dateWords(at('2025-12-31T08:00:00'), now)).toBe('2025年12月31日 8:00');
  });

  test('the exact moment carries the year', () => {
    expect(exactWords(at('2026-01-02T03:04:00'))).toBe('2026年1月2日 3:04');
  });
});

test.each([
  [-5, '不到 1 分钟'],
  [59_999, '不到 1 分钟'],
  [45 * 60_000, '45 分钟'],
  [60 * 60_000, '1 小时'],
  [200 * 60_000, '3 小时 20 分'],
  [48 * HOUR_MS, '2 天'],
  [52.5 * HOUR_MS, '2 天 4 小时'],
])('a span of %d ms is %s', (milliseconds, words) => expect(spanWords(milliseconds)).toBe(words));
