import { sha256 } from '@noble/hashes/sha2.js';
import { fromBase64 } from '../bytes/base64.js';
import { toHex } from '../bytes/hex.js';
import { utf8 } from '../bytes/utf8.js';

/**
 * Whether the signature is the key's of these bytes, under Ed25519 (RFC 8032). Each platform brings its own: Node has one,
 * the engine of the mini-program has none.
 */
export type VerifySignature = (message: Uint8Array, signature: Uint8Array, publicKey: Uint8Array) => boolean;

/** Ed25519, as the signed-note format numbers it. */
const ED25519 = 1;
const KEY_HASH_BYTES = 4;
const KEY_BYTES = 33;
const SIGNATURE_BYTES = 64;

/**
 * The text of a signed note (C2SP signed-note), where one of the keys signed it; undefined otherwise.
 * @param verifierKeys one line each: name, hash, key
 */
export function noteText(note: string, verifierKeys: readonly string[], verify: VerifySignature): string | undefined {
  const end = note.lastIndexOf('\n\n');
  const text = note.slice(0, end + 1);
  const signatures = note
    .slice(end + 2)
    .split('\n')
    .map((line) => /^— (\S+) (\S+)$/.exec(line));
  const isSigned = (line: string): boolean => signatures.some((found) => found !== null && isSignedBy(text, found, line, verify));
  return end >= 0 && verifierKeys.some(isSigned) ? text : undefined;
}

/** Those of the keys that signed the note. */
export const signersOf = (note: string, verifierKeys: readonly string[], verify: VerifySignature): string[] =>
  verifierKeys.filter((key) => noteText(note, [key], verify) !== undefined);

const FINGERPRINT_GROUPS = /.{4}/g;
const FINGERPRINT_LENGTH = 20;

/** What people compare of a verifier key: 80 bits of its SHA-256, in five groups of four. */
export function keyFingerprint(verifierKey: string): string {
  const bytes = partsOfKey(verifierKey).bytes ?? new Uint8Array();
  return (
    toHex(sha256(bytes.subarray(1)))
      .slice(0, FINGERPRINT_LENGTH)
      .match(FINGERPRINT_GROUPS) ?? []
  ).join(' ');
}

function partsOfKey(verifierKey: string): { readonly keyName?: string; readonly hash?: string; readonly bytes: Uint8Array | undefined } {
  // Base64 has plus signs of its own, so the key is all behind the second one.
  const [, keyName, hash, key = ''] = /^([^+]+)\+([^+]+)\+(.+)$/.exec(verifierKey.trim()) ?? [];
  return { keyName, hash, bytes: bytesOf(key) };
}

function isSignedBy(text: string, [, name, encoded = '']: RegExpExecArray, verifierKey: string, verify: VerifySignature): boolean {
  const { keyName, hash, bytes } = partsOfKey(verifierKey);
  const signature = bytesOf(encoded);
  if (name !== keyName || bytes?.length !== KEY_BYTES || bytes[0] !== ED25519) return false;
  if (signature?.length !== KEY_HASH_BYTES + SIGNATURE_BYTES || toHex(signature.subarray(0, KEY_HASH_BYTES)) !== hash) return false;
  return verify(utf8(text), signature.subarray(KEY_HASH_BYTES), bytes.subarray(1));
}

function bytesOf(base64: string): Uint8Array | undefined {
  try {
    return fromBase64(base64);
  } catch {
    return undefined;
  }
}
