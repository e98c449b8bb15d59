import { BellOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useApi } from '../../../calls/services.js';
import { inboxTexts as t } from '../../../texts/inbox.js';
import { Count, upTo } from '../../../ui/count/count.js';
import { LIVE_MS } from '../../../ui/table/use-keyset.js';
import { readUnread } from '../calls/inbox-calls.js';
import { InboxDrawer } from './inbox-drawer.js';
import styles from './inbox.module.css';

/** What one is told, and how much of it is unread. */
export function Bell() {
  const api = useApi();
  const [open, setOpen] = useState(false);
  const { data = 0, isError } = useQuery({
    queryKey: ['inbox', 'unread'],
    queryFn: ({ signal }) => readUnread(api, signal),
    refetchInterval: LIVE_MS,
  });
  // A count that could not be read anew is not told on: there may be more by now.
  const unread = isError ? undefined : data;
  const label = unread === undefined ? t.bellUnknown : t.bell(unread > 0 ? upTo(unread) : null);
  return (
    <>
      <Button type="text" icon={<BellOutlined />} aria-label={label} onClick={() => setOpen(true)}>
        <span className={styles.bell}>
          {t.title}
          {unread === undefined ? (
            <span className={styles.unknown} title={t.bellUnknown}>
              {t.unknown}
            </span>
          ) : (
            unread > 0 && <Count count={unread} urgent />
          )}
        </span>
      </Button>
      {open && <InboxDrawer unread={unread} onClose={() => setOpen(false)} />}
    </>
  );
}
