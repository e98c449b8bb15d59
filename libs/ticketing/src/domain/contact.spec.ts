import { after, at, people, productPolicy, reported } from '../testing/histories.js';
import { mayStillCall } from './contact.js';

const open = reported('2026-11-02 09:00');
const withdrawn = after(open, 'withdraw', people.resident, '2026-11-03 10:00');

test.each([
  ['a year later while it is open', open, '2027-11-02 09:00', true],
  ['on the day of its end', withdrawn, '2026-11-03 10:00', true],
  ['in the last minute of the seventh day after', withdrawn, '2026-11-10 09:59', true],
  ['later', withdrawn, '2026-11-10 10:00', false],
])('the reporter of a ticket is called %s: %#', (_, history, now, called) =>
  expect(mayStillCall(history, productPolicy, at(now))).toBe(called),
);

test('how long is the policy’s to say', () => {
  expect(mayStillCall(withdrawn, { ...productPolicy, contactDays: 0 }, at('2026-11-03 10:00'))).toBe(false);
  expect(mayStillCall(withdrawn, { ...productPolicy, contactDays: 30 }, at('2026-12-03 09:59'))).toBe(true);
});
