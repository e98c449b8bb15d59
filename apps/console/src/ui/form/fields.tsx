import { Checkbox, Input, Radio, Select } from 'antd';
import { type ReactNode, useId } from 'react';
import { uiTexts } from '../../texts/ui.js';
import styles from './fields.module.css';

/** What every field of a dialog has: its label, and what is wrong with it right under it. */
interface FieldFacts {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  readonly optional?: boolean;
}

interface TextFieldProps extends FieldFacts {
  readonly value: string;
  readonly max?: number;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly onChange: (value: string) => void;
}

export interface Option<Value extends string = string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly disabled?: boolean;
}

interface ChoiceProps<Value extends string> extends FieldFacts {
  readonly value: Value | undefined;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
}

const labelOf = ({ label, optional }: FieldFacts): string => (optional ? `${label}${uiTexts.form.optional}` : label);

/** What a control needs so that its label and its error are read with it. */
const spoken = (id: string, { error }: FieldFacts) => ({ id, status: error ? ('error' as const) : undefined, 'aria-invalid': error !== undefined, 'aria-describedby': `${id}-note` });

function Labelled({ id, facts, inline = false, children }: { readonly id: string; readonly facts: FieldFacts; readonly inline?: boolean; readonly children: ReactNode }) {
  return (
    <div className={inline ? styles.inline : styles.field}>
      <label htmlFor={id}>{labelOf(facts)}</label>
      {children}
      <Note id={id} facts={facts} />
    </div>
  );
}

/** Several controls under one label. */
function Grouped({ id, role, facts, children }: { readonly id: string; readonly role: 'group' | 'radiogroup'; readonly facts: FieldFacts; readonly children: ReactNode }) {
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

export function LineField({ value, max, placeholder, autoFocus, onChange, ...facts }: TextFieldProps) {
  const id = useId();
  return (
    <Labelled id={id} facts={facts}>
      <Input {...spoken(id, facts)} value={value} maxLength={max} placeholder={placeholder} autoFocus={autoFocus} autoComplete="off" onChange={(event) => onChange(event.target.value)} />
    </Labelled>
  );
}

export function WordsField({ value, max, placeholder, rows = 3, onChange, ...facts }: TextFieldProps & { readonly rows?: number }) {
  const id = useId();
  return (
    <Labelled id={id} facts={facts}>
      <div className={max === undefined ? undefined : styles.words}>
        <Input.TextArea {...spoken(id, facts)} rows={rows} value={value} maxLength={max} showCount={max !== undefined} placeholder={placeholder} onChange={(event) => onChange(event.target.value)} />
      </div>
    </Labelled>
  );
}

interface DateFieldProps extends Omit<TextFieldProps, 'max' | 'placeholder'> {
  readonly least?: string;
  readonly most?: string;
  /** Label and field on one line, as filters have it. */
  readonly inline?: boolean;
}

/** A calendar date, `2026-11-25`, with the browser's own picker: it knows the keyboard. */
export function DateField({ value, onChange, least, most, inline = false, ...facts }: DateFieldProps) {
  const id = useId();
  return (
    <Labelled id={id} facts={facts} inline={inline}>
      <Input {...spoken(id, facts)} type="date" style={{ width: 180 }} value={value} min={least} max={most} onChange={(event) => onChange(event.target.value)} />
    </Labelled>
  );
}

export function RadioField<Value extends string>({ value, options, onChange, ...facts }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <Grouped id={id} role="radiogroup" facts={facts}>
      <Radio.Group name={id} value={value} onChange={(event) => onChange(event.target.value as Value)}>
        <div className={styles.stacked}>
          {options.map((option) => (
            <Radio key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </Radio>
          ))}
        </div>
      </Radio.Group>
    </Grouped>
  );
}

export function SelectField<Value extends string>({ value, options, onChange, ...facts }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <Labelled id={id} facts={facts}>
      <Select id={id} aria-label={facts.label} aria-describedby={`${id}-note`} status={facts.error ? 'error' : undefined} placeholder={uiTexts.form.choose} value={value} options={[...options]} onChange={(chosen: Value) => onChange(chosen)} />
    </Labelled>
  );
}

export function ChecksField<Value extends string>({ value, options, onChange, ...facts }: Omit<ChoiceProps<Value>, 'value' | 'onChange'> & { readonly value: readonly Value[]; readonly onChange: (value: readonly Value[]) => void }) {
  const id = useId();
  return (
    <Grouped id={id} role="group" facts={facts}>
      <Checkbox.Group value={[...value]} options={options.map((option) => ({ ...option }))} onChange={(chosen) => onChange(chosen)} />
    </Grouped>
  );
}
