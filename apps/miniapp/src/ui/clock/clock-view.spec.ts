import { HOUR_MS } from '@shequtong/kernel';
import { clockWords, type Clock } from './clock-view';

const start = Date.parse('2026-11-24T06:30:00+08:00');
const firstReply: Clock = { of: '首次答复', startedAt: start, dueAt: start + 15 * HOUR_MS };

test('in time it is green and names the span and the limit', () => {
  expect(clockWords(firstReply, start + 4 * HOUR_MS)).toEqual({
    tone: 'green',
    icon: 'clock',
    time: '还剩 11 小时',
    when: '今晚 21:30 前',
  });
});

test('it turns amber at exactly 80 % of its time', () => {
  expect(clockWords(firstReply, start + 12 * HOUR_MS - 1).tone).toBe('green');
  expect(clockWords(firstReply, start + 12 * HOUR_MS).tone).toBe('amber');
});

test('at the limit itself it is over', () => {
  expect(clockWords(firstReply, start + 15 * HOUR_MS)).toMatchObject({
    tone: 'red',
    icon: 'alert',
    time: '已超 不到 1 分钟',
    when: '应在今晚 21:30 前',
  });
});

test('once met it stops, whatever the time is now, and says when it was done and if that was late', () => {
  expect(clockWords({ ...firstReply, metAt: start + 2 * HOUR_MS }, start + 40 * HOUR_MS)).toEqual({
    tone: 'green',
    icon: 'check-circle',
    time: '用时 2 小时',
    when: '昨天 8:30 完成',
  });
  expect(clockWords({ ...firstReply, metAt: start + 16 * HOUR_MS }, start + 40 * HOUR_MS)).toMatchObject({
    tone: 'red',
    time: '晚了 1 小时',
  });
});

test('a paused clock neither warns nor runs over', () => {
  expect(clockWords({ ...firstReply, pausedAt: start + HOUR_MS }, start + 40 * HOUR_MS)).toMatchObject({ tone: 'grey', time: '计时暂停' });
});

test('a provisional limit is marked as such', () => {
  expect(clockWords({ ...firstReply, provisional: true }, start).when).toBe('今晚 21:30 前（暂定）');
});
