import { type ReactNode } from 'react';
import { Sign } from '../state/sign.js';
import styles from './bar.module.css';

/** What holds for every page, above all of them: what is the matter, and what follows from it. */
export function Bar({ title, next, children }: { readonly title: string; readonly next: string; readonly children?: ReactNode }) {
  return (
    <div className={styles.bar}>
      <Sign name="soon" size={15} />
      <strong>{title}</strong>
      <span>{next}</span>
      {children}
    </div>
  );
}
