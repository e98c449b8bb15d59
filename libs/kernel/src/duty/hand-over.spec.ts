import { handOverOpensAt } from './hand-over.js';

test('a hand-over opens two hours before the end of the shift', () => {
  expect(handOverOpensAt(new Date('2026-11-28T17:00:00+08:00'))).toEqual(new Date('2026-11-28T15:00:00+08:00'));
});
