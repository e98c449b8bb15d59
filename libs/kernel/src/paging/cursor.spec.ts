import { pageLimit } from './cursor.js';

it('a page has 20 rows unless asked, never more than 100 nor fewer than one', () => {
  expect([undefined, NaN, 0, -5, 1, 50.9, 100, 101, Infinity].map(pageLimit)).toEqual([20, 20, 1, 1, 1, 50, 100, 100, 20]);
});
