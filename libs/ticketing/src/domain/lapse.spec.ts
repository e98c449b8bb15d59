import { officialCalendar } from '@shequtong/kernel';
import { after, append, at, people, productPolicy, reported } from '../testing/histories.js';
import { type Clock, clocksOf, markEntry } from './clock.js';
import { type History, lapseReason, lapsesOf, openAsk, openReturn } from './trace.js';
import { lapsedTitle } from './words.js';

function handled(): History {
  const accepted = after(reported('2026-11-02 08:00'), 'accept', people.staff, '2026-11-02 08:30');
  return after(accepted, 'start-handling', people.staff, '2026-11-02 09:00');
}

const breached = (history: History, when: string): History => {
  const clock = clocksOf(history, productPolicy, officialCalendar()).find(({ kind }) => kind === 'resolution') as Clock;
  return append(history, markEntry(history, clock, 'clock-breached', at(when)));
};

const reasons = (history: History): string[] => lapsesOf(history).map((lapse) => `${lapse.asked} ${lapseReason(lapse)} ${lapse.by.seq}`);

describe('a request nobody decided on', () => {
  const extension = after(handled(), 'ask-extension', people.staff, '2026-11-20 09:00');
  const both = after(extension, 'ask-suspension', people.staff, '2026-11-20 10:00');

  it('waits as long as the ticket stays where it is', () => {
    expect(reasons(both)).toEqual([]);
    expect(reasons(after(both, 'reply', people.staff, '2026-11-20 11:00'))).toEqual([]);
  });

  it('lapses with the step that takes the ticket on, or elsewhere', () => {
    const when = '2026-11-20 11:00';
    expect(reasons(after(both, 'escalate', people.staff, when))).toEqual(['extension went-up 6', 'suspension went-up 6']);
    expect(reasons(after(both, 'resolve', people.staff, when))).toEqual(['extension resolved 6', 'suspension resolved 6']);
    expect(reasons(after(both, 'withdraw', people.resident, when))).toEqual(['extension withdrawn 6', 'suspension withdrawn 6']);
    expect(reasons(after(both, 'suspend', people.streetOfficer, when))).toEqual(['extension suspended 6']);
  });

  it('lapses with the target, where it is the target that should have been moved', () => {
    expect(reasons(breached(both, '2026-11-24 00:00'))).toEqual(['extension target-passed 6']);
    expect(openAsk(breached(both, '2026-11-24 00:00'), 'suspension')?.step).toBe('ask-suspension');
  });

  it('is none where somebody decided, whatever came after', () => {
    const decided = after(extension, 'refuse-extension', people.streetOfficer, '2026-11-20 11:00');
    expect(reasons(after(decided, 'escalate', people.staff, '2026-11-20 12:00'))).toEqual([]);
  });

  it('says why in its line of the trace', () => {
    const [lapse] = lapsesOf(breached(extension, '2026-11-24 00:00'));
    expect(lapse && lapsedTitle(lapse)).toBe('，没有等到决定就失效了：办结时限已过，不能再延期');
  });
});

it('a ticket that came back stays one until its office goes on with it; words alone take it no further', () => {
  const up = after(handled(), 'escalate', people.staff, '2026-11-03 09:00');
  expect(openReturn(up)).toBeUndefined();
  const back = after(up, 'return', people.streetOfficer, '2026-11-03 10:00');
  expect(openReturn(back)?.step).toBe('return');
  expect(openReturn(after(back, 'reply', people.staff, '2026-11-03 11:00'))?.step).toBe('return');
  for (const step of ['start-handling', 'escalate'] as const)
    expect(openReturn(after(back, step, people.staff, '2026-11-03 11:00'))).toBeUndefined();
});
