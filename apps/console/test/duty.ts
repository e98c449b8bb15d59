import { addDays, chinaDateOf, HOUR_MS, startOfDay, weekdayOf } from '@shequtong/kernel';
import { type View } from '../src/calls/api.js';
import { json, type ScriptedNetwork } from './scripted-api.js';

export const MONDAY = '2026-11-23';
export const AREA = 310113003001;

/** A shift of a day; invented people. */
export const shift = (change: Partial<View<'ShiftView'>> = {}): View<'ShiftView'> => ({
  id: '0192f0aa-3333-7000-8000-000000000001',
  accountId: 'wang',
  name: '王演示',
  post: '居委会主任',
  startsAt: '2026-11-26T08:30:00+08:00',
  endsAt: '2026-11-26T17:00:00+08:00',
  handOver: 'none',
  ...change,
});

export const member = (change: Partial<View<'DeskMemberView'>> = {}): View<'DeskMemberView'> => ({
  accountId: 'wang',
  name: '王演示',
  post: '居委会主任',
  buildings: [],
  lines: [],
  ...change,
});

const dutyWeek = (change: Partial<View<'DutyWeekView'>> = {}): View<'DutyWeekView'> => ({
  monday: MONDAY,
  nameRule: 'full',
  shifts: [],
  gaps: [],
  ...change,
});

/** The Monday after the one the page stands in, whenever the test runs: nothing in it is over. */
export const comingMonday = (): string => {
  const today = chinaDateOf(new Date());
  return addDays(today, 8 - weekdayOf(today));
};

/** So many hours after a Monday's 00:00 in China. */
export const hoursAfter = (monday: string, hours: number): string => new Date(startOfDay(monday).getTime() + hours * HOUR_MS).toISOString();

/** A community's desk with two people, whose weeks are answered by their Monday. */
export const withDuty = (network: ScriptedNetwork, weeks: (monday: string) => Partial<View<'DutyWeekView'>>): ScriptedNetwork =>
  network
    .on(`GET /api/areas/${AREA}/duty/week`, ({ url }) => {
      const monday = new URL(url, 'http://localhost').searchParams.get('day') ?? MONDAY;
      return json(dutyWeek({ monday, ...weeks(monday) }));
    })
    .on(`GET /api/areas/${AREA}/duty/people`, () => json({ people: [member(), member({ accountId: 'li', name: '李演示', post: '社工' })] }))
    .on(`GET /api/areas/${AREA}/duty/today`, () =>
      json({ onDuty: { name: '周演示', post: '书记', by: 'fallback', until: null }, phone: null }),
    );
