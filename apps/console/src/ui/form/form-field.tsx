import { type ReactNode, useId } from 'react';
import styles from './form-dialog.module.css';

/** What ties a control to its label and to what is wrong with it. */
export interface FieldTies {
  readonly id: string;
  readonly status: 'error' | undefined;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string;
}

export interface FormFieldProps {
  readonly label: string;
  readonly error?: string;
  readonly children: (ties: FieldTies) => ReactNode;
}

/** One field of a dialog: its label, its control, what is wrong with it. */
export function FormField({ label, error, children }: FormFieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children({ id, status: error ? 'error' : undefined, 'aria-invalid': error !== undefined, 'aria-describedby': `${id}-error` })}
      <p id={`${id}-error`} className={styles.error} role="alert">
        {error}
      </p>
    </div>
  );
}

/** Several controls under one name. */
export function FieldGroup({ label, error, children }: { readonly label: string; readonly error?: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <div className={styles.field} role="group" aria-labelledby={id}>
      <span id={id}>{label}</span>
      {children}
      <p className={styles.error} role="alert">
        {error}
      </p>
    </div>
  );
}
