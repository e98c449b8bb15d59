import { officialCalendar } from '@shequtong/kernel';
import { after, at, people, productPolicy, reported } from '../../testing/histories.js';
import { type Clock, clocksOf, isLive } from '../clock.js';
import { type History, lastOf, standingOf } from '../trace.js';

const starts = (history: History): Clock[] =>
  clocksOf(history, productPolicy, officialCalendar()).filter(({ kind }) => kind === 'start-handling');

function escalated(): History {
  const accepted = after(reported('2026-11-02 08:00'), 'accept', people.staff, '2026-11-02 08:30');
  return after(accepted, 'escalate', people.staff, '2026-11-02 10:00');
}

it('gives the ticket back to the office that sent it up, at once, with a clock of that level', () => {
  const returned = after(escalated(), 'return', people.streetOfficer, '2026-11-03 10:00');
  expect(standingOf(returned)).toMatchObject({ state: 'accepted', office: { level: 'community' } });
  const [community, street, again] = starts(returned);
  expect(community?.outcome).toBe('superseded');
  expect(street).toMatchObject({ outcome: 'superseded', stoppedAt: at('2026-11-03 10:00') });
  expect(again).toMatchObject({ office: { level: 'community' }, startedAt: at('2026-11-03 10:00'), dueAt: at('2026-11-05 00:00') });
  expect(() => after(returned, 'reply', people.streetOfficer, '2026-11-03 11:00')).toThrow('ticket/not-responsible');
});

it('leaves the 15 hours as they were', () => {
  const returned = after(escalated(), 'return', people.streetOfficer, '2026-11-02 11:00');
  const live = clocksOf(returned, productPolicy, officialCalendar()).filter(isLive);
  expect(live.find(({ kind }) => kind === 'first-reply')?.dueAt).toEqual(at('2026-11-02 23:00'));
});

it('carries a reason', () => {
  expect(() => after(escalated(), { step: 'return' }, people.streetOfficer, '2026-11-03 10:00')).toThrow('ticket/reason-missing');
});

it('is not open to the office that received the report first', () => {
  const accepted = after(reported('2026-11-02 08:00'), 'accept', people.staff, '2026-11-02 08:30');
  expect(() => after(accepted, 'return', people.staff, '2026-11-02 09:00')).toThrow('ticket/illegal-step');
});

it('comes down one level at a time, the way it went up', () => {
  let history = after(escalated(), 'start-handling', people.streetOfficer, '2026-11-03 10:00');
  history = after(history, 'escalate', people.streetOfficer, '2026-11-03 11:00');
  history = after(history, 'return', people.districtOfficer, '2026-11-04 10:00');
  expect(lastOf(history).officeTo.level).toBe('street');
  history = after(history, 'return', people.streetOfficer, '2026-11-04 11:00');
  expect(lastOf(history).officeTo.level).toBe('community');
});
