import { createHmac } from 'node:crypto';

/** Seconds a code stands for (RFC 6238). */
const STEP_SECONDS = 30;
/** Steps a phone's clock may be off to either side. */
const WINDOW = 1;
export const TOTP_SECRET_BYTES = 20;

export const totpStep = (now: Date): number => Math.floor(now.getTime() / 1000 / STEP_SECONDS);

/** The code of a step: RFC 6238 over RFC 4226 with HMAC-SHA-1, which every authenticator app knows. */
export function totpAt(secret: Uint8Array, step: number, digits = 6): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/**
 * The step a code belongs to, within one step of `now` and later than the last step that was used: a code is good
 * once. Undefined when it is none of them. Every candidate is compared, so that time tells nothing.
 */
export function acceptedStep(secret: Uint8Array, code: string, now: Date, lastStep: number): number | undefined {
  const current = totpStep(now);
  let accepted: number | undefined;
  for (let step = current - WINDOW; step <= current + WINDOW; step += 1) {
    if (totpAt(secret, step) === code && step > lastStep) accepted = step;
  }
  return accepted;
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Base32 without padding (RFC 4648), the way a secret is typed into an authenticator app. */
export function base32(bytes: Uint8Array): string {
  let bits = 0;
  let value = 0;
  let text = '';
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      text += BASE32[(value >>> (bits - 5)) & 31];
      bits -= 5;
    }
    value &= (1 << bits) - 1;
  }
  return bits ? text + BASE32[(value << (5 - bits)) & 31] : text;
}

/** The address an authenticator app reads from a QR code. */
export function otpauthUri(secret: Uint8Array, username: string): string {
  return `otpauth://totp/${encodeURIComponent(`社区通:${username}`)}?secret=${base32(secret)}&issuer=${encodeURIComponent('社区通')}&digits=6&period=${STEP_SECONDS}`;
}
