import { type ClockView, faceOf, lastStopped } from './clock-face.js';

const at = (time: string): Date => new Date(`2026-11-${time}:00+08:00`);
const now = at('23T16:20');
const clock = (change: Partial<ClockView>): ClockView => ({ what: '首次答复', dueAt: at('23T21:30'), ...change });

describe('a running clock', () => {
  it('says how much is left, of what and by when', () => {
    expect(faceOf(clock({}), now)).toEqual({ tone: 'green', sign: 'running', left: '还剩 5 小时 10 分', due: '首次答复 · 今晚 21:30' });
  });

  it('turns amber when it was warned', () => expect(faceOf(clock({ warned: true }), now)).toMatchObject({ tone: 'amber', sign: 'soon' }));

  it('is late from its due instant on, warned or not', () => {
    expect(faceOf(clock({ dueAt: now, warned: true }), now)).toMatchObject({ tone: 'red', sign: 'late' });
    expect(faceOf(clock({ dueAt: at('23T15:58') }), now)).toMatchObject({ tone: 'red', left: '已超时 22 分钟' });
  });

  it('speaks of midnight as 24:00 of the day before', () =>
    expect(faceOf(clock({ dueAt: at('26T00:00') }), now).due).toBe('首次答复 · 11月25日（周三）24:00'));
});

describe('a stopped clock', () => {
  it.each([
    [
      'in time',
      { stoppedAt: at('23T10:00'), outcome: 'met' },
      { tone: 'grey', sign: 'done', left: '按时', due: expect.stringContaining('10:00') },
    ],
    ['at its due instant, which is too late', { stoppedAt: at('23T21:30'), outcome: 'met' }, { tone: 'red', sign: 'late', left: '超时' }],
    ['because another office has it', { stoppedAt: at('23T10:00'), outcome: 'superseded' }, { sign: 'paused', left: '已转给别的单位' }],
    ['late and then up', { stoppedAt: at('23T22:00'), outcome: 'superseded' }, { tone: 'red', left: '超时' }],
    ['because nothing is waited for', { stoppedAt: at('24T10:00'), outcome: 'void' }, { tone: 'grey', left: '不再计时' }],
  ])('%s', (_, change, face) => expect(faceOf(clock(change), now)).toMatchObject(face));
});

describe('the clock that stopped last', () => {
  const stopped = (time: string): ClockView => clock({ dueAt: at('20T10:00'), stoppedAt: at(time), outcome: 'met' });

  it('is told where none runs', () => {
    const last = stopped('22T10:00');
    expect(lastStopped([stopped('20T10:00'), last, stopped('21T10:00')])).toBe(last);
  });

  it('gives way to one that stands still', () => {
    const still = clock({ paused: true });
    expect(lastStopped([stopped('22T10:00'), still])).toBe(still);
  });

  it('is none when there is none', () => expect(lastStopped([])).toBeUndefined());
});
