import fc from 'fast-check';
import { firstUuidV7Of, isUuid, uuidv7, uuidV7Maker } from './uuid-v7.js';
import { type RandomSource } from './random.js';

const fixed =
  (...values: number[]): RandomSource =>
  (bytes) =>
    bytes.fill(0).map((_, i) => values[i] ?? 0);

describe('UUID version 7', () => {
  it('has a smallest one of every instant, with which a search by time begins', () => {
    const at = new Date('2026-11-02T09:00:00+08:00');
    const first = firstUuidV7Of(at);
    expect(isUuid(first)).toBe(true);
    expect(uuidV7Maker(fixed())(at) >= first).toBe(true);
    expect(uuidV7Maker(fixed(255, 255, 255, 255, 255, 255, 255, 255, 255, 255))(new Date(at.getTime() - 1)) < first).toBe(true);
  });

  it('carries the time of RFC 9562 appendix A.6 in its first 48 bits', () => {
    const at = new Date('2022-02-22T14:22:22-05:00');
    const id = uuidV7Maker(fixed())(at);
    expect(id).toBe('017f22e2-79b0-7000-8000-000000000000');
  });

  it('puts random bits everywhere else, leaving the topmost counter bit free', () => {
    const id = uuidV7Maker(fixed(255, 255, 255, 255, 255, 255, 255, 255, 255, 255))(new Date(0));
    expect(id).toBe('00000000-0000-77ff-bfff-ffffffffffff');
  });

  it('ascends within a millisecond, whatever the random source says', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(255)), fc.integer({ min: 0, max: 2 ** 48 - 1 }), (stream, ms) => {
        const make = uuidV7Maker((bytes) => bytes.map(() => stream.next().value as number));
        const ids = Array.from({ length: 20 }, () => make(new Date(ms)));
        expect([...ids].sort()).toEqual(ids);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.every(isUuid)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps ascending when instants of overlapping transactions come interleaved', () => {
    const make = uuidV7Maker();
    const [a, b] = [new Date(1000), new Date(1001)];
    const ofA = [make(a)];
    for (let i = 0; i < 50; i++) {
      make(b);
      ofA.push(make(a));
    }
    expect([...ofA].sort()).toEqual(ofA);
  });

  it('forgets old milliseconds', () => {
    const make = uuidV7Maker(fixed(0, 0, 0, 0, 0, 9));
    const first = make(new Date(0));
    for (let ms = 1; ms <= 64; ms++) make(new Date(ms));
    expect(make(new Date(0))).toBe(first);
  });

  it('sorts by time', () => {
    expect(uuidv7(new Date('2026-01-01T00:00:00Z')) < uuidv7(new Date('2026-01-01T00:00:00.001Z'))).toBe(true);
  });

  it('refuses instants it cannot carry and texts that are no id of its kind', () => {
    expect(() => uuidv7(new Date(NaN))).toThrow(RangeError);
    expect(() => uuidv7(new Date(-1))).toThrow(RangeError);
    expect(isUuid('017F22E2-79B0-7000-8000-000000000000')).toBe(false);
    expect(isUuid("017f22e2-79b0-7000-8000-00000000000'")).toBe(false);
  });
});
