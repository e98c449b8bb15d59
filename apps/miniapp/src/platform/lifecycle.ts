import { useEffect, useRef, useState } from 'react';
import Taro, { useDidHide, useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro';
import { addLayer } from './layers';

/** Runs each time the page comes to the front, also when the person returns to it. */
export function useShown(work: () => void): void {
  useDidShow(work);
}

/** Pull-down refresh; the spinner leaves when the work has ended, however it ended. */
export function usePulledDown(work: () => Promise<void>): void {
  usePullDownRefresh(() => {
    void work().finally(() => Taro.stopPullDownRefresh());
  });
}

export function useReachedEnd(work: () => void): void {
  useReachBottom(work);
}

/** The phone's clock in milliseconds, fresh every `everySeconds`: for counting down on screen, never for deciding. */
export function useNow(everySeconds: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everySeconds * 1000);
    return () => clearInterval(timer);
  }, [everySeconds]);
  return now;
}

/** Whether this page is the one in front. Pages below stay alive, and must not speak or catch the keyboard. */
export function useInFront(): boolean {
  const [front, setFront] = useState(true);
  useDidShow(() => setFront(true));
  useDidHide(() => setFront(false));
  return front;
}

/** While something lies above the page, the way back closes that first. */
export function useBackCloses(open: boolean, close: () => void): void {
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => (open ? addLayer(() => latest.current()) : undefined), [open]);
}
