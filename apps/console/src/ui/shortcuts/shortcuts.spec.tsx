import { fireEvent, screen, waitFor } from '@testing-library/react';
import { inTheme } from '../../../test/in-theme.js';
import { ShortcutProvider, useShortcut, useShortcutList } from './shortcuts.js';

function Go({ run }: { readonly run: () => void }) {
  useShortcut({ keys: 'g t', label: '去事项', group: '去哪里', run });
  return null;
}

function Help() {
  const show = useShortcutList();
  return (
    <button type="button" onClick={show}>
      快捷键
    </button>
  );
}

const page = (run: () => void, going = true) => (
  <ShortcutProvider>
    <Help />
    {going && <Go run={run} />}
  </ShortcutProvider>
);
const chord = (): void => {
  fireEvent.keyDown(document.body, { key: 'g' });
  fireEvent.keyDown(document.body, { key: 't' });
};

it('runs a chord while its owner is on the screen', () => {
  const run = jest.fn();
  const { again } = inTheme(page(run));
  chord();
  expect(run).toHaveBeenCalledTimes(1);
  again(page(run, false));
  chord();
  expect(run).toHaveBeenCalledTimes(1);
});

it('lists what works here with ?', async () => {
  inTheme(page(jest.fn()));
  fireEvent.keyDown(document.body, { key: '?' });
  expect(await screen.findByRole('dialog')).toBeTruthy();
  expect(screen.getByText('去事项')).toBeTruthy();
});

it('can be switched off, stays off, and is still listed by the button', async () => {
  const run = jest.fn();
  const { unmount } = inTheme(page(run));
  fireEvent.click(screen.getByRole('button', { name: '快捷键' }));
  fireEvent.click(await screen.findByRole('switch', { name: '使用单键快捷键' }));
  fireEvent.click(screen.getByRole('button', { name: '关闭' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  chord();
  unmount();
  inTheme(page(run));
  chord();
  expect(run).not.toHaveBeenCalled();
});
