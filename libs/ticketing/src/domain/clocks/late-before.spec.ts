import { officialCalendar } from '@shequtong/kernel';
import { after, at, people, productPolicy, reported } from '../../testing/histories.js';
import { type ClockKind } from '../clock-kinds.js';
import { clocksOf, lateWith } from '../clock.js';
import { type History } from '../trace.js';

/** The first reply of a report of 8:00 is due at 23:00. */
const accepted = (): History => after(reported('2026-11-02 08:00'), 'accept', people.staff, '2026-11-02 08:30');

const lateOffice = (history: History, kind: ClockKind, when: string): string | undefined => {
  const clock = clocksOf(history, productPolicy, officialCalendar()).find((one) => one.kind === kind);
  return clock && lateWith(clock, history, at(when))?.level;
};

it('names the office that let the first reply become late, not the one that has the ticket since', () => {
  const escalated = after(accepted(), 'escalate', people.staff, '2026-11-03 09:00');
  expect(lateOffice(escalated, 'first-reply', '2026-11-03 10:00')).toBe('community');
});

it('names nobody else where the office that has it now let it become late', () => {
  const escalated = after(accepted(), 'escalate', people.staff, '2026-11-02 22:59');
  expect(lateOffice(escalated, 'first-reply', '2026-11-03 10:00')).toBeUndefined();
  // A period ends with the instant it is due at: what moves then was late already.
  expect(lateOffice(after(accepted(), 'escalate', people.staff, '2026-11-02 23:00'), 'first-reply', '2026-11-03 10:00')).toBe('community');
});

it('names nobody for what is in time, nor for what a single office owes', () => {
  const escalated = after(accepted(), 'escalate', people.staff, '2026-11-30 09:00');
  expect(lateOffice(after(accepted(), 'escalate', people.staff, '2026-11-02 10:00'), 'first-reply', '2026-11-02 11:00')).toBeUndefined();
  expect(lateOffice(escalated, 'start-handling', '2026-11-30 10:00')).toBeUndefined();
});

it('names nobody once the office that was late has it back', () => {
  const returned = after(
    after(accepted(), 'escalate', people.staff, '2026-11-03 09:00'),
    'return',
    people.streetOfficer,
    '2026-11-03 10:00',
  );
  expect(lateOffice(returned, 'first-reply', '2026-11-03 11:00')).toBeUndefined();
});
