import { type InputHTMLAttributes, type ReactNode, useId } from 'react';
import styles from './plain-form.module.css';

interface PlainFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'onChange'> {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  /** A small button inside the field, such as “show the password”. */
  readonly extra?: ReactNode;
  readonly onText: (text: string) => void;
}

/** A labelled field without the component library, for the pages that must load before it. */
export function PlainField({ label, hint, error, extra, onText, ...input }: PlainFieldProps) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.box} data-wrong={error !== undefined}>
        <input
          {...input}
          id={id}
          className={styles.input}
          aria-invalid={error !== undefined}
          aria-describedby={note ? `${id}-note` : undefined}
          onChange={(event) => onText(event.target.value)}
        />
        {extra}
      </div>
      {note && (
        <p id={`${id}-note`} className={error ? styles.error : styles.hint}>
          {note}
        </p>
      )}
    </div>
  );
}
