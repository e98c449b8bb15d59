import { toHex } from '../bytes/hex.js';
import { type Now } from '../clock/now.js';
import { defaultRandom, type RandomSource } from './random.js';

/** Makes ids for instants; ids made for the same millisecond by the same maker ascend. */
type UuidV7Maker = (now: Now) => string;

// 12 bits after the version and 30 after the variant count up within a millisecond. Starting in the lower half
// leaves 2^41 steps, more than any millisecond holds.
const COUNTER_START_BITS = 41;
const LOW_BITS = 30;
// Transactions overlap, so instants of neighbouring milliseconds come interleaved.
const REMEMBERED_MILLISECONDS = 64;

/** UUID version 7 (RFC 9562 §5.7, method 2 of §6.2): sorted by time, so that indexes grow at their end. */
export function uuidV7Maker(random: RandomSource = defaultRandom): UuidV7Maker {
  const lastCounter = new Map<number, number>();
  return (now) => {
    const ms = now.getTime();
    if (!(ms >= 0 && ms < 2 ** 48)) throw new RangeError('an id needs an instant between 1970 and 10889');
    const bytes = random(new Uint8Array(10));
    const last = lastCounter.get(ms);
    const counter = last === undefined ? startOf(bytes) : last + 1;
    remember(lastCounter, ms, counter);
    return textOf(ms, counter, bytes.subarray(6));
  };
}

const maker = uuidV7Maker();

/** A new id for something that comes into being at `now`. */
export const uuidv7: UuidV7Maker = (now) => maker(now);

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether a text is a UUID in lower case, as this house writes them. */
export const isUuid = (text: string): boolean => UUID.test(text);

/** The smallest version 7 id of an instant: whatever was made from then on sorts after it. */
export const firstUuidV7Of = (at: Date): string => {
  const hex = at.getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
};

function startOf(random: Uint8Array): number {
  const value = random.subarray(0, 6).reduce((sum, byte) => sum * 256 + byte, 0);
  return value % 2 ** COUNTER_START_BITS;
}

function remember(counters: Map<number, number>, ms: number, counter: number): void {
  counters.set(ms, counter);
  if (counters.size <= REMEMBERED_MILLISECONDS) return;
  for (const oldest of counters.keys()) {
    counters.delete(oldest);
    return;
  }
}

function textOf(ms: number, counter: number, tail: Uint8Array): string {
  const time = ms.toString(16).padStart(12, '0');
  const high = Math.floor(counter / 2 ** LOW_BITS)
    .toString(16)
    .padStart(3, '0');
  const low = (counter % 2 ** LOW_BITS) + 0b10 * 2 ** LOW_BITS;
  const rest = low.toString(16).padStart(8, '0') + toHex(tail);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${high}-${rest.slice(0, 4)}-${rest.slice(4)}`;
}
