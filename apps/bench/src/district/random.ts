/** Chance that comes out the same for the same seed: a district is made twice alike, so its database can be kept. */
export interface Chance {
  /** In [0, 1). */
  readonly next: () => number;
  /** Whole number from `min` to `max`, both included. */
  readonly whole: (min: number, max: number) => number;
  readonly happens: (probability: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  /** About 0, deviation 1 (Box–Muller). */
  readonly normal: () => number;
  /** Fills bytes; what the kernel's ids and salts are made of. */
  readonly bytes: (target: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;
}

/** The small fast counter generator "sfc32" by Chris Doty-Humphrey (PractRand). Not for secrets. */
export function chance(seed: number): Chance {
  let [a, b, c, counter] = [0x9e3779b9, 0x243f6a88, seed | 0, 1];
  const uint = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let round = 0; round < 15; round += 1) uint();
  const next = (): number => uint() / 2 ** 32;
  const whole = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    whole,
    happens: (probability) => next() < probability,
    pick: <T>(list: readonly T[]): T => list[whole(0, list.length - 1)] as T,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    bytes: (target) => {
      for (let i = 0; i < target.length; i += 1) target[i] = uint() & 255;
      return target;
    },
  };
}
