import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { uiTexts } from '../../texts/ui.js';
import styles from './keyset-table.module.css';
import { type KeysetList } from './use-keyset.js';

const t = uiTexts.table;

/** The foot of a list: reads on when it comes into view; a button for the keyboard, and after a failure. */
export function MoreRows({ list }: { readonly list: KeysetList<object> }) {
  const foot = useRef<HTMLDivElement>(null);
  const { hasMore, loadingMore, moreFailed, more } = list;
  const read = useRef(more);
  read.current = more;
  useEffect(() => {
    if (!foot.current || !hasMore || loadingMore || moreFailed) return undefined;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) read.current();
    });
    observer.observe(foot.current);
    return () => observer.disconnect();
  }, [hasMore, loadingMore, moreFailed]);
  return (
    <div ref={foot} className={styles.foot} role="status">
      {hasMore ? (
        <Button type="text" loading={loadingMore} onClick={more}>
          {loadingMore ? t.loadingMore : moreFailed ? t.moreFailed : t.more}
        </Button>
      ) : (
        t.endWith(list.rows.length)
      )}
    </div>
  );
}
