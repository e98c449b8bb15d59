import { type ReactNode } from 'react';
import { StaleNotice } from '@/ui/notice/stale-notice';
import { Skeleton } from '@/ui/skeleton/skeleton';
import { Failed } from '@/ui/state/state';
import { type Read } from '../use-read';

interface Props<T> {
  read: Pick<Read<T>, 'state' | 'reload'>;
  shape?: 'card' | 'person' | 'lines';
  children: (value: T) => ReactNode;
}

/** Something read from the server in each of its states: on its way, not come, or there, perhaps from before. */
export function Shown<T>({ read: { state, reload }, shape = 'card', children }: Props<T>) {
  switch (state.phase) {
    case 'loading':
      return <Skeleton shape={shape} count={2} />;
    case 'failed':
      return <Failed problem={state.problem} onRetry={() => void reload()} />;
    case 'ready':
      return (
        <>
          <StaleNotice problem={state.stale} onRetry={reload} />
          {children(state.value)}
        </>
      );
  }
}
