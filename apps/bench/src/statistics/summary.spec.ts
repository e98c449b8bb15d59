import { median, percentile, ratios, summary } from './summary.js';

describe('the median', () => {
  test('is the middle value, whatever the order', () => expect(median([9, 1, 5])).toBe(5));
  test('of an even number is between the two in the middle', () => expect(median([4, 1, 3, 9])).toBe(3.5));
  test('leaves its values as they were', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });
  test('of nothing is an error, not NaN', () => expect(() => median([])).toThrow(RangeError));
});

describe('a percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
  test('is a value that was measured', () => {
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(percentile(hundred, 0.99)).toBe(99);
    expect(percentile(hundred, 1)).toBe(100);
    expect(percentile([7], 0.99)).toBe(7);
  });
  test('sorts by number', () => expect(percentile([10, 9, 100], 1)).toBe(100));
  test('of nothing is an error', () => expect(() => percentile([], 0.5)).toThrow(RangeError));
});

describe('a summary', () => {
  test('has median, range and the spread between rounds', () => {
    expect(summary([100, 110, 90, 105, 95])).toEqual({ median: 100, min: 90, max: 110, spread: 0.2, rounds: [100, 110, 90, 105, 95] });
  });
  test('of equal rounds spreads over nothing', () => expect(summary([2, 2, 2]).spread).toBe(0));
  test('of zeros is no division by zero', () => expect(summary([0, 0]).spread).toBe(0));
});

describe('ratios', () => {
  test('compare round with round', () => expect(ratios([50, 30], [100, 40])).toEqual([0.5, 0.75]));
  test('need both sides of every round', () => expect(() => ratios([1], [1, 2])).toThrow(RangeError));
});
