import { RequestLimits } from './request-limits.js';

describe('request limits', () => {
  test('a caller has a share per minute, and another caller one of their own', () => {
    const limits = new RequestLimits();
    expect(limits.take('a', 2, 0)).toEqual({ allowed: true, remaining: 1, resetSeconds: 60 });
    expect(limits.take('a', 2, 30_000)).toEqual({ allowed: true, remaining: 0, resetSeconds: 30 });
    expect(limits.take('a', 2, 59_001)).toEqual({ allowed: false, remaining: 0, resetSeconds: 1 });
    expect(limits.take('b', 2, 59_001).allowed).toBe(true);
    expect(limits.take('a', 2, 60_000)).toEqual({ allowed: true, remaining: 1, resetSeconds: 60 });
  });

  test('what was taken back may be used again', () => {
    const limits = new RequestLimits();
    expect(limits.take('a', 1, 0).allowed).toBe(true);
    limits.giveBack('a');
    limits.giveBack('a');
    limits.giveBack('b');
    expect(limits.take('a', 1, 1)).toMatchObject({ allowed: true, remaining: 0 });
    expect(limits.take('a', 1, 2).allowed).toBe(false);
  });
});
