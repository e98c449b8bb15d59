import { after, at, COMMUNITY, DISTRICT, people, reported, STREET } from '../testing/histories.js';
import { officeCalled } from './ladder.js';
import { type History, rungsOf } from './trace.js';

const accepted = (): History => after(reported('2026-11-02 08:00'), 'accept', people.staff, '2026-11-02 08:30');
const areas = (history: History): [number, Date][] =>
  rungsOf(history).flatMap(({ office, since, until }) => (until ? [] : [[office.areaId, since] as [number, Date]]));

it('begins in the community, with the report', () => {
  expect(areas(accepted())).toEqual([[COMMUNITY, at('2026-11-02 08:00')]]);
});

it('keeps the street on the way to the district, each since it came there', () => {
  let history = after(accepted(), 'escalate', people.staff, '2026-11-02 10:00');
  history = after(history, 'start-handling', people.streetOfficer, '2026-11-03 10:00');
  history = after(history, 'escalate', people.streetOfficer, '2026-11-03 11:00');
  expect(areas(history)).toEqual([
    [COMMUNITY, at('2026-11-02 08:00')],
    [STREET, at('2026-11-02 10:00')],
    [DISTRICT, at('2026-11-03 11:00')],
  ]);
});

it('ends a rung with the return from it, and counts a second way up from its own time', () => {
  const up = after(accepted(), 'escalate', people.staff, '2026-11-02 10:00');
  const back = after(up, 'return', people.streetOfficer, '2026-11-03 10:00');
  expect(areas(back)).toEqual([[COMMUNITY, at('2026-11-02 08:00')]]);
  expect(rungsOf(back)[1]).toMatchObject({ office: { areaId: STREET }, since: at('2026-11-02 10:00'), until: at('2026-11-03 10:00') });
  const again = after(back, 'escalate', people.staff, '2026-11-03 14:00');
  expect(areas(again)).toEqual([
    [COMMUNITY, at('2026-11-02 08:00')],
    [STREET, at('2026-11-03 14:00')],
  ]);
});

it('calls each office by one name', () => {
  expect([
    officeCalled('community', '宝钢一村居委会'),
    officeCalled('street', '友谊路街道'),
    officeCalled('district', '宝山区'),
    officeCalled('district', ''),
  ]).toEqual(['宝钢一村居委会', '友谊路街道', '宝山区城运中心', '']);
});
