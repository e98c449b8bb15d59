import { after, at, COMMUNITY, limits, people, reported } from '../testing/histories.js';
import { openTicket, type Report } from './report.js';
import { openSteps, takeStep } from './take-step.js';
import { type Doer } from './ticket.js';
import { type History, reporterOf, standingOf } from './trace.js';
import { titleOf } from './words.js';

/** What a resident told an office is their report, and the officer's step (product §3: 代报). */

const idOf = (person: Doer): string => (person.kind === 'person' ? person.accountId : '');

const report: Report = {
  communityId: COMMUNITY,
  reporterId: idOf(people.resident),
  category: 'estate.light',
  visibility: 'private',
  buildingId: null,
  point: null,
  words: { text: '三楼的灯不亮', place: '3 号楼' },
};
const told = (): History => [openTicket({ ...report, writtenDown: { by: people.staff, way: 'by-phone' } }, at('2026-11-02 08:00'))];

it('names in its first entry who wrote it down, for which office, how they were told, and whose it is', () => {
  const [entry] = told();
  expect(entry).toMatchObject({
    step: 'report',
    by: people.staff,
    to: 'submitted',
    details: { channel: 'by-phone', reporterId: idOf(people.resident) },
  });
  expect(reporterOf(entry)).toBe(idOf(people.resident));
  expect(standingOf(told()).reporterId).toBe(idOf(people.resident));
});

it('is called what it is', () => {
  const [entry] = told();
  expect(titleOf(entry)).toBe('代居民登记（来电）');
  expect(titleOf(openTicket(report, at('2026-11-02 08:00')))).toBe('居民上报');
});

it('is the resident’s to add to, urge and withdraw, and not the officer’s', () => {
  const open = (person: Doer) => openSteps(told(), person, limits(told()), at('2026-11-02 09:00'));
  for (const step of ['add-information', 'urge', 'withdraw'] as const) {
    expect(open(people.resident)).toContain(step);
    expect(open({ ...people.staff, office: null } as Doer)).not.toContain(step);
  }
});

it('may be worked on by whoever wrote it down: the matter is not their own', () => {
  const request = { step: 'accept' as const };
  expect(() => takeStep(told(), request, people.staff, at('2026-11-02 09:00'), limits(told()))).not.toThrow();
});

describe('what was written down wrongly', () => {
  const take =
    (history: History, by: Doer, when: string, words: Record<string, string> = { reason: '记错了人' }) =>
    () =>
      takeStep(history, { step: 'withdraw', words }, by, at(when), limits(history));

  it('is taken back by its office within a day, with a reason', () => {
    expect(titleOf(take(told(), people.otherStaff, '2026-11-03 07:59')())).toBe('撤回代报');
    expect(take(told(), people.staff, '2026-11-02 09:00', {})).toThrow('ticket/reason-missing');
    const accepted = after(told(), 'accept', people.staff, '2026-11-02 09:00');
    expect(openSteps(accepted, people.staff, limits(accepted), at('2026-11-02 10:00'))).toContain('withdraw');
  });

  it('stands after a day, once the resident has taken it up, and once it is worked on: no clock is dodged by it', () => {
    expect(take(told(), people.staff, '2026-11-03 08:00')).toThrow('ticket/told-long-ago');
    const taken = after(told(), 'urge', people.resident, '2026-11-02 09:00');
    expect(take(taken, people.staff, '2026-11-02 10:00')).toThrow('ticket/told-long-ago');
    const handled = after(after(told(), 'accept', people.staff, '2026-11-02 08:30'), 'start-handling', people.staff, '2026-11-02 09:00');
    expect(openSteps(handled, people.staff, limits(handled), at('2026-11-02 10:00'))).not.toContain('withdraw');
  });

  it('is no other office’s, and nothing a resident wrote themselves is', () => {
    expect(take(told(), people.streetOfficer, '2026-11-02 09:00')).toThrow('ticket/');
    expect(take(reported('2026-11-02 08:00'), people.staff, '2026-11-02 09:00')).toThrow('ticket/told-long-ago');
    expect(openSteps(told(), people.resident, limits(told()), at('2026-11-04 09:00'))).toContain('withdraw');
  });
});
