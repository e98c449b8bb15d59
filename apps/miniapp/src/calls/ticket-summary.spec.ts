import { clockWords } from '@/ui/clock/clock-view';
import { stateChip, ticketSummary } from './ticket-summary';
import { type TicketItem } from './tickets';

const now = Date.parse('2026-11-24T06:30:00Z');
const clock = (more: Partial<TicketItem['clocks'][number]>): TicketItem['clocks'][number] => ({
  kind: 'first-reply',
  name: '首次答复',
  dueAt: '2026-11-24T13:30:00Z',
  phrase: '',
  late: false,
  warned: false,
  ...more,
});
const item: TicketItem = {
  ticketId: 't1',
  areaId: 310113003001,
  areaName: '宝钢一村居委会',
  number: '003001-2026-00042',
  state: 'submitted',
  stateName: '',
  ending: null,
  responsible: { level: 'community', levelName: '', areaId: 310113003001, name: '宝钢一村居委会' },
  category: { code: 'estate.light', name: '楼道照明' },
  visibility: 'private',
  excerpt: '楼道灯坏了',
  reportedAt: '2026-11-24T06:00:00Z',
  meToos: 0,
  clocks: [clock({})],
  version: 1,
};

test('a card says what, who and how long', () => {
  const summary = ticketSummary(item);
  expect(summary).toMatchObject({ title: '楼道灯坏了', office: '宝钢一村居委会', state: { word: '待受理' } });
  expect(summary.clock && clockWords(summary.clock, now)).toMatchObject({ tone: 'green', time: '还剩 7 小时' });
});

test('nobody is said to be responsible for what is resolved or has ended', () => {
  const is = (state: TicketItem['state']) => ticketSummary({ ...item, state }).officeIs;
  expect((['submitted', 'reopened'] as const).map(is)).toEqual(['responsible', 'responsible']);
  expect((['resolved', 'followed-up', 'rated', 'closed'] as const).map(is)).toEqual(['resolved', 'resolved', 'resolved', 'resolved']);
  expect((['declined', 'withdrawn'] as const).map(is)).toEqual(['ended', 'ended']);
});

test('a clock that was warned of is amber, one that ran out red', () => {
  const tone = (more: Partial<TicketItem['clocks'][number]>) => {
    const summary = ticketSummary({ ...item, clocks: [clock(more)] });
    return summary.clock && clockWords(summary.clock, now).tone;
  };
  expect(tone({ warned: true })).toBe('amber');
  expect(tone({ warned: true, late: true, dueAt: '2026-11-24T06:00:00Z' })).toBe('red');
});

test('the nearest promise is shown; the clock that closes a ticket by itself is none', () => {
  const clocks = [
    clock({ kind: 'close', dueAt: '2026-11-24T07:00:00Z' }),
    clock({ kind: 'follow-up', name: '回访', dueAt: '2026-11-26T07:00:00Z' }),
    clock({}),
  ];
  expect(ticketSummary({ ...item, clocks }).clock?.of).toBe('首次答复');
  expect(ticketSummary({ ...item, clocks: [] }).clock).toBeUndefined();
});

test('without words of its own a ticket goes by its category', () =>
  expect(ticketSummary({ ...item, excerpt: null }).title).toBe('楼道照明'));

// Red is kept for what is late, on the phone as on the console.
test('a ticket that was opened again waits for somebody, and no state is red', () => {
  expect(stateChip('reopened')).toMatchObject({ tone: 'amber', icon: 'retry', word: '重新办理' });
  expect(stateChip('suspended').tone).toBe('grey');
});
