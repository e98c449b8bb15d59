import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Tap } from '@/platform/elements';
import { showInView } from '@/platform/photos-in-view';
import { PageFrame } from '@/ui/frame/page-frame';
import { showPhotos } from './show-photos';

// jsdom lays nothing out, so everything counts as visible.
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, 'offsetParent', { configurable: true, get: () => document.body });
});

beforeEach(() => window.history.pushState({ key: 'page' }, '', '/ticket'));
afterEach(() => act(() => showInView(null)));

function open(all = ['/1', '/2', '/3'], first = '/2') {
  render(
    <PageFrame title="一件事">
      <Tap onTap={() => void showPhotos(all, first)}>第二张</Tap>
    </PageFrame>,
  );
  const opener = screen.getByText('第二张');
  opener.focus();
  fireEvent.click(opener);
  return screen.getByRole('dialog', { name: '看照片' });
}

const shown = () => screen.getByRole('img').getAttribute('src');

test('photos open at the one that was tapped, say which it is, and one leafs to both ends with words, arrows and a finger', () => {
  const dialog = open();
  expect([shown(), screen.getByRole('img').getAttribute('alt')]).toEqual(['/2', '第 2 张照片']);
  expect(screen.getByText('第 2 张，共 3 张')).toBeTruthy();
  fireEvent.click(screen.getByText('下一张'));
  expect(shown()).toBe('/3');
  fireEvent.keyDown(dialog, { key: 'ArrowRight' });
  expect(shown()).toBe('/3');
  fireEvent.keyDown(dialog, { key: 'ArrowLeft' });
  expect(shown()).toBe('/2');
  fireEvent.touchStart(dialog, { touches: [{ clientX: 40, clientY: 200 }] });
  fireEvent.touchEnd(dialog, { changedTouches: [{ clientX: 200, clientY: 220 }] });
  expect(shown()).toBe('/1');
  fireEvent.touchStart(dialog, { touches: [{ clientX: 40, clientY: 20 }] });
  fireEvent.touchEnd(dialog, { changedTouches: [{ clientX: 100, clientY: 220 }] });
  expect(screen.getByText('第 1 张，共 3 张')).toBeTruthy();
});

test.each<[string, () => void]>([
  ['a word', () => fireEvent.click(screen.getByRole('button', { name: '关闭' }))],
  ['Escape', () => fireEvent.keyDown(document.body, { key: 'Escape' })],
  ['the way back', () => window.history.back()],
])('%s closes them, and the keyboard is where it was', async (_, leave) => {
  open();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: '关闭' }));
  await waitFor(() => expect(window.history.state).toMatchObject({ layers: 1 }));
  await act(async () => leave());
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(document.activeElement).toBe(screen.getByText('第二张'));
  await waitFor(() => expect(window.history.state).toEqual({ key: 'page' }));
});

test('the keyboard stays with the photos', () => {
  open();
  const [close, next] = [screen.getByRole('button', { name: '关闭' }), screen.getByRole('button', { name: '下一张' })];
  next.focus();
  fireEvent.click(next);
  expect([next.getAttribute('aria-disabled'), document.activeElement]).toEqual(['true', next]);
  fireEvent.keyDown(next, { key: 'Tab' });
  expect(document.activeElement).toBe(close);
});

test('a photo that does not come says so, and comes with a tap', () => {
  open(['/1'], '/1');
  expect(screen.queryByText('下一张')).toBeNull();
  fireEvent.error(screen.getByRole('img'));
  expect(screen.queryByRole('img')).toBeNull();
  fireEvent.click(screen.getByText('再试一次'));
  expect(shown()).toBe('/1');
});
