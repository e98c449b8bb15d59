import { type ReactNode } from 'react';
import styles from './mark.module.css';

interface MarkProps {
  readonly tone?: 'grey' | 'green';
  readonly children: ReactNode;
}

/** A word beside a name that says what somebody or something is: 业主, 居委, 发起人. */
export const Mark = ({ tone = 'grey', children }: MarkProps) => (
  <span className={styles.mark} data-tone={tone}>
    {children}
  </span>
);
