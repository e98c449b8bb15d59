import { useEffect } from 'react';
import { setTabMark } from '@/ui/frame/tab-marks';
import { readUnread } from './messages';
import { useSignedIn } from './tokens';
import { type Read, useRead } from './use-read';

/** How many messages are unread; the tab of 我的 carries the number on every page. */
export function useUnread(): Read<number> {
  const signedIn = useSignedIn();
  const unread = useRead(signedIn ? 'unread' : null, readUnread);
  const count = signedIn ? (unread.value ?? 0) : 0;
  useEffect(() => setTabMark('me', count), [count]);
  return unread;
}
