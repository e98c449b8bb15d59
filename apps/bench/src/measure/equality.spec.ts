import { firstDifference } from './equality.js';

describe('the first difference of two answers', () => {
  test('is none where they are equal', () => expect(firstDifference('{"a":1}', '{"a":1}')).toBeUndefined());
  test('shows both sides around it', () => expect(firstDifference('{"a":1}', '{"a":2}')).toBe('…{"a":1}… | …{"a":2}…'));
  test('finds a missing end', () => expect(firstDifference('ab', 'a')).toBe('…ab… | …a…'));
});
