import { type Ticket } from '@/calls/tickets';
import {
  clockRows,
  mayBeShared,
  nextWords,
  officeWords,
  placeWords,
  possibleSteps,
  promises,
  rungsOf,
  sharedTitle,
  traceOf,
} from './ticket-view';

const clock = (more: Partial<Ticket['allClocks'][number]>): Ticket['allClocks'][number] => ({
  kind: 'first-reply',
  name: '首次答复',
  officeName: null,
  lateOfficeName: null,
  startedAt: '2026-11-24T06:30:00Z',
  dueAt: '2026-11-24T21:30:00Z',
  duePhrase: '',
  running: true,
  pausedAt: null,
  late: false,
  stoppedAt: null,
  outcome: null,
  phrase: '',
  provisional: false,
  why: ['从提交起 15 小时'],
  ...more,
});
const step = (more: Partial<Ticket['timeline'][number]>): Ticket['timeline'][number] => ({
  seq: 1,
  step: 'report',
  at: '2026-11-24T06:30:00Z',
  moment: '',
  title: '居民上报',
  officeName: null,
  post: null,
  name: null,
  words: [],
  photos: [],
  ...more,
});
const photo = { mediaId: 'm1', width: 1, height: 1, url: '/full', thumbnailUrl: '/thumb' };

test('the ladder stands where the responsible office is', () => {
  const responsible = { level: 'street' as const, levelName: '协同处置', areaId: 310113003000, name: '友谊路街道' };
  const ladder = [
    { level: 'community' as const, officeName: '宝钢一村居委会', since: '2026-11-24T06:30:00Z', until: null },
    { level: 'street' as const, officeName: '友谊路街道', since: '2026-11-24T07:30:00Z', until: null },
  ];
  for (const state of ['resolved', 'closed', 'declined'] as const) expect(rungsOf({ responsible, ladder, state })[1]?.state).toBe('done');
  expect(rungsOf({ responsible, ladder, state: 'handling' })).toEqual([
    { level: 'community', state: 'done', office: '宝钢一村居委会' },
    { level: 'street', state: 'current', office: '友谊路街道' },
    { level: 'district', state: 'todo' },
  ]);
  expect(officeWords({ state: 'handling', responsible })).toBe('现在由友谊路街道负责');
  for (const state of ['resolved', 'closed'] as const) expect(officeWords({ state, responsible })).toBe('由友谊路街道办结');
  expect(officeWords({ state: 'declined', responsible })).toBe('由友谊路街道办理');
});

test('a rung it was given back from says so', () => {
  const responsible = { level: 'community' as const, levelName: '自治处置', areaId: 310113003001, name: '宝钢一村居委会' };
  const ladder = [
    { level: 'community' as const, officeName: '宝钢一村居委会', since: '2026-11-24T06:30:00Z', until: null },
    { level: 'street' as const, officeName: '友谊路街道', since: '2026-11-24T07:30:00Z', until: '2026-11-25T07:30:00Z' },
  ];
  expect(rungsOf({ responsible, ladder, state: 'accepted' }).map(({ state }) => state)).toEqual(['current', 'returned', 'todo']);
});

test('nothing is promised to begin after it must be done', () => {
  const live = { name: '', phrase: '', late: false, warned: false };
  const responsible = { level: 'street' as const, levelName: '协同处置', areaId: 310113003000, name: '友谊路街道' };
  const begin = { ...live, kind: 'start-handling' as const, dueAt: '2026-12-02T16:00:00Z' };
  const told = (resolution: string) =>
    promises(
      { clocks: [begin, { ...live, kind: 'resolution', dueAt: resolution }], responsible, allClocks: [], mine: true },
      Date.parse('2026-11-28T00:00:00Z'),
    );
  expect(told('2026-12-01T16:00:00Z')).toHaveLength(1);
  expect(told('2026-12-08T16:00:00Z')).toHaveLength(2);
  // Due together, the beginning is said first; an end that is late hides nothing.
  expect(told('2026-12-02T16:00:00Z')).toEqual(['友谊路街道将在12月2日 24:00 前开始处置。', '友谊路街道应在12月2日 24:00 前办结。']);
  expect(told('2026-11-26T16:00:00Z')).toHaveLength(2);
});

test('what was late before the present office had it is said of the office that was, below what the present one owes itself', () => {
  const live = { name: '', phrase: '', late: false, warned: false };
  const responsible = { level: 'street' as const, levelName: '协同处置', areaId: 310113003000, name: '张庙街道' };
  const clocks = (['first-reply', 'resolution', 'start-handling'] as const).map((kind, day) => ({
    ...live,
    kind,
    dueAt: kind === 'start-handling' ? '2026-12-02T16:00:00Z' : `2026-11-2${5 + day}T16:00:00Z`,
  }));
  const told = (lateOfficeName: string | null) =>
    promises(
      {
        clocks,
        allClocks: clocks.map(({ kind }) => clock({ kind, lateOfficeName: kind === 'start-handling' ? null : lateOfficeName })),
        responsible,
        mine: true,
      },
      Date.parse('2026-11-28T00:00:00Z'),
    );
  expect(told('宝钢一村居委会')).toEqual([
    '张庙街道将在12月2日 24:00 前开始处置。',
    '宝钢一村居委会应在11月25日 24:00 前答复您，没有按时答复；现在由张庙街道答复。',
    '应在11月26日 24:00 前办结，在宝钢一村居委会时就超时了。',
  ]);
  expect(told(null)).toEqual([
    '张庙街道应在11月25日 24:00 前答复您，现在超时了。',
    '张庙街道应在11月26日 24:00 前办结，现在超时了。',
    '张庙街道将在12月2日 24:00 前开始处置。',
  ]);
});

test('a clock that stands still is shown as that', () => {
  const [row] = clockRows({ allClocks: [clock({ kind: 'resolution', name: '办结', running: false, pausedAt: '2026-11-24T08:00:00Z' })] });
  expect(row?.clock.pausedAt).toBe(Date.parse('2026-11-24T08:00:00Z'));
});

test('running clocks come first, stopped ones tell when; one that was dropped is not shown', () => {
  const rows = clockRows({
    allClocks: [
      clock({ running: false, outcome: 'met', stoppedAt: '2026-11-24T08:00:00Z' }),
      clock({ kind: 'start-handling', name: '开始处置' }),
      clock({ kind: 'follow-up', running: false, outcome: 'void' }),
    ],
  });
  expect(rows.map(({ clock: { of, metAt } }) => [of, metAt])).toEqual([
    ['开始处置', undefined],
    ['首次答复', Date.parse('2026-11-24T08:00:00Z')],
  ]);
  expect(rows[0]?.why).toEqual(['从提交起 15 小时']);
});

test('that a ticket closed by itself is no clock anybody kept or missed; when it will close is told', () => {
  const closing = clock({ kind: 'close', name: '自动结案' });
  expect(clockRows({ allClocks: [closing] })).toHaveLength(1);
  expect(clockRows({ allClocks: [{ ...closing, running: false, outcome: 'met', stoppedAt: '2026-11-24T21:30:05Z' }] })).toEqual([]);
});

test('clocks of one name bear their office', () => {
  const rows = clockRows({
    allClocks: [
      clock({ name: '开始处置', officeName: '宝钢一村居委会', running: false, outcome: 'met' }),
      clock({ name: '开始处置', officeName: '友谊路街道' }),
    ],
  });
  expect(rows.map(({ clock: { of } }) => of)).toEqual(['开始处置 · 友谊路街道', '开始处置 · 宝钢一村居委会']);
});

test('the trace is told latest first; the report itself is not repeated, and residents are not named', () => {
  const reply = step({
    seq: 2,
    step: 'reply',
    title: '书面答复居民',
    officeName: '宝钢一村居委会',
    post: '社工',
    name: '王敏',
    words: [{ field: 'reply', label: '答复', text: '今天下午去看' }],
    photos: [photo],
  });
  const timeline = [
    step({ words: [{ field: 'text', label: '内容', text: '灯坏了' }], photos: [photo] }),
    reply,
    step({ seq: 3, step: 'close', title: '结案' }),
  ];
  expect(traceOf({ timeline, mine: true })).toMatchObject([
    { act: '结案', by: '系统' },
    { act: '书面答复居民', by: '宝钢一村居委会 社工 王敏', text: '今天下午去看', photos: ['/thumb'] },
    { act: '居民上报', by: '您' },
  ]);
  expect(traceOf({ timeline, mine: true })[2]).not.toHaveProperty('text');
  expect(traceOf({ timeline, mine: false })[2]?.by).toBe('居民');
});

test('several words of one step carry their labels', () => {
  const words = [
    { field: 'cause', label: '原因', text: '线路老化' },
    { field: 'tried', label: '已做的事', text: '临时照明' },
  ];
  expect(traceOf({ timeline: [step({ step: 'escalate', words })], mine: false })[0]?.text).toBe('原因：线路老化\n已做的事：临时照明');
});

test('a place is its building and its words', () => {
  expect(placeWords({ buildingName: '3号楼', place: '电梯口' })).toBe('3号楼，电梯口');
  expect(placeWords({ buildingName: null, place: null })).toBe('');
});

test('only the reporter acts, and only as the server allows; their words go once nothing more happens', () => {
  const nothing = { addInformation: false, urge: false, rate: false, notSolved: false, withdraw: false, erase: false };
  const resolved = { state: 'resolved' as const, text: '楼道灯坏了' };
  expect(possibleSteps({ ...resolved, mine: true, openSteps: ['rate', 'not-solved'] })).toEqual({
    ...nothing,
    rate: true,
    notSolved: true,
  });
  expect(possibleSteps({ ...resolved, mine: false, openSteps: ['rate', 'withdraw'] })).toEqual(nothing);
  expect(possibleSteps({ state: 'closed', text: '楼道灯坏了', mine: true, openSteps: [] })).toEqual({ ...nothing, erase: true });
  expect(possibleSteps({ state: 'closed', text: null, mine: true, openSteps: [] })).toEqual(nothing);
  expect(possibleSteps({ state: 'withdrawn', text: '楼道灯坏了', mine: false, openSteps: [] })).toEqual(nothing);
});

describe('what happens next', () => {
  const now = Date.parse('2026-11-24T06:30:00Z');
  const responsible = { level: 'community' as const, levelName: '自治处置', areaId: 310113003001, name: '宝钢一村居委会' };
  const live = (kind: Ticket['clocks'][number]['kind'], dueAt: string) => ({
    kind,
    name: '',
    dueAt,
    phrase: '',
    late: false,
    warned: false,
  });

  test('is said by clock with its moment, the nearest first', () => {
    const clocks = [live('start-handling', '2026-11-25T16:00:00Z'), live('first-reply', '2026-11-24T13:30:00Z')];
    expect(promises({ clocks, responsible, allClocks: [], mine: true }, now)).toEqual([
      '宝钢一村居委会将在今晚 21:30 前答复您。',
      '宝钢一村居委会将在明晚 24:00 前开始处置。',
    ]);
  });

  test('does not hide lateness, and speaks of the reporter to neighbours', () => {
    const clocks = [live('first-reply', '2026-11-24T01:00:00Z')];
    expect(promises({ clocks, responsible, allClocks: [], mine: false }, now)).toEqual([
      '宝钢一村居委会应在今天 9:00 前答复报事的居民，现在超时了。',
    ]);
  });

  test('ends with the day the ticket closes by itself', () => {
    expect(promises({ clocks: [live('close', '2026-12-01T06:30:00Z')], responsible, allClocks: [], mine: true }, now)).toEqual([
      '12月1日 14:30 自动结案。',
    ]);
    expect(promises({ clocks: [], responsible, allClocks: [], mine: true }, now)).toEqual([]);
  });
});

test('who has rated already is not asked again, and what went up waits for news as what is handled does', () => {
  expect(nextWords({ state: 'resolved', openSteps: ['rate', 'not-solved'] })).toContain('给个评价');
  expect(nextWords({ state: 'resolved', openSteps: ['not-solved'] })).toContain('谢谢您的评价');
  expect(nextWords({ state: 'handling', openSteps: [] })).toBe('有进展会写在办理经过里。');
  expect(nextWords({ state: 'escalated', openSteps: [] })).toBe('有进展会写在办理经过里。');
});

test('only a public ticket is passed on, by the first words its neighbours may read', () => {
  expect(mayBeShared({ visibility: 'private', state: 'handling' })).toBe(false);
  expect(mayBeShared({ visibility: 'public', state: 'withdrawn' })).toBe(false);
  expect(mayBeShared({ visibility: 'public', state: 'handling' })).toBe(true);
  const category = { code: 'estate.light', name: '楼道照明' };
  expect(sharedTitle({ areaName: '宝钢一村居委会', excerpt: '楼道灯坏了', category })).toBe('宝钢一村居委会：楼道灯坏了');
  expect(sharedTitle({ areaName: '宝钢一村居委会', excerpt: null, category })).toBe('宝钢一村居委会：楼道照明');
});
