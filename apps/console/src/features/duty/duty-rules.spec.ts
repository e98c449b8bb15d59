import { member, MONDAY, shift } from '../../../test/duty.js';
import { coversAfter, daysOf, gapIn, hoursText, matchingRows, mondayOf, pieceIn, rowsOf, spanText, standingOf } from './duty-week.js';
import { daysIn, inStretch, moved, stretchOf } from './grid-cells.js';
import { turnOf, waitingFor } from './hand-over.js';
import { openLines } from './open-lines.js';
import { clashesOf, draftErrors, endsNextDay, readTime, repeatOf, shiftsOf, tidyTime, usualHours } from './shift-draft.js';
import { lineNameError, looseWork, newLineCode } from './work-share.js';

const NOW = new Date('2026-11-26T10:00:00+08:00');
const night = shift({
  id: 'night',
  accountId: 'li',
  name: '李演示',
  startsAt: '2026-11-26T17:00:00+08:00',
  endsAt: '2026-11-27T08:30:00+08:00',
});
const day = shift({ id: 'day', startsAt: '2026-11-26T08:30:00+08:00', endsAt: '2026-11-26T17:00:00+08:00' });

describe('a week', () => {
  it('begins on Monday in China', () => {
    expect(mondayOf('2026-11-29')).toBe(MONDAY);
    expect(daysOf(MONDAY)).toHaveLength(7);
  });

  it('tells a shift on the day it begins, and its end on the next', () => {
    expect(spanText(night)).toBe('17:00–次日 08:30');
    expect(pieceIn('2026-11-26', night)).toEqual({ text: '17:00–次日 08:30', goesOn: false });
    expect(pieceIn('2026-11-27', night)).toEqual({ text: '至 08:30', goesOn: true });
    expect(pieceIn('2026-11-28', night)).toBeUndefined();
  });

  it('says 24:00 for midnight, and the day where it is not the next one', () => {
    expect(spanText({ startsAt: '2026-11-26T00:00:00+08:00', endsAt: '2026-11-27T00:00:00+08:00' })).toBe('00:00–24:00');
    expect(spanText({ startsAt: '2026-11-23T08:00:00+08:00', endsAt: '2026-11-27T08:00:00+08:00' })).toBe('08:00–周五 08:00');
    expect(pieceIn('2026-11-25', { startsAt: '2026-11-23T08:00:00+08:00', endsAt: '2026-11-27T08:00:00+08:00' })).toEqual({
      text: '全天',
      goesOn: true,
    });
  });

  it('cuts gaps to days', () => {
    const gap = { startsAt: '2026-11-27T17:00:00+08:00', endsAt: '2026-11-29T08:30:00+08:00' };
    expect(spanText(gapIn('2026-11-28', gap) ?? gap)).toBe('00:00–24:00');
    expect(gapIn('2026-11-30', gap)).toBeUndefined();
  });

  it('has a line for everybody, and for who has left and still stands in it', () => {
    const rows = rowsOf([member()], [day, night], MONDAY);
    expect(rows.map(({ name, hours, left }) => [name, hoursText(hours), left])).toEqual([
      ['王演示', '8.5', false],
      ['李演示', '15.5', true],
    ]);
    expect(matchingRows(rows, ' 李 ').map(({ name }) => name)).toEqual(['李演示']);
  });

  it('says who follows and where nobody does', () => {
    expect(coversAfter([night, day], NOW, 24).map(({ shift: one, startsAt }) => [one?.id, new Date(startsAt).toISOString()])).toEqual([
      ['day', '2026-11-26T00:30:00.000Z'],
      ['night', '2026-11-26T09:00:00.000Z'],
      [undefined, '2026-11-27T00:30:00.000Z'],
    ]);
    expect([standingOf(day, NOW), standingOf(night, NOW)]).toEqual(['running', 'ahead']);
  });
});

describe('a shift as it is filled in', () => {
  it.each([
    ['8:30', 510],
    ['8：30', 510],
    ['0830', 510],
    ['830', 510],
    ['17', 1020],
    ['8点', 480],
    ['24:00', 1440],
    ['25:00', undefined],
    ['8:70', undefined],
    ['早上', undefined],
  ])('reads %s', (typed, minute) => {
    expect(readTime(typed)).toBe(minute);
  });

  it('ends on the next day where it does not end later', () => {
    expect(endsNextDay({ from: '17:00', to: '8:30' })).toBe(true);
    expect(tidyTime('830')).toBe('08:30');
    expect(shiftsOf({ accountId: 'wang', days: ['2026-11-27', '2026-11-26'], from: '17:00', to: '0830' })).toEqual([
      { accountId: 'wang', startsAt: '2026-11-26T09:00:00.000Z', endsAt: '2026-11-27T00:30:00.000Z' },
      { accountId: 'wang', startsAt: '2026-11-27T09:00:00.000Z', endsAt: '2026-11-28T00:30:00.000Z' },
    ]);
  });

  it('says what is missing, and what is over', () => {
    expect(draftErrors({ days: [], from: '', to: '8' }, NOW)).toEqual({
      person: '请选择值班的人',
      days: '请至少选一天',
      from: '请写时间，例如 8:30 或 0830',
    });
    expect(draftErrors({ accountId: 'wang', days: ['2026-11-25'], from: '8', to: '17' }, NOW)).toEqual({
      days: '这个时间已经过去，请选以后的时间',
    });
  });

  it('names whose shift is in the way', () => {
    expect(clashesOf([{ startsAt: '2026-11-26T16:00:00+08:00', endsAt: '2026-11-26T18:00:00+08:00' }], [day, night])).toEqual([
      '与王演示 11月26日（周四）08:30–17:00的班重叠',
      '与李演示 11月26日（周四）17:00–次日 08:30的班重叠',
    ]);
    expect(clashesOf([{ startsAt: '2026-11-27T08:30:00+08:00', endsAt: '2026-11-27T17:00:00+08:00' }], [night])).toEqual([]);
  });

  it('offers the hours the desk has, and office hours and the night where it has none', () => {
    expect(usualHours([day, night, day]).map(({ from }) => from)).toEqual(['08:30', '17:00']);
    expect(usualHours([]).map(({ from, to }) => `${from}-${to}`)).toEqual(['09:00-17:00', '17:00-09:00']);
  });

  it('repeats last week but for what is over, taken, or of people who left', () => {
    const lastWeek = [
      shift({ startsAt: '2026-11-16T08:30:00+08:00', endsAt: '2026-11-16T17:00:00+08:00' }),
      shift({ startsAt: '2026-11-19T08:30:00+08:00', endsAt: '2026-11-19T17:00:00+08:00' }),
      shift({ startsAt: '2026-11-20T08:30:00+08:00', endsAt: '2026-11-20T17:00:00+08:00' }),
      shift({ accountId: 'gone', startsAt: '2026-11-21T08:30:00+08:00', endsAt: '2026-11-21T17:00:00+08:00' }),
      // The night before that week: it stands there already.
      shift({ startsAt: '2026-11-15T17:00:00+08:00', endsAt: '2026-11-16T08:30:00+08:00' }),
    ];
    const { shifts, skipped } = repeatOf(lastWeek, MONDAY, [member()], [day], NOW);
    expect(shifts.map(({ startsAt }) => startsAt)).toEqual(['2026-11-27T00:30:00.000Z']);
    expect(skipped.map(({ why }) => why)).toEqual(['past', 'clash', 'left']);
  });
});

describe('the keyboard in the week', () => {
  it('moves within it and takes several days of one line', () => {
    expect(moved({ row: 0, day: 6 }, 'ArrowRight', 3)).toEqual({ row: 0, day: 6 });
    expect(moved({ row: 2, day: 3 }, 'ArrowDown', 3)).toEqual({ row: 2, day: 3 });
    expect(moved({ row: 1, day: 3 }, 'Home', 3)).toEqual({ row: 1, day: 0 });
    expect(moved({ row: 1, day: 3 }, 'q', 3)).toBeUndefined();
    const stretch = stretchOf({ row: 1, day: 4 }, { row: 1, day: 2 });
    expect(daysIn(stretch, daysOf(MONDAY))).toEqual(['2026-11-25', '2026-11-26', '2026-11-27']);
    expect(inStretch(stretch, { row: 1, day: 3 }) && !inStretch(stretch, { row: 0, day: 3 })).toBe(true);
  });
});

describe('the hand-over', () => {
  const at = (time: string): Date => new Date(`2026-11-26T${time}:00+08:00`);
  it('is written by who was on duty, from two hours before the end', () => {
    expect(turnOf(day, [day, night], 'wang', at('14:59'))).toBe('too-early');
    expect(turnOf(day, [day, night], 'wang', at('15:00'))).toBe('write');
    expect(turnOf(day, [day, night], 'li', at('15:00'))).toBe('others-write');
  });

  it('is accepted by who follows, or by any colleague where nobody is planned', () => {
    const written = { ...day, handOver: 'written' as const };
    expect(turnOf(written, [written, night], 'li', at('17:10'))).toBe('accept');
    expect(turnOf(written, [written, night], 'zhao', at('17:10'))).toBe('others-accept');
    expect(turnOf(written, [written], 'zhao', at('17:10'))).toBe('accept');
    expect(turnOf(written, [written], 'wang', at('17:10'))).toBe('write');
    expect(turnOf({ ...day, handOver: 'accepted' }, [], 'li', at('17:10'))).toBe('done');
  });

  it('waits for the one whose turn it is, and is forgotten after a day', () => {
    expect(waitingFor([{ ...day, handOver: 'written' }, night], 'li', at('17:10'))).toMatchObject({ turn: 'accept', shift: { id: 'day' } });
    expect(waitingFor([day, night], 'wang', at('16:00'))).toMatchObject({ turn: 'write' });
    expect(waitingFor([day, night], 'wang', new Date('2026-11-28T10:00:00+08:00'))).toBeUndefined();
  });

  it('lists what is open, a line each', () => {
    const ticket = {
      number: '003001-2026-00042',
      excerpt: '楼道灯坏了',
      clocks: [{ kind: 'first-reply' as const, name: '首次答复', dueAt: '2026-11-26T19:00:00Z', phrase: '', late: false, warned: false }],
    };
    expect(openLines([ticket], () => '明天 03:00')).toEqual(['003001-2026-00042（明天 03:00前首次答复）楼道灯坏了']);
  });
});

describe('buildings and lines', () => {
  const lines = [
    { code: 'civil', name: '民政救助', own: false },
    { code: 'line-1', name: '楼道', own: true },
  ];
  it('finds what nobody owns', () => {
    const owner = member({ buildings: [{ assignmentId: 'a', id: 'b1', name: '1号楼' }], lines: [{ assignmentId: 'c', code: 'civil' }] });
    const loose = looseWork(
      [owner],
      [
        { id: 'b1', name: '1号楼' },
        { id: 'b2', name: '2号楼' },
      ],
      lines,
    );
    expect([loose.buildings.map(({ name }) => name), loose.lines.map(({ name }) => name)]).toEqual([['2号楼'], ['楼道']]);
  });

  it('gives a line one name and a code of its own', () => {
    expect([
      lineNameError(' ', lines),
      lineNameError('楼道', lines),
      lineNameError('楼道', lines, 'line-1'),
      lineNameError('绿化', lines),
    ]).toEqual(['missing', 'taken', undefined, undefined]);
    const rolls = [...Array<number>(8).fill(0), ...Array<number>(8).fill(0.5)];
    expect(newLineCode(['line-00000000'], () => rolls.shift() ?? 0)).toBe('line-iiiiiiii');
  });
});
