import { fireEvent, render, screen } from '@testing-library/react';
import { navigateTo, storage } from '../../../test/stand-ins/taro';
import { rememberScanned } from '@/calls/scanned-community';
import { dropTokens } from '@/calls/tokens';
import MePage from './index';

beforeEach(() => {
  storage.clear();
  dropTokens();
  navigateTo.mockClear();
});

test('a guest who looked around in a community joins that one; who has read no code is led to one', () => {
  render(<MePage />);
  fireEvent.click(screen.getByText('去加入社区'));
  rememberScanned({ areaId: 310113003001, name: '松涛苑', code: 'K7PD3MWXQ4' });
  fireEvent.click(screen.getByText('去加入社区'));
  expect(navigateTo.mock.calls).toEqual([[{ url: '/packages/join/pages/scan/index' }], [{ url: '/packages/join/pages/scan/index?scene=K7PD3MWXQ4' }]]);
});
