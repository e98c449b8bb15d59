import { render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { CrashPage, isMissingChunk } from './crash-page.js';

const crash = (error: Error, reload?: () => void): void => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const Broken = (): never => {
    throw error;
  };
  render(<RouterProvider router={createMemoryRouter([{ path: '/', Component: Broken, errorElement: <CrashPage reload={reload} /> }])} />);
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

it('waits for the network where a page cannot be fetched for want of one', async () => {
  const online = jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  const reload = jest.fn();
  crash(new Error('Unable to preload CSS for /assets/duty.css'), reload);
  expect((await screen.findByRole('alert')).textContent).toBe('网络断开了内容还没有读到。网络恢复后会自动读取。');
  expect(reload).not.toHaveBeenCalled();
  window.dispatchEvent(new Event('online'));
  expect(reload).toHaveBeenCalledTimes(1);
  online.mockRestore();
});
