import { afterFailure, lockedSeconds, type Lockout } from './lockout.js';

const at = (minutes: number): Date => new Date(Date.UTC(2026, 10, 23, 2, 0, 0) + minutes * 60_000);
const failures = (...minutes: number[]): Lockout => {
  const [last] = minutes.reduce<(Lockout | undefined)[]>(([before], minute) => [afterFailure(before, at(minute), 5)], [undefined]);
  if (!last) throw new Error('no failure');
  return last;
};

describe('lockout', () => {
  test('four failures lock nothing', () => expect(lockedSeconds(failures(0, 1, 2, 3), at(3))).toBe(0));
  test('the fifth within a quarter of an hour locks for a quarter of an hour', () => {
    const locked = failures(0, 1, 2, 3, 4);
    expect(lockedSeconds(locked, at(4))).toBe(900);
    expect(lockedSeconds(locked, at(18.5))).toBe(30);
    expect(lockedSeconds(locked, at(19))).toBe(0);
  });
  test('failures a quarter of an hour apart do not add up', () => {
    expect(failures(0, 1, 2, 3, 18).failures).toBe(1);
    expect(lockedSeconds(failures(0, 15, 30, 45, 60), at(60))).toBe(0);
  });
  test('a name without failures is open', () => expect(lockedSeconds(undefined, at(0))).toBe(0));
});
