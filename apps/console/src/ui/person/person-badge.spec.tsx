import { act, fireEvent, screen } from '@testing-library/react';
import { ProblemError } from '@shequtong/api-client';
import { inTheme } from '../../../test/in-theme.js';
import { PersonBadge } from './person-badge.js';

const masked = { name: '张*', phone: '138****0000', address: '共富路 301 弄 12 号楼' };
const full = { name: '张演示', phone: '13800000000', address: '共富路 301 弄 12 号楼 602 室' };

const ask = (): void => {
  fireEvent.click(screen.getByRole('button', { name: '查看完整信息' }));
};
const giveReason = (reason: string): void => {
  fireEvent.change(screen.getByRole('textbox', { name: '原因' }), { target: { value: reason } });
  fireEvent.click(screen.getByRole('button', { name: '查看' }));
};

it('shows masked data and no way to more where one may not', () => {
  inTheme(<PersonBadge masked={masked} marks={['租客']} />);
  expect(screen.getByText('138****0000')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

it('asks for a reason before it asks the server', async () => {
  const unmask = jest.fn(() => Promise.resolve(full));
  inTheme(<PersonBadge masked={masked} unmask={unmask} />);
  ask();
  await screen.findByRole('dialog');
  giveReason('  ');
  expect(screen.getByText('请写原因')).toBeTruthy();
  expect(unmask).not.toHaveBeenCalled();
});

it('shows the full data under the reason given', async () => {
  const unmask = jest.fn(() => Promise.resolve(full));
  inTheme(<PersonBadge masked={masked} unmask={unmask} />);
  ask();
  await screen.findByRole('dialog');
  fireEvent.click(screen.getByRole('button', { name: '上门核实' }));
  fireEvent.click(screen.getByRole('button', { name: '查看' }));
  expect(await screen.findByText('13800000000')).toBeTruthy();
  expect(unmask).toHaveBeenCalledWith('上门核实');
  fireEvent.click(screen.getByRole('button', { name: '收起' }));
  expect(screen.queryByText('13800000000')).toBeNull();
});

it('masks again by itself after a minute', async () => {
  jest.useFakeTimers();
  try {
    inTheme(<PersonBadge masked={masked} unmask={() => Promise.resolve(full)} />);
    ask();
    await act(() => jest.advanceTimersByTimeAsync(500));
    giveReason('电话回访');
    await act(() => jest.advanceTimersByTimeAsync(0));
    expect(screen.getByText('13800000000')).toBeTruthy();
    await act(() => jest.advanceTimersByTimeAsync(59_000));
    expect(screen.getByText('13800000000')).toBeTruthy();
    await act(() => jest.advanceTimersByTimeAsync(1_000));
    expect(screen.queryByText('13800000000')).toBeNull();
    expect(screen.getByText('138****0000')).toBeTruthy();
  } finally {
    jest.useRealTimers();
  }
});

it('keeps the reason and shows the server’s words when it refuses', async () => {
  const refusal = new ProblemError({ status: 403, code: 'platform/forbidden', title: '不能查看', detail: '请联系书记。', errors: [] });
  inTheme(<PersonBadge masked={masked} unmask={() => Promise.reject(refusal)} />);
  ask();
  await screen.findByRole('dialog');
  giveReason('核对身份');
  expect(await screen.findByText('请联系书记。')).toBeTruthy();
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '原因' }).value).toBe('核对身份');
  expect(screen.getByText('138****0000')).toBeTruthy();
});
