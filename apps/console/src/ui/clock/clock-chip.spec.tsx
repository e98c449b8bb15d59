import { fireEvent, screen } from '@testing-library/react';
import { inTheme } from '../../../test/in-theme.js';
import { ClockCell, ClockChip } from './clock-chip.js';

const dueAt = new Date('2026-11-26T00:00:00+08:00');

it('says in words that there is no clock', () => {
  inTheme(<ClockCell />);
  expect(screen.getByText('没有在走的时限')).toBeTruthy();
});

it('says how long the work has been in hand where no clock runs, and since when exactly', () => {
  inTheme(<ClockCell inHandSince={new Date('2026-11-20T16:00:00+08:00')} />);
  expect(screen.getByText('已处置 3 天')).toBeTruthy();
  expect(screen.getByTitle('准确时间：2026-11-20 16:00').textContent).toContain('11月20日（周五）16:00 开始');
});

it('marks a deadline that may still move', () => {
  inTheme(<ClockCell clock={{ what: '开始处置', dueAt, provisional: true }} />);
  expect(screen.getByText('暂定')).toBeTruthy();
});

it('opens how the deadline was counted', async () => {
  inTheme(<ClockChip clock={{ what: '开始处置', dueAt, why: ['周六、周日跳过', '3 个工作日'], provisional: true }} />);
  fireEvent.click(screen.getByRole('button', { name: /还剩 2 天 7 小时/ }));
  expect(await screen.findByText('3 个工作日')).toBeTruthy();
  expect(screen.getByText('应在11月25日（周三）24:00前开始处置')).toBeTruthy();
  expect(screen.getByText(/公布后会重新计算/)).toBeTruthy();
});

it('is no button when there is nothing behind it', () => {
  inTheme(<ClockChip clock={{ what: '开始处置', dueAt }} />);
  expect(screen.queryByRole('button')).toBeNull();
});
