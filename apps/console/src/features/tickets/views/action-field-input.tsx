import { ticketTexts as t } from '../../../texts/tickets.js';
import { LineField, RadioField, WordsField } from '../../../ui/form/fields.js';
import { FormField } from '../../../ui/form/form-field.js';
import { type ActionField } from '../ticket-actions.js';
import { CategorySelect } from './category-select.js';

type TextKind = Exclude<ActionField['kind'], 'photos' | 'office'>;

interface ActionFieldInputProps {
  readonly field: ActionField & { readonly kind: TextKind };
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

/** One field of an office's step, by its kind. */
export function ActionFieldInput({ field, value, error, onChange }: ActionFieldInputProps) {
  const optional = field.least === 0;
  const facts = { label: field.label, hint: field.hint, optional, error };
  switch (field.kind) {
    case 'choice':
      return (
        <RadioField
          {...facts}
          value={value || undefined}
          options={Object.entries(field.options ?? {}).map(([code, name]) => ({ value: code, label: name }))}
          onChange={onChange}
        />
      );
    case 'category':
      return (
        <FormField {...facts}>
          {({ id, status }) => (
            <CategorySelect
              id={id}
              label={field.label}
              placeholder={t.choose}
              width="100%"
              value={value || undefined}
              error={status === 'error'}
              onChange={(code) => onChange(code ?? '')}
            />
          )}
        </FormField>
      );
    case 'line':
      return <LineField {...facts} value={value} max={field.max} onChange={onChange} />;
    case 'words':
      return <WordsField {...facts} value={value} max={field.max} rows={field.rows ?? (optional ? 2 : 4)} onChange={onChange} />;
  }
}
