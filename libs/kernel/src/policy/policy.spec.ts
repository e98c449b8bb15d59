import { identityPolicy } from './identity-policy.js';
import { mayAct, type Permission, permissions } from './may-act.js';
import { messagingPolicy } from './messaging-policy.js';
import { platformPolicy } from './platform-policy.js';
import { type Policy } from './policy-table.js';
import { type Grant, inForce, needsConsole, residentRoles, type Role, roleNameAt, roleNames, roles } from './roles.js';
import { ticketingPolicy } from './ticketing-policy.js';

const COMMUNITY = 310113003001;
const NEIGHBOUR = 310113003002;
const STREET = 310113003000;
const OTHER_STREET = 310113004000;
const DISTRICT = 310113000000;
const OTHER_DISTRICT = 310112000000;
const now = new Date('2026-11-23T02:00:00Z');
const grant = (role: Role, areaId: number, more: Partial<Grant> = {}): Grant => ({
  role,
  areaId,
  startsAt: new Date('2026-01-01T00:00:00Z'),
  ...more,
});

it('what needs the console is every office, and neither what residents are nor who works for an organisation', () => {
  const fromThePhone: readonly Role[] = [...residentRoles, 'provider-operator', 'property-operator', 'owners-committee-member'];
  expect(roles.filter((role) => !needsConsole(role)).sort()).toEqual([...fromThePhone].sort());
});

describe('the name of a role', () => {
  it.each([
    ['community-secretary', '泗塘七村居委会', '居委会书记'],
    ['community-secretary', '宝山区某镇第二居民委员会', '居委会书记'],
    ['community-secretary', '塘湾村村委会', '村书记'],
    ['community-staff', '塘湾村村民委员会', '村工作人员'],
    ['community-secretary', '北区高新园社区', '社区书记'],
    ['building-lead', '泗塘七村居委会', '楼组长'],
  ] as const)('%s at %s is %s', (role, unit, name) => expect(roleNameAt(role, unit)).toBe(name));
});

const tables: readonly [string, Readonly<Record<string, Policy>>][] = [
  ['platform', platformPolicy],
  ['identity', identityPolicy],
  ['ticketing', ticketingPolicy],
  ['messaging', messagingPolicy],
];
const all: readonly [string, Policy][] = Object.entries(permissions);

describe('the policy table', () => {
  it('merges the contexts without one permission hiding another', () => {
    expect(all).toHaveLength(tables.reduce((count, [, table]) => count + Object.keys(table).length, 0));
  });

  it.each(all)('%s names whom it allows, each once, and its rule in one line', (name, { roles: allowed, note }) => {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
    expect(allowed.length).toBeGreaterThan(0);
    expect(new Set(allowed).size).toBe(allowed.length);
    expect(note).toMatch(/^\S.{5,100}$/);
  });

  it('lets the audiences that know no place act anywhere only, and mixes them with no role', () => {
    for (const [name, { roles: allowed, scope }] of all) {
      if (!allowed.includes('public') && !allowed.includes('signed-in')) continue;
      expect([name, allowed.length, scope]).toEqual([name, 1, 'anywhere']);
    }
  });

  it('knows the roles of the product, each with a name to read', () => {
    expect(roles).toHaveLength(16);
    expect(new Set(Object.values(roleNames)).size).toBe(16);
  });
});

describe('who may act', () => {
  const may = (permission: Permission, grants: readonly Grant[] | undefined, areaId?: number, at = now): boolean =>
    mayAct(permission, grants, areaId, at);

  it('anybody what is public, anybody signed in what is their own', () => {
    for (const open of ['area.read', 'duty.read', 'ticket.read'] as const) expect(may(open, undefined, COMMUNITY)).toBe(true);
    expect(may('session.own', undefined)).toBe(false);
    expect(may('session.own', [])).toBe(true);
    expect(may('membership.join', [], COMMUNITY)).toBe(true);
  });

  it('nobody unverified what needs verification', () => {
    expect(may('resident-group.read', undefined, COMMUNITY)).toBe(false);
    expect(may('resident-group.read', [], COMMUNITY)).toBe(false);
    expect(may('resident-group.read', [grant('resident', COMMUNITY)], COMMUNITY)).toBe(true);
    expect(may('delegation.own', [])).toBe(false);
    expect(may('delegation.own', [grant('volunteer', NEIGHBOUR)], COMMUNITY)).toBe(true);
  });

  it('a role within its area, downwards, not beside and not above', () => {
    const officer = [grant('street-officer', STREET)];
    expect(may('ticket.accept', officer, COMMUNITY)).toBe(true);
    expect(may('ticket.accept', officer, STREET)).toBe(true);
    expect(may('ticket.accept', officer, DISTRICT)).toBe(false);
    expect(may('ticket.accept', officer, OTHER_STREET)).toBe(false);
    const staff = [grant('community-staff', COMMUNITY)];
    expect(may('ticket.accept', staff, COMMUNITY)).toBe(true);
    expect(may('ticket.accept', staff, NEIGHBOUR)).toBe(false);
    expect(may('ticket.accept', staff, STREET)).toBe(false);
    expect(may('ticket.accept', [grant('district-officer', OTHER_DISTRICT)], COMMUNITY)).toBe(false);
  });

  it('only with a role that is named', () => {
    expect(may('ticket.report', [grant('resident', COMMUNITY)], COMMUNITY)).toBe(true);
    expect(may('ticket.report', [grant('community-staff', COMMUNITY)], COMMUNITY)).toBe(false);
    expect(may('personal-data.unmask', [grant('district-officer', DISTRICT)], COMMUNITY)).toBe(false);
    expect(may('ticket.return', [grant('community-secretary', COMMUNITY)], COMMUNITY)).toBe(false);
  });

  it('from the first instant of a grant until before its last', () => {
    const dated = grant('resident', COMMUNITY, { startsAt: now, endsAt: new Date(now.getTime() + 1000) });
    expect(inForce(dated, new Date(now.getTime() - 1))).toBe(false);
    expect(inForce(dated, now)).toBe(true);
    expect(inForce(dated, new Date(now.getTime() + 999))).toBe(true);
    expect(inForce(dated, new Date(now.getTime() + 1000))).toBe(false);
    expect(may('ticket.report', [dated], COMMUNITY, new Date(now.getTime() + 1000))).toBe(false);
  });

  it('not by adding a role of one place to a place of another role', () => {
    const grants = [grant('community-staff', NEIGHBOUR), grant('resident', COMMUNITY)];
    expect(may('ticket.accept', grants, COMMUNITY)).toBe(false);
    expect(may('ticket.report', grants, NEIGHBOUR)).toBe(false);
  });

  it('somewhere, when no area is in question yet', () => {
    expect(may('ticket.work', [grant('community-staff', COMMUNITY)])).toBe(true);
    expect(may('ticket.work', [grant('resident', COMMUNITY)])).toBe(false);
    expect(may('ticket.work', [grant('community-staff', COMMUNITY, { endsAt: now })])).toBe(false);
  });

  it('nowhere that is no area', () => {
    for (const areaId of [0, 310113, NaN, 310113003001.5])
      expect(may('ticket.work', [grant('district-officer', DISTRICT)], areaId)).toBe(false);
  });
});
