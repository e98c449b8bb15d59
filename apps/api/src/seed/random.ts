/** Chance that is the same in every demo: the same people, rooms and pictures each time. */
export class Chance {
  private state: number;

  constructor(seed: string) {
    // FNV-1a: any change of the seed's text changes everything drawn from it.
    this.state = [...seed].reduce((hash, c) => Math.imul(hash ^ (c.codePointAt(0) ?? 0), 0x01000193) >>> 0, 0x811c9dc5);
  }

  /** From 0 (included) to 1 (excluded); mulberry32, a public-domain generator. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  of<T>(list: readonly T[]): T {
    return list[this.int(0, list.length - 1)] as T;
  }

  /** True in `percent` of a hundred cases. */
  in100(percent: number): boolean {
    return this.next() * 100 < percent;
  }
}
