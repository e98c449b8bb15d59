import { type ReactNode, useId } from 'react';
import styles from './gallery-page.module.css';

export function Piece({ name, wide = false, children }: { readonly name: string; readonly wide?: boolean; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.piece} data-wide={wide} aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      {children}
    </section>
  );
}
