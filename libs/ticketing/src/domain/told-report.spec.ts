import { at, COMMUNITY, limits, people } from '../testing/histories.js';
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
