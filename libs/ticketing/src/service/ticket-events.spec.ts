import { after, clocksUnderProductPolicy, COMMUNITY, DISTRICT, people, reported, requests, STREET } from '../testing/histories.js';
import { type History, lastOf } from '../domain/trace.js';
import { eventOf } from './ticket-events.js';

const row = {
  areaId: COMMUNITY,
  id: '00000000-0000-7000-8000-0000000000aa',
  number: '003001-2026-00042',
  reporterId: '00000000-0000-7000-8000-000000000001',
  categoryCode: 'estate.light',
  buildingId: null,
};

const payloadOf = (history: History): unknown =>
  eventOf({ row, history, entry: lastOf(history), clocksBefore: [], clocksAfter: () => clocksUnderProductPolicy(history) }).payload;

const accepted = (): History => after(reported('2026-11-02 08:00'), 'accept', people.staff, '2026-11-02 08:30');
const escalated = (): History =>
  after(after(accepted(), 'escalate', people.staff, '2026-11-02 10:00'), 'accept', people.streetOfficer, '2026-11-02 11:00');
const offered = (): History => after(escalated(), requests['offer-transfer'], people.streetOfficer, '2026-11-02 12:00');
const suspended = (): History =>
  after(
    after(after(accepted(), 'start-handling', people.staff, '2026-11-02 09:00'), 'ask-suspension', people.staff, '2026-11-02 10:00'),
    'suspend',
    people.streetOfficer,
    '2026-11-02 11:00',
  );
const refused = (): History => after(offered(), 'refuse-transfer', people.departmentOfficer, '2026-11-02 13:00');
const reopened = (): History =>
  after(
    after(after(accepted(), 'start-handling', people.staff, '2026-11-02 09:00'), 'resolve', people.staff, '2026-11-03 09:00'),
    'not-solved',
    people.resident,
    '2026-11-04 09:00',
  );

it.each([
  ['report', () => reported('2026-11-02 08:00'), '2026-11-02T15:00:00.000Z'],
  ['reopening', reopened, '2026-11-04T16:00:00.000Z'],
  ['escalation', () => after(accepted(), 'escalate', people.staff, '2026-11-02 10:00'), '2026-11-05T16:00:00.000Z'],
  ['return', () => after(escalated(), 'return', people.streetOfficer, '2026-11-03 10:00'), '2026-11-04T16:00:00.000Z'],
  ['offer', offered, '2026-11-03T16:00:00.000Z'],
  ['dispute', () => after(refused(), 'dispute', people.streetOfficer, '2026-11-02 14:00'), '2026-11-03T16:00:00.000Z'],
  ['pause, which ends by itself,', suspended, '2026-11-09T16:00:00.000Z'],
] as const)('the event of a %s says by when what it asks for is due, as its clock says', (_what, history, dueAt) => {
  expect(payloadOf(history())).toMatchObject({ dueAt });
});

it('of time that is asked for it says whose desk decides: the next one up, a department’s own, at the top the one that asks', () => {
  const handled = after(accepted(), 'start-handling', people.staff, '2026-11-02 09:00');
  expect(payloadOf(after(handled, 'ask-extension', people.staff, '2026-11-02 10:00'))).toMatchObject({ deciderAreaId: STREET });
  const atTheStreet = after(
    after(handled, 'escalate', people.staff, '2026-11-02 10:00'),
    'start-handling',
    people.streetOfficer,
    '2026-11-02 11:00',
  );
  expect(payloadOf(after(atTheStreet, 'ask-suspension', people.streetOfficer, '2026-11-02 12:00'))).toMatchObject({
    deciderAreaId: DISTRICT,
  });
  const atTheTop = after(
    after(atTheStreet, 'escalate', people.streetOfficer, '2026-11-02 12:00'),
    'start-handling',
    people.districtOfficer,
    '2026-11-02 13:00',
  );
  expect(payloadOf(after(atTheTop, 'ask-suspension', people.districtOfficer, '2026-11-02 14:00'))).toMatchObject({
    deciderAreaId: DISTRICT,
  });
  const withDepartment = after(
    after(atTheStreet, requests['offer-transfer'], people.streetOfficer, '2026-11-02 12:00'),
    'accept-transfer',
    people.departmentOfficer,
    '2026-11-02 13:00',
  );
  expect(payloadOf(after(withDepartment, 'ask-extension', people.departmentOfficer, '2026-11-02 14:00'))).toMatchObject({
    deciderAreaId: STREET,
  });
});

it('an event that asks nobody for anything says no such thing', () => {
  expect(payloadOf(accepted())).not.toHaveProperty('dueAt');
});
