import { type AreaLevel } from '../areas/area-code.js';
import { mayAct, type Permission, permissions } from './may-act.js';
import { roleLevels } from './role-giving.js';
import { type Grant, type Role, roles } from './roles.js';

/**
 * The reviewed table, role by role: what each may do. The policy tables say the same permission by permission, so a
 * change of either is a change of who may do what and has to be made twice, with open eyes. Nothing here is taken from
 * the policy's own groups of roles.
 */
const everybody: readonly Permission[] = [
  'area.read',
  'duty.read',
  'media.read',
  'organisation.read',
  'platform.read-public',
  'scene.resolve',
  'session.open',
  'session.refresh',
  'ticket.categories',
  'ticket.read',
  'trace.heads',
  'wechat.push',
];
const signedIn: readonly Permission[] = [
  'account.own',
  'consent.own',
  'inbox.own',
  'media.upload',
  'membership.join',
  'membership.own',
  'operator.join',
  'operator.own',
  'personal-data.own',
  'session.own',
  'ticket.own',
];
/** Whoever holds a role in force, wherever that is. */
const verifiedAnywhere: readonly Permission[] = ['delegation.own'];

/** Every office of the tree, from the community's to the district's. */
const office: readonly Permission[] = [
  'duty.hand-over',
  'duty.manage',
  'grant.read',
  'operator.invite',
  'organisation.manage',
  'resident-group.read',
  'staff.work',
  'ticket.accept',
  'ticket.call',
  'ticket.decline',
  'ticket.escalate',
  'ticket.follow-up',
  'ticket.handle',
  'ticket.note',
  'ticket.ask-time',
  'ticket.dispute',
  'ticket.reply',
  'ticket.resolve',
  'ticket.work',
  'trace.verify',
];
/** What only the office next door does: people by name, their papers, the list of buildings. */
const communityOffice: readonly Permission[] = [
  ...office,
  'account-conflict.settle',
  'building.manage',
  'card.issue',
  'card.scan',
  'delegation.record',
  'enrolment.by-staff',
  'membership.find',
  'membership.read',
  'personal-data.unmask',
  'poster.print',
  'resident-group.file',
  'roster.correct',
  'roster.import',
  'roster.read',
  'roster.unmask',
  'ticket.report-for',
  'verification.review',
];
const streetOffice: readonly Permission[] = [
  ...office,
  'grant.give',
  'membership.find',
  'policy.edit',
  'poster.print',
  'ticket.grant-time',
  'ticket.return',
  'ticket.transfer',
];

/** Beside what everybody verified may. */
const reviewed: Readonly<Record<Role, readonly Permission[]>> = {
  resident: [
    'membership.vouch',
    'resident-group.found',
    'resident-group.read',
    'ticket.add-information',
    'ticket.follow',
    'ticket.rate',
    'ticket.report',
    'ticket.urge',
    'ticket.withdraw',
  ],
  representative: [],
  volunteer: [],
  'party-member': [],
  'building-lead': [],
  'owners-committee-member': [],
  'community-staff': communityOffice,
  'community-secretary': [...communityOffice, 'grant.give'],
  'street-officer': streetOffice,
  'department-officer': [...office, 'ticket.return', 'ticket.transfer'],
  'district-officer': [...streetOffice, 'area.manage'],
  'liaison-officer': ['resident-group.read', 'staff.work', 'ticket.note', 'ticket.work', 'trace.verify'],
  'property-operator': ['operator.invite'],
  'provider-operator': ['operator.invite'],
  auditor: [
    'audit.read',
    'grant.read',
    'membership.find',
    'membership.read',
    'personal-data.unmask',
    'resident-group.read',
    'staff.work',
    'ticket.work',
    'trace.verify',
  ],
  administrator: [
    'account-conflict.settle',
    'area.manage',
    'audit.read',
    'building.manage',
    'calendar.import',
    'duty.manage',
    'grant.give',
    'grant.read',
    'operator.invite',
    'organisation.manage',
    'platform.watch',
    'policy.edit',
    'poster.print',
    'resident-group.read',
    'staff.work',
  ],
};

const all = Object.keys(permissions) as readonly Permission[];
const now = new Date('2026-11-23T02:00:00Z');
const SECOND = 1000;
const since = (ms: number): Date => new Date(now.getTime() - ms);

/** A place of each level: itself, what lies in it, what lies beside it, what it lies in. */
const around: Readonly<
  Record<
    AreaLevel,
    { readonly here: number; readonly within: readonly number[]; readonly beside: readonly number[]; readonly above: readonly number[] }
  >
> = {
  community: { here: 310113003001, within: [], beside: [310113003002, 310113004001, 310112003001], above: [310113003000, 310113000000] },
  street: { here: 310113003000, within: [310113003001], beside: [310113004000, 310113004001, 310112003000], above: [310113000000] },
  district: { here: 310113000000, within: [310113003000, 310113003001], beside: [310112000000, 310112003000, 310112003001], above: [] },
};

const allowed = (grants: readonly Grant[] | undefined, areaId: number): readonly Permission[] =>
  all.filter((permission) => mayAct(permission, grants, areaId, now)).sort();
const sorted = (...parts: readonly (readonly Permission[])[]): readonly Permission[] => parts.flat().sort();

describe('role by role, the policy is as reviewed', () => {
  it('for every role there is, and no other', () => {
    expect(Object.keys(reviewed).sort()).toEqual([...roles].sort());
  });

  it('for who is not signed in, or holds no role', () => {
    expect(allowed(undefined, around.community.here)).toEqual(sorted(everybody));
    expect(allowed([], around.community.here)).toEqual(sorted(everybody, signedIn));
  });

  describe.each(roles.flatMap((role) => roleLevels[role].map((level) => ({ role, level }))))('$role of a $level', ({ role, level }) => {
    const { here, within, beside, above } = around[level];
    const held = { role, areaId: here, startsAt: now };

    it.each([here, ...within])('where the role reaches (%d)', (areaId) => {
      expect(allowed([held], areaId)).toEqual(sorted(everybody, signedIn, verifiedAnywhere, reviewed[role]));
    });

    it.each([...beside, ...above])('where it does not (%d)', (areaId) => {
      expect(allowed([held], areaId)).toEqual(sorted(everybody, signedIn, verifiedAnywhere));
    });

    it('before it begins and after it has ended', () => {
      for (const grant of [
        { ...held, startsAt: since(-SECOND) },
        { ...held, startsAt: since(SECOND), endsAt: now },
      ]) {
        expect(allowed([grant], here)).toEqual(sorted(everybody, signedIn));
      }
    });
  });
});
