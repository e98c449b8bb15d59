import fc from 'fast-check';
import { toBase64url } from '../bytes/base64url.js';
import { utf8 } from '../bytes/utf8.js';
import { decodeCursor, encodeCursor, pageLimit, pageOf } from './cursor.js';

const badCursor = expect.objectContaining({ code: 'platform/bad-cursor' });
const raw = (text: string): string => toBase64url(utf8(text));

describe('cursors', () => {
  it('hold the sort values of a row', () => {
    expect(encodeCursor(['2026-11-23T00:00:00Z', 42, true, null])).toMatch(/^[\w-]+$/);
    const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0), fc.boolean(), fc.constant(null));
    fc.assert(fc.property(fc.array(value), (values) => expect(decodeCursor(encodeCursor(values))).toEqual(values)));
  });

  it.each([
    ['nothing', ''],
    ['no base64url', '***'],
    ['no UTF-8', toBase64url(Uint8Array.of(0xff, 0xfe))],
    ['no JSON', raw('[1')],
    ['no list', raw('{"a":1}')],
    ['a list in a list', raw('[[1]]')],
    ['another way to write the same', raw('[1.0]')],
    ['blanks', raw('[1, 2]')],
    ['an endless number', raw('[1e999]')],
  ])('refuse %s', (_, cursor) => {
    expect(() => decodeCursor(cursor)).toThrow(badCursor);
  });
});

describe('pages', () => {
  it('have 20 rows unless asked, never more than 100 nor fewer than one', () => {
    expect([undefined, NaN, 0, -5, 1, 50.9, 100, 101, Infinity].map(pageLimit)).toEqual([20, 20, 1, 1, 1, 50, 100, 100, 20]);
  });

  it('say where the next one begins only when there is one', () => {
    const cursorOf = (n: number): string => `after-${n}`;
    expect(pageOf([1, 2, 3], 2, cursorOf)).toEqual({ items: [1, 2], next: 'after-2' });
    expect(pageOf([1, 2], 2, cursorOf)).toEqual({ items: [1, 2] });
    expect(pageOf([], 2, cursorOf)).toEqual({ items: [] });
  });
});
