import { type ReactNode } from 'react';
import styles from './page.module.css';

interface PageProps {
  readonly title: string;
  /** What can be made or taken from here. */
  readonly actions?: ReactNode;
  /** Saved filters and search, above the list. */
  readonly toolbar?: ReactNode;
  readonly children: ReactNode;
}

/** A page of the console: its name, its actions, its filters, then the work itself on one card. */
export function Page({ title, actions, toolbar, children }: PageProps) {
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{title}</h1>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {toolbar && <div className={styles.toolbar}>{toolbar}</div>}
      <div className={styles.card}>{children}</div>
    </div>
  );
}
