import { uiTexts } from '../../texts/ui.js';
import { Sign } from '../state/sign.js';
import styles from './offline-bar.module.css';

const t = uiTexts.states;

/** Stays above the page while no answers come; what is on the screen stays there. */
export function OfflineBar({ lost, onRetry }: { readonly lost: boolean; readonly onRetry: () => void }) {
  return (
    <div role="status">
      {lost && (
        <div className={styles.bar}>
          <Sign name="soon" size={15} />
          <strong>{t.offlineTitle}</strong>
          <span>{t.offlineNext}</span>
          <button type="button" onClick={onRetry}>
            {uiTexts.retry}
          </button>
        </div>
      )}
    </div>
  );
}
