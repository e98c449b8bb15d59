import { uiTexts } from '../../texts/ui.js';
import { Bar } from './bar.js';

const t = uiTexts.states;

/** How much of what the page shows was read before the connection was lost: only that can be old. */
export type ReadSoFar = 'all' | 'some' | 'nothing';

const next: Readonly<Record<ReadSoFar, string>> = { all: t.offlineNext, some: t.offlineSome, nothing: t.offlineNothing };

interface OfflineBarProps {
  readonly lost: boolean;
  readonly read: ReadSoFar;
  readonly onRetry: () => void;
}

/** Stays above the page while no answers come; what is on the screen stays there. */
export function OfflineBar({ lost, read, onRetry }: OfflineBarProps) {
  return (
    <div role="status">
      {lost && (
        <Bar title={t.offlineTitle} next={next[read]}>
          <button type="button" onClick={onRetry}>
            {uiTexts.retry}
          </button>
        </Bar>
      )}
    </div>
  );
}
