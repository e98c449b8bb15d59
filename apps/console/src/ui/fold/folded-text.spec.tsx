import { fireEvent, screen } from '@testing-library/react';
import { inTheme } from '../../../test/in-theme.js';
import { FoldedText } from './folded-text.js';

/** jsdom lays nothing out: how high the words are, and how much of them is shown, are given. */
const heights = (whole: number, shown: number) => {
  jest.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(whole);
  jest.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(shown);
};
afterEach(() => jest.restoreAllMocks());

it('folds what is longer than its lines, and opens and closes it', () => {
  heights(600, 176);
  inTheme(<FoldedText text="垃圾房门口污水流到人行道" />);
  const more = screen.getByRole('button', { name: '展开全文' });
  expect(more.getAttribute('aria-expanded')).toBe('false');
  fireEvent.click(more);
  expect(screen.getByText('垃圾房门口污水流到人行道').dataset.open).toBe('true');
  fireEvent.click(screen.getByRole('button', { name: '收起' }));
  expect(screen.getByText('垃圾房门口污水流到人行道').dataset.open).toBe('false');
});

it('leaves a short text as it is', () => {
  heights(66, 66);
  inTheme(<FoldedText text="楼道灯坏了" />);
  expect(screen.queryByRole('button')).toBeNull();
});
