import { OfflineError } from '@shequtong/api-client';
import { Button, Skeleton } from 'antd';
import { type ReactNode } from 'react';
import { uiTexts } from '../../texts/ui.js';
import { EmptyPicture, type PictureName } from './empty-picture.js';
import { problemWords } from './problem-words.js';
import styles from './states.module.css';

const t = uiTexts.states;

interface NoticeProps {
  readonly picture: PictureName;
  readonly title: string;
  readonly next?: ReactNode;
  readonly action?: ReactNode;
  readonly small?: ReactNode;
  /** `alert` is read aloud at once, for errors that replace what was asked for. */
  readonly role?: 'alert' | 'status';
}

function Notice({ picture, title, next, action, small, role }: NoticeProps) {
  return (
    <div className={styles.notice} role={role}>
      <EmptyPicture name={picture} />
      <p className={styles.title}>{title}</p>
      {next && <p className={styles.next}>{next}</p>}
      {action && <div className={styles.action}>{action}</div>}
      {small && <p className={styles.small}>{small}</p>}
    </div>
  );
}

/** Nothing there, and what to do about it. */
export function EmptyState({
  title = t.emptyTitle,
  next,
  action,
  picture = 'empty',
}: Partial<Pick<NoticeProps, 'title' | 'next' | 'action' | 'picture'>>) {
  return <Notice picture={picture} title={title} next={next} action={action} />;
}

/** Filters that match nothing. */
export function NothingFound({ onClear }: { readonly onClear?: () => void }) {
  return (
    <Notice
      picture="search"
      title={t.nothingFound}
      next={t.nothingFoundNext}
      action={onClear && <Button onClick={onClear}>{uiTexts.filters.clear}</Button>}
    />
  );
}

interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
  /** Read again by itself once the network is back; not where asking is on record. */
  readonly again?: boolean;
}

/** What went wrong, what to do, and a way to try again where that can help. It stands where nothing could be read yet. */
export function ErrorState({ error, onRetry, again = true }: ErrorStateProps) {
  const words = problemWords(error);
  const next = error instanceof OfflineError && again ? t.offlineNothing : words.next;
  return (
    <Notice
      role="alert"
      picture="broken"
      title={words.title}
      next={next}
      action={words.retry && onRetry && <Button onClick={onRetry}>{uiTexts.retry}</Button>}
      small={words.requestId && t.requestId(words.requestId)}
    />
  );
}

export function NoPermission({ action }: { readonly action?: ReactNode }) {
  return <Notice picture="closed" title={t.forbiddenTitle} next={t.forbiddenNext} action={action} />;
}

/** First load: the shape of what comes, so that nothing jumps. */
export function LoadingState({ rows = 6 }: { readonly rows?: number }) {
  return (
    <div className={styles.loading} role="status" aria-label={t.loading}>
      <Skeleton active title={false} paragraph={{ rows, width: widths(rows) }} />
    </div>
  );
}

const widths = (rows: number): string[] => Array.from({ length: rows }, (_, row) => `${96 - ((row * 17) % 38)}%`);
