import { between } from './processor.js';

test('processor time is what was used between two readings, also by backends that came in between', () => {
  const before = {
    server: 100,
    database: new Map([
      [1, 50],
      [2, 10],
    ]),
  };
  const after = {
    server: 160,
    database: new Map([
      [1, 80],
      [3, 5],
    ]),
  };
  expect(between(before, after)).toEqual({ server: 60, database: 35 });
});
