import { type Role, roleNameAt } from '@shequtong/kernel';
import { json, ScriptedNetwork } from './scripted-api.js';

export const PLACES: Readonly<Record<number, string>> = {
  310113000000: '宝山区',
  310113003000: '友谊路街道',
  310113003001: '宝钢一村居委会',
};

const CATEGORIES = [
  { code: 'estate', parentCode: null, name: '小区设施', keywords: [] },
  { code: 'estate.light', parentCode: 'estate', name: '楼道照明', keywords: ['灯'] },
];

export const pair = (serial: number) => ({
  accessToken: `access-${serial}`,
  refreshToken: `refresh-${serial}`,
  accessExpiresAt: '2030-01-01T00:00:00Z',
  refreshExpiresAt: '2030-02-01T00:00:00Z',
});

export const meView = (...grants: readonly [Role, number][]) => ({
  accountId: '0192f0aa-0000-7000-8000-000000000001',
  name: '王演示',
  phone: null,
  consent: { currentVersion: 1, givenVersion: 1, at: null },
  memberships: [],
  roles: grants.map(([role, areaId]) => ({
    role,
    roleName: roleNameAt(role, PLACES[areaId] ?? ''),
    post: null,
    areaId,
    organisation: null as { id: string; name: string } | null,
    endsAt: null,
  })),
});

/** A server on which somebody with these grants can sign in and work. */
export function serverFor(...grants: readonly [Role, number][]): ScriptedNetwork {
  let serial = 0;
  const network = new ScriptedNetwork()
    .on('POST /api/staff-sessions', () => json({ state: 'signed-in', session: pair((serial += 1)), enrolment: null }))
    .on('POST /api/sessions/refresh', () => json(pair((serial += 1))))
    .on('GET /api/me', () => json(meView(...grants)))
    .on('GET /api/me/inbox/unread', () => json({ unread: 0 }))
    .on('GET /api/ticket-categories', () => json({ categories: CATEGORIES }))
    .on('DELETE /api/me/sessions/current', () => ({ status: 204, headers: {}, body: '' }));
  for (const [id, name] of Object.entries(PLACES)) {
    network.on(`GET /api/areas/${id}`, () =>
      json({ area: { id: Number(id), parentId: null, kind: 'street', name, successorId: null }, children: [] }),
    );
    network.on(`GET /api/areas/${id}/background`, () => json({ behind: false }));
    network.on(`GET /api/areas/${id}/tickets`, () => json({ tickets: [] }));
    network.on(`GET /api/areas/${id}/ticket-numbers`, () =>
      json({ waiting: 0, suspended: 0, overdue: 0, warned: 0, followUp: 0, decisions: 0, offered: 0, atHand: 0 }),
    );
    network.on(`GET /api/communities/${id}/verification-cases`, () => json({ cases: [], next: null }));
  }
  return network;
}
