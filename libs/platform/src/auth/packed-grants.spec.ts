import { type Grant } from '@shequtong/kernel';
import fc from 'fast-check';
import { packGrants, unpackGrants } from './packed-grants.js';

const now = new Date('2026-11-26T10:00:00Z');
const grant = (areaId: number, more: Partial<Grant> = {}): Grant => ({ role: 'provider-operator', areaId, startsAt: new Date(0), ...more });

describe('grants in a token', () => {
  test('what differs in the area alone is one entry, neighbouring codes one run', () => {
    const grants = [310113003003, 310113003001, 310113003002, 310113003010, 310113007001].map((areaId) =>
      grant(areaId, { organisationId: 'o', startsAt: new Date(areaId / 1000) }),
    );
    expect(packGrants(grants, now)).toEqual([['provider-operator', 'o', 0, 0, [310113003001, 2, 7, 0, 3991, 0]]]);
  });

  test('a role that begins later, or ends, keeps its dates', () => {
    const dated = grant(310113003001, { startsAt: new Date('2026-12-01T00:00:00Z'), endsAt: new Date('2027-01-01T00:00:00Z') });
    expect(unpackGrants(packGrants([dated], now))).toEqual([dated]);
  });

  test('nothing is lost and nothing is added, whatever the grants', () => {
    const some = fc.array(
      fc.record({
        role: fc.constantFrom<Grant['role']>('provider-operator', 'community-staff'),
        areaId: fc.integer({ min: 310113000000, max: 310113000400 }),
        organisationId: fc.constantFrom(undefined, 'a', 'b'),
        startsAt: fc.constantFrom(new Date(0), new Date('2026-12-01T00:00:00Z')),
      }),
      { maxLength: 300 },
    );
    const keyOf = ({ role, areaId, organisationId, startsAt }: Grant): string => [role, areaId, organisationId, startsAt.getTime()].join();
    fc.assert(
      fc.property(some, (grants) => {
        expect(unpackGrants(packGrants(grants, now)).map(keyOf).sort()).toEqual([...new Set(grants.map(keyOf))].sort());
      }),
    );
  });
});
