import fc from 'fast-check';
import { fromBase64url, toBase64url } from './base64url.js';
import { fromHex, toHex } from './hex.js';
import { utf8 } from './utf8.js';

const bytes = fc.uint8Array({ maxLength: 40 });
const text = fc.string({ unit: 'grapheme', maxLength: 40 });

describe('bytes and texts agree with Node', () => {
  it('in hexadecimal', () => {
    fc.assert(fc.property(bytes, (b) => expect(toHex(b)).toBe(Buffer.from(b).toString('hex'))));
    fc.assert(fc.property(bytes, (b) => expect([...fromHex(toHex(b))]).toEqual([...b])));
    for (const wrong of ['a', 'AB', 'zz', '0x12', 'ab\n']) expect(() => fromHex(wrong)).toThrow(RangeError);
  });

  it('in base64url', () => {
    fc.assert(fc.property(bytes, (b) => expect(toBase64url(b)).toBe(Buffer.from(b).toString('base64url'))));
    fc.assert(fc.property(bytes, (b) => expect([...fromBase64url(toBase64url(b))]).toEqual([...b])));
    // Padding, the other alphabet, a single character, stray bits: each would be a second way to write the same.
    for (const wrong of ['QQ==', '+/+/', 'A', 'QR', 'QUJ', 'Q Q']) expect(() => fromBase64url(wrong)).toThrow(RangeError);
  });

  it('in UTF-8', () => {
    fc.assert(fc.property(text, (t) => expect([...utf8(t)]).toEqual([...Buffer.from(t, 'utf8')])));
    expect(toHex(utf8('社区通𠮷😀é'))).toBe(Buffer.from('社区通𠮷😀é').toString('hex'));
  });

  it('and refuse half a surrogate pair', () => {
    expect(() => utf8('a\ud800')).toThrow(RangeError);
    expect(() => utf8('\udc00b')).toThrow(RangeError);
  });
});
