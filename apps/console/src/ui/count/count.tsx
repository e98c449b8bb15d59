import styles from './count.module.css';

/** Nobody counts further. */
const MOST = 100;

export interface CountProps {
  readonly count: number;
  /** There are more than were counted. */
  readonly more?: boolean;
  /** Something of it is late. */
  readonly urgent?: boolean;
}

/** A number as far as it was counted. */
export const upTo = (count: number): string => (count >= MOST ? `${MOST - 1}+` : String(count));

/** How many wait, up to a hundred. */
export const Count = ({ count, more = false, urgent = false }: CountProps) => (
  <span className={styles.count} data-urgent={urgent && count > 0}>
    {`${upTo(count)}${more && count < MOST ? '+' : ''}`}
  </span>
);
