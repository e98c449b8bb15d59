import { after, at, limits, people, reported, requests, resolvedByCommunity } from '../testing/histories.js';
import { transitions } from './steps.js';
import { openSteps, type StepRequest, takeStep } from './take-step.js';
import { type Doer } from './ticket.js';
import { type History } from './trace.js';

type Person = Extract<Doer, { kind: 'person' }>;

/**
 * Every step of an office is a colleague's where the reporter has an office there (product §2: nobody decides on
 * themselves): it would stop, restart or answer a time that is owed to them. The same person is the reporter of each of
 * these tickets.
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

const suspended = (): History => after(suspensionAsked(), 'suspend', people.streetOfficer, '2026-11-02 11:00');
const offered = (): History => after(atStreet(), 'offer-transfer', people.streetOfficer, '2026-11-02 12:00');
/** Somebody else of the department a transfer is offered to. */
const otherOfDepartment = { ...people.departmentOfficer, accountId: '00000000-0000-7000-8000-000000000054' } as Doer;

const TABLE: readonly [StepRequest['step'], History, own: Doer, colleague: Doer][] = [
  ['reply', accepted(), people.staff, people.otherStaff],
  ['record-call', accepted(), people.staff, people.otherStaff],
  ['accept', reported('2026-11-02 08:00'), people.staff, people.otherStaff],
  ['start-handling', accepted(), people.staff, people.otherStaff],
  ['escalate', accepted(), people.staff, people.otherStaff],
  ['return', atStreet(), people.streetOfficer, people.otherStreetOfficer],
  ['offer-transfer', atStreet(), people.streetOfficer, people.otherStreetOfficer],
  ['accept-transfer', offered(), people.departmentOfficer, otherOfDepartment],
  ['refuse-transfer', offered(), people.departmentOfficer, otherOfDepartment],
  ['take-back-transfer', offered(), people.streetOfficer, people.otherStreetOfficer],
  ['dispute', after(atStreet(), 'return', people.streetOfficer, '2026-11-02 12:00'), people.staff, people.otherStaff],
  ['argue', disputed(), people.staff, people.otherStaff],
  ['decide-dispute', disputed(), people.districtOfficer, people.otherDistrictOfficer],
  ['ask-suspension', handled(), people.staff, people.otherStaff],
  ['suspend', suspensionAsked(), people.streetOfficer, people.otherStreetOfficer],
  ['refuse-suspension', suspensionAsked(), people.streetOfficer, people.otherStreetOfficer],
  ['resume', suspended(), people.staff, people.otherStaff],
  ['ask-extension', handled(), people.staff, people.otherStaff],
  ['extend', extensionAsked(), people.streetOfficer, people.otherStreetOfficer],
  ['refuse-extension', extensionAsked(), people.streetOfficer, people.otherStreetOfficer],
  ['resolve', handled(), people.staff, people.otherStaff],
  ['decline', reported('2026-11-02 08:00'), people.staff, people.otherStaff],
  ['follow-up', resolvedByCommunity(), people.secretary, people.otherStaff],
  ['follow-up-failed', resolvedByCommunity(), people.secretary, people.otherStaff],
  ['follow-up-not-solved', resolvedByCommunity(), people.secretary, people.otherStaff],
];

const when = at('2026-11-03 09:00');
const take = (history: History, step: StepRequest['step'], by: Doer) => () => takeStep(history, requests[step], by, when, limits(history));

it.each(TABLE)('%s on one’s own report is a colleague’s', (step, history, own, colleague) => {
  expect(take(history, step, as(own))).toThrow('ticket/own-report');
  expect(openSteps(history, as(own), limits(history), when)).not.toContain(step);
  expect(take(history, step, colleague)).not.toThrow();
});

it('has a line for every step of an office, and leaves the reporter what is any reporter’s', () => {
  // Withdrawing is any reporter’s, also where an office may take back what it wrote down.
  const ofReporters = transitions.filter(({ by }) => by === 'reporter').map(({ step }) => step);
  const ofOffices = new Set(
    transitions.filter(({ by, step }) => by !== 'reporter' && by !== 'system' && !ofReporters.includes(step)).map(({ step }) => step),
  );
  expect(new Set(TABLE.map(([step]) => step))).toEqual(ofOffices);
  expect(openSteps(handled(), as(people.staff), limits(handled()), when)).toEqual(['add-information', 'urge', 'withdraw']);
});
