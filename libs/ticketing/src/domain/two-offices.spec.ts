import { after, at, limits, people, reported, requests } from '../testing/histories.js';
import { openSteps, takeStep } from './take-step.js';
import { type Doer, type Doers } from './ticket.js';
import { type History, lastOf } from './trace.js';

const when = at('2026-11-20 10:00');
type Person = Extract<Doer, { kind: 'person' }>;
const staff = people.staff as Person;
/** The same person in another of their offices. */
const also = (officer: Doer): Person => ({ ...(officer as Person), accountId: staff.accountId });
const street = also(people.streetOfficer);
const orders: [string, Doers][] = [
  ['community first', [staff, street]],
  ['street first', [street, staff]],
];

const take = (history: History, step: keyof typeof requests, by: Doer | Doers) =>
  takeStep(history, requests[step], by, when, limits(history));
const handled = (by: Doer = people.otherStaff): History =>
  after(after(reported('2026-11-02 08:00'), 'accept', by, '2026-11-02 08:30'), 'start-handling', by, '2026-11-02 09:00');

describe.each(orders)('somebody of a community and of its street, %s', (_, both) => {
  it('takes each step for the desk that is responsible, which is on record', () => {
    const escalated: History = [...handled(), take(handled(), 'escalate', both)];
    expect(lastOf(escalated).by).toEqual(staff);
    expect(take(escalated, 'accept', both).by).toEqual(street);
    expect(take(handled(), 'ask-suspension', both).by).toEqual(staff);
  });

  it('is offered what either office may do, and no more', () => {
    const history = after(handled(), 'ask-suspension', people.otherStaff, when);
    const [own, above] = [staff, street].map((by) => openSteps(history, by, limits(history), when));
    expect(own).toContain('resolve');
    expect(above).toContain('suspend');
    expect([...openSteps(history, both, limits(history), when)].sort()).toEqual([...new Set([own, above].flat())].sort());
  });

  it('decides on what a colleague asked for, and not on what they asked for themselves', () => {
    const asked = after(handled(), 'ask-suspension', people.otherStaff, when);
    expect(take(asked, 'suspend', both).by).toEqual(street);
    const own = after(handled(), 'ask-suspension', staff, when);
    for (const step of ['suspend', 'refuse-suspension'] as const) expect(() => take(own, step, both)).toThrow('ticket/not-approver');
    expect(openSteps(own, both, limits(own), when)).not.toContain('suspend');
  });

  it('follows up on no work of theirs, in neither office', () => {
    const resolved = after(handled(staff), 'resolve', staff, when);
    expect(() => take(resolved, 'follow-up', both)).toThrow('ticket/followed-up-by-handler');
  });

  it('is refused what neither office may do, as the first of them is', () => {
    const atDistrict = after(
      after(after(handled(), 'escalate', people.otherStaff, when), 'accept', people.otherStreetOfficer, when),
      'escalate',
      people.otherStreetOfficer,
      when,
    );
    expect(() => take(atDistrict, 'accept', both)).toThrow('ticket/not-responsible');
    expect(openSteps(atDistrict, both, limits(atDistrict), when)).toEqual([]);
  });
});

it('takes nobody for the judge of a dispute they raised for another of their offices', () => {
  const district = also(people.districtOfficer);
  const returned = after(
    after(after(handled(), 'escalate', people.otherStaff, '2026-11-02 10:00'), 'accept', people.streetOfficer, '2026-11-02 11:00'),
    'return',
    people.streetOfficer,
    '2026-11-03 09:00',
  );
  const raised: History = [...returned, takeStep(returned, requests.dispute, [district, staff], at('2026-11-03 10:00'), limits(returned))];
  expect(lastOf(raised).by).toEqual(staff);
  const decides = (by: Doer | Doers) => takeStep(raised, requests['decide-dispute'], by, at('2026-11-04 09:00'), limits(raised));
  for (const by of [
    [district, staff],
    [staff, district],
  ] as const)
    expect(() => decides(by)).toThrow('ticket/own-dispute');
  expect(decides(people.otherDistrictOfficer).officeTo.level).toBe('street');
});
