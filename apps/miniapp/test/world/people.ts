import { toBase64url } from '@shequtong/kernel';
import { type Schemas } from './product.js';

/** Invented people and places, as the server would tell of them. */

export const areaId = 310113003001;
export const community = {
  id: areaId,
  parentId: 310113003000,
  kind: 'neighbourhood',
  name: '宝钢一村居委会',
  successorId: null,
} as Schemas['AreaView'];
const street = { id: 310113003000, parentId: 310113000000, kind: 'street', name: '友谊路街道', successorId: null } as Schemas['AreaView'];
export const building: Schemas['BuildingView'] = { id: '0193a000-0000-7000-8000-0000000000b1', name: '3号楼' };
export const scene: Schemas['SceneView'] = { community, street, building: null };

export const membership = (more: Partial<Schemas['OwnMembershipView']> = {}): Schemas['OwnMembershipView'] => ({
  id: '0193a000-0000-7000-8000-0000000000c1',
  areaId,
  areaName: community.name,
  buildingName: building.name,
  relation: 'owner',
  state: 'verified',
  current: true,
  needsGuardian: false,
  displayName: '张先生',
  person: { name: '张*', phone: '138****0000', document: null, address: '3号楼 301' },
  askedAt: '2026-11-20T02:00:00.000Z',
  reviewDueAt: null,
  rejection: null,
  takenBack: null,
  ...more,
});

export const accountId = '0193a000-0000-7000-8000-0000000000a1';

/** An access token as the server signs them: the phone reads in it whose it is. */
export const accessOf = (account: string, mark: string | number = 1): string =>
  `${toBase64url(Buffer.from('{}'))}.${toBase64url(Buffer.from(JSON.stringify({ sub: account })))}.${mark}`;

export const me = (memberships: Schemas['OwnMembershipView'][], more: Partial<Schemas['MeView']> = {}): Schemas['MeView'] => ({
  accountId,
  name: null,
  phone: { phone: '138****0000', provedAt: '2026-11-20T02:00:00.000Z' },
  consent: { currentVersion: 1, givenVersion: 1, at: '2026-11-20T02:00:00.000Z' },
  memberships,
  roles: [],
  ...more,
});

export const notice: Schemas['NoticeView'] = {
  version: 1,
  title: '隐私说明',
  body: '# 隐私说明\n\n只用来核实身份。',
  inForceAt: '2026-11-01T00:00:00.000Z',
};

export const duty: Schemas['TodayView'] = {
  onDuty: { name: '王敏', post: '社工', by: 'shift', until: '2026-11-24T09:00:00.000Z' },
  phone: '021-56000000',
};

export const tokenPair = (number: number): Schemas['TokenPairView'] => ({
  accessToken: accessOf(accountId, number),
  accessExpiresAt: '2026-11-24T07:00:00.000Z',
  refreshToken: `refresh-${number}`,
  refreshExpiresAt: '2026-12-24T07:00:00.000Z',
});
