import { useEffect, useState } from 'react';
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

/** Whether the phone has any connection; true until it says otherwise. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(true);
  useEffect(() => (inWechat ? watchWechat(setOnline) : watchBrowser(setOnline)), []);
  return online;
}
