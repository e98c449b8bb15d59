import { chance } from './random.js';

const draw = (seed: number): number[] => {
  const random = chance(seed);
  return Array.from({ length: 1000 }, () => random.next());
};

describe('chance', () => {
  test('repeats itself for a seed, and only for that seed', () => {
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  test('is spread evenly enough for a district', () => {
    const values = draw(1);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean).toBeGreaterThan(0.45);
    expect(mean).toBeLessThan(0.55);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
  });

  test('reaches both ends of a range and nothing beyond', () => {
    const random = chance(3);
    const seen = new Set(Array.from({ length: 500 }, () => random.whole(2, 5)));
    expect([...seen].sort()).toEqual([2, 3, 4, 5]);
  });

  test('fills bytes', () => {
    const bytes = chance(5).bytes(new Uint8Array(64));
    expect(new Set(bytes).size).toBeGreaterThan(32);
    expect(chance(5).bytes(new Uint8Array(64))).toEqual(bytes);
  });
});
