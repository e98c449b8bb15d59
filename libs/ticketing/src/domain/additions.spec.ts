import { after, people, reported } from '../testing/histories.js';
import { additionsOfTheHour } from './additions.js';
import { type History } from './trace.js';

const added = (history: History, ...times: readonly string[]): History =>
  times.reduce<History>((before, time) => after(before, 'add-information', people.resident, `2026-11-02 ${time}`), history);
const hourOf = (history: History): [number, string] => {
  const { times, firstAt } = additionsOfTheHour(history);
  return [times, firstAt.toISOString().slice(11, 16)];
};

it('counts what is added within an hour of the first, and begins anew with what comes later', () => {
  const first = added(reported('2026-11-02 08:00'), '09:00');
  expect(hourOf(first)).toEqual([1, '01:00']);
  expect(hourOf(added(first, '09:10', '09:59'))).toEqual([3, '01:00']);
  expect(hourOf(added(first, '09:10', '10:00'))).toEqual([1, '02:00']);
  // An hour is counted from its own first, not from the last addition: who goes on without a pause is heard every hour.
  expect(hourOf(added(first, '09:50', '10:40', '11:30'))).toEqual([2, '02:40']);
});

it('begins anew for an office that has the ticket since', () => {
  const sent = after(
    after(added(reported('2026-11-02 08:00'), '09:00'), 'accept', people.staff, '2026-11-02 09:05'),
    'escalate',
    people.staff,
    '2026-11-02 09:10',
  );
  expect(hourOf(added(sent, '09:20', '09:30'))).toEqual([2, '01:20']);
});
