import { after, at, limits, people, reported, requests, resolvedByCommunity } from '../testing/histories.js';
import { openSteps, type StepRequest, takeStep } from './take-step.js';
import { type Doer } from './ticket.js';
import { type History } from './trace.js';

type Person = Extract<Doer, { kind: 'person' }>;

/**
 * What answers the reporter, ends the ticket or decides on its time is a colleague's where the reporter has an office
 * there (product §2: nobody decides on themselves). The same person is the reporter of each of these tickets.
 */
const as = (officer: Doer): Doer => ({ ...officer, accountId: (people.resident as Person).accountId }) as Doer;

const accepted = (): History => after(reported('2026-11-02 08:00'), 'accept', people.staff, '2026-11-02 08:30');
const handled = (): History => after(accepted(), 'start-handling', people.staff, '2026-11-02 09:00');
const suspensionAsked = (): History => after(handled(), 'ask-suspension', people.staff, '2026-11-02 10:00');
const extensionAsked = (): History => after(handled(), 'ask-extension', people.staff, '2026-11-02 10:00');
const atStreet = (): History =>
  after(after(handled(), 'escalate', people.staff, '2026-11-02 10:00'), 'accept', people.streetOfficer, '2026-11-02 11:00');
const disputed = (): History =>
  after(after(atStreet(), 'return', people.streetOfficer, '2026-11-02 12:00'), 'dispute', people.staff, '2026-11-02 13:00');

const TABLE: readonly [StepRequest['step'], History, own: Doer, colleague: Doer][] = [
  ['reply', accepted(), people.staff, people.otherStaff],
  ['record-call', accepted(), people.staff, people.otherStaff],
  ['resolve', handled(), people.staff, people.otherStaff],
  ['decline', reported('2026-11-02 08:00'), people.staff, people.otherStaff],
  ['follow-up', resolvedByCommunity(), people.secretary, people.otherStaff],
  ['follow-up-failed', resolvedByCommunity(), people.secretary, people.otherStaff],
  ['follow-up-not-solved', resolvedByCommunity(), people.secretary, people.otherStaff],
  ['suspend', suspensionAsked(), people.streetOfficer, people.otherStreetOfficer],
  ['refuse-suspension', suspensionAsked(), people.streetOfficer, people.otherStreetOfficer],
  ['extend', extensionAsked(), people.streetOfficer, people.otherStreetOfficer],
  ['refuse-extension', extensionAsked(), people.streetOfficer, people.otherStreetOfficer],
  ['decide-dispute', disputed(), people.districtOfficer, people.otherDistrictOfficer],
];

const when = at('2026-11-03 09:00');
const take = (history: History, step: StepRequest['step'], by: Doer) => () => takeStep(history, requests[step], by, when, limits(history));

it.each(TABLE)('%s on one’s own report is a colleague’s', (step, history, own, colleague) => {
  expect(take(history, step, as(own))).toThrow('ticket/own-report');
  expect(openSteps(history, as(own), limits(history), when)).not.toContain(step);
  expect(take(history, step, colleague)).not.toThrow();
});

it('has a line for each of the twelve steps', () => {
  expect(new Set(TABLE.map(([step]) => step)).size).toBe(12);
});
