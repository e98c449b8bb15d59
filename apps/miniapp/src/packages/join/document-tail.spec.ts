import { documentTail } from './document-tail';

test.each([
  ['001X', '001X'],
  [' 001x ', '001X'],
  ['1234', '1234'],
])('%j ends a document number as %s', (typed, tail) => expect(documentTail(typed)).toBe(tail));

test.each(['', 'X123', '12', '12345', '１２３４'])('%j does not', (typed) => expect(documentTail(typed)).toBeNull());
