import { Button } from 'antd';
import { uiTexts } from '../../texts/ui.js';
import { type Batch } from './batch.js';
import styles from './keyset-table.module.css';

const t = uiTexts.table;

/** Appears with the first selected row and says how many an action will touch. */
export function BatchBar({ batch }: { readonly batch: Batch }) {
  return (
    <div className={styles.batch} role="region" aria-label={t.selected(batch.selected.length)}>
      <strong aria-live="polite">{t.selected(batch.selected.length)}</strong>
      {batch.actions}
      <Button type="text" size="small" onClick={() => batch.onSelect([])}>
        {t.clear}
      </Button>
    </div>
  );
}
