import { officialCalendar } from '@shequtong/kernel';
import { after, append, at, people, productPolicy, reported } from '../../testing/histories.js';
import { clocksOf, dueActions, isLate, markEntry } from '../clock.js';

const firstReply = (history: Parameters<typeof clocksOf>[0]) => {
  const clock = clocksOf(history, productPolicy, officialCalendar()).find(({ kind }) => kind === 'first-reply');
  if (!clock) throw new Error('no first reply clock');
  return clock;
};

it('runs round the clock: reported on the eve of the National Day at 14:00, due at 05:00 in the night', () => {
  expect(firstReply(reported('2026-09-30 14:00')).dueAt).toEqual(at('2026-10-01 05:00'));
});

it('warns when 80 % of the 15 hours have passed', () => {
  const history = reported('2026-11-02 20:00');
  const clock = firstReply(history);
  expect(clock.warnAt).toEqual(at('2026-11-03 08:00'));
  expect(dueActions([clock], at('2026-11-03 07:59'))).toEqual([]);
  expect(dueActions([clock], at('2026-11-03 08:00'))).toEqual([{ clock, action: 'clock-warned' }]);
});

it('breaches at the instant, once, and a late reply is met late', () => {
  let history = reported('2026-11-02 20:00');
  const due = at('2026-11-03 11:00');
  expect(dueActions([firstReply(history)], due)).toMatchObject([{ action: 'clock-breached' }]);
  history = append(history, markEntry(history, firstReply(history), 'clock-breached', due));
  expect(dueActions([firstReply(history)], at('2026-11-09 08:00'))).toEqual([]);
  history = after(history, 'reply', people.staff, '2026-11-03 12:00');
  expect(firstReply(history)).toMatchObject({ outcome: 'met', breachedAt: due, stoppedAt: at('2026-11-03 12:00') });
  expect(isLate(firstReply(history), at('2026-11-09 08:00'))).toBe(true);
});

it('is stopped by a reply written or a call recorded, by nothing else', () => {
  const history = reported('2026-11-02 20:00');
  const accepted = after(history, 'accept', people.staff, '2026-11-02 20:10');
  const handling = after(accepted, 'start-handling', people.staff, '2026-11-02 20:20');
  expect(firstReply(handling).stoppedAt).toBeNull();
  expect(firstReply(after(handling, 'reply', people.staff, '2026-11-02 21:00')).outcome).toBe('met');
  expect(firstReply(after(handling, 'record-call', people.staff, '2026-11-02 21:00')).outcome).toBe('met');
});

it('is stopped by resolving, which never happens without an answer to the resident', () => {
  const accepted = after(reported('2026-11-02 20:00'), 'accept', people.staff, '2026-11-02 20:10');
  const handling = after(accepted, 'start-handling', people.staff, '2026-11-02 20:20');
  expect(firstReply(after(handling, 'resolve', people.staff, '2026-11-02 21:00')).outcome).toBe('met');
  for (const words of [undefined, { result: '  ' }]) {
    expect(() => after(handling, { step: 'resolve', details: { ending: 'fixed' }, words }, people.staff, '2026-11-02 21:00')).toThrow(
      'ticket/reply-missing',
    );
  }
});

it('goes on running when the ticket goes up without an answer', () => {
  const accepted = after(reported('2026-11-02 20:00'), 'accept', people.staff, '2026-11-02 20:10');
  const escalated = after(accepted, 'escalate', people.staff, '2026-11-02 20:20');
  expect(firstReply(escalated)).toMatchObject({ stoppedAt: null, dueAt: at('2026-11-03 11:00') });
});

it('is void when the resident withdraws', () => {
  expect(firstReply(after(reported('2026-11-02 20:00'), 'withdraw', people.resident, '2026-11-02 21:00')).outcome).toBe('void');
});
