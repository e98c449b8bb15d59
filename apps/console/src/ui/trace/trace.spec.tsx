import { fireEvent, screen, within } from '@testing-library/react';
import { inTheme } from '../../../test/in-theme.js';
import { TraceTimeline, type TraceStep } from './trace-timeline.js';
import { type TraceVerdict, VerifyTrace } from './verify-trace.js';

const step = (id: string, time: string, change: Partial<TraceStep> = {}): TraceStep => ({
  id,
  at: new Date(`2026-${time}:00+08:00`),
  title: `第 ${id} 步`,
  sign: 'note',
  ...change,
});

it('groups steps by the day in China, in the order they happened', () => {
  inTheme(
    <TraceTimeline
      steps={[step('1', '11-19T23:59', { by: '居民' }), step('2', '11-20T00:00'), step('3', '11-20T08:15', { internal: true })]}
    />,
  );
  const days = screen.getAllByRole('heading').map((heading) => heading.textContent);
  expect(days).toEqual(['11月19日（周四）', '11月20日（周五）']);
  const second = screen.getAllByRole('list')[1] as HTMLElement;
  expect(
    within(second)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['00:00第 2 步系统', '08:15第 3 步内部系统']);
});

it('tells the year of another year', () => {
  inTheme(<TraceTimeline steps={[{ ...step('1', '11-19T10:00'), at: new Date('2025-12-31T10:00:00+08:00') }]} />);
  expect(screen.getByRole('heading').textContent).toBe('2025年12月31日（周三）');
});

it('says when nothing has happened yet', () => {
  inTheme(<TraceTimeline steps={[]} />);
  expect(screen.getByText('还没有办理记录')).toBeTruthy();
});

describe('checking a trace', () => {
  const check = async (verify: () => Promise<TraceVerdict>, words: RegExp): Promise<void> => {
    inTheme(<VerifyTrace verify={verify} />);
    fireEvent.click(screen.getByRole('button', { name: '核对留痕' }));
    expect(await screen.findByText(words)).toBeTruthy();
  };

  it('says that it is whole', () => check(() => Promise.resolve({ intact: true, steps: 12 }), /12 步都和当时写下的一样/));
  it('says how far the steps stand in the signed tree, and gives the proof away', async () => {
    const save = jest.fn();
    await check(
      () => Promise.resolve({ intact: true, steps: 12, tree: { covered: 10, signed: '今天 00:00', save } }),
      /12 步都和当时写下的一样，没有改动。10 步已记进全区总账（今天 00:00签名）/,
    );
    fireEvent.click(screen.getByRole('button', { name: '保存凭证' }));
    expect(save).toHaveBeenCalledTimes(1);
  });
  it('says that all of them do', () =>
    check(
      () => Promise.resolve({ intact: true, steps: 2, tree: { covered: 2, signed: '昨天 00:00', save: () => undefined } }),
      /全部记进了全区总账（昨天 00:00签名）/,
    ));
  it('gives no proof where nothing is signed yet', async () => {
    await check(
      () => Promise.resolve({ intact: true, steps: 2, tree: { covered: 0, signed: null, save: () => undefined } }),
      /还没有记进全区总账/,
    );
    expect(screen.queryByRole('button', { name: '保存凭证' })).toBeNull();
  });
  it('says which step does not fit, and gives away what an auditor wants', async () => {
    const save = jest.fn();
    await check(() => Promise.resolve({ intact: false, firstBadStep: 4, save }), /第 4 步和当时写下的不一样。请保存凭证/);
    fireEvent.click(screen.getByRole('button', { name: '保存凭证' }));
    expect(save).toHaveBeenCalledTimes(1);
  });
  it('says when the ticket as it stands differs', () =>
    check(() => Promise.resolve({ intact: false, firstBadStep: null, save: () => undefined }), /事项现在的记录和当时写下的不一样/));
  it('never says whole when it could not be checked', () => check(() => Promise.reject(new Error('x')), /没有读到内容/));
});
