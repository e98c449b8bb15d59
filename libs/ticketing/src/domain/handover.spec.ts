import { officialCalendar } from '@shequtong/kernel';
import {
  after,
  at,
  COMMUNITY,
  DEPARTMENT,
  DISTRICT,
  limits,
  OTHER_DEPARTMENT,
  people,
  productPolicy,
  reported,
  requests,
  STREET,
} from '../testing/histories.js';
import { swept } from '../testing/random-walk.js';
import { type Clock, clocksOf, isLive } from './clock.js';
import { deciderOf, officeDetails, openDispute, openOffer } from './handover.js';
import { openSteps, type StepRequest } from './take-step.js';
import { type Doer, type ResponsibleOffice } from './ticket.js';
import { type History, lastOf, standingOf } from './trace.js';

const office = (level: ResponsibleOffice['level'], areaId: number, organisationId: string | null = null): ResponsibleOffice => ({
  level,
  areaId,
  organisationId,
});
const street = office('street', STREET);
const department = office('street', STREET, DEPARTMENT);
const otherDepartment = office('street', STREET, OTHER_DEPARTMENT);
const district = office('district', DISTRICT);

const naming = (step: 'offer-transfer' | 'decide-dispute', named: ResponsibleOffice): StepRequest => ({
  ...requests[step],
  details: officeDetails(named),
});
const clocks = (history: History, kind: Clock['kind']): Clock[] =>
  clocksOf(history, productPolicy, officialCalendar()).filter((clock) => clock.kind === kind);

/** With the street since Monday at 10:00, which has three working days: until Thursday. */
function atTheStreet(): History {
  const accepted = after(reported('2026-11-02 08:00'), 'accept', people.staff, '2026-11-02 08:30');
  return after(after(accepted, 'escalate', people.staff, '2026-11-02 10:00'), 'accept', people.streetOfficer, '2026-11-02 11:00');
}

/** Accepted by a department of the street on Tuesday. */
const atTheDepartment = (): History =>
  after(
    after(atTheStreet(), naming('offer-transfer', department), people.streetOfficer, '2026-11-02 12:00'),
    'accept-transfer',
    people.departmentOfficer,
    '2026-11-03 09:00',
  );

describe('a sideways transfer', () => {
  it('leaves the office that offers it responsible until the other side accepts', () => {
    const offered = after(atTheStreet(), naming('offer-transfer', department), people.streetOfficer, '2026-11-02 12:00');
    expect(standingOf(offered).office).toEqual(street);
    expect(() => after(offered, 'reply', people.departmentOfficer, '2026-11-02 13:00')).toThrow('ticket/not-responsible');
    expect(standingOf(atTheDepartment()).office).toEqual(department);
  });

  it('gives the new office no new time', () => {
    const [, before] = clocks(atTheStreet(), 'start-handling');
    expect(clocks(atTheDepartment(), 'start-handling')[1]).toEqual(before);
    expect(clocks(atTheDepartment(), 'start-handling')).toHaveLength(2);
  });

  it('is answered by the office it is offered to, and by no other', () => {
    const offered = after(atTheStreet(), naming('offer-transfer', department), people.streetOfficer, '2026-11-02 12:00');
    for (const by of [people.otherDepartmentOfficer, people.streetOfficer, people.districtOfficer, people.staff]) {
      expect(() => after(offered, 'accept-transfer', by, '2026-11-03 09:00')).toThrow('ticket/not-offered');
    }
    const refused = after(offered, 'refuse-transfer', people.departmentOfficer, '2026-11-03 09:00');
    expect(standingOf(refused).office).toEqual(street);
    expect(openOffer(refused)).toBeUndefined();
  });

  it('goes to an office of the same area only', () => {
    for (const named of [district, office('community', COMMUNITY), office('street', STREET + 1000), street]) {
      expect(() => after(atTheStreet(), naming('offer-transfer', named), people.streetOfficer, '2026-11-02 12:00')).toThrow(
        'ticket/office-unfit',
      );
    }
    const atCommunity = after(reported('2026-11-02 08:00'), 'accept', people.staff, '2026-11-02 08:30');
    expect(() => after(atCommunity, naming('offer-transfer', department), people.staff, '2026-11-02 09:00')).toThrow('ticket/illegal-step');
  });

  it('is offered to one office at a time, and may be taken back', () => {
    const offered = after(atTheStreet(), naming('offer-transfer', department), people.streetOfficer, '2026-11-02 12:00');
    expect(() => after(offered, naming('offer-transfer', otherDepartment), people.streetOfficer, '2026-11-02 13:00')).toThrow(
      'ticket/already-asked',
    );
    const back = after(offered, 'take-back-transfer', people.otherStreetOfficer, '2026-11-02 13:00');
    expect(() => after(back, 'accept-transfer', people.departmentOfficer, '2026-11-02 14:00')).toThrow('ticket/not-offered');
    expect(openOffer(after(back, naming('offer-transfer', otherDepartment), people.streetOfficer, '2026-11-02 14:00'))).toBeDefined();
  });

  it('lets a department pass it back to its desk in the same way', () => {
    const offered = after(atTheDepartment(), naming('offer-transfer', street), people.departmentOfficer, '2026-11-03 10:00');
    expect(standingOf(after(offered, 'accept-transfer', people.otherStreetOfficer, '2026-11-03 11:00')).office).toEqual(street);
  });
});

describe('a disputed hand-over', () => {
  /** One department refuses what another offers it. */
  const refusedBetweenDepartments = (): History =>
    after(
      after(atTheDepartment(), naming('offer-transfer', otherDepartment), people.departmentOfficer, '2026-11-03 10:00'),
      'refuse-transfer',
      people.otherDepartmentOfficer,
      '2026-11-03 11:00',
    );
  const disputed = (): History => after(refusedBetweenDepartments(), 'dispute', people.departmentOfficer, '2026-11-03 14:00');

  it('is decided by the desk above both, which has one working day while every clock runs', () => {
    expect(openDispute(disputed())).toMatchObject({ parties: [department, otherDepartment], decider: street });
    expect(clocks(disputed(), 'dispute')).toMatchObject([{ dueAt: at('2026-11-05 00:00') }]);
    expect(clocks(disputed(), 'start-handling')[1]).toMatchObject({ pausedAt: null, dueAt: at('2026-11-06 00:00') });
    expect(standingOf(disputed()).office).toEqual(department);
  });

  it('is argued by both sides and decided for one of them', () => {
    const argued = after(
      after(disputed(), 'argue', people.otherDepartmentOfficer, '2026-11-03 15:00'),
      'argue',
      people.departmentOfficer,
      '2026-11-03 16:00',
    );
    const decided = after(argued, naming('decide-dispute', otherDepartment), people.streetOfficer, '2026-11-04 09:00');
    expect(standingOf(decided).office).toEqual(otherDepartment);
    expect(clocks(decided, 'start-handling')).toHaveLength(2);
    expect(openDispute(decided)).toBeUndefined();
    expect(() => after(argued, naming('decide-dispute', district), people.streetOfficer, '2026-11-04 09:00')).toThrow(
      'ticket/office-unfit',
    );
  });

  it('is settled before anything new is offered', () => {
    const by = people.departmentOfficer;
    expect(openOffer(disputed())).toBeUndefined();
    expect(() => after(disputed(), naming('offer-transfer', otherDepartment), by, '2026-11-03 15:00')).toThrow('ticket/already-asked');
    expect(openSteps(disputed(), by, limits(disputed()), at('2026-11-03 15:00'))).not.toContain('offer-transfer');
    const decided = after(disputed(), naming('decide-dispute', department), people.streetOfficer, '2026-11-04 09:00');
    expect(openSteps(decided, by, limits(decided), at('2026-11-04 10:00'))).toContain('offer-transfer');
  });

  it('is nobody else’s business', () => {
    for (const by of [people.staff, people.districtOfficer, people.liaison])
      expect(() => after(disputed(), 'argue', by, '2026-11-03 15:00')).toThrow('ticket/not-party');
    const decides = (history: History, by: Doer) => () => after(history, naming('decide-dispute', otherDepartment), by, '2026-11-03 15:00');
    // A bystander is told who decides, and who spoke for a party that they are not the one.
    expect(decides(disputed(), people.districtOfficer)).toThrow('ticket/not-decider');
    for (const by of [people.departmentOfficer, people.otherDepartmentOfficer])
      expect(decides(disputed(), by)).toThrow('ticket/own-dispute');
    expect(decides(refusedBetweenDepartments(), people.streetOfficer)).toThrow('ticket/not-party');
  });

  it('makes the desk responsible that has not decided in time', () => {
    const lapsed = swept(disputed(), at('2026-11-05 00:00'));
    expect(lastOf(lapsed)).toMatchObject({ step: 'dispute-lapsed', to: 'escalated', officeFrom: department, officeTo: street });
    expect(clocks(lapsed, 'start-handling').filter(isLive)).toMatchObject([{ startedAt: at('2026-11-05 00:00'), office: street }]);
  });

  it('may be raised when an offer was not answered in its working day, not before', () => {
    const offered = after(atTheDepartment(), naming('offer-transfer', otherDepartment), people.departmentOfficer, '2026-11-03 10:00');
    expect(() => after(offered, 'dispute', people.departmentOfficer, '2026-11-04 10:00')).toThrow('ticket/nothing-asked');
    const late = swept(offered, at('2026-11-05 00:00'));
    expect(openDispute(after(late, 'dispute', people.departmentOfficer, '2026-11-05 09:00'))?.decider).toEqual(street);
  });

  it('ends the time to answer the offer it is about, so that a later offer has its own', () => {
    const offered = after(atTheDepartment(), naming('offer-transfer', otherDepartment), people.departmentOfficer, '2026-11-03 10:00');
    const raised = after(swept(offered, at('2026-11-05 00:00')), 'dispute', people.departmentOfficer, '2026-11-05 09:00');
    expect(clocks(raised, 'transfer').filter(({ startedSeq }) => startedSeq === lastOf(offered).seq)).toMatchObject([
      { outcome: 'void', breachedAt: at('2026-11-05 00:00') },
    ]);
    const decided = after(raised, naming('decide-dispute', department), people.streetOfficer, '2026-11-05 10:00');
    const again = after(decided, naming('offer-transfer', otherDepartment), people.departmentOfficer, '2026-11-05 11:00');
    expect(clocks(again, 'transfer').filter(isLive)).toMatchObject([{ startedAt: at('2026-11-05 11:00'), dueAt: at('2026-11-07 00:00') }]);
  });

  it('over a return goes above the office that returned it', () => {
    const returned = after(atTheStreet(), 'return', people.streetOfficer, '2026-11-03 09:00');
    const raised = after(returned, 'dispute', people.staff, '2026-11-03 10:00');
    expect(openDispute(raised)?.decider).toEqual(district);
    const decided = after(raised, naming('decide-dispute', street), people.districtOfficer, '2026-11-04 09:00');
    expect(lastOf(decided)).toMatchObject({ to: 'accepted', officeTo: street });
    // The street is responsible anew, with the time of its level.
    expect(clocks(decided, 'start-handling').filter(isLive)).toMatchObject([
      { startedAt: at('2026-11-04 09:00'), dueAt: at('2026-11-10 00:00') },
    ]);
  });

  it('that confirms the return leaves everything as it was', () => {
    const returned = after(atTheStreet(), 'return', people.streetOfficer, '2026-11-03 09:00');
    const decided = after(
      after(returned, 'dispute', people.staff, '2026-11-03 10:00'),
      naming('decide-dispute', office('community', COMMUNITY)),
      people.districtOfficer,
      '2026-11-03 15:00',
    );
    expect(clocks(decided, 'start-handling')).toEqual(clocks(returned, 'start-handling'));
  });

  it('at the very top is decided by the district’s desk', () => {
    expect(deciderOf(district, office('district', DISTRICT, DEPARTMENT))).toEqual(district);
    expect(deciderOf(street, department)).toEqual(district);
    expect(deciderOf(street, district)).toEqual(district);
  });
});

it('keeps a refused offer of an earlier time out of a later dispute', () => {
  const offered = after(atTheStreet(), naming('offer-transfer', department), people.streetOfficer, '2026-11-02 12:00');
  const refused = after(offered, 'refuse-transfer', people.departmentOfficer, '2026-11-03 09:00');
  const up = after(refused, 'escalate', people.streetOfficer, '2026-11-03 10:00');
  expect(() => after(up, 'dispute', people.districtOfficer, '2026-11-03 11:00')).toThrow('ticket/nothing-asked');
});
