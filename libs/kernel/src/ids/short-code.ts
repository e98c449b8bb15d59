import { defaultRandom, type RandomSource } from './random.js';

/** No 0/O, 1/I/L, 2/Z, 5/S, 8/B, U/V: a code is read out on the phone and typed from a poster. */
export const SHORT_CODE_ALPHABET = '34679ACDEFGHJKMNPQRTWXY';

/** Length of the scene code in a community's QR code (WeChat allows 32 characters). */
export const SCENE_CODE_LENGTH = 10;

/** An opaque code of characters that cannot be mistaken for one another; every one equally likely. */
export function shortCode(length: number, random: RandomSource = defaultRandom): string {
  const size = SHORT_CODE_ALPHABET.length;
  const fair = 256 - (256 % size);
  let code = '';
  while (code.length < length) {
    for (const byte of random(new Uint8Array(length))) {
      if (byte < fair && code.length < length) code += SHORT_CODE_ALPHABET[byte % size];
    }
  }
  return code;
}

/** A new scene code: names a community or building without saying which. */
export const sceneCode = (random?: RandomSource): string => shortCode(SCENE_CODE_LENGTH, random);

/** What a person typed, as a code: blanks and hyphens dropped, upper case; undefined when it cannot be one. */
export function readShortCode(typed: string, length: number): string | undefined {
  const code = typed.replace(/[\s\-－—]/g, '').toUpperCase();
  return code.length === length && [...code].every((c) => SHORT_CODE_ALPHABET.includes(c)) ? code : undefined;
}
