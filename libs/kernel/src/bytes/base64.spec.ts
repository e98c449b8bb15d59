import { fromBase64, toBase64 } from './base64.js';

describe('padded base64', () => {
  // The test vectors of RFC 4648 §10, and the two signs that base64url writes otherwise.
  it.each([
    ['', ''],
    ['66', 'Zg=='],
    ['666f', 'Zm8='],
    ['666f6f', 'Zm9v'],
    ['666f6f62', 'Zm9vYg=='],
    ['fbff', '+/8='],
  ])('of %s is %s', (hex, text) => {
    expect(toBase64(Uint8Array.from(Buffer.from(hex, 'hex')))).toBe(text);
    expect(Buffer.from(fromBase64(text)).toString('hex')).toBe(hex);
  });

  it.each(['Zg', 'Zg=', 'Zg===', 'Zh==', 'Z-_=', 'Zm9v\n', 'Z'])('is not %j', (text) => expect(() => fromBase64(text)).toThrow(RangeError));
});
