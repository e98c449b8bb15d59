import { createHash, timingSafeEqual } from 'node:crypto';

/** WeChat's signature over the parts of a push: SHA-1 of the sorted and joined parts, in hex. */
export function pushSignature(...parts: string[]): string {
  return createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex');
}

/** Compares without telling by its duration how much of it was right. */
export function sameSignature(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}
