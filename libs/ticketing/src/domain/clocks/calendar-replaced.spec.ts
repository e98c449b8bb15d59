import { officialCalendar, officialYears, WorkingCalendar } from '@shequtong/kernel';
import { append, at, productPolicy, reported } from '../../testing/histories.js';
import { clocksOf, dueActions, isLate, markEntry, nextLookAt } from '../clock.js';
import { type History } from '../trace.js';

/** As a release knew it that was made before the holidays of 2026 were announced. */
const before = WorkingCalendar.from(officialYears.filter(({ year }) => year < 2026));

const startHandling = (history: History, calendar: WorkingCalendar) => {
  const clock = clocksOf(history, productPolicy, calendar).find(({ kind }) => kind === 'start-handling');
  if (!clock) throw new Error('no clock');
  return clock;
};

it('is due earlier when a working weekend was announced: what was not due yet is, at once', () => {
  const history = reported('2026-09-18 09:00');
  expect(startHandling(history, before)).toMatchObject({ dueAt: at('2026-09-22 00:00'), provisional: true });
  const clock = startHandling(history, officialCalendar());
  expect(clock).toMatchObject({ dueAt: at('2026-09-21 00:00'), provisional: false });
  expect(dueActions([clock], at('2026-09-21 10:00'))).toEqual([{ clock, action: 'clock-breached' }]);
});

it('is due later when a longer break was announced: a breach from before counts no more, and is noted again in its time', () => {
  const history = reported('2026-09-30 14:00');
  const early = startHandling(history, before);
  expect(early).toMatchObject({ dueAt: at('2026-10-06 00:00'), provisional: true });
  const breached = append(history, markEntry(history, early, 'clock-breached', at('2026-10-06 00:01')));
  expect(startHandling(breached, before).breachedAt).toEqual(at('2026-10-06 00:01'));
  const late = startHandling(breached, officialCalendar());
  expect(late).toMatchObject({ dueAt: at('2026-10-09 00:00'), breachedAt: null });
  expect(isLate(late, at('2026-10-07 00:00'))).toBe(false);
  expect(nextLookAt(late)).toEqual(late.warnAt);
  expect(dueActions([late], at('2026-10-09 00:01'))).toEqual([{ clock: late, action: 'clock-breached' }]);
  const again = append(breached, markEntry(breached, late, 'clock-breached', at('2026-10-09 00:01')));
  expect(startHandling(again, officialCalendar()).breachedAt).toEqual(at('2026-10-09 00:01'));
});
