import { useEffect } from 'react';
import { setTabMark, type TabMark } from '@/ui/frame/tab-marks';
import { readUnread } from './messages';
import { useSignedIn } from './tokens';
import { type Read, type Reading, useRead } from './use-read';

interface Unread extends Read<number> {
  /** Undefined while it is read for the first time, unknown where nothing is known of what may be there. */
  count: TabMark | undefined;
}

/** A number read before is still something to read; that there was nothing says nothing of now. */
function countIn(state: Reading<number>): TabMark | undefined {
  if (state.phase === 'loading') return undefined;
  if (state.phase === 'failed' || (state.stale !== undefined && state.value === 0)) return 'unknown';
  return state.value;
}

/** How many messages are unread; the tab of 我的 carries the number on every page, or that it is not known. */
export function useUnread(): Unread {
  const signedIn = useSignedIn();
  const unread = useRead(signedIn ? 'unread' : null, readUnread);
  const count = countIn(unread.state);
  const mark = signedIn ? (count ?? 0) : 0;
  useEffect(() => setTabMark('me', mark), [mark]);
  return { ...unread, count };
}
