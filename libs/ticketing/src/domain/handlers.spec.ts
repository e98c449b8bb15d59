import { after, people, reported, resolvedByCommunity } from '../testing/histories.js';
import { type Doer } from './ticket.js';
import { handlersOf, type History } from './trace.js';

/** Who follows up did not handle the ticket (product §3); what counts as having handled it is said here, step by step. */

const followedUp =
  (history: History, by: Doer): (() => unknown) =>
  () =>
    after(history, 'follow-up', by, '2026-11-10 09:00');

it('who only accepted a ticket handled it, so a colleague follows up', () => {
  let history = after(reported('2026-11-02 08:00'), 'accept', people.otherStaff, '2026-11-02 08:30');
  history = after(history, 'start-handling', people.staff, '2026-11-02 09:00');
  history = after(history, 'resolve', people.staff, '2026-11-02 11:00');
  for (const by of [people.otherStaff, people.staff]) expect(followedUp(history, by)).toThrow('ticket/followed-up-by-handler');
  expect(followedUp(history, people.secretary)).not.toThrow();
});

it('so did who sent it up, and who gave it back: each decided what becomes of it', () => {
  let history = after(reported('2026-11-02 08:00'), 'accept', people.staff, '2026-11-02 08:30');
  history = after(history, 'escalate', people.otherStaff, '2026-11-02 09:00');
  history = after(history, 'return', people.streetOfficer, '2026-11-02 10:00');
  history = after(history, 'start-handling', people.staff, '2026-11-02 11:00');
  history = after(history, 'resolve', people.staff, '2026-11-02 12:00');
  for (const by of [people.otherStaff, people.streetOfficer]) expect(followedUp(history, by)).toThrow('ticket/followed-up-by-handler');
  expect(followedUp(history, people.otherStreetOfficer)).not.toThrow();
});

const ofTheDepartment = (accountId: string): Doer => ({ ...(people.departmentOfficer as Extract<Doer, { kind: 'person' }>), accountId });

it('so did who took it over from the office beside, also when a colleague did the rest', () => {
  const colleague = ofTheDepartment('00000000-0000-7000-8000-000000000054');
  let history = after(reported('2026-11-02 08:00'), 'accept', people.staff, '2026-11-02 08:30');
  history = after(history, 'escalate', people.staff, '2026-11-02 09:00');
  history = after(history, 'offer-transfer', people.streetOfficer, '2026-11-02 10:00');
  history = after(history, 'accept-transfer', people.departmentOfficer, '2026-11-02 11:00');
  history = after(history, 'start-handling', colleague, '2026-11-02 12:00');
  history = after(history, 'resolve', colleague, '2026-11-02 15:00');
  for (const by of [people.departmentOfficer, colleague]) expect(followedUp(history, by)).toThrow('ticket/followed-up-by-handler');
  expect(followedUp(history, ofTheDepartment('00000000-0000-7000-8000-000000000055'))).not.toThrow();
});

it('words alone handle nothing: who answered, granted time or was refused an offer may follow up', () => {
  let history = after(reported('2026-11-02 08:00'), 'reply', people.secretary, '2026-11-02 08:15');
  history = after(history, 'accept', people.staff, '2026-11-02 08:30');
  history = after(history, 'start-handling', people.staff, '2026-11-02 09:00');
  history = after(history, 'ask-extension', people.otherStaff, '2026-11-02 09:30');
  history = after(history, 'extend', people.streetOfficer, '2026-11-02 10:00');
  history = after(history, 'resolve', people.staff, '2026-11-02 11:00');
  for (const by of [people.secretary, people.otherStaff, people.streetOfficer]) expect(followedUp(history, by)).not.toThrow();
  expect(handlersOf(history).size).toBe(1);
});

it('a handler of an earlier round stays one', () => {
  let history = after(resolvedByCommunity(), 'not-solved', people.resident, '2026-11-03 09:00');
  history = after(history, 'accept', people.otherStaff, '2026-11-03 10:00');
  history = after(history, 'start-handling', people.otherStaff, '2026-11-03 11:00');
  history = after(history, 'resolve', people.otherStaff, '2026-11-03 12:00');
  expect(followedUp(history, people.staff)).toThrow('ticket/followed-up-by-handler');
});
