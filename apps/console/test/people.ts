import { type View } from '../src/calls/api.js';

export const CASE_ID = '0192f0aa-3333-7000-8000-000000000001';
export const MEMBER_ID = '0192f0aa-4444-7000-8000-000000000001';
export const COMMUNITY = '/api/communities/310113003001';

/** Somebody the roster did not settle; invented. */
export const caseItem = (change: Partial<View<'CaseView'>> = {}): View<'CaseView'> => ({
  caseId: CASE_ID,
  membershipId: MEMBER_ID,
  kind: 'verification',
  reasons: ['no-roster-entry'],
  explanation: '底册里没有这个人，请看租赁合同、问邻居或上门确认。',
  state: 'open',
  person: { name: '潘*', phone: '154****1051', document: null, address: '3 号楼 ***' },
  relation: 'tenant',
  needsGuardian: false,
  openedAt: '2026-11-20T01:00:00Z',
  dueAt: '2026-11-25T16:00:00Z',
  decidedAt: null,
  decision: null,
  mine: false,
  ...change,
});

export const caseFile = (change: Partial<View<'CaseFileView'>> = {}): View<'CaseFileView'> => ({
  ...caseItem(),
  evidence: [],
  roster: [],
  decidedBy: null,
  way: null,
  takenBack: null,
  ...change,
});

export const member = (change: Partial<View<'MemberView'>> = {}): View<'MemberView'> => ({
  membershipId: MEMBER_ID,
  person: { name: '顾**', phone: null, document: null, address: '8 号楼 ***' },
  displayName: '顾女士',
  buildingName: '8 号楼',
  relation: 'owner',
  state: 'verified',
  way: 'enrolled-by-staff',
  askedAt: '2026-10-01T01:00:00Z',
  mine: false,
  ...change,
});

export const grantRow = (change: Partial<View<'HeldGrantView'>> = {}): View<'HeldGrantView'> => ({
  grantId: '0192f0aa-5555-7000-8000-000000000001',
  accountId: '0192f0aa-6666-7000-8000-000000000001',
  role: 'community-staff',
  roleName: '居委会工作人员',
  organisationName: null,
  post: '居委会主任',
  publicName: '王演示',
  startsAt: '2026-01-01T00:00:00Z',
  endsAt: null,
  holder: null,
  hasSignIn: true,
  ...change,
});
