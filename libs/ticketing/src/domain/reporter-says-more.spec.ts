import { DomainError } from '@shequtong/kernel';
import { after, at, clocksUnderProductPolicy, limits, people, reported, requests, resolvedByCommunity } from '../testing/histories.js';
import { openSteps, type StepRequest, takeStep } from './take-step.js';
import { type History, lastOf, openAsk, standingOf } from './trace.js';

const code = (taken: () => unknown): string => {
  try {
    taken();
    return 'allowed';
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
};
const attempt = (history: History, step: StepRequest, when: string, by = people.resident): string =>
  code(() => takeStep(history, step, by, at(when), limits(history)));

describe('a reporter who urges', () => {
  const urged = after(reported('2026-11-02 08:00'), 'urge', people.resident, '2026-11-02 23:59');

  it('does so once a day, by the calendar of China', () => {
    expect(attempt(urged, requests.urge, '2026-11-02 23:59')).toBe('ticket/urged-today');
    expect(attempt(urged, requests.urge, '2026-11-03 00:00')).toBe('allowed');
    expect(openSteps(urged, people.resident, limits(urged), at('2026-11-02 23:59'))).not.toContain('urge');
    expect(openSteps(urged, people.resident, limits(urged), at('2026-11-03 00:00'))).toContain('urge');
  });

  it('changes neither state nor office nor any deadline, and stops no clock', () => {
    const before = reported('2026-11-02 08:00');
    expect(lastOf(urged)).toMatchObject({ from: 'submitted', to: 'submitted', officeTo: lastOf(before).officeTo });
    expect(clocksUnderProductPolicy(urged)).toEqual(clocksUnderProductPolicy(before));
  });

  it('is counted until it is reopened, and then anew', () => {
    expect(standingOf(after(urged, 'urge', people.resident, '2026-11-03 08:00')).urges).toBe(2);
    const reopened = after(resolvedByCommunity(), 'not-solved', people.resident, '2026-11-03 08:00');
    expect(standingOf(reopened).urges).toBe(0);
    expect(standingOf(after(reopened, 'urge', people.resident, '2026-11-03 09:00')).urges).toBe(1);
  });

  it('does not hurry what waits for something named, nor what is done', () => {
    let history = after(
      after(reported('2026-11-02 08:00'), 'accept', people.staff, '2026-11-02 09:00'),
      'start-handling',
      people.staff,
      '2026-11-02 09:30',
    );
    history = after(
      after(history, 'ask-suspension', people.staff, '2026-11-02 10:00'),
      'suspend',
      people.streetOfficer,
      '2026-11-02 11:00',
    );
    expect(attempt(history, requests.urge, '2026-11-02 12:00')).toBe('ticket/illegal-step');
    expect(attempt(history, requests['add-information'], '2026-11-02 12:00')).toBe('allowed');
    for (const step of ['urge', 'add-information'] as const)
      expect(attempt(resolvedByCommunity(), requests[step], '2026-11-02 12:00')).toBe('ticket/illegal-step');
  });

  it('is the reporter, and nobody for them', () => {
    for (const by of [people.neighbour, people.staff, people.streetOfficer])
      expect(attempt(reported('2026-11-02 08:00'), requests.urge, '2026-11-02 09:00', by)).toBe('ticket/not-reporter');
  });
});

describe('a reporter who adds information', () => {
  it('says something', () => {
    expect(attempt(reported('2026-11-02 08:00'), { step: 'add-information' }, '2026-11-02 09:00')).toBe('ticket/reason-missing');
  });

  it('does so up to ten times a day', () => {
    let history = reported('2026-11-02 08:00');
    for (let time = 0; time < 10; time += 1) history = after(history, 'add-information', people.resident, '2026-11-02 09:00');
    expect(attempt(history, requests['add-information'], '2026-11-02 23:00')).toBe('ticket/added-often');
    expect(attempt(history, requests['add-information'], '2026-11-03 00:00')).toBe('allowed');
  });

  it('leaves a request of the office waiting for its decision', () => {
    let history = after(
      after(reported('2026-11-02 08:00'), 'accept', people.staff, '2026-11-02 09:00'),
      'start-handling',
      people.staff,
      '2026-11-02 09:30',
    );
    history = after(history, 'ask-suspension', people.staff, '2026-11-02 10:00');
    for (const step of ['add-information', 'urge'] as const)
      expect(openAsk(after(history, step, people.resident, '2026-11-02 11:00'), 'suspension')).toBeDefined();
  });
});
