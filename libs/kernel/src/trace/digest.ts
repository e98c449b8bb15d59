import { sha256 } from '@noble/hashes/sha2.js';
import { fromHex, toHex } from '../bytes/hex.js';
import { utf8 } from '../bytes/utf8.js';
import { defaultRandom, type RandomSource } from '../ids/random.js';

const SALT_BYTES = 16;

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
export const sha256OfText = (text: string): string => toHex(sha256(utf8(text)));

/** A salt for `textDigest`: 16 random bytes in hexadecimal. One for each text. */
export const newSalt = (random: RandomSource = defaultRandom): string => toHex(random(new Uint8Array(SALT_BYTES)));

/**
 * What a trace row holds in place of a text: SHA-256 over the salt's bytes and the text's UTF-8 bytes. Text and salt
 * lie beside the row; once they are erased the digest tells nothing, and the chain still verifies.
 */
export function textDigest(salt: string, text: string): string {
  const bytes = fromHex(salt);
  if (bytes.length !== SALT_BYTES) throw new RangeError('a salt has 16 bytes');
  return toHex(sha256.create().update(bytes).update(utf8(text)).digest());
}
