import { fromBase64url, toBase64url } from './base64url.js';

/** Padded base64 (RFC 4648 §4), as signed notes and checkpoints are written. */
export function toBase64(bytes: Uint8Array): string {
  const text = toBase64url(bytes).replace(/-/g, '+').replace(/_/g, '/');
  return text + '='.repeat((4 - (text.length % 4)) % 4);
}

/** Bytes of a padded base64 text; a RangeError for anything that `toBase64` would not write. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const bytes = fromBase64url(text.replace(/=+$/, '').replace(/\+/g, '-').replace(/\//g, '_'));
  if (toBase64(bytes) !== text) throw new RangeError('not base64');
  return bytes;
}
