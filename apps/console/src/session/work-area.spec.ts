import { type Role, roleNames } from '@shequtong/kernel';
import { workAreasOf } from './work-area.js';

const now = new Date('2026-11-23T16:20:00+08:00');
const grant = (
  role: Role,
  areaId: number,
  endsAt?: Date,
  post: string | null = null,
  organisation: { id: string; name: string } | null = null,
) => ({ organisation, post, role, roleName: roleNames[role], areaId, areaName: `A${areaId}`, startsAt: new Date(0), endsAt });
const areas = (...grants: ReturnType<typeof grant>[]) => workAreasOf({ grants }, now);

it('lists each place once with all roles, the widest first', () => {
  expect(
    areas(
      grant('community-staff', 310113003001),
      grant('street-officer', 310113003000),
      grant('auditor', 310113000000),
      grant('administrator', 310113000000),
    ),
  ).toEqual([
    {
      key: '310113000000',
      areaId: 310113000000,
      name: 'A310113000000',
      organisationId: null,
      office: 'A310113000000',
      roles: ['审计员', '管理员'],
    },
    {
      key: '310113003000',
      areaId: 310113003000,
      name: 'A310113003000',
      organisationId: null,
      office: 'A310113003000',
      roles: ['街镇工作人员'],
    },
    {
      key: '310113003001',
      areaId: 310113003001,
      name: 'A310113003001',
      organisationId: null,
      office: 'A310113003001',
      roles: ['社区工作人员'],
    },
  ]);
});

it('names somebody by their post where there is one', () => {
  expect(areas(grant('street-officer', 310113003000, undefined, '街道城运中心主任'), grant('auditor', 310113003000))[0]?.roles).toEqual([
    '街道城运中心主任',
    '审计员',
  ]);
});

it('leaves out what is no office and what has ended', () => {
  expect(
    areas(
      grant('resident', 310113003001),
      grant('volunteer', 310113003001),
      grant('street-officer', 310113003000, new Date('2026-11-01T00:00:00+08:00')),
    ),
  ).toEqual([]);
});

it('tells the departments of a place apart from its own office, for which an operation centre acts', () => {
  const officer = (role: Role, id: string, name: string) => grant(role, 310113003000, undefined, null, { id, name });
  expect(
    areas(
      officer('department-officer', 'works', '城建中心'),
      officer('street-officer', 'centre', '城运中心'),
      officer('department-officer', 'housing', '房管所'),
    ).map(({ office, organisationId }) => [office, organisationId]),
  ).toEqual([
    ['A310113003000', null],
    ['A310113003000 · 城建中心', 'works'],
    ['A310113003000 · 房管所', 'housing'],
  ]);
});
