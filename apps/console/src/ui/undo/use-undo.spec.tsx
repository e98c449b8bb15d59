import { fireEvent, screen } from '@testing-library/react';
import { inTheme } from '../../../test/in-theme.js';
import { useUndo } from './use-undo.js';

function Act({ undo }: { readonly undo: () => Promise<void> }) {
  const offer = useUndo();
  return (
    <button type="button" onClick={() => offer('已受理 3 条', undo)}>
      做
    </button>
  );
}

const act = async (undo: () => Promise<void>): Promise<void> => {
  inTheme(<Act undo={undo} />);
  fireEvent.click(screen.getByRole('button', { name: '做' }));
  fireEvent.click(await screen.findByRole('button', { name: '撤销' }));
};

it('takes back what was done and says so', async () => {
  const undo = jest.fn(() => Promise.resolve());
  await act(undo);
  expect(await screen.findByText('已撤销')).toBeTruthy();
  expect(undo).toHaveBeenCalledTimes(1);
});

it('says when it could not be taken back', async () => {
  await act(() => Promise.reject(new Error('too late')));
  expect(await screen.findByText('没有读到内容')).toBeTruthy();
});
