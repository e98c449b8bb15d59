import { type Grant } from '@shequtong/kernel';
import { actorFor, type Principal } from './principal.js';

const COMMUNITY = 310113003001;
const STREET = 310113003000;
const NOW = new Date('2026-11-02T09:00:00+08:00');

const grant = (role: Grant['role'], areaId: number, startsAt = '2026-01-01'): Grant => ({ role, areaId, startsAt: new Date(startsAt) });
const principal = (...grants: Grant[]): Principal => ({ accountId: 'a', sessionId: 's', grants });
const staff = grant('community-staff', COMMUNITY);
const street = grant('street-officer', STREET);
const office = ({ role, areaId, organisationId }: Grant) => ({ role, areaId, organisationId });

describe('the offices of a request', () => {
  it.each([
    [staff, street],
    [street, staff],
  ])('are all whose grants allow it there, the first of them first', (first, second) => {
    expect(actorFor(principal(first, second), 'ticket.accept', COMMUNITY, NOW)).toMatchObject({
      office: office(first),
      offices: [office(first), office(second)],
    });
  });

  it('are none whose grant alone would not do: of another role, of another place, not in force', () => {
    const others = [
      grant('liaison-officer', STREET),
      grant('street-officer', STREET + 1000),
      grant('district-officer', 310113000000, '2027-01-01'),
    ];
    expect(actorFor(principal(...others, staff), 'ticket.accept', COMMUNITY, NOW).offices).toEqual([office(staff)]);
    expect(actorFor(principal(staff, street), 'ticket.grant-time', COMMUNITY, NOW).offices).toEqual([office(street)]);
  });

  it('are none where no place is asked for, and of what everybody may do only one', () => {
    expect(actorFor(principal(staff, street), 'ticket.accept', undefined, NOW).offices).toBeUndefined();
    expect(actorFor(principal(staff, street), 'ticket.read', STREET + 1001, NOW).offices).toEqual([office(staff)]);
  });
});

describe('the range of a request', () => {
  it.each([
    [staff, street],
    [street, staff],
  ])('is the widest of the offices that allow it there, whichever comes first', (first, second) => {
    expect(actorFor(principal(first, second), 'ticket.accept', COMMUNITY, NOW)).toMatchObject({ from: STREET, to: STREET + 999, more: [] });
  });

  it('is no wider than an office that allows it, and without a place the widest one has', () => {
    expect(actorFor(principal(staff, grant('liaison-officer', STREET)), 'ticket.accept', COMMUNITY, NOW)).toMatchObject({
      from: COMMUNITY,
      to: COMMUNITY,
    });
    expect(actorFor(principal(street, staff), 'ticket.accept', STREET + 1001, NOW)).toMatchObject({ from: STREET, to: STREET + 999 });
    expect(actorFor(principal(staff, street), 'ticket.accept', undefined, NOW)).toMatchObject({ from: STREET, to: STREET + 999 });
  });
});
