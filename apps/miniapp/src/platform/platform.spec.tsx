import { act, render, renderHook, screen } from '@testing-library/react';
import * as taro from '../../test/stand-ins/taro';
import { PageFrame } from '@/ui/frame/page-frame';
import { shareLink, useSharing } from './share';
import { back, open, replace, useParameters } from './navigation';
import { setElderMode, useElderMode } from './preferences';
import { recall, remember } from './storage';
import { NoAnswer, send } from './transport';

const isText = (value: unknown): value is string => typeof value === 'string';

beforeEach(() => {
  jest.clearAllMocks();
  taro.storage.clear();
});

describe('storage', () => {
  test('gives back what was kept, and nothing of another shape or broken', () => {
    remember('a', '值');
    remember('b', 1);
    taro.storage.set('shequtong.c', '{broken');
    expect([recall('a', isText), recall('b', isText), recall('c', isText), recall('d', isText)]).toEqual(['值', null, null, null]);
  });

  test('tells when the phone refuses', () => {
    taro.setStorageSync.mockImplementationOnce(() => {
      throw new Error('quota exceeded');
    });
    expect(remember('a', 1)).toBe(false);
  });
});

describe('transport', () => {
  const asked = { method: 'POST', url: 'https://api.invalid/x', headers: { 'idempotency-key': 'k' }, body: '{"a":1}' } as const;

  test('hands over status, text and headers as they came, errors of the server included', async () => {
    taro.request.mockResolvedValueOnce({ statusCode: 422, header: { 'Content-Type': 'application/problem+json' }, data: '{"code":"x"}' });
    await expect(send(asked)).resolves.toEqual({
      status: 422,
      headers: { 'content-type': 'application/problem+json' },
      body: '{"code":"x"}',
    });
    expect(taro.request).toHaveBeenCalledWith(expect.objectContaining({ method: 'POST', data: '{"a":1}', header: asked.headers }));
  });

  test('a body that the platform parsed already becomes text again', async () => {
    taro.request.mockResolvedValueOnce({ statusCode: 200, data: { a: 1 } });
    await expect(send(asked)).resolves.toMatchObject({ body: '{"a":1}', headers: {} });
  });

  test.each([
    ['request:fail timeout', 'timeout'],
    ['request:fail Unable to resolve host', 'offline'],
  ])('%s is no answer: %s', async (errMsg, reason) => {
    taro.request.mockRejectedValueOnce({ errMsg });
    const failure = await send(asked).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(NoAnswer);
    expect(failure).toMatchObject({ reason });
  });
});

describe('navigation', () => {
  test('tabs are switched to, pages are opened with their query encoded', async () => {
    await open('tickets');
    expect(taro.switchTab).toHaveBeenCalledWith({ url: '/pages/tickets/index' });
    await open('scan', { scene: 'a&b 中' });
    expect(taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/join/pages/scan/index?scene=a%26b%20%E4%B8%AD' });
    await replace('report');
    expect(taro.redirectTo).toHaveBeenCalledWith({ url: '/packages/ticket/pages/report/index' });
  });

  test('the way back from a page opened by a link leads home', async () => {
    await back();
    expect(taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/index' });
    taro.getCurrentPages.mockReturnValueOnce([{}, {}]);
    await back();
    expect(taro.navigateBack).toHaveBeenCalledTimes(1);
  });

  test('parameters are decoded, and a lone % does not break the page', () => {
    taro.route.params = { scene: 'a%3D1', odd: '100%' };
    expect(renderHook(() => useParameters()).result.current).toEqual({ scene: 'a=1', odd: '100%' });
    taro.route.params = {};
  });
});

test('elder mode changes every open page at once and is kept', () => {
  const first = renderHook(() => useElderMode());
  const second = renderHook(() => useElderMode());
  act(() => setElderMode(true));
  expect([first.result.current, second.result.current, taro.storage.get('shequtong.elder-mode')]).toEqual([true, true, 'true']);
  act(() => setElderMode(false));
  expect(first.result.current).toBe(false);
});

test('elder mode chosen in another window of the browser is followed, and what else is kept there is not', () => {
  const { result } = renderHook(() => useElderMode());
  taro.storage.set('shequtong.elder-mode', 'true');
  act(() => void window.dispatchEvent(new StorageEvent('storage', { key: 'shequtong.draft' })));
  expect(result.current).toBe(false);
  act(() => void window.dispatchEvent(new StorageEvent('storage', { key: 'shequtong.elder-mode' })));
  expect(result.current).toBe(true);
  act(() => setElderMode(false));
});

test('without network every page says so and what happens to what was typed', () => {
  const online = jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  render(<PageFrame title="页">内容</PageFrame>);
  expect(screen.getByText(/现在没有网络/)).toBeTruthy();
  online.mockReturnValue(true);
  act(() => void window.dispatchEvent(new Event('online')));
  expect(screen.queryByText(/现在没有网络/)).toBeNull();
});

test('a browser without a share sheet copies the link', async () => {
  await expect(shareLink('标题')).resolves.toBe('copied');
  expect(taro.setClipboardData).toHaveBeenCalledWith({ data: window.location.href });
});

test('what is shared is the page of the card, and the home page where there is none', () => {
  const shared = () => (taro.useShareAppMessage.mock.lastCall as [() => object])[0]();
  renderHook(() => useSharing({ title: '楼道灯', route: 'ticket', query: { id: '1' } }, '社区通'));
  expect(shared()).toEqual({ title: '楼道灯', path: '/packages/ticket/pages/file/index?id=1' });
  renderHook(() => useSharing(null, '社区通'));
  expect(shared()).toEqual({ title: '社区通', path: '/pages/home/index' });
});
