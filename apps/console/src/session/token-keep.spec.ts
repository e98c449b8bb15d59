import { browserTokenKeep } from './token-keep.js';

const KEY = 'shequtong.console.session';

const elsewhere = (key: string | null): void => {
  window.dispatchEvent(new StorageEvent('storage', { key }));
};

it('keeps the token for the next visit, and forgets it', () => {
  browserTokenKeep(window).write('r-1');
  expect(browserTokenKeep(window).read()).toBe('r-1');
  browserTokenKeep(window).write(undefined);
  expect(browserTokenKeep(window).read()).toBeUndefined();
  expect(localStorage.getItem(KEY)).toBeNull();
});

it('hears what other tabs do with the session, and with nothing else', () => {
  const told = jest.fn();
  browserTokenKeep(window).onChange(told);
  elsewhere('somebody-elses-key');
  expect(told).not.toHaveBeenCalled();
  elsewhere(KEY);
  // Clearing all of a browser's storage names no key.
  elsewhere(null);
  expect(told).toHaveBeenCalledTimes(2);
});

it('works alone across tabs where the browser has locks, and just works where it has none', async () => {
  const keep = browserTokenKeep(window);
  expect(await keep.alone(() => Promise.resolve('without'))).toBe('without');
  const request = jest.fn((_: string, work: () => Promise<unknown>) => work());
  Object.defineProperty(window.navigator, 'locks', { value: { request }, configurable: true });
  expect(await keep.alone(() => Promise.resolve('with'))).toBe('with');
  expect(request.mock.calls[0]?.[0]).toBe(KEY);
});
