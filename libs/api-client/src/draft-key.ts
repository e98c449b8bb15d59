type FillRandom = (bytes: Uint8Array) => Uint8Array;

/**
 * An `Idempotency-Key` for one draft. Make it when the draft begins, save it with the draft, send it with every attempt,
 * and make a new one only after the server has answered with success: so a lost answer never becomes a second report.
 * It is a name, not a secret; where the platform has no cryptographic source (WeChat) ordinary randomness serves.
 */
export function newDraftKey(fill: FillRandom = platformRandom): string {
  const bytes = fill(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const platformRandom: FillRandom = (bytes) => {
  const source = (globalThis as { crypto?: { getRandomValues?: FillRandom } }).crypto;
  if (source?.getRandomValues) return source.getRandomValues(bytes);
  return bytes.map(() => Math.floor(Math.random() * 256));
};
