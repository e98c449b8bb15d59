import { uiTexts } from '../../texts/ui.js';
import { Bar } from './bar.js';

const t = uiTexts.states;

/** Stays above the page while no answers come; what is on the screen stays there. */
export function OfflineBar({ lost, onRetry }: { readonly lost: boolean; readonly onRetry: () => void }) {
  return (
    <div role="status">
      {lost && (
        <Bar title={t.offlineTitle} next={t.offlineNext}>
          <button type="button" onClick={onRetry}>
            {uiTexts.retry}
          </button>
        </Bar>
      )}
    </div>
  );
}
