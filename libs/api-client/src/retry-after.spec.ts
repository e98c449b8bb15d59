import { retryAfterSeconds } from './retry-after.js';

const NOW = Date.UTC(2026, 8, 30, 6, 0, 0);

it.each([
  ['120', 120],
  [' 0 ', 0],
  ['Wed, 30 Sep 2026 06:00:30 GMT', 30],
  ['Wed, 30 Sep 2026 05:00:00 GMT', 0],
  ['soon', undefined],
  ['-5', undefined],
  [undefined, undefined],
])('reads Retry-After %p as %p', (header, seconds) => {
  expect(retryAfterSeconds(header, NOW)).toBe(seconds);
});
