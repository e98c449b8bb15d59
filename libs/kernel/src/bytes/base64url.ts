const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** base64url without padding (RFC 4648 §5). */
export function toBase64url(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const group = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63];
    text += group
      .slice(0, Math.min(bytes.length - i, 3) + 1)
      .map((n) => ALPHABET[n])
      .join('');
  }
  return text;
}

/** Bytes of an unpadded base64url text; a RangeError for anything that `toBase64url` would not write. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i += 4) {
    const group = Array.from(text.slice(i, i + 4), (c) => ALPHABET.indexOf(c));
    if (group.includes(-1)) throw new RangeError('not base64url');
    const [a = 0, b = 0, c = 0, d = 0] = group;
    bytes.push(...[(a << 2) | (b >> 4), ((b & 15) << 4) | (c >> 2), ((c & 3) << 6) | d].slice(0, group.length - 1));
  }
  const result = Uint8Array.from(bytes);
  if (toBase64url(result) !== text) throw new RangeError('not base64url');
  return result;
}
