import { rangeOf } from '@shequtong/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { Link } from 'react-router';
import { useApi } from '../../../calls/services.js';
import { useWorkArea, type WorkArea } from '../../../session/work-area.js';
import { drawerTexts } from '../../../texts/drawer.js';
import { inboxTexts as t } from '../../../texts/inbox.js';
import { EmptyState, ErrorState, LoadingState } from '../../../ui/feedback/states.js';
import { usePress } from '../../../ui/feedback/use-press.js';
import { Mark } from '../../../ui/mark/mark.js';
import { useKeyset } from '../../../ui/table/use-keyset.js';
import { Moment } from '../../../ui/time/moment.js';
import { markRead, markReadUpTo, type Message, readInbox } from '../calls/inbox-calls.js';
import styles from './inbox.module.css';

const WIDTH = 440;

const covers = (office: WorkArea, areaId: number): boolean => {
  const { from, to } = rangeOf(office.areaId);
  return areaId >= from && areaId <= to;
};

/** What one is told, newest first; each leads to what it is about. @param unread how many are; undefined where that could not be read */
export function InboxDrawer({ unread, onClose }: { readonly unread: number | undefined; readonly onClose: () => void }) {
  const api = useApi();
  const queries = useQueryClient();
  const { press } = usePress();
  const list = useKeyset(['inbox', 'items'], (cursor, signal) => readInbox(api, cursor, signal), { live: true });
  const readAnew = (): Promise<void> => queries.invalidateQueries({ queryKey: ['inbox'] });
  const { area, areas, choose } = useWorkArea();
  const [newest] = list.rows;
  const readAll = (): void => {
    if (newest) press(() => markReadUpTo(api, newest.id).then(readAnew));
  };
  const open = ({ id, read, areaId }: Message): void => {
    onClose();
    // Of another office of theirs: it is read as that office.
    const office = covers(area, areaId) ? undefined : areas.find((one) => covers(one, areaId));
    if (office) choose(office.key);
    // Where marking fails the message is there still, unread.
    if (!read) void markRead(api, id).then(readAnew, () => undefined);
  };
  return (
    <Drawer
      open
      onClose={onClose}
      size={WIDTH}
      title={t.title}
      closable={{ 'aria-label': drawerTexts.close }}
      extra={
        <Button size="small" disabled={unread === 0 || !newest} onClick={readAll}>
          {t.readAll}
        </Button>
      }
      styles={{ body: { padding: 0 } }}
    >
      {list.status === 'loading' ? (
        <LoadingState rows={8} />
      ) : list.status === 'failed' ? (
        <ErrorState error={list.error} onRetry={list.retry} />
      ) : list.rows.length === 0 ? (
        <EmptyState title={t.emptyTitle} next={t.emptyNext} />
      ) : (
        <ul className={styles.list}>
          {list.rows.map((message) => (
            <li key={message.id}>
              <Told message={message} onOpen={() => open(message)} />
            </li>
          ))}
        </ul>
      )}
      {list.hasMore && (
        <div role="status">
          <Button type="link" block danger={list.moreFailed} loading={list.loadingMore} onClick={list.more}>
            {list.moreFailed && !list.loadingMore ? t.moreFailed : t.more}
          </Button>
        </div>
      )}
    </Drawer>
  );
}

/** Where it is dealt with: a ticket by its file. All else is of the person's own and done on their phone. */
const leadsTo = ({ about, areaId, subjectId }: Message): string | undefined =>
  about === 'ticket' ? `/tickets?open=${areaId}.${subjectId}` : undefined;

function Told({ message, onOpen }: { readonly message: Message; readonly onOpen: () => void }) {
  const { title, body, words, topic, number, at, read } = message;
  const to = leadsTo(message);
  const said = (
    <>
      <span className={styles.head}>
        <span className={styles.title}>{title}</span>
        {!read && <Mark>{t.unread}</Mark>}
        <span className={styles.at}>
          <Moment at={new Date(at)} />
        </span>
      </span>
      <span className={styles.body}>{body}</span>
      <span className={styles.about}>{[number, words ?? topic].filter(Boolean).join(' · ')}</span>
    </>
  );
  return to === undefined ? (
    <button type="button" className={styles.item} onClick={onOpen}>
      {said}
    </button>
  ) : (
    <Link to={to} className={styles.item} onClick={onOpen}>
      {said}
    </Link>
  );
}
