import { fireEvent, render, screen } from '@testing-library/react';
import { request, storage } from '../../../test/stand-ins/taro';
import { rememberHome } from '@/calls/home-community';
import { forgetEverythingRead } from '@/calls/read-cache';
import { keepTokens } from '@/calls/tokens';
import { setElderMode } from '@/platform/preferences';
import HomePage from './index';

beforeEach(() => {
  storage.clear();
  forgetEverythingRead();
  keepTokens({ accessToken: 'a', refreshToken: 'r' });
  rememberHome({ areaId: 310113003001, name: '松涛苑' });
});

test('without an answer the page still says where one is, and leads back from large letters', async () => {
  request.mockRejectedValue({ errMsg: 'request:fail' });
  setElderMode(true);
  render(<HomePage />);
  expect(screen.getByRole('heading', { name: '松涛苑' })).toBeTruthy();
  expect(await screen.findByText('再试一次')).toBeTruthy();
  expect(screen.getByRole('heading', { name: '松涛苑' })).toBeTruthy();
  fireEvent.click(screen.getByText('返回标准模式'));
  expect(screen.getByText('长辈版')).toBeTruthy();
});
