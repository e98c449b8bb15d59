import { Input, Radio } from 'antd';
import { useId } from 'react';
import { ticketTexts as t } from '../../../texts/tickets.js';
import { type ActionField } from '../ticket-actions.js';
import { CategorySelect } from './category-select.js';
import styles from './tickets.module.css';

type TextKind = Exclude<ActionField['kind'], 'photos'>;

export interface ActionFieldInputProps {
  readonly field: ActionField & { readonly kind: TextKind };
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

/** One field of a dialog with its label and what is wrong with it. */
export function ActionFieldInput({ field, value, error, onChange }: ActionFieldInputProps) {
  const id = useId();
  const label = field.least === 0 ? `${field.label}${t.optional}` : field.label;
  const grouped = field.kind === 'choice';
  return (
    <div className={styles.field} role={grouped ? 'radiogroup' : undefined} aria-labelledby={grouped ? `${id}-label` : undefined}>
      {grouped ? <span id={`${id}-label`}>{label}</span> : <label htmlFor={id}>{label}</label>}
      <FieldControl id={id} field={field} value={value} wrong={error !== undefined} onChange={onChange} />
      <p id={`${id}-error`} className={styles.error} role="alert">
        {error}
      </p>
    </div>
  );
}

function FieldControl({ id, field, value, wrong, onChange }: { readonly id: string; readonly field: ActionFieldInputProps['field']; readonly value: string; readonly wrong: boolean; readonly onChange: (value: string) => void }) {
  const spoken = { id, value, status: wrong ? ('error' as const) : undefined, 'aria-invalid': wrong, 'aria-describedby': `${id}-error` };
  switch (field.kind) {
    case 'choice':
      return <Radio.Group name={id} value={value} options={Object.entries(field.options ?? {}).map(([code, name]) => ({ value: code, label: name }))} onChange={(event) => onChange(String(event.target.value))} />;
    case 'category':
      return <CategorySelect id={id} label={field.label} placeholder={t.choose} width="100%" value={value || undefined} error={wrong} onChange={(code) => onChange(code ?? '')} />;
    case 'line':
      return <Input {...spoken} maxLength={field.max} onChange={(event) => onChange(event.target.value)} />;
    case 'words':
      return <Input.TextArea {...spoken} rows={field.least === 0 ? 2 : 4} maxLength={field.max} showCount onChange={(event) => onChange(event.target.value)} />;
  }
}
