import { type Role, roleNames } from '@shequtong/kernel';
import { workAreasOf } from './work-area.js';

const now = new Date('2026-11-23T16:20:00+08:00');
const grant = (role: Role, areaId: number, endsAt?: Date, post: string | null = null) => ({ post, role, roleName: roleNames[role], areaId, areaName: `A${areaId}`, startsAt: new Date(0), endsAt });
const areas = (...grants: ReturnType<typeof grant>[]) => workAreasOf({ grants }, now);

it('lists each place once with all roles, the widest first', () => {
  expect(areas(grant('community-staff', 310113003001), grant('street-officer', 310113003000), grant('auditor', 310113000000), grant('administrator', 310113000000))).toEqual([
    { areaId: 310113000000, name: 'A310113000000', roles: ['审计员', '管理员'] },
    { areaId: 310113003000, name: 'A310113003000', roles: ['街镇工作人员'] },
    { areaId: 310113003001, name: 'A310113003001', roles: ['社区工作人员'] },
  ]);
});

it('names somebody by their post where there is one', () => {
  expect(areas(grant('street-officer', 310113003000, undefined, '街道城运中心主任'), grant('auditor', 310113003000))[0]?.roles).toEqual(['街道城运中心主任', '审计员']);
});

it('leaves out what is no office and what has ended', () => {
  expect(areas(grant('resident', 310113003001), grant('volunteer', 310113003001), grant('street-officer', 310113003000, new Date('2026-11-01T00:00:00+08:00')))).toEqual([]);
});
