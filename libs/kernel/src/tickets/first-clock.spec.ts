import { byDeadline, firstClock } from './first-clock.js';

const clock = (kind: string, dueAt: string) => ({ kind, dueAt });
const midnight = '2026-11-25T16:00:00.000Z';

it('is the one that is due first', () => {
  const soon = clock('dispute', '2026-11-24T01:00:00.000Z');
  expect(firstClock([clock('first-reply', midnight), soon])).toBe(soon);
});

it('of two that are due together is what the responsible office owes, in whatever order they come', () => {
  const [handling, offer, dispute] = [clock('start-handling', midnight), clock('transfer', midnight), clock('dispute', midnight)];
  for (const running of [
    [offer, handling, dispute],
    [dispute, handling, offer],
    [handling, offer, dispute],
  ]) {
    expect(firstClock(running)).toBe(handling);
    expect([...running].sort(byDeadline)).toEqual([handling, offer, dispute]);
  }
});

it('reads an instant, however it is written', () => {
  const sooner = clock('transfer', '2026-11-25T08:00:00+08:00');
  expect(firstClock([clock('first-reply', '2026-11-25T01:00:00Z'), sooner])).toBe(sooner);
});

it('is none where none runs', () => expect(firstClock([])).toBeUndefined());
