/** Fills the given bytes with random values and returns them. Must be cryptographically strong on a server. */
export type RandomSource = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;

interface WebCrypto {
  getRandomValues(bytes: Uint8Array<ArrayBuffer>): unknown;
}

let source: RandomSource | undefined;

/**
 * Sets where random bytes come from when a caller names no source. Only the WeChat mini-program needs it: it has no
 * global `crypto`, which Node and browsers use without being asked.
 */
export function setRandomSource(random: RandomSource): void {
  source = random;
}

/** The source that was set, else the platform's `crypto`; an error where neither is there, never a weak stand-in. */
export const defaultRandom: RandomSource = (bytes) => {
  if (source) return source(bytes);
  const crypto = (globalThis as { crypto?: WebCrypto }).crypto;
  if (!crypto) throw new Error('No random source: call setRandomSource() before making ids.');
  crypto.getRandomValues(bytes);
  return bytes;
};
