import { useEffect, useRef, useSyncExternalStore } from 'react';
import Taro from '@tarojs/taro';
import { inWechat } from './environment';

function watchWechat(tell: (online: boolean) => void): () => void {
  const changed = (now: { isConnected: boolean }) => tell(now.isConnected);
  Taro.getNetworkType().then(
    ({ networkType }) => tell(networkType !== 'none'),
    () => undefined, // unknown: assume a connection, a request will say
  );
  Taro.onNetworkStatusChange(changed);
  return () => Taro.offNetworkStatusChange(changed);
}

function watchBrowser(tell: (online: boolean) => void): () => void {
  const changed = () => tell(navigator.onLine);
  changed();
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}

let online = true;
let stopWatching: (() => void) | null = null;
const listeners = new Set<() => void>();

function tell(now: boolean): void {
  if (now === online) return;
  online = now;
  listeners.forEach((listener) => listener());
}

/** The phone is watched once, however many parts of the screen want to know. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  stopWatching ??= (inWechat ? watchWechat : watchBrowser)(tell);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stopWatching?.();
    stopWatching = null;
  };
}

const current = () => online;

/** Whether the phone has any connection; true until it says otherwise. */
export const useOnline = (): boolean => useSyncExternalStore(subscribe, current, current);

/** Does the work each time the network comes back, for as long as this part of the screen is there. */
export function useBackOnline(work: () => void): void {
  const now = useOnline();
  const before = useRef(now);
  const latest = useRef(work);
  latest.current = work;
  useEffect(() => {
    const cameBack = now && !before.current;
    before.current = now;
    if (cameBack) latest.current();
  }, [now]);
}

/** As Chromium tells it; other browsers do not. */
interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

/** In a browser: whether what may be wanted later may be fetched now. Not where the person saves data or the network is slow. */
export function mayFetchAhead(): boolean {
  const { connection } = navigator as { connection?: Connection };
  return connection?.saveData !== true && !/2g|3g/.test(connection?.effectiveType ?? '');
}

/** In a browser: does it when nothing else waits. Safari has no word for that, so there it is done a little later. */
export function whenIdle(work: () => void): void {
  const { requestIdleCallback } = window as { requestIdleCallback?: (work: () => void) => void };
  if (requestIdleCallback) requestIdleCallback(work);
  else setTimeout(work, 1000);
}
