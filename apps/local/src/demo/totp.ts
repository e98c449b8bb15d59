import { createHmac } from 'node:crypto';

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const stepSeconds = 30;

function fromBase32(text: string): Buffer {
  const bits = [...text.replace(/=+$/, '').toUpperCase()].map((c) => base32.indexOf(c).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}

/** The six digits an authenticator app shows at `now` (RFC 6238, SHA-1, 30 s): the demo page stands in for the app. */
export function totpCode(secret: string, now: Date): { code: string; secondsLeft: number } {
  const seconds = Math.floor(now.getTime() / 1000);
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(seconds / stepSeconds)));
  const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  const number = (mac.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000;
  return { code: String(number).padStart(6, '0'), secondsLeft: stepSeconds - (seconds % stepSeconds) };
}
