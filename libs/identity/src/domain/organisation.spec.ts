import { type Grant, type Role } from '@shequtong/kernel';
import { checkInvitation, invitationExpiry } from './invitation.js';
import { checkLevel, checkParent, checkServed, invitedRole, operatorAreas, operatorRole, organisationKinds } from './organisation.js';

const COMMUNITY = 310113003001;
const STREET = 310113003000;
const DISTRICT = 310113000000;
const now = new Date('2026-11-23T02:00:00Z');
const grant = (role: Role, areaId: number, organisationId?: string): Grant => ({
  role,
  areaId,
  startsAt: new Date(0),
  ...(organisationId && { organisationId }),
});
const refusal = (code: string): Error => expect.objectContaining({ code }) as Error;

describe('organisations', () => {
  it('departments and operation centres belong to a street or the district', () => {
    for (const kind of ['department', 'operation-centre'] as const) {
      expect(() => checkLevel(kind, COMMUNITY)).toThrow(refusal('identity/organisation-level-wrong'));
      expect(() => [STREET, DISTRICT].forEach((areaId) => checkLevel(kind, areaId))).not.toThrow();
    }
    expect(() => checkLevel('owners-committee', STREET)).toThrow(refusal('identity/organisation-level-wrong'));
    expect(() => checkLevel('property-manager', COMMUNITY)).not.toThrow();
  });

  it('the party’s organisations form a tree without circles, upwards only', () => {
    const child = { areaId: COMMUNITY, id: 'branch', kind: 'party-organisation' } as const;
    const above = { areaId: STREET, id: 'committee', kind: 'party-organisation', above: [] } as const;
    expect(() => checkParent(child, above)).not.toThrow();
    for (const wrong of [
      undefined,
      { ...above, kind: 'department' as const },
      { ...above, areaId: 310113004000 },
      { ...above, areaId: COMMUNITY + 1 },
      { ...above, areaId: COMMUNITY, id: 'branch' },
      { ...above, areaId: COMMUNITY, above: ['x', 'branch'] },
    ])
      expect(() => checkParent(child, wrong)).toThrow(refusal('identity/organisation-parent-wrong'));
    expect(() => checkParent({ ...child, kind: 'charity' }, above)).toThrow(refusal('identity/organisation-parent-wrong'));
  });

  it('serve areas within their own', () => {
    expect(() => checkServed(STREET, [COMMUNITY, STREET])).not.toThrow();
    expect(() => checkServed(STREET, [COMMUNITY, 310113004001])).toThrow(refusal('identity/served-area-outside'));
  });

  it('each kind gives its operators one role, the party none', () => {
    expect(Object.fromEntries(organisationKinds.map((kind) => [kind, operatorRole(kind, STREET)]))).toEqual({
      'party-organisation': undefined,
      department: 'department-officer',
      'operation-centre': 'street-officer',
      'property-manager': 'property-operator',
      'owners-committee': 'owners-committee-member',
      enterprise: 'provider-operator',
      'service-organisation': 'provider-operator',
      'social-work-station': 'provider-operator',
      charity: 'provider-operator',
    });
    expect(operatorRole('operation-centre', DISTRICT)).toBe('district-officer');
  });

  it('operators hold the role on what they serve, officers on their office’s area', () => {
    expect(operatorAreas('provider-operator', STREET, [COMMUNITY])).toEqual([COMMUNITY]);
    expect(operatorAreas('property-operator', STREET, [COMMUNITY, STREET])).toEqual([COMMUNITY]);
    expect(operatorAreas('department-officer', STREET, [COMMUNITY])).toEqual([STREET]);
    expect(operatorAreas('provider-operator', STREET, [])).toEqual([]);
  });
});

describe('invitations', () => {
  const shop = { areaId: STREET, id: 'shop', kind: 'service-organisation' } as const;
  const office = { areaId: STREET, id: 'office', kind: 'department' } as const;

  it('are made by the offices of the area and the organisation’s own operators', () => {
    expect(invitedRole([grant('street-officer', STREET)], shop, now)).toBe('provider-operator');
    expect(invitedRole([grant('provider-operator', COMMUNITY, 'shop')], shop, now)).toBe('provider-operator');
    expect(invitedRole([grant('administrator', DISTRICT)], shop, now)).toBe('provider-operator');
    for (const other of [
      grant('provider-operator', COMMUNITY, 'other'),
      grant('community-staff', COMMUNITY),
      grant('resident', COMMUNITY),
    ]) {
      expect(() => invitedRole([other], shop, now)).toThrow(refusal('identity/invitation-not-yours'));
    }
  });

  it('make officers of the tree only by who could give that role', () => {
    expect(invitedRole([grant('district-officer', DISTRICT)], office, now)).toBe('department-officer');
    expect(() => invitedRole([grant('department-officer', STREET, 'office')], office, now)).toThrow(
      refusal('identity/invitation-not-yours'),
    );
    expect(() => invitedRole([grant('street-officer', STREET)], office, now)).toThrow(refusal('identity/invitation-not-yours'));
    expect(() => invitedRole([grant('administrator', DISTRICT)], { ...office, kind: 'party-organisation' }, now)).toThrow(
      refusal('identity/operators-not-by-code'),
    );
  });

  it('let in until they expire, are used up or taken back', () => {
    const open = { usesLeft: 1, expiresAt: invitationExpiry(7, now), withdrawnAt: null };
    expect(open.expiresAt.toISOString()).toBe('2026-11-30T02:00:00.000Z');
    expect(() => checkInvitation(open, now)).not.toThrow();
    expect(() => checkInvitation(undefined, now)).toThrow(refusal('identity/invitation-unknown'));
    expect(() => checkInvitation(open, open.expiresAt)).toThrow(refusal('identity/invitation-expired'));
    expect(() => checkInvitation({ ...open, withdrawnAt: now }, now)).toThrow(refusal('identity/invitation-expired'));
    expect(() => checkInvitation({ ...open, usesLeft: 0 }, now)).toThrow(refusal('identity/invitation-used'));
  });
});
