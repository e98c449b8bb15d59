import { DAY_MS, officialCalendar } from '@shequtong/kernel';
import { clocksOf, isLive, productPolicy, verifyTrace } from '@shequtong/ticketing/testing';
import { planDistrict, type District } from './district.js';
import { HistoryMaker } from './history.js';
import { schedule } from './schedule.js';
import { chance } from './random.js';
import { Serials, type Row, type TicketRows } from './rows.js';

const COUNT = 500;

const rowsOf = (district: District): TicketRows[] => [...district.tickets()];
const all = (batches: readonly TicketRows[], table: keyof TicketRows): Row[] => batches.flatMap((batch) => batch[table]);

describe('the invented district', () => {
  let district: District;
  let batches: TicketRows[];
  let tickets: Row[];

  beforeAll(async () => {
    district = await planDistrict(COUNT);
    batches = rowsOf(district);
    tickets = all(batches, 'ticket');
  });

  test('is made alike every time, salts and ids included', async () => {
    expect(JSON.stringify(rowsOf(await planDistrict(COUNT)))).toBe(JSON.stringify(batches));
  });

  test('has as many tickets as asked for, over the 565 units, the busiest far above the middle', () => {
    expect(tickets).toHaveLength(COUNT);
    expect(district.places.communities).toHaveLength(565);
    const shares = district.places.communities.map(({ share }) => share).sort((a, b) => b - a);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    expect((shares[0] as number) / (shares[282] as number)).toBeGreaterThan(4);
  });

  test('has tickets in every state of the path, most of them closed', () => {
    const states = new Map<unknown, number>();
    for (const { state } of tickets) states.set(state, (states.get(state) ?? 0) + 1);
    expect(states.get('closed')).toBeGreaterThan(COUNT * 0.8);
    expect([...states.keys()]).toEqual(expect.arrayContaining(['declined', 'withdrawn', 'handling']));
    expect(new Set(tickets.map(({ level }) => level))).toEqual(new Set(['community', 'street', 'district']));
  });

  test('numbers tickets of a community and year from 1 without a gap', () => {
    const numbers = tickets.map(({ number }) => String(number));
    expect(new Set(numbers).size).toBe(COUNT);
    const total = district.serials.rows().reduce((sum, { last }) => sum + Number(last), 0);
    expect(total).toBe(COUNT);
  });

  test('keeps one live clock of a kind, and none where a ticket is over', () => {
    const live = all(batches, 'clock').filter(({ stopped_at }) => stopped_at === null);
    const keys = live.map(({ ticket_id, kind }) => `${String(ticket_id)}/${String(kind)}`);
    expect(new Set(keys).size).toBe(keys.length);
    const over = new Set(tickets.filter(({ state }) => ['closed', 'declined', 'withdrawn'].includes(String(state))).map(({ id }) => id));
    expect(live.filter(({ ticket_id }) => over.has(ticket_id))).toEqual([]);
  });

  test('leaves the platform’s clock nothing undone up to its own day', () => {
    const latest = Math.max(...all(batches, 'trace').map(({ at }) => (at as Date).getTime()));
    const looks = all(batches, 'clock').flatMap(({ next_look_at }) => (next_look_at ? [(next_look_at as Date).getTime()] : []));
    expect(Math.min(...looks)).toBeGreaterThan(latest - DAY_MS);
  });
});

describe('a history in the making', () => {
  const rules = { policy: productPolicy, calendar: officialCalendar(), asOf: new Date('2026-11-20T15:00:00+08:00') };
  const key = { areaId: 310113003001, ticketId: '01900000-0000-7000-8000-000000000001', number: '003001-2026-00001' };
  const report = {
    communityId: key.areaId,
    reporterId: '01900000-0000-7000-8000-000000000002',
    category: 'estate.light',
    visibility: 'public' as const,
    buildingId: null,
    point: null,
    words: { text: '灯不亮', place: '电梯口' },
  };
  const make = (at: string): HistoryMaker => new HistoryMaker(key, report, new Date(at), rules);

  test('verifies as the service’s own traces do', () => {
    const maker = make('2026-11-18T10:00:00+08:00');
    maker.step({ step: 'withdraw' }, { kind: 'person', accountId: report.reporterId, office: null }, new Date('2026-11-18T12:00:00+08:00'));
    expect(verifyTrace(key, maker.history, maker.words)).toEqual([]);
    expect(verifyTrace(key, maker.history, maker.words.slice(1))).toHaveLength(1);
  });

  test('takes no step whose time has not come', () => {
    const maker = make('2026-11-20T14:00:00+08:00');
    expect(
      maker.step(
        { step: 'withdraw' },
        { kind: 'person', accountId: report.reporterId, office: null },
        new Date('2026-11-20T16:00:00+08:00'),
      ),
    ).toBe(false);
    expect(maker.history).toHaveLength(1);
  });

  test('warns and breaches what nobody answers, each once and in order of time', () => {
    const maker = make('2026-10-12T10:00:00+08:00');
    maker.sweepUntil(rules.asOf);
    maker.sweepUntil(rules.asOf);
    const marks = maker.history.slice(1);
    expect(marks.map(({ step, details }) => `${step} ${String(details.clock)}`).sort()).toEqual([
      'clock-breached first-reply',
      'clock-breached resolution',
      'clock-breached start-handling',
      'clock-warned first-reply',
      'clock-warned resolution',
      'clock-warned start-handling',
    ]);
    expect(marks.every((entry, i) => i === 0 || entry.at >= (marks[i - 1] as typeof entry).at)).toBe(true);
    expect(clocksOf(maker.history, productPolicy, rules.calendar).every((clock) => isLive(clock) && clock.breachedAt !== null)).toBe(true);
  });
});

test('reports come in order, at hours people are awake, none from the future', () => {
  const asOf = new Date('2026-11-20T07:30:00+08:00');
  const community = { areaId: 1, share: 1, buildings: [], secretary: '', staff: '', resident: '', reporters: [] };
  const reports = schedule([community], 2_000, asOf, chance(4));
  const times = reports.map(({ at }) => at.getTime());
  expect([...times].sort((a, b) => a - b)).toEqual(times);
  expect(times.at(-1)).toBeLessThan(asOf.getTime());
  const hours = reports.map(({ at }) => (at.getUTCHours() + 8) % 24);
  expect(hours.filter((hour) => hour >= 1 && hour < 5)).toEqual([]);
});

test('serials count by community and year', () => {
  const serials = new Serials();
  expect([serials.next(1, 2025), serials.next(1, 2025), serials.next(1, 2026), serials.next(2, 2025)]).toEqual([1, 2, 1, 1]);
  expect(serials.rows()).toContainEqual({ area_id: 1, year: 2025, last: 2 });
});
