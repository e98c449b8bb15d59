import { DomainError } from '@shequtong/kernel';
import { after, append, limits, people, reported, requests, resolvedByCommunity } from '../testing/histories.js';
import { markEntry } from './clock.js';
import { takeStep } from './take-step.js';
import { offeredSteps, stepNames, transitions, waysOut } from './steps.js';
import { endStates, ticketStates, type Doer } from './ticket.js';
import { type History, lastOf, standingOf } from './trace.js';

const refusal = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'allowed';
};

/** One history for every state, by the shortest path. */
function historyIn(state: (typeof ticketStates)[number]): History {
  const day = '2026-11-02 ';
  const submitted = reported(`${day}08:00`);
  const accepted = after(submitted, 'accept', people.staff, `${day}08:10`);
  const handling = after(accepted, 'start-handling', people.staff, `${day}08:20`);
  const resolved = resolvedByCommunity();
  const followedUp = after(resolved, 'follow-up', people.otherStaff, `${day}12:00`);
  const rated = after(followedUp, 'rate', people.resident, `${day}13:00`);
  switch (state) {
    case 'submitted':
      return submitted;
    case 'accepted':
      return accepted;
    case 'handling':
      return handling;
    case 'escalated':
      return after(handling, 'escalate', people.staff, `${day}09:00`);
    case 'suspended':
      return after(after(handling, 'ask-suspension', people.staff, `${day}09:00`), 'suspend', people.streetOfficer, `${day}10:00`);
    case 'resolved':
      return resolved;
    case 'followed-up':
      return followedUp;
    case 'rated':
      return rated;
    case 'closed':
      return after(rated, 'close', people.system, `${day}14:00`);
    case 'reopened':
      return after(resolved, 'not-solved', people.resident, `${day}12:00`);
    case 'declined':
      return after(submitted, 'decline', people.staff, `${day}09:00`);
    case 'withdrawn':
      return after(submitted, 'withdraw', people.resident, `${day}09:00`);
  }
}

const everybody = Object.entries(people) as [string, Doer][];
const steps = stepNames.filter((step) => step !== 'report');

describe('the state machine of product §3', () => {
  it('walks submitted → accepted → handling → escalated → handling there → resolved → followed-up → rated → closed', () => {
    let history = reported('2026-11-02 08:00');
    const states = [lastOf(history).to];
    const walk = (step: (typeof steps)[number], by: Doer, when: string): void => {
      history = after(history, step, by, when);
      states.push(lastOf(history).to);
    };
    walk('accept', people.staff, '2026-11-02 08:30');
    walk('start-handling', people.staff, '2026-11-02 09:00');
    walk('escalate', people.staff, '2026-11-02 10:00');
    walk('start-handling', people.streetOfficer, '2026-11-03 09:00');
    walk('escalate', people.streetOfficer, '2026-11-03 10:00');
    walk('accept', people.districtOfficer, '2026-11-04 09:00');
    walk('start-handling', people.districtOfficer, '2026-11-04 10:00');
    walk('resolve', people.districtOfficer, '2026-11-05 09:00');
    walk('follow-up', people.otherDistrictOfficer, '2026-11-06 09:00');
    walk('rate', people.resident, '2026-11-06 10:00');
    walk('close', people.system, '2026-11-13 09:00');
    expect(states).toEqual([
      'submitted',
      'accepted',
      'handling',
      'escalated',
      'handling',
      'escalated',
      'accepted',
      'handling',
      'resolved',
      'followed-up',
      'rated',
      'closed',
    ]);
  });

  it('reaches every state, and every line of the table names states that exist', () => {
    for (const state of ticketStates) expect(lastOf(historyIn(state)).to).toBe(state);
    const reached = new Set(transitions.map((way) => way.to));
    expect([...ticketStates].filter((state) => !reached.has(state))).toEqual([]);
  });

  it('offers a screen each step that has a way for people, and no other', () => {
    const ways = transitions.filter(({ step, by }) => step !== 'report' && by !== 'system');
    expect([...offeredSteps].sort()).toEqual([...new Set(ways.map(({ step }) => step))].sort());
  });

  it('has no way out of an end', () => {
    for (const state of endStates) for (const step of steps) expect(waysOut(state, step)).toEqual([]);
  });

  it.each(ticketStates.flatMap((state) => steps.filter((step) => !waysOut(state, step).length).map((step) => [step, state] as const)))(
    'refuses %s in the state %s, whoever asks',
    (step, state) => {
      const history = historyIn(state);
      const expected = state === 'closed' ? 'ticket/already-closed' : 'ticket/illegal-step';
      for (const [, by] of everybody)
        expect(refusal(() => takeStep(history, requests[step], by, new Date(), limits(history)))).toBe(expected);
    },
  );

  it('lets exactly the persons of the table take each step from each state at the community', () => {
    const at = new Date('2026-11-20T02:00:00Z');
    const allowed = ticketStates.flatMap((state) =>
      steps.flatMap((step) =>
        everybody.flatMap(([name, by]) =>
          refusal(() => takeStep(historyIn(state), requests[step], by, at, limits(historyIn(state)))) === 'allowed'
            ? [`${state} ${step} ${name}`]
            : [],
        ),
      ),
    );
    const desk = (state: string, step: string): string[] => ['staff', 'otherStaff', 'secretary'].map((name) => `${state} ${step} ${name}`);
    const street = (state: string, step: string): string[] =>
      ['streetOfficer', 'otherStreetOfficer'].map((name) => `${state} ${step} ${name}`);
    // `staff` handled the ticket, so anybody else of the community or of a desk above it may follow up.
    const independent = (step: string): string[] =>
      ['otherStaff', 'secretary', 'streetOfficer', 'otherStreetOfficer', 'districtOfficer', 'otherDistrictOfficer'].map(
        (name) => `resolved ${step} ${name}`,
      );
    expect(allowed.sort()).toEqual(
      [
        ...['submitted', 'accepted', 'handling', 'suspended', 'resolved', 'followed-up', 'rated', 'reopened'].flatMap((state) => [
          ...desk(state, 'reply'),
          ...desk(state, 'record-call'),
        ]),
        ...street('escalated', 'reply'),
        ...street('escalated', 'record-call'),
        ...desk('submitted', 'accept'),
        ...desk('reopened', 'accept'),
        ...street('escalated', 'accept'),
        ...desk('accepted', 'start-handling'),
        ...desk('reopened', 'start-handling'),
        ...street('escalated', 'start-handling'),
        ...desk('accepted', 'escalate'),
        ...desk('handling', 'escalate'),
        ...street('escalated', 'return'),
        ...street('escalated', 'offer-transfer'),
        ...desk('handling', 'ask-suspension'),
        ...desk('handling', 'ask-extension'),
        ...desk('suspended', 'resume'),
        ...['streetOfficer', 'otherStreetOfficer', 'districtOfficer', 'otherDistrictOfficer', 'system'].map(
          (name) => `suspended resume ${name}`,
        ),
        ...desk('handling', 'resolve'),
        ...desk('submitted', 'decline'),
        ...desk('accepted', 'decline'),
        ...independent('follow-up'),
        ...independent('follow-up-failed'),
        ...independent('follow-up-not-solved'),
        'resolved rate resident',
        'followed-up rate resident',
        'resolved not-solved resident',
        'followed-up not-solved resident',
        'rated not-solved resident',
        'followed-up close system',
        'rated close system',
        ...['submitted', 'accepted', 'handling', 'escalated', 'suspended', 'reopened'].flatMap((state) => [
          `${state} withdraw resident`,
          `${state} add-information resident`,
        ]),
        ...['submitted', 'accepted', 'handling', 'escalated', 'reopened'].map((state) => `${state} urge resident`),
      ].sort(),
    );
  });

  it('leaves state and responsibility alone when a clock is marked', () => {
    const history = reported('2026-11-02 08:00');
    const clock = { kind: 'first-reply', startedSeq: 1 } as Parameters<typeof markEntry>[1];
    const marked = append(history, markEntry(history, clock, 'clock-warned', new Date()));
    expect(standingOf(marked)).toEqual(standingOf(history));
    expect(lastOf(marked).seq).toBe(2);
  });
});
