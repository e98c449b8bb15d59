import { render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { CrashPage, isMissingChunk } from './crash-page.js';

const crash = (error: Error): void => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const Broken = (): never => {
    throw error;
  };
  render(<RouterProvider router={createMemoryRouter([{ path: '/', Component: Broken, errorElement: <CrashPage /> }])} />);
};

it('says what to do, and nothing technical', async () => {
  crash(new TypeError('x is undefined'));
  expect((await screen.findByRole('alert')).textContent).toBe('这个页面出错了刷新一下通常就好。已提交的内容不受影响。刷新页面');
});

it('knows that a part is missing after an update', async () => {
  crash(new TypeError('Failed to fetch dynamically imported module: https://console/assets/x.js'));
  expect(await screen.findByText('系统刚更新过')).toBeTruthy();
  expect(isMissingChunk(new Error('anything'))).toBe(false);
});
