import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { Tap } from '@/platform/elements';
import { Sheet } from './sheet';

// jsdom lays nothing out, so everything counts as visible.
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, 'offsetParent', { configurable: true, get: () => document.body });
});

function Page() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Tap onTap={() => setOpen(true)}>打开</Tap>
      <Sheet open={open} title="选择方式" onClose={() => setOpen(false)} footer={<Tap>最后</Tap>}>
        内容
      </Sheet>
    </>
  );
}

const openSheet = () => {
  const opener = screen.getByText('打开');
  opener.focus();
  fireEvent.click(opener);
  return screen.getByRole('dialog', { name: '选择方式' });
};

test('the keyboard goes into the sheet, stays there, and comes back', () => {
  jest.useFakeTimers();
  render(<Page />);
  const sheet = openSheet();
  const close = screen.getByRole('button', { name: '关闭' });
  const last = screen.getByRole('button', { name: '最后' });
  expect(document.activeElement).toBe(close);
  last.focus();
  fireEvent.keyDown(last, { key: 'Tab' });
  expect(document.activeElement).toBe(close);
  fireEvent.keyDown(close, { key: 'Tab', shiftKey: true });
  expect(document.activeElement).toBe(last);
  fireEvent.keyDown(sheet, { key: 'Escape' });
  act(() => void jest.advanceTimersByTime(1000));
  expect(document.activeElement).toBe(screen.getByText('打开'));
  expect(screen.queryByRole('dialog')).toBeNull();
  jest.useRealTimers();
});

test('a word closes it', () => {
  jest.useFakeTimers();
  render(<Page />);
  openSheet();
  fireEvent.click(screen.getByRole('button', { name: '关闭' }));
  act(() => void jest.advanceTimersByTime(1000));
  expect(screen.queryByRole('dialog')).toBeNull();
  jest.useRealTimers();
});

test('a sheet that is taken out and put back while it draws itself keeps the keyboard, and Escape closes it from anywhere', async () => {
  render(<Page />);
  const sheet = openSheet();
  const close = screen.getByRole('button', { name: '关闭' });
  const place = sheet.parentElement as HTMLElement;
  // As Taro's own components do in a browser, a moment after React is done.
  place.removeChild(sheet);
  expect(document.activeElement).toBe(document.body);
  await act(async () => void place.appendChild(sheet));
  expect(document.activeElement).toBe(close);
  close.blur();
  fireEvent.keyDown(document.body, { key: 'Tab' });
  expect(document.activeElement).toBe(close);
  close.blur();
  fireEvent.keyDown(document.body, { key: 'Escape' });
  expect(await screen.findByText('打开')).toBe(document.activeElement);
});
