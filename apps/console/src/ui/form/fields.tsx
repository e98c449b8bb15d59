import { Checkbox, Input, Radio, Select } from 'antd';
import { type ReactNode, useId } from 'react';
import { uiTexts } from '../../texts/ui.js';
import { type FieldFacts, FieldGroup, FormField } from './form-field.js';
import styles from './fields.module.css';

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

export function LineField({ value, max, placeholder, autoFocus, onChange, ...facts }: TextFieldProps) {
  return (
    <FormField {...facts}>
      {(ties) => (
        <Input
          {...ties}
          value={value}
          maxLength={max}
          placeholder={placeholder}
          autoFocus={autoFocus}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FormField>
  );
}

export function WordsField({ value, max, placeholder, rows = 3, onChange, ...facts }: TextFieldProps & { readonly rows?: number }) {
  return (
    <FormField {...facts}>
      {(ties) => (
        <div className={max === undefined ? undefined : styles.words}>
          <Input.TextArea
            {...ties}
            rows={rows}
            value={value}
            maxLength={max}
            showCount={max !== undefined}
            placeholder={placeholder}
            onChange={(event) => onChange(event.target.value)}
          />
        </div>
      )}
    </FormField>
  );
}

interface DateFieldProps extends Omit<TextFieldProps, 'max' | 'placeholder'> {
  readonly least?: string;
  readonly most?: string;
}

/** A calendar date, `2026-11-25`, with the browser's own picker: it knows the keyboard. */
export function DateField({ value, onChange, least, most, ...facts }: DateFieldProps) {
  return (
    <FormField {...facts}>
      {(ties) => (
        <Input
          {...ties}
          type="date"
          style={{ width: 180 }}
          value={value}
          min={least}
          max={most}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FormField>
  );
}

interface RadioFieldProps<Value extends string> extends ChoiceProps<Value> {
  /** Few short choices stand beside each other. */
  readonly beside?: boolean;
}

export function RadioField<Value extends string>({ value, options, beside = false, onChange, ...facts }: RadioFieldProps<Value>) {
  const name = useId();
  return (
    <FieldGroup role="radiogroup" {...facts}>
      <Radio.Group name={name} value={value} onChange={(event) => onChange(event.target.value as Value)}>
        <div className={beside ? styles.beside : styles.stacked}>
          {options.map((option) => (
            <Radio key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </Radio>
          ))}
        </div>
      </Radio.Group>
    </FieldGroup>
  );
}

export function SelectField<Value extends string>({ value, options, onChange, ...facts }: ChoiceProps<Value>) {
  return (
    <FormField {...facts}>
      {({ id, status, 'aria-describedby': note }) => (
        <Select
          id={id}
          aria-label={facts.label}
          aria-describedby={note}
          status={status}
          placeholder={uiTexts.form.choose}
          value={value}
          options={[...options]}
          onChange={(chosen: Value) => onChange(chosen)}
        />
      )}
    </FormField>
  );
}

export function ChecksField<Value extends string>({
  value,
  options,
  onChange,
  ...facts
}: Omit<ChoiceProps<Value>, 'value' | 'onChange'> & {
  readonly value: readonly Value[];
  readonly onChange: (value: readonly Value[]) => void;
}) {
  return (
    <FieldGroup {...facts}>
      <Checkbox.Group value={[...value]} options={options.map((option) => ({ ...option }))} onChange={(chosen) => onChange(chosen)} />
    </FieldGroup>
  );
}
