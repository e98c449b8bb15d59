import { type Grant, type Role } from '@shequtong/kernel';
import { belongsToDesk, checkPlan, defaultNameRule, deskRoles, gapsIn, mayKeepDesk, shownName, weekOf } from './duty.js';

const COMMUNITY = 310113003001;
const STREET = 310113003000;
const DISTRICT = 310113000000;
const DEPARTMENT = '01900000-0000-7000-8000-0000000000d1';
const now = new Date('2026-11-23T10:00:00+08:00');
const at = (time: string): Date => new Date(`${time}:00+08:00`);
const grant = (role: Role, areaId: number, more: Partial<Grant> = {}): Grant => ({ role, areaId, startsAt: new Date(0), ...more });
const shift = (from: string, to: string): { accountId: string; startsAt: Date; endsAt: Date } => ({
  accountId: 'a',
  startsAt: at(from),
  endsAt: at(to),
});

describe('who belongs to a desk', () => {
  const desk = (areaId: number, organisationId: string | null = null): { areaId: number; organisationId: string | null } => ({
    areaId,
    organisationId,
  });

  it.each([
    [desk(COMMUNITY), ['community-secretary', 'community-staff']],
    [desk(STREET), ['street-officer']],
    [desk(DISTRICT), ['district-officer']],
    [desk(STREET, DEPARTMENT), ['department-officer']],
  ])('%j is kept by %j', (which, roles) => expect(deskRoles(which)).toEqual(roles));

  it('its own people and no neighbours', () => {
    expect(belongsToDesk(grant('community-staff', COMMUNITY), desk(COMMUNITY), now)).toBe(true);
    expect(belongsToDesk(grant('community-staff', COMMUNITY + 1), desk(COMMUNITY), now)).toBe(false);
    // The street sees the community's tickets, yet its officers do not sit at the community's desk.
    expect(belongsToDesk(grant('street-officer', STREET), desk(COMMUNITY), now)).toBe(false);
    expect(belongsToDesk(grant('department-officer', STREET, { organisationId: DEPARTMENT }), desk(STREET, DEPARTMENT), now)).toBe(true);
    expect(belongsToDesk(grant('department-officer', STREET, { organisationId: 'another' }), desk(STREET, DEPARTMENT), now)).toBe(false);
    expect(belongsToDesk(grant('community-staff', COMMUNITY, { endsAt: now }), desk(COMMUNITY), now)).toBe(false);
  });

  it('keeps its roster itself; an administrator above may help', () => {
    expect(mayKeepDesk([grant('resident', COMMUNITY)], desk(COMMUNITY), now)).toBe(false);
    expect(mayKeepDesk([grant('street-officer', STREET)], desk(COMMUNITY), now)).toBe(false);
    expect(mayKeepDesk([grant('community-secretary', COMMUNITY)], desk(COMMUNITY), now)).toBe(true);
    expect(mayKeepDesk([grant('administrator', DISTRICT)], desk(COMMUNITY), now)).toBe(true);
    expect(mayKeepDesk([grant('administrator', COMMUNITY)], desk(STREET), now)).toBe(false);
  });
});

describe('a plan of shifts', () => {
  it.each([
    ['ends before it starts', shift('2026-11-24T09:00', '2026-11-24T09:00'), '结束时间应晚于开始时间'],
    ['is over', shift('2026-11-22T09:00', '2026-11-23T10:00'), '班次已过去，请选以后的时间'],
    ['is longer than a week', shift('2026-11-24T09:00', '2026-12-01T09:01'), '一个班次最长 7 天'],
    ['lies years ahead', shift('2028-11-24T09:00', '2028-11-24T17:00'), '最多排到 400 天以后'],
  ])('that %s is refused with its line', (_, wrong, message) => {
    const good = shift('2026-11-25T09:00', '2026-11-25T17:00');
    expect(() => checkPlan([good, wrong], now)).toThrow(
      expect.objectContaining({ details: { fields: [{ field: 'shifts[1].endsAt', message }] } }),
    );
  });

  it('may touch but not overlap, in whatever order it is written', () => {
    const day = shift('2026-11-24T08:00', '2026-11-24T20:00');
    const night = shift('2026-11-24T20:00', '2026-11-25T08:00');
    const within = shift('2026-11-24T22:00', '2026-11-24T23:00');
    expect(() => checkPlan([night, day], now)).not.toThrow();
    expect(() => checkPlan([within, day, night], now)).toThrow(expect.objectContaining({ code: 'identity/shift-overlaps' }));
    expect(() => checkPlan([day, day], now)).toThrow(expect.objectContaining({ code: 'identity/shift-overlaps' }));
  });

  it('may begin in the past when it is still running', () =>
    expect(() => checkPlan([shift('2026-11-23T09:00', '2026-11-23T17:00')], now)).not.toThrow());
});

describe('a week', () => {
  it('runs from Monday to Monday, China time', () => {
    const monday = { monday: '2026-11-23', startsAt: at('2026-11-23T00:00'), endsAt: at('2026-11-30T00:00') };
    expect(weekOf('2026-11-23')).toEqual(monday);
    expect(weekOf('2026-11-29')).toEqual(monday);
    expect(weekOf('2027-01-01').monday).toBe('2026-12-28');
    expect(() => weekOf('2026-02-30')).toThrow(expect.objectContaining({ code: 'platform/validation-failed' }));
  });

  it('shows where nobody is planned', () => {
    const week = weekOf('2026-11-23');
    const shifts = [
      shift('2026-11-25T08:00', '2026-11-26T08:00'),
      shift('2026-11-22T20:00', '2026-11-23T08:00'),
      shift('2026-11-29T20:00', '2026-11-30T08:00'),
    ];
    expect(gapsIn(week, shifts)).toEqual([
      { startsAt: at('2026-11-23T08:00'), endsAt: at('2026-11-25T08:00') },
      { startsAt: at('2026-11-26T08:00'), endsAt: at('2026-11-29T20:00') },
    ]);
    expect(gapsIn(week, [])).toEqual([{ startsAt: week.startsAt, endsAt: week.endsAt }]);
    expect(gapsIn(week, [{ startsAt: week.startsAt, endsAt: week.endsAt }])).toEqual([]);
  });
});

describe('the name an office shows', () => {
  const person = { publicName: '欧阳建国', post: '主任' };
  it('is the full name for a committee, surname and post for officials', () => {
    expect(shownName(defaultNameRule({ areaId: COMMUNITY, organisationId: null }), person)).toBe('欧阳建国');
    expect(shownName(defaultNameRule({ areaId: STREET, organisationId: null }), person)).toBe('欧阳主任');
    expect(shownName('surname-post', { publicName: '王科长', post: '科长' })).toBe('王科长');
    expect(shownName('surname-post', { publicName: '单国华（演示）', post: '街道城运中心主任' })).toBe('单主任');
  });
});
