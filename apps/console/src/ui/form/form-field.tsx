import { type ReactNode, useId } from 'react';
import { uiTexts } from '../../texts/ui.js';
import styles from './fields.module.css';

/** What every field of a dialog has: its label, and what is wrong with it right under it. */
export interface FieldFacts {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  readonly optional?: boolean;
}

/** What a control needs so that its label and its error are read with it. */
interface FieldTies {
  readonly id: string;
  readonly status: 'error' | undefined;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string;
}

interface FormFieldProps extends FieldFacts {
  readonly children: (ties: FieldTies) => ReactNode;
}

interface FieldGroupProps extends FieldFacts {
  readonly role?: 'group' | 'radiogroup';
  readonly children: ReactNode;
}

const labelOf = ({ label, optional }: FieldFacts): string => (optional ? `${label}${uiTexts.form.optional}` : label);

/** One control under its label. */
export function FormField({ children, ...facts }: FormFieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{labelOf(facts)}</label>
      {children({
        id,
        status: facts.error ? 'error' : undefined,
        'aria-invalid': facts.error !== undefined,
        'aria-describedby': `${id}-note`,
      })}
      <Note id={id} facts={facts} />
    </div>
  );
}

/** Several controls under one label. */
export function FieldGroup({ role = 'group', children, ...facts }: FieldGroupProps) {
  const id = useId();
  return (
    <div className={styles.field} role={role} aria-labelledby={`${id}-label`} aria-describedby={`${id}-note`}>
      <span id={`${id}-label`}>{labelOf(facts)}</span>
      {children}
      <Note id={id} facts={facts} />
    </div>
  );
}

function Note({ id, facts: { hint, error } }: { readonly id: string; readonly facts: FieldFacts }) {
  return (
    <div id={`${id}-note`}>
      {hint && <p className={styles.hint}>{hint}</p>}
      <p className={styles.error} role="alert">
        {error}
      </p>
    </div>
  );
}
