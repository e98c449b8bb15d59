import { officialCalendar } from '@shequtong/kernel';
import { after, append, at, people, productPolicy, reported } from '../../testing/histories.js';
import { type Clock, clocksOf, dueActions, markEntry } from '../clock.js';
import { decidingDesk } from '../handover.js';
import { type Doer } from '../ticket.js';
import { type History, lastOf } from '../trace.js';

const resolution = (history: History): Clock =>
  clocksOf(history, productPolicy, officialCalendar()).find(({ kind }) => kind === 'resolution') as Clock;

/** 15 working days that end with Monday 23 November. */
function handled(): History {
  const accepted = after(reported('2026-11-02 08:00'), 'accept', people.staff, '2026-11-02 08:30');
  return after(accepted, 'start-handling', people.staff, '2026-11-02 09:00');
}

it('adds working days to the target, counted from where it began', () => {
  const asked = after(handled(), 'ask-extension', people.staff, '2026-11-20 09:00');
  expect(resolution(asked).dueAt).toEqual(at('2026-11-24 00:00'));
  const extended = after(asked, 'extend', people.streetOfficer, '2026-11-23 23:59');
  expect(lastOf(extended).to).toBe('handling');
  expect(resolution(extended)).toMatchObject({ startedAt: at('2026-11-02 08:00'), dueAt: at('2026-12-01 00:00') });
});

it('is neither asked for nor granted once the target has passed', () => {
  expect(() => after(handled(), 'ask-extension', people.staff, '2026-11-24 00:00')).toThrow('ticket/nothing-to-extend');
  const asked = after(handled(), 'ask-extension', people.staff, '2026-11-23 23:00');
  expect(() => after(asked, 'extend', people.streetOfficer, '2026-11-24 00:00')).toThrow('ticket/nothing-asked');
});

it('that nobody decided on in time is over with the breach of the target: it waits for no desk any more, and keeps nothing else from being asked', () => {
  const asked = after(handled(), 'ask-extension', people.staff, '2026-11-23 23:00');
  expect(decidingDesk(asked)).toMatchObject({ level: 'street' });
  const breached = append(asked, markEntry(asked, resolution(asked), 'clock-breached', at('2026-11-24 00:00')));
  expect(decidingDesk(breached)).toBeUndefined();
  expect(() => after(breached, 'extend', people.streetOfficer, '2026-11-24 00:01')).toThrow('ticket/nothing-asked');
  expect(lastOf(after(breached, 'ask-suspension', people.staff, '2026-11-24 09:00')).step).toBe('ask-suspension');
});

it('is asked for in time also while the desk above keeps silent on a suspension', () => {
  const asked = after(handled(), 'ask-suspension', people.staff, '2026-11-20 09:00');
  const both = after(asked, 'ask-extension', people.staff, '2026-11-20 10:00');
  expect(lastOf(after(both, 'extend', people.streetOfficer, '2026-11-20 11:00')).step).toBe('extend');
});

it('is not granted by who asked for it, in whatever office', () => {
  const asked = after(handled(), 'ask-extension', people.staff, '2026-11-20 09:00');
  const both = { ...people.streetOfficer, ...(people.staff.kind === 'person' && { accountId: people.staff.accountId }) } as Doer;
  for (const step of ['extend', 'refuse-extension'] as const)
    expect(() => after(asked, step, both, '2026-11-20 10:00')).toThrow('ticket/not-approver');
});

it('never touches the first reply or the beginning of the work', () => {
  const extended = after(
    after(handled(), 'ask-extension', people.staff, '2026-11-02 10:00'),
    'extend',
    people.streetOfficer,
    '2026-11-02 11:00',
  );
  const others = (history: History): Clock[] =>
    clocksOf(history, productPolicy, officialCalendar()).filter(({ kind }) => kind !== 'resolution');
  expect(others(extended)).toEqual(others(handled()));
});

it('is warned of anew, near the new end', () => {
  const first = resolution(handled());
  const warned = append(handled(), markEntry(handled(), first, 'clock-warned', first.warnAt as Date));
  expect(resolution(warned).warnedAt).toEqual(first.warnAt);
  const asked = after(warned, 'ask-extension', people.staff, '2026-11-20 09:00');
  const extended = resolution(after(asked, 'extend', people.streetOfficer, '2026-11-20 10:00'));
  expect(extended.warnedAt).toBeNull();
  expect(dueActions([extended], extended.warnAt as Date)).toEqual([{ clock: extended, action: 'clock-warned' }]);
});

it('says how long', () => {
  expect(() => after(handled(), { step: 'ask-extension', words: { reason: '雨天' } }, people.staff, '2026-11-03 09:00')).toThrow(
    'ticket/days-missing',
  );
});

it('does not outlive the round it was granted in', () => {
  let history = after(
    after(handled(), 'ask-extension', people.staff, '2026-11-03 09:00'),
    'extend',
    people.streetOfficer,
    '2026-11-03 10:00',
  );
  history = after(history, 'resolve', people.staff, '2026-11-04 09:00');
  history = after(history, 'not-solved', people.resident, '2026-11-05 09:00');
  const second = clocksOf(history, productPolicy, officialCalendar()).filter(({ kind }) => kind === 'resolution')[1];
  // 15 working days from Thursday 5 November end with Thursday 26 November.
  expect(second?.dueAt).toEqual(at('2026-11-27 00:00'));
});
