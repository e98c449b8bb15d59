import { acceptedStep, base32, otpauthUri, totpAt, totpStep } from './totp.js';

const secret = Buffer.from('12345678901234567890');

describe('TOTP', () => {
  // RFC 6238, appendix B, the SHA-1 column.
  test.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ])('at second %d the RFC says %s', (seconds, code) => {
    expect(totpAt(secret, totpStep(new Date(seconds * 1000)), 8)).toBe(code);
  });

  const now = new Date('2026-11-23T10:00:15+08:00');
  const step = totpStep(now);

  test.each([-1, 0, 1])('a clock %d steps off is forgiven', (off) => {
    expect(acceptedStep(secret, totpAt(secret, step + off), now, 0)).toBe(step + off);
  });

  test.each([-2, 2])('a clock %d steps off is not', (off) => {
    expect(acceptedStep(secret, totpAt(secret, step + off), now, 0)).toBeUndefined();
  });

  test('a code that was used, and any before it, is good no more', () => {
    expect(acceptedStep(secret, totpAt(secret, step), now, step)).toBeUndefined();
    expect(acceptedStep(secret, totpAt(secret, step - 1), now, step)).toBeUndefined();
    expect(acceptedStep(secret, totpAt(secret, step + 1), now, step)).toBe(step + 1);
  });

  // RFC 4648, section 10, without padding.
  test.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('base32 of "%s" is "%s"', (text, encoded) => expect(base32(Buffer.from(text))).toBe(encoded));

  test('the address for the authenticator names product, person and secret', () => {
    const uri = new URL(otpauthUri(secret, 'wang.li'));
    expect(decodeURIComponent(uri.pathname)).toBe('/社区通:wang.li');
    expect(uri.searchParams.get('secret')).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
    expect(uri.searchParams.get('issuer')).toBe('社区通');
  });
});
