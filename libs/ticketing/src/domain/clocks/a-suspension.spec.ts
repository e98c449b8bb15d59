import { officialCalendar } from '@shequtong/kernel';
import { after, append, at, COMMUNITY, limits, people, productPolicy, reported, requests, STREET } from '../../testing/histories.js';
import { swept } from '../../testing/random-walk.js';
import { type Clock, clocksOf, dueActions, isLate, isLive, markEntry, nextLookAt } from '../clock.js';
import { explainDue } from '../due.js';
import { officeDetails } from '../handover.js';
import { firstOffice } from '../ladder.js';
import { type StepRequest, takeStep } from '../take-step.js';
import { type ResponsibleOffice } from '../ticket.js';
import { type History, lastOf } from '../trace.js';

const clocks = (history: History): Clock[] => clocksOf(history, productPolicy, officialCalendar());
const resolution = (history: History): Clock => {
  const clock = clocks(history).find(({ kind }) => kind === 'resolution');
  if (!clock) throw new Error('no target for resolving');
  return clock;
};

/** Reported on Monday 2 November, handled the same day: 15 working days end with Monday 23 November. */
function handled(): History {
  const accepted = after(reported('2026-11-02 08:00'), 'accept', people.staff, '2026-11-02 08:30');
  return after(accepted, 'start-handling', people.staff, '2026-11-02 09:00');
}

/** Suspended for 5 working days on Wednesday 4 November at 10:00. */
function suspended(): History {
  return after(after(handled(), 'ask-suspension', people.staff, '2026-11-04 09:00'), 'suspend', people.streetOfficer, '2026-11-04 10:00');
}

it('stands still from the approval until it is resumed, and then has as many working days left as before', () => {
  expect(resolution(handled()).dueAt).toEqual(at('2026-11-24 00:00'));
  expect(resolution(suspended()).pausedAt).toEqual(at('2026-11-04 10:00'));
  const resumed = after(suspended(), 'resume', people.staff, '2026-11-06 15:00');
  // The 4th and the 5th did not end with the clock running.
  expect(resolution(resumed)).toMatchObject({ pausedAt: null, dueAt: at('2026-11-26 00:00') });
  expect(explainDue(resolution(resumed), officialCalendar())).toContain('11月4日（周三）至11月5日（周四）计时暂停，不算。');
});

it('runs on while the level above has not decided, and when it refuses', () => {
  const asked = after(handled(), 'ask-suspension', people.staff, '2026-11-04 09:00');
  expect(resolution(asked)).toMatchObject({ pausedAt: null, dueAt: at('2026-11-24 00:00') });
  const refused = after(asked, 'refuse-suspension', people.streetOfficer, '2026-11-05 09:00');
  expect(resolution(refused)).toEqual(resolution(handled()));
});

it('leaves the first reply running: no suspension puts off the 15 hours', () => {
  let history = after(handled(), 'ask-suspension', people.staff, '2026-11-02 10:00');
  history = after(history, 'suspend', people.streetOfficer, '2026-11-02 11:00');
  const reply = clocks(history).find(({ kind }) => kind === 'first-reply') as Clock;
  expect(reply).toMatchObject({ pausedAt: null, dueAt: at('2026-11-02 23:00') });
  expect(dueActions([reply], at('2026-11-02 23:00'))).toMatchObject([{ action: 'clock-breached' }]);
});

it('cannot be asked for before handling has begun', () => {
  const accepted = after(reported('2026-11-02 08:00'), 'accept', people.staff, '2026-11-02 08:30');
  expect(() => after(accepted, 'ask-suspension', people.staff, '2026-11-02 09:00')).toThrow('ticket/illegal-step');
});

it('looks at nothing while it stands still, and neither warns nor breaches', () => {
  const clock = resolution(suspended());
  expect(nextLookAt(clock)).toBeNull();
  expect(isLate(clock, at('2027-03-01 00:00'))).toBe(false);
});

it('excuses nothing that was late before', () => {
  let history = handled();
  history = append(history, markEntry(history, resolution(history), 'clock-breached', at('2026-11-24 00:01')));
  history = after(history, 'ask-suspension', people.staff, '2026-11-24 09:00');
  history = after(history, 'suspend', people.streetOfficer, '2026-11-24 10:00');
  expect(resolution(history)).toMatchObject({ breachedAt: at('2026-11-24 00:01'), dueAt: at('2026-11-24 00:00') });
  const resumed = after(history, 'resume', people.staff, '2026-11-26 10:00');
  expect(resolution(resumed)).toMatchObject({ breachedAt: at('2026-11-24 00:01'), dueAt: at('2026-11-24 00:00') });
  expect(isLate(resolution(resumed), at('2026-11-26 11:00'))).toBe(true);
});

it('breaches also when it was suspended after it was due and before the sweep came by', () => {
  const asked = after(handled(), 'ask-suspension', people.staff, '2026-11-23 23:00');
  const late = after(asked, 'suspend', people.streetOfficer, '2026-11-24 00:00');
  expect(dueActions([resolution(late)], at('2026-11-24 00:00'))).toMatchObject([{ action: 'clock-breached' }]);
});

it('ends by itself when what was granted is over', () => {
  const clock = clocks(suspended()).find(({ kind }) => kind === 'suspension') as Clock;
  expect(clock).toMatchObject({ dueAt: at('2026-11-12 00:00'), warnAt: null });
  expect(dueActions([clock], at('2026-11-11 23:59'))).toEqual([]);
  expect(dueActions([clock], at('2026-11-12 00:00'))).toEqual([{ clock, action: 'resume' }]);
  const history = suspended();
  const resumed = append(history, takeStep(history, { step: 'resume' }, people.system, at('2026-11-12 00:00'), limits(history)));
  expect(lastOf(resumed).to).toBe('handling');
  expect(
    clocks(resumed)
      .filter(isLive)
      .map(({ kind }) => kind),
  ).toEqual(['first-reply', 'resolution']);
});

it('warns when 80 % of the time in which it runs has passed', () => {
  const clock = resolution(after(suspended(), 'resume', people.staff, '2026-11-06 15:00'));
  // 412 of 515 hours: 50 before the suspension, 362 after it.
  expect(clock.warnAt).toEqual(at('2026-11-21 17:00'));
});

describe('beside a dispute', () => {
  const street = { level: 'street', areaId: STREET, organisationId: null } as const;
  const deciding = (office: ResponsibleOffice): StepRequest => ({ ...requests['decide-dispute'], details: officeDetails(office) });

  /** Given back by the street, suspended at the community on Wednesday for 5 working days, and disputed there on Thursday. */
  function disputed(): History {
    let history = after(reported('2026-11-02 08:00'), 'accept', people.staff, '2026-11-02 08:30');
    history = after(after(history, 'escalate', people.staff, '2026-11-02 10:00'), 'return', people.streetOfficer, '2026-11-03 09:00');
    history = after(after(history, 'start-handling', people.staff, '2026-11-03 10:00'), 'ask-suspension', people.staff, '2026-11-04 09:00');
    return after(after(history, 'suspend', people.streetOfficer, '2026-11-04 10:00'), 'dispute', people.staff, '2026-11-05 10:00');
  }

  const suspension = (history: History): Clock | undefined => clocks(history).find(({ kind }) => kind === 'suspension');

  it('ends when the decision gives the ticket to another level: what was granted was granted to the office that waited', () => {
    const decided = after(disputed(), deciding(street), people.districtOfficer, '2026-11-06 15:00');
    expect(lastOf(decided).to).toBe('accepted');
    expect(suspension(decided)).toMatchObject({ stoppedAt: at('2026-11-06 15:00'), outcome: 'void' });
    // The target runs again from there, and nothing resumes by itself later.
    expect(resolution(decided)).toMatchObject({ pausedAt: null, dueAt: at('2026-11-26 00:00') });
    expect(dueActions(clocks(decided), at('2026-11-12 00:00')).map(({ action }) => action)).not.toContain('resume');
  });

  it('goes on when the decision leaves it on its level, and resumes by itself', () => {
    const decided = after(disputed(), deciding(firstOffice(COMMUNITY)), people.districtOfficer, '2026-11-06 15:00');
    expect(lastOf(decided).to).toBe('suspended');
    expect(suspension(decided)).toMatchObject({ stoppedAt: null, dueAt: at('2026-11-12 00:00') });
    expect(resolution(decided)).toMatchObject({ pausedAt: at('2026-11-04 10:00') });
    expect(dueActions(clocks(decided), at('2026-11-12 00:00')).map(({ action }) => action)).toContain('resume');
  });

  it('ends when nobody decides, and the desk above has the ticket', () => {
    const lapsed = swept(disputed(), at('2026-11-07 00:00'));
    expect(lastOf(lapsed)).toMatchObject({ step: 'dispute-lapsed', to: 'escalated' });
    expect(suspension(lapsed)).toMatchObject({ outcome: 'void' });
    expect(resolution(lapsed).pausedAt).toBeNull();
  });
});

describe('who decides', () => {
  const asked = (): History => after(handled(), 'ask-suspension', people.staff, '2026-11-04 09:00');

  it('is a desk above, never the office that asked or one from beside', () => {
    for (const by of [people.staff, people.secretary, people.foreignStreetOfficer, people.liaison, people.resident]) {
      expect(() => after(asked(), 'suspend', by, '2026-11-04 10:00')).toThrow('ticket/not-approver');
    }
    expect(lastOf(after(asked(), 'suspend', people.districtOfficer, '2026-11-04 10:00')).to).toBe('suspended');
  });

  it('is at the district a colleague of the one who asked', () => {
    let history = handled();
    for (const [by, next] of [
      [people.staff, people.streetOfficer],
      [people.streetOfficer, people.districtOfficer],
    ] as const) {
      history = after(history, 'escalate', by, '2026-11-04 10:00');
      history = after(history, 'start-handling', next, '2026-11-04 11:00');
    }
    history = after(history, 'ask-suspension', people.districtOfficer, '2026-11-04 12:00');
    expect(() => after(history, 'suspend', people.districtOfficer, '2026-11-04 13:00')).toThrow('ticket/not-approver');
    expect(lastOf(after(history, 'suspend', people.otherDistrictOfficer, '2026-11-04 13:00')).to).toBe('suspended');
  });

  it('grants what was asked for, whatever number comes with the decision', () => {
    const granted = after(asked(), { step: 'suspend', details: { days: 99 } }, people.streetOfficer, '2026-11-04 10:00');
    expect(lastOf(granted).details.days).toBe(5);
  });

  it('finds nothing to decide twice, or after the ticket went on', () => {
    const refused = after(asked(), 'refuse-suspension', people.streetOfficer, '2026-11-04 10:00');
    expect(() => after(refused, 'suspend', people.streetOfficer, '2026-11-04 11:00')).toThrow('ticket/nothing-asked');
    expect(() => after(asked(), 'ask-suspension', people.staff, '2026-11-04 10:00')).toThrow('ticket/already-asked');
    const up = after(
      after(asked(), 'escalate', people.staff, '2026-11-04 10:00'),
      'start-handling',
      people.streetOfficer,
      '2026-11-04 11:00',
    );
    expect(() => after(up, 'suspend', people.districtOfficer, '2026-11-04 12:00')).toThrow('ticket/nothing-asked');
  });
});
