import { covers, DomainError, officialCalendar } from '@shequtong/kernel';
import fc from 'fast-check';
import { append, people, productPolicy, reported, requests } from '../testing/histories.js';
import { clocksOf, dueActions, isLive, markEntry } from './clock.js';
import { clockKinds } from './clock-kinds.js';
import { stepNames, waysOut } from './steps.js';
import { takeStep } from './take-step.js';
import { levels } from './ticket.js';
import { type History, lastOf } from './trace.js';

const steps = stepNames.filter((step) => step !== 'report');

const action = fc.record({
  step: fc.constantFrom(...steps),
  by: fc.constantFrom(...Object.values(people)),
  hoursLater: fc.integer({ min: 0, max: 200 }),
  sweep: fc.boolean(),
});

/** A random walk: legal and illegal steps by random people at random times, with the sweep running in between. */
function walk(actions: readonly (typeof action extends fc.Arbitrary<infer A> ? A : never)[], check: (before: History, after: History) => void): History {
  let now = new Date('2026-09-20T01:00:00Z');
  let history = reported(now);
  const move = (next: History): void => {
    check(history, next);
    history = next;
  };
  for (const { step, by, hoursLater, sweep } of actions) {
    now = new Date(now.getTime() + hoursLater * 3_600_000);
    if (sweep) {
      for (const { clock, action: due } of dueActions(clocksOf(history, productPolicy, officialCalendar()), now)) {
        if (due === 'close') move(append(history, takeStep(history, { step: 'close' }, people.system, now, productPolicy)));
        else move(append(history, markEntry(history, clock, due, now)));
      }
    }
    try {
      move(append(history, takeStep(history, requests[step], by, now, productPolicy)));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
  return history;
}

const sequences = fc.array(action, { maxLength: 60 });
const runs = { numRuns: 1_000 };

it('keeps exactly one responsible office, of the ticket’s own place, and hands it on without a gap', () => {
  fc.assert(
    fc.property(sequences, (actions) => {
      const history = walk(actions, (before, after) => {
        const [last, next] = [lastOf(before), lastOf(after)];
        expect(next.officeFrom).toEqual(last.officeTo);
        expect(levels).toContain(next.officeTo.level);
        expect(covers(next.officeTo.areaId, history0(after).officeTo.areaId)).toBe(true);
        if (next.step !== 'escalate') expect(next.officeTo).toEqual(last.officeTo);
      });
      expect(history[0].officeTo.level).toBe('community');
    }),
    runs,
  );
});

it('writes one entry per step, numbered without a gap, along legal ways only', () => {
  fc.assert(
    fc.property(sequences, (actions) => {
      const history = walk(actions, (before, after) => {
        expect(after.length).toBe(before.length + 1);
        expect(lastOf(after).from).toBe(lastOf(before).to);
      });
      expect(history.map((entry) => entry.seq)).toEqual(history.map((_, index) => index + 1));
      for (const entry of history) {
        if (entry.step === 'clock-warned' || entry.step === 'clock-breached') expect(entry.to).toBe(entry.from);
        else expect(waysOut(entry.from, entry.step).map((way) => way.to)).toContain(entry.to);
      }
    }),
    runs,
  );
});

it('has at most one live clock of a kind, loses none, and warns and breaches each at most once', () => {
  fc.assert(
    fc.property(sequences, (actions) => {
      const history = walk(actions, (before, after) => {
        const [earlier, later] = [clocksOf(before, productPolicy, officialCalendar()), clocksOf(after, productPolicy, officialCalendar())];
        for (const kind of clockKinds) expect(later.filter((clock) => clock.kind === kind && isLive(clock)).length).toBeLessThanOrEqual(1);
        // A clock that was computed once keeps its start and its due instant for ever.
        for (const clock of earlier) {
          expect(later.find(({ kind, startedSeq }) => kind === clock.kind && startedSeq === clock.startedSeq)).toMatchObject({ startedAt: clock.startedAt, dueAt: clock.dueAt });
        }
      });
      const marks = history.filter((entry) => entry.step.startsWith('clock-')).map((entry) => `${entry.step} ${String(entry.details.clock)} ${String(entry.details.startedSeq)}`);
      expect(new Set(marks).size).toBe(marks.length);
      const last = lastOf(history).to;
      const running = clocksOf(history, productPolicy, officialCalendar()).filter(isLive);
      if (['closed', 'declined', 'withdrawn'].includes(last)) expect(running).toEqual([]);
      if (['submitted', 'reopened'].includes(last)) expect(running.map((clock) => clock.kind)).toContain('start-handling');
      if (last === 'escalated') expect(running.map((clock) => clock.kind)).toContain('start-handling');
      if (last === 'followed-up') expect(running.map((clock) => clock.kind)).toEqual(['close']);
    }),
    runs,
  );
});

const history0 = (history: History): History[0] => history[0];
