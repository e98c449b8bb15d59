import { Fragment, type ReactNode } from 'react';
import { View } from '@/platform/elements';
import { ui } from '@/texts/ui';
import { Button } from '@/ui/button/button';
import { Skeleton } from '@/ui/skeleton/skeleton';
import { Failed } from '@/ui/state/state';
import './list.scss';

/** A list that is read page by page with an opaque cursor; there is no total and no page number. */
export type ListState<Item> =
  | { phase: 'loading' }
  | { phase: 'failed'; problem?: string }
  | { phase: 'ready'; items: Item[]; more: 'none' | 'some' | 'loading' | 'failed' };

interface Props<Item> {
  state: ListState<Item>;
  keyOf: (item: Item) => string;
  children: (item: Item) => ReactNode;
  /** Shown when there is nothing: says what to do. */
  empty: ReactNode;
  onRetry: () => void;
  onMore: () => void;
  /** Nothing is said where it ends, since something else follows. */
  goesOn?: boolean;
}

/** Draws every state of such a list. A button fetches more; the page may also do it when its end is reached. */
export function List<Item>({ state, keyOf, children, empty, onRetry, onMore, goesOn }: Props<Item>) {
  switch (state.phase) {
    case 'loading':
      return <Skeleton shape="card" count={3} />;
    case 'failed':
      return <Failed problem={state.problem} onRetry={onRetry} />;
    case 'ready':
      if (state.items.length === 0) return <>{empty}</>;
      return (
        <>
          {state.items.map((item) => (
            <Fragment key={keyOf(item)}>{children(item)}</Fragment>
          ))}
          {goesOn && state.more === 'none' ? null : <More more={state.more} onMore={onMore} />}
        </>
      );
  }
}

function More({ more, onMore }: { more: 'none' | 'some' | 'loading' | 'failed'; onMore: () => void }) {
  switch (more) {
    case 'none':
      return <View className="list__end">{ui.list.end}</View>;
    case 'loading':
      return <Button word={ui.list.loadingMore} look="quiet" busy onTap={onMore} />;
    case 'some':
      return <Button word={ui.list.more} look="quiet" onTap={onMore} />;
    case 'failed':
      return <Button word={ui.list.moreFailed} look="quiet" icon="retry" onTap={onMore} />;
  }
}
