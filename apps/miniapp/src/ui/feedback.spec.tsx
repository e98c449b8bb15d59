import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { DialogHost } from './dialog/dialog-host';
import { ask, dismissToast, toast, toastOnNext } from './feedback';
import { Sheet } from './sheet/sheet';
import { Theme } from './theme/theme';
import { ToastHost } from './toast/toast-host';
import { hooks } from '../../test/stand-ins/taro';

const question = { title: '要清空吗', text: '清空后找不回来。', yes: '清空', danger: true };

const asked = (): Promise<boolean> => {
  let answer: Promise<boolean> = Promise.resolve(false);
  act(() => {
    answer = ask(question);
  });
  return answer;
};

describe('a question', () => {
  test.each([
    ['清空', true],
    ['再想想', false],
  ])('「%s」 answers %s and closes it', async (word, expected) => {
    render(<DialogHost />);
    const answer = asked();
    expect(screen.getByRole('alertdialog', { name: '要清空吗' }).textContent).toContain('清空后找不回来。');
    fireEvent.click(screen.getByRole('button', { name: word }));
    await expect(answer).resolves.toBe(expected);
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  test('Escape means no', async () => {
    render(<DialogHost />);
    const answer = asked();
    fireEvent.keyDown(screen.getByRole('alertdialog'), { key: 'Escape' });
    await expect(answer).resolves.toBe(false);
  });

  test('a second question takes the place of the first, which is answered with no', async () => {
    render(<DialogHost />);
    const first = asked();
    const second = asked();
    await expect(first).resolves.toBe(false);
    fireEvent.click(screen.getByRole('button', { name: '清空' }));
    await expect(second).resolves.toBe(true);
  });
});

describe('a toast', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    act(dismissToast);
    jest.useRealTimers();
  });

  const shownAfter = (milliseconds: number) => {
    act(() => void jest.advanceTimersByTime(milliseconds));
    return screen.queryByText('已存好') !== null;
  };

  test('leaves by itself, in elder mode later', () => {
    const { unmount } = render(
      <Theme elder={false}>
        <ToastHost />
      </Theme>,
    );
    act(() => toast('已存好'));
    expect(shownAfter(2500)).toBe(true);
    expect(shownAfter(200)).toBe(false);
    unmount();
    render(
      <Theme elder>
        <ToastHost />
      </Theme>,
    );
    act(() => toast('已存好'));
    expect(shownAfter(4500)).toBe(true);
    expect(shownAfter(200)).toBe(false);
  });

  test('is silent on a page that lies below another', () => {
    render(<ToastHost />);
    act(() => hooks.hidden.forEach((hide) => hide()));
    act(() => toast('已存好'));
    expect(screen.queryByText('已存好')).toBeNull();
    act(() => hooks.shown.forEach((show) => show()));
    expect(screen.getByText('已存好')).toBeTruthy();
  });

  /** A page of its own, with what lies above it. */
  const Page = () => <ToastHost />;
  const goOn = () => act(() => hooks.hidden.forEach((hide) => hide()));

  test('goes with its page, and with the next one where it was said for that', () => {
    const first = render(<Page key="first" />);
    act(() => toast('已存好'));
    goOn();
    render(<Page key="second" />);
    expect(screen.queryByText('已存好')).toBeNull();
    act(() => toastOnNext('已存好'));
    goOn();
    const third = render(<Page key="third" />);
    expect(within(third.container).getByText('已存好')).toBeTruthy();
    goOn();
    render(<Page key="fourth" />);
    expect(screen.queryByText('已存好')).toBeNull();
    first.unmount();
  });

  test('makes way for a sheet and for a question', () => {
    const page = (open: boolean) => (
      <>
        <ToastHost />
        <Sheet open={open} title="选择" onClose={() => undefined}>
          内容
        </Sheet>
      </>
    );
    const { rerender } = render(page(false));
    act(() => toast('已存好'));
    rerender(page(true));
    expect(screen.queryByText('已存好')).toBeNull();
    act(() => toast('已存好'));
    void asked();
    expect(screen.queryByText('已存好')).toBeNull();
  });
});
