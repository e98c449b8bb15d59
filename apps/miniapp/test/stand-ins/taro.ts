import { useEffect } from 'react';

/** Taro as far as src/platform and NutUI touch it, with everything it was asked for on record. */

type Hook = () => void;

export const hooks = { shown: new Set<Hook>(), hidden: new Set<Hook>(), pulledDown: new Set<Hook>(), reachedEnd: new Set<Hook>() };

const captured = (set: Set<Hook>) => (work: Hook) =>
  useEffect(() => {
    set.add(work);
    return () => void set.delete(work);
  });

export const useDidShow = captured(hooks.shown);
export const useDidHide = captured(hooks.hidden);
export const usePullDownRefresh = captured(hooks.pulledDown);
export const useReachBottom = captured(hooks.reachedEnd);
export const useShareAppMessage = jest.fn();
export const usePageNotFound = jest.fn();

export const route = { params: {} as Record<string, string> };
export const useRouter = () => route;

export const storage = new Map<string, unknown>();

const done = () => jest.fn((_: object) => Promise.resolve({}));

export const navigateTo = done();
export const redirectTo = done();
export const navigateBack = done();
export const switchTab = done();
export const setNavigationBarTitle = done();
export const setClipboardData = done();
export const hideToast = jest.fn();
export const pageScrollTo = done();
export const previewImage = done();
export const stopPullDownRefresh = jest.fn();
export const getCurrentPages = jest.fn((): object[] => [{}]);
export const request = jest.fn();
export const getStorageSync = jest.fn((key: string): unknown => storage.get(key) ?? '');
export const setStorageSync = jest.fn((key: string, value: unknown) => void storage.set(key, value));
export const getStorageInfoSync = jest.fn(() => ({ keys: [...storage.keys()] }));
export const removeStorageSync = jest.fn((key: string) => void storage.delete(key));

// What NutUI asks when it measures a popup.
export const nextTick = (work: Hook) => void Promise.resolve().then(work);
export const getEnv = () => 'WEB';
export const ENV_TYPE = { WEB: 'WEB', WEAPP: 'WEAPP' };
export const pxTransform = (pixels: number) => `${pixels}px`;
export const getSystemInfoSync = () => ({ windowWidth: 375, windowHeight: 667 });
export const getWindowInfo = getSystemInfoSync;
export const eventCenter = { on: jest.fn(), off: jest.fn(), trigger: jest.fn() };

const Taro = {
  navigateTo,
  redirectTo,
  navigateBack,
  switchTab,
  setNavigationBarTitle,
  setClipboardData,
  hideToast,
  pageScrollTo,
  previewImage,
  stopPullDownRefresh,
  getCurrentPages,
  request,
  getStorageSync,
  setStorageSync,
  removeStorageSync,
  getStorageInfoSync,
  nextTick,
  getEnv,
  ENV_TYPE,
  pxTransform,
};

// eslint-disable-next-line import-x/no-default-export -- the package it stands in for has one
export default Taro;
