import fc from 'fast-check';
import { textPieces } from '../client/text-pieces.js';

describe('pieces of a text', () => {
  it('are none for nothing to read', () => {
    expect(textPieces(' \n')).toEqual([]);
  });

  it('are one up to the limit, and two above', () => {
    expect(textPieces('一'.repeat(2_500))).toHaveLength(1);
    expect(textPieces('一'.repeat(2_501))).toHaveLength(2);
  });

  it('hold every word of up to 20 characters whole, within the limit, in whole characters', () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 400 }).filter((s) => s.trim() !== '');
    fc.assert(
      fc.property(text, fc.integer({ min: 42, max: 90 }), fc.nat(), (whole, limit, at) => {
        const pieces = textPieces(whole, limit);
        expect(pieces.every((piece) => piece.length <= limit)).toBe(true);
        // Throws on half a character.
        expect(() => pieces.map(encodeURIComponent)).not.toThrow();
        const chars = [...whole];
        const word = chars.slice(at % chars.length, (at % chars.length) + 9).join('');
        expect(pieces.some((piece) => piece.includes(word))).toBe(true);
      }),
    );
  });
});
